using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Papers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Losses;

/// <summary>
/// A buyer lost the certificate, and the recycler that issued it applies for its cancellation (A3, Q18). From this moment
/// on nobody can redeem it; it is never reissued, and the old count stays.
/// </summary>
public sealed record ReportLoss
{
    public required string LossReportId { get; init; }

    public required CertificateNumber Certificate { get; init; }

    public required string Recycler { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The buyer, with the document that the certificate names.</summary>
    public required Party Buyer { get; init; }

    public Agent? Agent { get; init; }

    /// <summary>What was shown, if the recycler recorded it (Q12).</summary>
    public IReadOnlyList<Paper>? Papers { get; init; }

    /// <summary>Judges A3, all of it, and blocks the certificate or refuses.</summary>
    public IReadOnlyList<Fact> Decide(LossReportStates states)
    {
        var rules = new Judgements();
        rules.Judge(ReasonCode.CertificateUnknown, states.Certificate is not null, actual: Certificate.ToString());
        var stream = LossReport.Stream(LossReportId);
        if (states is not { Certificate: { } certificate, Programme: { } programme })
            return [new Fact(stream, new LossReportRefused(this, rules.Reasons, rules.All))];

        var day = programme.DayOf(OccurredAt);
        rules.JudgeLive(certificate);
        rules.JudgeArrival(programme.VersionOn(day).Policy, day, states.RecordedOn);
        rules.Judge(
            ReasonCode.CertificateOtherRecycler, certificate.Issue.Recycler == Recycler, certificate.Issue.Recycler, Recycler);
        rules.JudgeSameBuyer(certificate.Buyer, certificate.Document, Buyer, Agent, "the certificate's buyer");
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(stream, new LossReportRefused(this, reasons, rules.All))]
            :
            [
                new Fact(stream, new LossReported(this, states.Recycler!.RegisteredIn, rules.All)),
                new Fact(
                    Certificates.Certificate.Stream(Certificate), new CertificateReportedLost(Certificate, LossReportId, day)),
            ];
    }
}

/// <summary>What a loss report is judged against, folded from the log.</summary>
/// <param name="Programme">Of the certificate; null when that is unknown.</param>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
/// <param name="Recycler">Who reports.</param>
public sealed record LossReportStates(Programme? Programme, DateOnly RecordedOn, Certificate? Certificate, Enterprise? Recycler);
