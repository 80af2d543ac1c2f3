using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Papers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Corrections;

/// <summary>
/// A recycler finds an entry wrong afterwards and applies for its correction (A4, Q19). Nothing changes before the last of
/// three authorities has agreed.
/// </summary>
public sealed record RequestCorrection
{
    public required string CorrectionId { get; init; }

    public required CertificateNumber Certificate { get; init; }

    public required string Recycler { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required CorrectionKind Kind { get; init; }

    /// <summary>What is wrong, in words; of an annotation, the note itself.</summary>
    public required string Explanation { get; init; }

    /// <summary>Of a change: what the entry shall say.</summary>
    public EntryChanges? Changes { get; init; }

    /// <summary>What was shown, if the recycler recorded it (Q12).</summary>
    public IReadOnlyList<Paper>? Papers { get; init; }

    /// <summary>Judges A4, all of it; the same is judged again when the last authority applies it.</summary>
    public IReadOnlyList<Fact> Decide(CorrectionStates states)
    {
        var rules = Judge(states, OccurredAt);
        var stream = Correction.Stream(CorrectionId);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(stream, new CorrectionRefused(this, reasons, rules.All))]
            : [new Fact(stream, new CorrectionRequested(this, states.Recycler!.RegisteredIn, rules.All))];
    }

    /// <summary>Every rule, judged against the present at an instant.</summary>
    internal Judgements Judge(CorrectionStates states, DateTimeOffset at)
    {
        var rules = new Judgements();
        rules.Judge(ReasonCode.CertificateUnknown, states.Certificate is not null, actual: Certificate.ToString());
        if (states is not { Certificate: { } certificate, Programme: { } programme, Recycled.Entry: { } entry }) return rules;

        rules.JudgeArrival(programme.VersionAt(at).Policy, programme.DayOf(at), states.RecordedOn);
        rules.Judge(
            ReasonCode.CertificateOtherRecycler, certificate.Issue.Recycler == Recycler, certificate.Issue.Recycler, Recycler);
        if (Kind != CorrectionKind.Annotate) rules.JudgeNotBlocked(certificate);
        if (Kind != CorrectionKind.Change) return rules;

        rules.Judge(
            ReasonCode.CorrectionCertificateRedeemed, certificate.Status != CertificateStatus.Redeemed,
            actual: Comparand.OrNone(certificate.Status == CertificateStatus.Redeemed ? certificate.Redemption?.Claim : null));
        JudgeChanges(rules, programme.VersionAt(entry.OccurredAt).Policy, programme.DayOf(at), entry, states);
        return rules;
    }

    /// <summary>A change of buyer re-checks eligibility and both quotas of the buyer who comes in; a change of unit, R2 and R9.</summary>
    private void JudgeChanges(
        Judgements rules, Policy policy, DateOnly day, RecordRecycling entry, CorrectionStates states)
    {
        if (Changes?.Agent is { } agent) rules.Judge(ReasonCode.AgentIdentityMissing, agent.Identity is not null);
        if (Changes?.Unit is { } unit)
        {
            rules.Judge(
                ReasonCode.CategoryNotCovered, policy.TakesOld(unit.Category),
                string.Join(", ", policy.OldCategories), unit.Category);
            var other = states.OldUnit?.Certificate is { } held && held != Certificate ? held.ToString() : null;
            rules.Judge(ReasonCode.OldUnitAlreadyRecycled, other is null, actual: Comparand.OrNone(other));
        }
        if (Changes?.Buyer is not { } buyer) return;
        rules.JudgeEligible(policy, buyer);
        if (buyer.Key == entry.Buyer.Key) return;
        rules.JudgeOldQuota(policy.QuotaOf(buyer.Kind), states.Incoming, day);
        rules.JudgeNewQuota(policy.QuotaOf(buyer.Kind), states.Incoming, day);
    }
}

/// <summary>What a correction is judged against, folded from the log.</summary>
/// <param name="Programme">Of the certificate; null when that is unknown.</param>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
/// <param name="Recycler">Who applies.</param>
/// <param name="Recycled">The entry that the certificate attests.</param>
/// <param name="Incoming">The buyer who comes in, if the buyer changes.</param>
/// <param name="OldUnit">The unit that comes in, if the unit changes.</param>
public sealed record CorrectionStates(
    Programme? Programme, DateOnly RecordedOn, Enterprise? Recycler, Certificate? Certificate, RecycledUnit? Recycled,
    Buyer? Incoming, OldUnit? OldUnit);
