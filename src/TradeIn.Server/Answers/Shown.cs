using TradeIn.Domain.Papers;
using TradeIn.Domain.Purchases;

namespace TradeIn.Server.Answers;

/// <summary>What several views show alike: what, and by which papers.</summary>
internal static class Shown
{
    public static Client.Unit ToAnswer(this Domain.Units.Unit unit) => new(
        unit.Category.ToString(), unit.Brand, unit.Model, unit.SerialNumber.ToString(), unit.Manufacturer);

    public static Client.Purchases.Invoice ToAnswer(this Invoice invoice)
    {
        var (code, number) = invoice.Number.Parts();
        return new Client.Purchases.Invoice(number, invoice.IssuedOn, code, invoice.Line);
    }

    /// <summary>An invoice's code, if it has one, and its number.</summary>
    public static (string? Code, string Number) Parts(this InvoiceNumber invoice) =>
        invoice.ToString().Split('-', 2) is [var code, var number] ? (code, number) : (null, invoice.ToString());

    public static IReadOnlyList<string> Kinds(this IReadOnlyList<Paper> papers) =>
        [.. papers.Select(paper => paper.Kind)];

    /// <summary>The digests of those that were scanned; null when none was.</summary>
    public static IReadOnlyDictionary<string, string>? Digests(this IReadOnlyList<Paper> papers)
    {
        var digests = papers.Where(paper => paper.Sha256 is not null).ToDictionary(
            paper => paper.Kind, paper => paper.Sha256!, StringComparer.Ordinal);
        return digests.Count > 0 ? digests : null;
    }

    public static IReadOnlyList<Client.Reason> In(this IReadOnlyList<Domain.Refusals.Reason> reasons, Language language) =>
        [.. reasons.Select(reason => ReasonText.For(reason, language))];
}
