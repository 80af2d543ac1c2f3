namespace TradeIn.Domain.Purchases;

/// <summary>
/// What names an invoice: a 10- or 12-digit code with an 8-digit number, or a fully digital invoice's 20-digit number
/// alone.
/// </summary>
public readonly record struct InvoiceNumber
{
    private readonly string? text;

    private InvoiceNumber(string text) => this.text = text;

    public static bool TryParse(string? code, string number, out InvoiceNumber invoice, out string problem)
    {
        invoice = default;
        var (foldedCode, foldedNumber) = (Identities.Folding.FoldAndClose(code ?? ""), Identities.Folding.FoldAndClose(number));
        problem = Problem(foldedCode, foldedNumber);
        if (problem.Length > 0) return false;
        invoice = new InvoiceNumber(foldedCode.Length == 0 ? foldedNumber : $"{foldedCode}-{foldedNumber}");
        return true;
    }

    /// <summary>Reads the one-line form, <c>1110010712-00000001</c>.</summary>
    public static InvoiceNumber Parse(string text)
    {
        var parts = text.Split('-', 2);
        var valid = TryParse(parts.Length == 2 ? parts[0] : null, parts[^1], out var invoice, out var problem);
        return valid && invoice.ToString() == text ? invoice : throw new FormatException($"Not an invoice as it is stored: {problem}");
    }

    /// <summary>Code, hyphen, number; or the number alone.</summary>
    public override string ToString() => text ?? "";

    private static string Problem(string code, string number)
    {
        if (number.AsSpan().ContainsAnyExceptInRange('0', '9') || code.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return "an invoice's code and number have digits only";
        return (code.Length, number.Length) switch
        {
            (10 or 12, 8) or (0, 20) => "",
            (0, _) => "without a code an invoice number has 20 digits; an 8-digit number needs its 10- or 12-digit code",
            (10 or 12, _) => "an invoice number beside a code has 8 digits",
            _ => "an invoice code has 10 or 12 digits",
        };
    }
}
