using System.Globalization;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Refusals;

/// <summary>One side of a comparison that a rule made: a number or a text (a day is <c>YYYY-MM-DD</c>).</summary>
public readonly record struct Comparand(decimal? Number, string? Text)
{
    public static implicit operator Comparand(int number) => new(number, null);

    public static implicit operator Comparand(string text) => new(null, text);

    public static implicit operator Comparand(DateOnly day) => new(null, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static implicit operator Comparand(Money money) => new(money.Yuan, null);

    public static implicit operator Comparand(Category category) => new(null, category.ToString());

    /// <summary>A text, or nothing when there is none to compare.</summary>
    public static Comparand? OrNone(string? text) => text is null ? default(Comparand?) : new Comparand(null, text);

    public override string ToString() => Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
