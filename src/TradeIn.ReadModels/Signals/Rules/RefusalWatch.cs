using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Signals.Rules;

/// <summary>The attempts that a pair belongs to: a row of <c>read.signals_attempts</c>.</summary>
/// <param name="First">The first of them.</param>
/// <param name="At">When the last one was.</param>
internal sealed record AttemptRow(string First, DateTimeOffset At);

/// <summary>Something that was tried at an enterprise: who, with which thing, on which paper.</summary>
/// <param name="Reasons">Why it was refused; null when it was accepted.</param>
internal sealed record Attempt(
    string Kind, string Id, string Programme, string Enterprise, string Outlet, DateTimeOffset At, Party Buyer, string Thing,
    string Paper, IReadOnlyList<Reason>? Reasons)
{
    public static Attempt? Of(object data) => data switch
    {
        UnitRecycled e => Of(e.Recycling, reasons: null),
        RecyclingRefused e => Of(e.Recycling, e.Reasons),
        PurchaseRecorded e => Of(e.Purchase, reasons: null),
        PurchaseRefused e => Of(e.Purchase, e.Reasons),
        ClaimApproved e => Of(e.Claim, reasons: null),
        ClaimRefused e => Of(e.Claim, e.Reasons),
        _ => null,
    };

    /// <summary>What two attempts share that differ in one of the three alone.</summary>
    public IReadOnlyList<string> Pairs { get; } =
    [
        $"{Kind}|{Enterprise}|buyer and thing|{Opaque.Of(Buyer.Key.ToString(), Thing)}",
        $"{Kind}|{Enterprise}|buyer and paper|{Opaque.Of(Buyer.Key.ToString(), Paper)}",
        $"{Kind}|{Enterprise}|thing and paper|{Opaque.Of(Thing, Paper)}",
    ];

    private static Attempt Of(RecordRecycling e, IReadOnlyList<Reason>? reasons) => new(
        "recycling", e.RecyclingId, e.Programme, e.Recycler, e.Outlet, e.OccurredAt, e.Buyer,
        $"{e.Unit.Category} {e.Unit.SerialNumber.Folded}", e.Certificate.ToString(), reasons);

    private static Attempt Of(RecordPurchase e, IReadOnlyList<Reason>? reasons) => new(
        "purchase", e.PurchaseId, e.Programme, e.Seller, e.Outlet, e.OccurredAt, e.Buyer, e.Unit.SerialNumber.Folded,
        FormattableString.Invariant($"{e.Invoice.Number} {e.Invoice.Line}"), reasons);

    private static Attempt Of(SubmitClaim e, IReadOnlyList<Reason>? reasons) => new(
        "claim", e.ClaimId, e.Programme, e.Seller, e.Outlet, e.OccurredAt, e.Claimant, e.PurchaseId, e.Certificate.ToString(),
        reasons);
}

/// <summary>
/// Refusals repeated with small changes: of buyer, thing and paper two stay the same from one attempt to the next, within hours.
/// That it was accepted in the end is shown with them.
/// </summary>
internal sealed class RefusalWatch(SignalWorld world)
{
    /// <summary>By pair.</summary>
    public Rows<string, AttemptRow> Attempts { get; } = new();

    public IEnumerable<Observation> Take(StoredEvent stored)
    {
        if (Attempt.Of(stored.Data) is not { } attempt) yield break;
        var day = world.DayOf(attempt.Programme, attempt.At);
        var policy = world.PolicyOn(attempt.Programme, day);
        var first = Latest(attempt, SignalWorld.ThresholdsOf(policy).RefusalHours)?.First;
        if (attempt.Reasons is null && first is null) yield break;
        first ??= $"{attempt.Kind}/{attempt.Id}";
        foreach (var pair in attempt.Pairs) Attempts[pair] = new AttemptRow(first, SignalWorld.Kept(attempt.At));
        yield return new Observation(
            CaseKey.Of(SignalRule.RefusalsRepeated, attempt.Programme, first), policy, stored.Position, day)
        {
            Enterprise = attempt.Enterprise, Outlet = attempt.Outlet, Item = $"{attempt.Kind}/{attempt.Id}",
            Counts = attempt.Reasons is not null,
            Exhibit = new Exhibit(
                attempt.Kind, attempt.Id,
                attempt.Reasons is { } reasons ? $"refused: {string.Join(", ", reasons.Select(each => each.Code))}" : "accepted"),
        };
    }

    /// <summary>The attempt within hours that it differs from in one thing at most; of several the last.</summary>
    private AttemptRow? Latest(Attempt attempt, int hours) => attempt.Pairs.Select(Attempts.Find).OfType<AttemptRow>()
        .Where(row => (attempt.At - row.At).Duration() <= TimeSpan.FromHours(hours))
        .OrderByDescending(row => row.At).ThenBy(row => row.First, StringComparer.Ordinal).FirstOrDefault();
}
