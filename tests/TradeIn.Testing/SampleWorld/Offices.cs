using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.ReferencePrices;

namespace TradeIn.Testing.SampleWorld;

/// <summary>What offices record, each accepted as it stands of the enterprises of the sample world.</summary>
public static class Offices
{
    private static readonly DateOnly July = Beijing.Day("2010-07-01");

    /// <summary>A dismantler without a designation.</summary>
    public static Fact Dismantler => Shops.Awarded("dis-new", Beijing.Day("2010-05-20"), EnterpriseRole.Dismantling);

    public static AwardEnterprise AnAward => new()
    {
        Enterprise = "rec-new", Name = "New Recycling", Roles = [EnterpriseRole.Recycling], RegisteredIn = "110105",
        Regions = ["II"], AwardedOn = Beijing.Day("2010-06-10"),
    };

    public static SignAgreement AnAgreement => new("AG-1", "rec-huaxing", July);

    public static DepositBond ADeposit => new("BD-1", "rec-nobond", Beijing.Yuan(100_000), July, "B 77");

    public static RecordBreach ABreach => new()
    {
        BreachId = "BR-1", Enterprise = "sel-dazhong", OccurredOn = July, Kind = BreachKind.CertificateRefused,
        Description = "It took certificates of two regions only.", Penalty = Beijing.Yuan(5_000),
    };

    public static SuspendEnterprise ASuspension => new("SU-1", "sel-dazhong", July, "The bond was not topped up.");

    public static LiftSuspension ALifting => new("SU-1", "sel-dazhong", Beijing.Day("2010-07-10"), "Topped up.");

    public static DisqualifyEnterprise ADisqualification => new("DQ-1", "sel-dazhong", July, "Fictitious sales.");

    public static AwardRegions ARegionAward => new("RA-1", "rec-huaxing", ["III", "IV"], July);

    public static RegisterOutlet AnOutlet => new()
    {
        OutletId = "sel-dazhong-s9", Enterprise = "sel-dazhong", Kind = OutletKind.Sales, District = "110105",
        OpenedOn = July, Name = "Dazhong Chaoyang", Address = "1 Sample Road", Phone = "010-5555 0000",
        At = new GeoPoint(39.92m, 116.45m), Categories = [Category.Parse("television")],
    };

    public static MoveOutlet AMove =>
        new("sel-dazhong-s9", "sel-dazhong", "110108", Beijing.Day("2010-08-01"), "2 Sample Road", new GeoPoint(39.96m, 116.3m));

    public static CloseOutlet AClosure => new("sel-dazhong-s9", "sel-dazhong", Beijing.Day("2010-09-01"), "The lease ended.");

    public static AllotCertificateRange AnAllotment => new(
        "CR-1", "rec-huaxing", CertificateNumber.Parse("BJ00100001"), CertificateNumber.Parse("BJ00100100"), July);

    public static WithdrawCertificateRange AWithdrawal(
        RangeWithdrawal how, string on = "2010-08-01", string? from = null, string? to = null) => new(
        "CR-1", "rec-huaxing", how, Beijing.Day(on), from is null ? null : CertificateNumber.Parse(from),
        to is null ? null : CertificateNumber.Parse(to));

    public static DesignateDismantler ADesignation => new("DE-1", "dis-new", July);

    public static WithdrawDesignation ADesignationWithdrawal =>
        new("DE-1", "dis-new", Beijing.Day("2010-08-01"), "The permit expired.");

    public static PublishReferencePrices AList => new(
        "RP-1", Beijing.Programme, July,
        [new ReferencePrice(Category.Parse("television"), Beijing.Yuan(40), Beijing.Yuan(80), "21-inch")]);

    public static Fact Allotted => Shops.Of("rec-huaxing", new CertificateRangeAllotted(
        "rec-huaxing", AnAllotment.From, AnAllotment.To, July, "CR-1"));

    public static Fact Taken => new(
        new StreamName("certificate_series", "BJ"),
        new SeriesRangeTaken("BJ", "rec-huaxing", "CR-1", AnAllotment.From, AnAllotment.To, July));
}
