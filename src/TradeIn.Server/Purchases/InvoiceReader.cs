using TradeIn.Domain.Purchases;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Purchases;

/// <summary>Reads invoices, blue and red.</summary>
internal static class InvoiceReader
{
    /// <summary>An invoice to its line; null when something about it is wrong.</summary>
    public static Invoice? Invoice(this BodyReader body)
    {
        var number = body.InvoiceNumber(body.TextOrNull("code", 32));
        var line = body.LineOrNull() ?? 1;
        var issuedOn = body.Day("issuedOn");
        body.NothingElse();
        return number is { } known ? new Invoice(known, line, issuedOn) : null;
    }

    /// <summary>The invoice named by a code and the member <c>number</c>; null when they name none.</summary>
    public static InvoiceNumber? InvoiceNumber(this BodyReader body, string? code)
    {
        var number = body.Text("number", 32);
        if (number.Length == 0) return null;
        if (Domain.Purchases.InvoiceNumber.TryParse(code, number, out var invoice, out var problem)) return invoice;
        body.Wrong("number", problem);
        return null;
    }

    public static int? LineOrNull(this BodyReader body) => body.WholeOrNull("line", 1, 9_999);
}
