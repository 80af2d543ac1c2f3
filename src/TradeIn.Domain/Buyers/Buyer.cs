using TradeIn.Domain.Certificates;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Buyers;

/// <summary>An old unit was counted against the buyer's quota (R4).</summary>
/// <param name="Order">The order whose hold this uses up, if it was held for one.</param>
public sealed record OldUnitCounted(
    BuyerKey Buyer, string Programme, string Recycling, CertificateNumber Certificate, DateOnly On, string? Order = null);

/// <summary>A subsidised new unit was counted against the buyer's quota (C4).</summary>
/// <param name="Order">The order whose hold this uses up, if it was held for one.</param>
public sealed record NewUnitCounted(
    BuyerKey Buyer, string Programme, string Claim, CertificateNumber Certificate, DateOnly On, string? Order = null);

/// <summary>An old unit no longer counts: its certificate was voided or names another buyer now (A4).</summary>
/// <param name="Cause">The recycling that replaced it, or the correction.</param>
public sealed record OldUnitReleased(
    BuyerKey Buyer, string Programme, string Recycling, CertificateNumber Certificate, string Cause, DateOnly On);

/// <summary>A new unit no longer counts: its subsidy was given back (A1, A4).</summary>
/// <param name="Cause">The return, the correction, or the claim recovered.</param>
public sealed record NewUnitReleased(BuyerKey Buyer, string Programme, string Claim, string Cause, DateOnly On);

/// <summary>One old and one new unit of the quota are held for an order (Q10).</summary>
/// <param name="Until">The last day of the hold; afterwards it counts as free.</param>
public sealed record UnitsHeld(BuyerKey Buyer, string Programme, string Order, DateOnly Until);

/// <summary>What was still held for an order is free again.</summary>
public sealed record HoldReleased(BuyerKey Buyer, string Programme, string Order, DateOnly On);

/// <summary>What an order holds of a buyer's quota.</summary>
/// <param name="Until">The last day of the hold of an order that was not delivered.</param>
/// <param name="Old">Whether the old unit is still held; once delivered it is counted instead, and the new one waits for its claim.</param>
public sealed record Hold(string Order, DateOnly Until, bool Old);

/// <summary>What one buyer has used of the quota of one programme, and what orders hold of it.</summary>
public sealed record Buyer(int Old, int New)
{
    /// <summary>Of a buyer whom the log has not seen.</summary>
    public static readonly Buyer Unseen = new(0, 0);

    /// <summary>The open orders' holds, expired ones too: that is a question of the day.</summary>
    public IReadOnlyList<Hold> Holds { get; init; } = [];

    public static StreamName Stream(string programme, BuyerKey key) => new("buyer", $"{programme}/{key}");

    public static Buyer Evolve(Buyer? state, object @event)
    {
        var buyer = state ?? Unseen;
        return @event switch
        {
            OldUnitCounted e => (buyer with { Old = buyer.Old + 1 }).WithOldDelivered(e.Order),
            NewUnitCounted e => (buyer with { New = buyer.New + 1 }).WithoutHold(e.Order),
            OldUnitReleased when buyer.Old > 0 => buyer with { Old = buyer.Old - 1 },
            NewUnitReleased when buyer.New > 0 => buyer with { New = buyer.New - 1 },
            UnitsHeld e when !buyer.Holds.Any(hold => hold.Order == e.Order) =>
                buyer with { Holds = [.. buyer.Holds, new Hold(e.Order, e.Until, Old: true)] },
            HoldReleased e when buyer.Holds.Any(hold => hold.Order == e.Order) => buyer.WithoutHold(e.Order),
            _ => throw Fact.Impossible(state, @event),
        };
    }

    /// <summary>Old units held on a day, but for one order's own.</summary>
    public int OldHeld(DateOnly day, string? besides = null) =>
        Holds.Count(hold => hold.Old && hold.Until >= day && hold.Order != besides);

    /// <summary>New units held on a day, but for one order's own. A delivered order holds until its claim: it expires no more.</summary>
    public int NewHeld(DateOnly day, string? besides = null) =>
        Holds.Count(hold => (!hold.Old || hold.Until >= day) && hold.Order != besides);

    public Counts CountsUnder(Quota quota, DateOnly day) =>
        new(Count.Of(quota.Old, Old, OldHeld(day)), Count.Of(quota.New, New, NewHeld(day)));

    private Buyer WithOldDelivered(string? order) => order is null
        ? this : this with { Holds = [.. Holds.Select(hold => hold.Order == order ? hold with { Old = false } : hold)] };

    private Buyer WithoutHold(string? order) =>
        order is null ? this : this with { Holds = [.. Holds.Where(hold => hold.Order != order)] };
}

/// <summary>What a buyer is told at the counter (P5).</summary>
public sealed record Counts(Count Old, Count New);

/// <summary>A limit, what is used of it, and what open orders hold of it; null when they hold nothing.</summary>
public sealed record Count(int Limit, int Used, int? Held = null)
{
    public static Count Of(int limit, int used, int held) => new(limit, used, held == 0 ? null : held);

    public int Remaining() => Math.Max(0, Limit - Used - (Held ?? 0));
}
