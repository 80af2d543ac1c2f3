namespace TradeIn.Domain.Tests.Counter;

/// <summary>What the model writes down: plain notes of what is on record, changed in place.</summary>
internal sealed class CertificateNote
{
    public required int Buyer { get; set; }

    public required string Day { get; init; }

    public required string Recycler { get; init; }

    public required int Recycling { get; init; }

    public required (string Category, string Serial) Unit { get; set; }

    /// <summary>issued, redeemed, lost, cancelled, void or expired.</summary>
    public string State { get; set; } = "issued";

    /// <summary>The claim that redeemed it.</summary>
    public int? Claim { get; set; }

    public int Notes { get; set; }
}

internal sealed class PurchaseNote
{
    public required Buy Step { get; init; }

    /// <summary>The order that it fulfils.</summary>
    public int? Order { get; init; }

    public required string Serial { get; set; }

    public required int Invoice { get; set; }

    public required long Price { get; set; }

    /// <summary>The claim that it is bound to.</summary>
    public int? Claim { get; set; }

    public bool Returned { get; set; }
}

internal sealed class ClaimNote
{
    public required string Person { get; init; }

    /// <summary>Where it was filed.</summary>
    public required int Seller { get; init; }

    public required int Purchase { get; init; }

    public required string Certificate { get; init; }

    /// <summary>approved, refused, advanced, reimbursed, returned, revoked or recovered.</summary>
    public required string State { get; set; }

    /// <summary>Whether finance ever paid it, whatever became of it since.</summary>
    public bool IsPaid { get; set; }

    /// <summary>In fen; null when it was refused.</summary>
    public long? Subsidy { get; set; }

    /// <summary>Of a revoked one, in fen.</summary>
    public long ToRecover { get; set; }

    public bool Stands => State is "approved" or "advanced" or "reimbursed";

    /// <summary>What the buyer holds of it, in fen.</summary>
    public long WithBuyer => State switch
    {
        "advanced" or "reimbursed" => Subsidy!.Value,
        "revoked" => ToRecover,
        _ => 0,
    };
}

internal sealed class OrderNote
{
    public required Place Step { get; init; }

    /// <summary>refused, placed, delivered or cancelled.</summary>
    public required string State { get; set; }
}

internal sealed class LossNote
{
    public required string Certificate { get; init; }

    /// <summary>refused, reported, withdrawn, rejected, approved or filed.</summary>
    public required string State { get; set; }
}

internal sealed class CorrectionNote
{
    public required Correct Step { get; init; }

    /// <summary>refused, requested, district-approved, municipally-approved, applied or rejected.</summary>
    public required string State { get; set; }
}

/// <param name="Until">The last day of it, while the old unit has not come.</param>
/// <param name="Old">Whether the old unit is held as well; after the delivery the new one waits, without end, for its claim.</param>
internal sealed record HoldNote(string Person, int Order, string Until, bool Old);

/// <summary>What a return, an exchange or an invalidation comes to, in fen.</summary>
internal sealed record Figures(long Refund, long TakenBack, long Owed);
