using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Recycling;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Range CR-1 of rec-huaxing, BJ00100001 to BJ00100100, of which ten numbers or all are withdrawn on 2010-08-01.</summary>
internal static class CertificateRangeTransitions
{
    private static readonly Fact[] Allotted = [Offices.Allotted, Offices.Taken];
    private static readonly CertificateNumber Tenth = CertificateNumber.Parse("BJ00100010");
    private static readonly Fact[] Partly = [.. Allotted, .. Withdrawn(Offices.AnAllotment.From, Tenth)];
    private static readonly Fact[] All = [.. Allotted, .. Withdrawn(Offices.AnAllotment.From, Offices.AnAllotment.To)];

    public static Subject Subject { get; } = new("certificate range")
    {
        States = ["Unknown", "Allotted", "PartlyWithdrawn", "Withdrawn"],
        Pasts = new() { ["Unknown"] = [], ["Allotted"] = Allotted, ["PartlyWithdrawn"] = Partly, ["Withdrawn"] = All },
        Attempts = new()
        {
            ["AllotCertificateRange in July"] =
                Attempt.Of<AllotCertificateRange>(past => Given(past).When(Offices.AnAllotment)),
            ["AllotCertificateRange to another in August"] = Attempt.Of<AllotCertificateRange>(past => Given(past).When(
                Offices.AnAllotment with { RangeId = "CR-2", Enterprise = "rec-green", AllottedOn = Day("2010-08-01") })),
            ["WithdrawCertificateRange, ten of it"] = Attempt.Of<WithdrawCertificateRange>(past => Given(past).When(
                Offices.AWithdrawal(RangeWithdrawal.Return, "2010-08-01", "BJ00100001", "BJ00100010"))),
            ["WithdrawCertificateRange, all of it"] = Attempt.Of<WithdrawCertificateRange>(past => Given(past).When(
                Offices.AWithdrawal(RangeWithdrawal.Cancel))),
            ["RecordRecycling of the tenth in July"] = Attempt.Of<RecordRecycling>(past => Given(past).When(
                ARecycling with { Certificate = Tenth, OccurredAt = At("2010-07-31 10:00") })),
            ["RecordRecycling of the tenth in August"] = Attempt.Of<RecordRecycling>(past => Given(past).When(
                ARecycling with { Certificate = Tenth, OccurredAt = At("2010-08-01 10:00") })),
        },
        Untouched = EnterpriseTransitions.AllBut(
            typeof(AllotCertificateRange), typeof(WithdrawCertificateRange), typeof(RecordRecycling)),
        StateOf = past => past.StateOf<Enterprise>(Enterprise.Stream("rec-huaxing"))!.RangeOf("CR-1") switch
        {
            null => "Unknown",
            { Withdrawn.Count: 0 } => "Allotted",
            { } range when range.LeftOn(DateOnly.MaxValue).Count > 0 => "PartlyWithdrawn",
            _ => "Withdrawn",
        },
        Table = """
            Unknown
              AllotCertificateRange in July               → Allotted
              AllotCertificateRange to another in August  → Unknown
              WithdrawCertificateRange, ten of it         nothing on record
              WithdrawCertificateRange, all of it         nothing on record
              RecordRecycling of the tenth in July        certificate.not-allotted
              RecordRecycling of the tenth in August      certificate.not-allotted
            Allotted
              AllotCertificateRange in July               certificate-range.overlaps
              AllotCertificateRange to another in August  certificate-range.overlaps
              WithdrawCertificateRange, ten of it         → PartlyWithdrawn
              WithdrawCertificateRange, all of it         → Withdrawn
              RecordRecycling of the tenth in July        → Allotted
              RecordRecycling of the tenth in August      → Allotted
            PartlyWithdrawn
              AllotCertificateRange in July               certificate-range.overlaps
              AllotCertificateRange to another in August  certificate-range.overlaps
              WithdrawCertificateRange, ten of it         certificate-range.not-allotted
              WithdrawCertificateRange, all of it         → Withdrawn
              RecordRecycling of the tenth in July        → PartlyWithdrawn
              RecordRecycling of the tenth in August      certificate.not-allotted
            Withdrawn
              AllotCertificateRange in July               certificate-range.overlaps
              AllotCertificateRange to another in August  → Withdrawn
              WithdrawCertificateRange, ten of it         certificate-range.not-allotted
              WithdrawCertificateRange, all of it         certificate-range.not-allotted
              RecordRecycling of the tenth in July        → Withdrawn
              RecordRecycling of the tenth in August      certificate.not-allotted
            """,
    };

    private static Fact[] Withdrawn(CertificateNumber from, CertificateNumber to) =>
    [
        Shops.Of("rec-huaxing", new CertificateRangeReturned("rec-huaxing", "CR-1", from, to, Day("2010-08-01"))),
        new Fact(
            new StreamName("certificate_series", "BJ"),
            new SeriesRangeFreed("BJ", "rec-huaxing", "CR-1", from, to, Day("2010-08-01"))),
    ];
}
