namespace TradeIn.Domain.Purchases;

/// <summary>A purchase that was recorded; a refused one is none.</summary>
public sealed record Purchase(PurchaseRecorded? Record)
{
    /// <summary>The claim that was approved for it, if any.</summary>
    public PurchaseSubsidised? Subsidised { get; init; }

    public static StreamName Stream(string purchaseId) => new("purchase", purchaseId);

    public static Purchase Evolve(Purchase? state, object @event) => (state, @event) switch
    {
        (null, PurchaseRecorded recorded) => new Purchase(recorded),
        (null, PurchaseRefused) => new Purchase(Record: null),
        ({ Record: not null, Subsidised: null }, PurchaseSubsidised subsidised) => state with { Subsidised = subsidised },
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
