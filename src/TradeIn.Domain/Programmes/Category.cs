namespace TradeIn.Domain.Programmes;

/// <summary>A category of appliances, kebab-case: <c>washing-machine</c>. Which are covered is the programme's to say.</summary>
public readonly record struct Category
{
    private readonly string? name;

    private Category(string name) => this.name = name;

    public static bool TryParse(string? text, out Category category)
    {
        var valid = KebabCase.Is(text);
        category = valid ? new Category(text!) : default;
        return valid;
    }

    public static Category Parse(string text) =>
        TryParse(text, out var category) ? category : throw new FormatException($"'{text}' is not a category's name.");

    public override string ToString() => name ?? "";
}

/// <summary>Names of the field written <c>like-this</c>, up to 64 characters.</summary>
public static class KebabCase
{
    public static bool Is(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 64 || text[0] == '-' || text[^1] == '-') return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        return true;
    }
}
