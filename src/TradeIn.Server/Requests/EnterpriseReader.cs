using System.Text.Json;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;

namespace TradeIn.Server.Requests;

/// <summary>Reads what requests about enterprises hold alike: roles, districts, places, ranges of numbers.</summary>
internal static class EnterpriseReader
{
    private const decimal NorthPole = 90;
    private const decimal DateLine = 180;

    /// <summary>At least one of an enumeration's names, none twice.</summary>
    public static IReadOnlyList<TEnum> ListOf<TEnum>(this BodyReader body, string name) where TEnum : struct, Enum
    {
        var known = Enum.GetValues<TEnum>().ToDictionary(
            value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);
        var texts = body.Texts(name);
        var values = new List<TEnum>();
        for (var i = 0; i < texts.Count; i++)
            if (known.TryGetValue(texts[i], out var value) && !values.Contains(value)) values.Add(value);
            else if (texts[i].Length > 0)
                body.Wrong($"{name}/{i}", $"must be one of {string.Join(", ", known.Keys)}, and none twice");
        if (texts.Count == 0 && body.IsThere(name)) body.Wrong(name, "must name at least one");
        return values;
    }

    /// <summary>A district's code of GB/T 2260.</summary>
    public static string District(this BodyReader body, string name)
    {
        var code = body.Text(name);
        if (code.Length > 0 && (code.Length != 6 || !code.All(char.IsAsciiDigit)))
            body.Wrong(name, "must be a district's six digits (GB/T 2260), like 110105");
        return code;
    }

    /// <summary>Latitude and longitude, both or neither.</summary>
    public static GeoPoint? PointOrNull(this BodyReader body)
    {
        var latitude = body.DecimalOrNull("latitude", -NorthPole, NorthPole);
        var longitude = body.DecimalOrNull("longitude", -DateLine, DateLine);
        if (latitude is not null && !body.IsThere("longitude")) body.Wrong("longitude", "is required with the latitude");
        if (longitude is not null && !body.IsThere("latitude")) body.Wrong("latitude", "is required with the longitude");
        return latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null;
    }

    public static IReadOnlyList<Category>? CategoriesOrNull(this BodyReader body, string name)
    {
        if (body.TextsOrNull(name) is not { } texts) return null;
        var categories = new List<Category>();
        for (var i = 0; i < texts.Count; i++)
            if (Category.TryParse(texts[i], out var category)) categories.Add(category);
            else if (texts[i].Length > 0)
                body.Wrong($"{name}/{i}", "must be a category's name in lower case, like washing-machine");
        if (texts.Count == 0) body.Wrong(name, "must name at least one, or be left out");
        return [.. categories.Distinct()];
    }

    /// <summary>First and last number of a range: the same letters, as many digits, in order.</summary>
    public static (CertificateNumber From, CertificateNumber To) NumberRange(this BodyReader body)
    {
        var (from, to) = (body.CertificateNumber("from"), body.CertificateNumber("to"));
        var (known, alike) = (from.ToString().Length > 0 && to.ToString().Length > 0, from.HasShapeOf(to));
        if (known && !alike) body.Wrong("to", "must have the same letters and as many digits as from");
        else if (known && from.Ordinal > to.Ordinal) body.Wrong("to", "must not be before from");
        return (from, to);
    }

    /// <summary>The same, where both or neither are named.</summary>
    public static (CertificateNumber From, CertificateNumber To)? NumberRangeOrNull(this BodyReader body) =>
        body.IsThere("from") || body.IsThere("to") ? body.NumberRange() : null;
}
