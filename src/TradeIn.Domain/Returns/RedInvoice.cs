using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;

namespace TradeIn.Domain.Returns;

/// <summary>The credit note of a return (A1): it credits the purchase's line of the blue invoice, in full or part.</summary>
/// <param name="Number">Code and number of the red invoice.</param>
/// <param name="Amount">What it credits for this purchase, as a positive amount.</param>
public sealed record RedInvoice(InvoiceNumber Number, Money Amount);

/// <summary>A red invoice that was used: one may close several lines, all of one blue invoice.</summary>
public sealed record UsedRedInvoice(InvoiceNumber Invoice)
{
    public static StreamName Stream(InvoiceNumber redInvoice) => new("red_invoice", redInvoice.ToString());

    public static UsedRedInvoice Evolve(UsedRedInvoice? state, object @event) => (state, @event) switch
    {
        (null, RedInvoiceUsed used) => new UsedRedInvoice(used.Invoice),
        ({ } known, RedInvoiceUsed used) when used.Invoice == known.Invoice => known,
        _ => throw Fact.Impossible(state, @event),
    };
}
