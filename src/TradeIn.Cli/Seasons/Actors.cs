using TradeIn.Client.Claims;
using TradeIn.Client.Corrections;
using TradeIn.Client.Losses;
using TradeIn.Client.Orders;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// Whose key sends a line: the enterprise that the line is about, else the one whose till it is; the office whose step it is. A
/// step names its application alone, so applications are remembered until they are closed.
/// </summary>
internal sealed class Actors
{
    private readonly Dictionary<string, string> applicants = new(StringComparer.Ordinal);

    public const string MunicipalCommerce = "commerce-municipal";

    public const string MunicipalFinance = "finance-municipal";

    public const string Environment = "environment";

    public const string NationalAdministrator = "national-administrator";

    public const string Administrator = "admin";

    public static string FinanceOf(string district) => $"finance-{district}";

    public static string CommerceOf(string district) => $"commerce-{district}";

    /// <summary>The line with its actor.</summary>
    public SeasonLine Sign(SeasonLine line)
    {
        if (line.Actor.Length > 0) return line;
        Remember(line.Data);
        return line with { Actor = ActorOf(line) };
    }

    private void Remember(object data)
    {
        if (data is LossReportRequest report) applicants[report.LossReportId] = report.RecyclerId;
        if (data is CorrectionRequest correction) applicants[correction.CorrectionId] = correction.RecyclerId;
    }

    private string ActorOf(SeasonLine line) => line.Data switch
    {
        RecyclingRequest recycling => recycling.RecyclerId,
        ReplacementRequest replacement => replacement.Recycling.RecyclerId,
        PurchaseRequest purchase => purchase.SellerId,
        ClaimRequest claim => claim.SellerId,
        OrderRequest order => order.SellerId,
        LossReportRequest report => report.RecyclerId,
        CorrectionRequest correction => correction.RecyclerId,
        LossStepEventData { Step: "file" } => MunicipalCommerce,
        LossStepEventData step when line.Outlet is null => DistrictCommerceOf(step.LossReportId),
        CorrectionStepEventData { Step: "municipal-commerce" } => MunicipalCommerce,
        CorrectionStepEventData { Step: "national-administrator" } => NationalAdministrator,
        CorrectionStepEventData step => DistrictCommerceOf(step.CorrectionId),
        _ => SeasonWorld.EnterpriseOf(line.Outlet!),
    };

    private string DistrictCommerceOf(string application) => applicants.TryGetValue(application, out var recycler)
        ? CommerceOf(SeasonWorld.Enterprise(recycler).RegisteredIn) : MunicipalCommerce;
}
