using TradeIn.Domain.Certificates;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Buyers;

/// <summary>An old unit was counted against the buyer's quota (R4).</summary>
public sealed record OldUnitCounted(
    BuyerKey Buyer, string Programme, string Recycling, CertificateNumber Certificate, DateOnly On);

/// <summary>A subsidised new unit was counted against the buyer's quota (C4).</summary>
public sealed record NewUnitCounted(
    BuyerKey Buyer, string Programme, string Claim, CertificateNumber Certificate, DateOnly On);

/// <summary>What one buyer has used of the quota of one programme.</summary>
public sealed record Buyer(int Old, int New)
{
    /// <summary>Of a buyer whom the log has not seen.</summary>
    public static readonly Buyer Unseen = new(0, 0);

    public static StreamName Stream(string programme, BuyerKey key) => new("buyer", $"{programme}/{key}");

    public static Buyer Evolve(Buyer? state, object @event) => @event switch
    {
        OldUnitCounted => (state ?? Unseen) with { Old = (state ?? Unseen).Old + 1 },
        NewUnitCounted => (state ?? Unseen) with { New = (state ?? Unseen).New + 1 },
        _ => throw Fact.Impossible(state, @event),
    };

    public Counts CountsUnder(Quota quota) => new(new Count(quota.Old, Old), new Count(quota.New, New));
}

/// <summary>What a buyer is told at the counter (P5).</summary>
public sealed record Counts(Count Old, Count New);

/// <summary>A limit and what is used of it.</summary>
public sealed record Count(int Limit, int Used)
{
    public int Remaining() => Math.Max(0, Limit - Used);
}
