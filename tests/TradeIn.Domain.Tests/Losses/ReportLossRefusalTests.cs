using TradeIn.Domain.Identities;
using TradeIn.Domain.Losses;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Losses;

public class ReportLossRefusalTests
{
    private static readonly Fact[] WithArrivalLimit =
        [.. PublishedAs(FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 30 } }), .. Shops.All];

    private static readonly Dictionary<string, Refusal<ReportLoss>> Table = new()
    {
        ["no such certificate"] = new(ALossReport, CertificateUnknown.With(actual: "BJ00000001")),
        ["redeemed"] = new([Past.World, Past.Granted()], ALossReport, [CertificateAlreadyRedeemed.With(actual: "C-1")]),
        ["reported before"] = new(
            [Past.World, Past.ReportedLost], ALossReport with { LossReportId = "L-2" }, [CertificateLost.With()]),
        ["cancelled"] = new(
            [Past.World, Past.LossApproved], ALossReport with { LossReportId = "L-2" }, [CertificateCancelled.With()]),
        ["void"] = new(
            [Past.World, Past.TakenIn(), Past.Invalidated(Day("2010-07-11"))], ALossReport, [CertificateVoid.With()]),
        ["expired"] = new([Past.World, Past.Returned(expired: true)], ALossReport, [CertificateExpired.With()]),
        ["reported later than the programme takes it"] = new(
            [WithArrivalLimit, Past.TakenIn()], ALossReport, [ProgrammeArrivedTooLate.With(30, "2010-07-11")]),
        ["by another recycler"] = new(
            [Past.World, Past.TakenIn()], ALossReport with { Recycler = "rec-green" },
            [CertificateOtherRecycler.With("rec-huaxing", "rec-green")]),
        ["by an enterprise that nobody knows"] = new(
            [Past.World, Past.TakenIn()], ALossReport with { Recycler = "rec-unknown" },
            [CertificateOtherRecycler.With("rec-huaxing", "rec-unknown")]),
        ["by someone else"] = new(
            [Past.World, Past.TakenIn()], ALossReport with { Buyer = People.Li },
            [BuyerMismatch.With(actual: "the certificate's buyer")]),
        ["with another document"] = new(
            [Past.World, Past.TakenIn()], ALossReport with { Buyer = People.Wang with { Document = DocumentType.OfficerCard } },
            [DocumentMismatch.With("resident-id-card", "officer-card")]),
        ["by an agent who shows no document of his own"] = new(
            [Past.World, Past.TakenIn()], ALossReport with { Agent = People.AgentWithoutIdentity }, [AgentIdentityMissing.With()]),
        ["C8: redeemed, at another recycler, by someone else's agent, late"] = new(
            [WithArrivalLimit, Past.Granted()],
            ALossReport with { Recycler = "rec-green", Buyer = People.Li, Agent = People.AgentWithoutIdentity },
            [
                CertificateAlreadyRedeemed.With(actual: "C-1"), ProgrammeArrivedTooLate.With(30, "2010-07-11"),
                BuyerMismatch.With(actual: "the certificate's buyer"), AgentIdentityMissing.With(),
                CertificateOtherRecycler.With("rec-huaxing", "rec-green"),
            ]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows)), Rule("A3"), Rule("C8")]
    public void A_loss_report_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("C8")]
    public void Every_reason_of_a_loss_report_has_a_row() =>
        Table.Values.SelectMany(row => row.Then).Select(reason => reason.Code).ToHashSet().Order().ShouldBe(new[]
        {
            CertificateUnknown, CertificateAlreadyRedeemed, CertificateLost, CertificateCancelled, CertificateVoid,
            CertificateExpired, ProgrammeArrivedTooLate, CertificateOtherRecycler, BuyerMismatch, DocumentMismatch,
            AgentIdentityMissing,
        }.Select(code => code.Code).Order());
}
