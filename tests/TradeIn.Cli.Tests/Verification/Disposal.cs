using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Commands of the way to scrap and of its subsidies: lawful as they are, and changed with <c>with</c>.</summary>
internal static class Disposal
{
    /// <summary>Of the television of R-1.</summary>
    public static OpenConsignment Consignment { get; } = new()
    {
        ConsignmentId = "CN-1", Programme = Season.Beijing.Programme, Recycler = Season.Recycler,
        Dismantler = Season.Dismantler, OccurredAt = Season.At("2010-07-20T09:00"),
        Certificates = [Season.Certificate(1)],
    };

    public static MoveConsignment Shipment { get; } =
        new("CN-1", ConsignmentStep.Ship, Season.At("2010-07-21T08:00"), DistanceKm: 40);

    public static MoveConsignment Cancellation { get; } =
        new("CN-1", ConsignmentStep.Cancel, Season.At("2010-07-21T08:00"), Grounds: "The lorry broke down.");

    public static RecordReceipt Receipt { get; } = ReceiptOf(UnitCondition.Received);

    public static RecordDismantling Dismantling { get; } = new(
        "DM-1", Season.Beijing.Programme, Season.Dismantler, Season.At("2010-08-02T15:00"), [Season.Certificate(1)]);

    /// <summary>A television of 21 inches, 40 km.</summary>
    public static DeclareDisposal Freight { get; } = Declaration("SB-1", DisposalSubsidy.Freight, new(2010, 7, 1), 20);

    public static DeclareDisposal Scrap { get; } = Declaration("SB-2", DisposalSubsidy.Dismantling, new(2010, 8, 1), 15);

    public static RecordReceipt ReceiptOf(UnitCondition condition) => new(
        "RC-1", "CN-1", Season.At("2010-07-22T15:00"), [Arrived(Season.Certificate(1), condition)]);

    public static ResolveDiscrepancy Resolution(DiscrepancyResolution resolution) => new(
        "RS-1", "CN-1", Season.Certificate(1), resolution, Season.At("2010-07-28T10:00"), "It was asked for.",
        resolution is DiscrepancyResolution.Found or DiscrepancyResolution.SameUnit ? "21-inch" : null);

    public static ArrivedUnit Arrived(CertificateNumber number, UnitCondition condition) => new(
        number, condition, SizeClass: condition is UnitCondition.Received or UnitCondition.Damaged ? "21-inch" : null,
        Found: condition == UnitCondition.Different ? "A Peony." : null);

    public static DecideDeclaration Step(string declaration, DeclarationStep step, int yuan = 0) => new()
    {
        DeclarationId = declaration, Step = step, OccurredAt = Season.At("2010-09-10T10:00").AddDays((int)step),
        By = step == DeclarationStep.Review ? "environment" : "finance-municipal",
        Amount = step == DeclarationStep.Pay ? Aftermath.Yuan(yuan) : null, PaidOn = new DateOnly(2010, 9, 20),
        Reference = "Z-1", Grounds = step == DeclarationStep.Reject ? "The weighing slips are missing." : null,
    };

    private static DeclareDisposal Declaration(string id, DisposalSubsidy kind, DateOnly month, int yuan) => new()
    {
        DeclarationId = id, Programme = Season.Beijing.Programme, Dismantler = Season.Dismantler, Kind = kind,
        Month = month, OccurredAt = Season.At("2010-09-05T10:00"), FiledBy = "dis-key",
        Units = [new DeclaredUnit(Season.Certificate(1), Aftermath.Yuan(yuan))], DeclaredTotal = Aftermath.Yuan(yuan),
    };
}
