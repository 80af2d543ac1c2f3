using TradeIn.Domain.Programmes;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Purchases;

/// <summary>A purchase that was recorded; a refused one is none.</summary>
public sealed record Purchase(PurchaseRecorded? Record)
{
    /// <summary>The unit that the buyer has: as sold, or as exchanged since.</summary>
    public Unit Unit { get; init; } = Record?.Purchase.Unit!;

    /// <summary>The invoice that proves it now.</summary>
    public Invoice Invoice { get; init; } = Record?.Purchase.Invoice!;

    /// <summary>What the subsidy is reckoned on now (Q14, Q17).</summary>
    public Money PaidPrice { get; init; } = Record?.Purchase.PaidPrice ?? Money.Zero;

    /// <summary>The claim whose subsidy it has, if any.</summary>
    public PurchaseSubsidised? Subsidised { get; init; }

    /// <summary>Set when the buyer gave the unit back.</summary>
    public PurchaseReturned? Return { get; init; }

    /// <summary>How often it was repaired.</summary>
    public int Repairs { get; init; }

    public static StreamName Stream(string purchaseId) => new("purchase", purchaseId);

    public static Purchase Evolve(Purchase? state, object @event) => (state, @event) switch
    {
        (null, PurchaseRecorded recorded) => new Purchase(recorded),
        (null, PurchaseRefused) => new Purchase(Record: null),
        ({ Record: not null, Return: null }, _) => EvolveStanding(state, @event),
        _ => throw Fact.Impossible(state, @event),
    };

    private static Purchase EvolveStanding(Purchase state, object @event) => @event switch
    {
        PurchaseSubsidised subsidised when state.Subsidised is null => state with { Subsidised = subsidised },
        PurchaseUnsubsidised when state.Subsidised is not null => state with { Subsidised = null },
        PurchaseReturned returned => state with { Return = returned },
        PurchaseRebound e => state with { Unit = e.Unit, Invoice = e.Invoice, PaidPrice = e.PaidPrice },
        PurchaseRepairNoted => state with { Repairs = state.Repairs + 1 },
        _ => throw Fact.Impossible(state, @event),
    };
}

/// <summary>One line of an invoice, and the purchase that it proves.</summary>
public sealed record InvoiceLine(string Purchase)
{
    public static StreamName Stream(InvoiceNumber invoice, int line) =>
        new("invoice_line", FormattableString.Invariant($"{invoice}/{line}"));

    public static InvoiceLine Evolve(InvoiceLine? state, object @event) => (state, @event) switch
    {
        (null, InvoiceLineUsed used) => new InvoiceLine(used.Purchase),
        _ => throw Fact.Impossible(state, @event),
    };
}
