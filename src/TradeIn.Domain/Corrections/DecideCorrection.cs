using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Corrections;

/// <summary>
/// An authority's step of a correction (A4, Q19): district commerce, then municipal commerce, then the national
/// administrator, who modifies the entry or marks it invalid. Each may reject it.
/// </summary>
/// <param name="Grounds">Why it is rejected, in words; null when it is approved.</param>
public sealed record DecideCorrection(
    string CorrectionId, CorrectionStep Step, bool Approved, DateTimeOffset OccurredAt, string? Grounds = null)
{
    /// <param name="correction">The correction, which is on record.</param>
    /// <param name="states">What the request is judged against, once more, when it is applied.</param>
    /// <param name="claim">The claim that redeemed the certificate, if one did.</param>
    /// <param name="purchase">The purchase of that claim.</param>
    /// <param name="statement">The statement that the claim is on, if it is on one.</param>
    /// <param name="budget">The budget that the claim is committed to, if one is kept.</param>
    public IReadOnlyList<Fact> Decide(
        Correction correction, CorrectionStates states, Claim? claim, Purchase? purchase, Statement? statement = null,
        Budget? budget = null)
    {
        var needed = Correction.Needs(Step);
        var rules = new Judgements();
        rules.Judge(
            ReasonCode.CorrectionNotAtThisStep, correction.Status == needed,
            needed.ToName(), correction.Status.ToName());
        var stream = Correction.Stream(CorrectionId);
        var applies = Approved && Step == CorrectionStep.NationalAdministrator && correction.Status == needed;
        if (applies) rules.Include(correction.Request.Judge(states, OccurredAt));
        if (rules.Reasons is { Count: > 0 } reasons)
            return [new Fact(stream, new CorrectionStepRefused(CorrectionId, Step, OccurredAt, reasons))];
        if (!Approved) return [new Fact(stream, new CorrectionRejected(CorrectionId, Step, Grounds ?? "", OccurredAt))];
        if (!applies) return [new Fact(stream, new CorrectionApproved(CorrectionId, Step, OccurredAt))];

        var toRecover = claim is { Stands: true } && correction.Request.Kind == CorrectionKind.Invalidate ? claim.WithBuyer : Money.Zero;
        var account = claim is null ? null : new ClaimAccount(claim, statement, budget);
        var owed = account?.OwedOf(toRecover) ?? Money.Zero;
        var application = new Application(
            correction.Request, states.Certificate!, states.Recycled!.Entry!, states.Programme!.DayOf(OccurredAt));
        return
        [
            new Fact(stream, new CorrectionApplied(CorrectionId, toRecover, owed, OccurredAt, rules.All)),
            .. correction.Request.Kind switch
            {
                CorrectionKind.Change => application.Change(),
                CorrectionKind.Invalidate => [.. application.Invalidate(), .. application.Revoke(account, purchase, toRecover, owed)],
                _ => application.Annotate(),
            },
        ];
    }

    /// <summary>What follows from an applied correction, stream by stream.</summary>
    private sealed record Application(RequestCorrection Request, Certificate Certificate, RecordRecycling Entry, DateOnly Day)
    {
        private string Id => Request.CorrectionId;

        public IEnumerable<Fact> Change()
        {
            var (changes, number) = (Request.Changes ?? new EntryChanges(), Request.Certificate);
            var now = changes.AppliedTo(Entry);
            yield return new Fact(
                RecordRecycling.Stream(Entry.RecyclingId), new RecyclingCorrected(Entry.RecyclingId, Id, changes, Day));
            yield return new Fact(Certificate.Stream(number), new CertificateCorrected(
                number, Id, now.Buyer.Key, now.Buyer.Document, now.Unit.Category, Day));
            if (now.Buyer.Key != Entry.Buyer.Key)
            {
                yield return ReleaseOldUnit();
                yield return new Fact(Buyer.Stream(Entry.Programme, now.Buyer.Key), new OldUnitCounted(
                    now.Buyer.Key, Entry.Programme, Entry.RecyclingId, number, Certificate.Issue.IssuedOn));
            }
            if (OldUnit.Stream(now.Unit) != OldUnit.Stream(Entry.Unit))
            {
                yield return FreeOldUnit();
                yield return new Fact(OldUnit.Stream(now.Unit), new OldUnitCertified(now.Unit, number, Entry.RecyclingId));
            }
        }

        public IEnumerable<Fact> Invalidate() =>
        [
            new Fact(
                RecordRecycling.Stream(Entry.RecyclingId), new RecyclingVoided(Entry.RecyclingId, Request.Certificate, Id, Day)),
            new Fact(Certificate.Stream(Request.Certificate), new CertificateVoided(Request.Certificate, Id, Day)),
            ReleaseOldUnit(),
            FreeOldUnit(),
        ];

        /// <summary>The subsidy stands no more; what was advanced is to be recovered, and what was not is free at once.</summary>
        public IEnumerable<Fact> Revoke(ClaimAccount? account, Purchase? purchase, Money toRecover, Money owed)
        {
            if (account is not { Claim: { Stands: true } claim } || purchase is null) return [];
            var id = claim.Content.ClaimId;
            return
            [
                new Fact(Claim.Stream(id), new ClaimRevoked(id, Id, toRecover, owed, Day)),
                .. account.End(Id, owed, Day),
                .. toRecover == Money.Zero ? SubsidyGivenBack.Facts(claim, purchase, Id, Day) : [],
            ];
        }

        public IEnumerable<Fact> Annotate() =>
        [
            new Fact(Certificate.Stream(Request.Certificate), new CertificateAnnotated(
                Request.Certificate, Id, Request.Explanation, Day)),
        ];

        private Fact ReleaseOldUnit() => new(
            Buyer.Stream(Entry.Programme, Entry.Buyer.Key),
            new OldUnitReleased(Entry.Buyer.Key, Entry.Programme, Entry.RecyclingId, Request.Certificate, Id, Day));

        private Fact FreeOldUnit() => new(OldUnit.Stream(Entry.Unit), new OldUnitFreed(Entry.Unit, Request.Certificate, Id));
    }
}
