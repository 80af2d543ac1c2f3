using TradeIn.Domain.Certificates;
using TradeIn.Domain.Papers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Units;

namespace TradeIn.Server.Requests;

/// <summary>Reads what several requests hold alike: units, certificate numbers, kinds written in kebab-case.</summary>
internal static class UnitReader
{
    public static Unit Unit(this BodyReader body)
    {
        var category = body.Category();
        var brand = body.Text("brand", 100);
        var manufacturer = body.TextOrNull("manufacturer");
        var model = body.Text("model", 100);
        var given = body.Text("serialNumber", 64);
        if (!SerialNumber.TryParse(given, out var serial) && given.Length > 0)
            body.Wrong("serialNumber", "must hold a letter or a digit");
        body.NothingElse();
        return new Unit(category, brand, manufacturer, model, serial);
    }

    public static Category Category(this BodyReader body)
    {
        var name = body.Text("category");
        if (!Domain.Programmes.Category.TryParse(name, out var category) && name.Length > 0)
            body.Wrong("category", "must be a category's name in lower case, like washing-machine");
        return category;
    }

    public static CertificateNumber CertificateNumber(this BodyReader body, string name)
    {
        var text = body.Text(name, 32);
        if (!Domain.Certificates.CertificateNumber.TryParse(text, out var number) && text.Length > 0)
            body.Wrong(name, "must be 1 to 4 letters and 6 to 12 digits, like BJ00000001");
        return number;
    }

    public static CertificateNumber? CertificateNumberOrNull(this BodyReader body, string name) =>
        body.TextOrNull(name, 32) is null ? null : body.CertificateNumber(name);

    /// <summary>A list of kinds, each in kebab-case.</summary>
    public static IReadOnlyList<string> Kinds(this BodyReader body, string name, bool required)
    {
        var kinds = required ? body.Texts(name) : body.TextsOrNone(name);
        for (var i = 0; i < kinds.Count; i++)
            if (kinds[i].Length > 0 && !KebabCase.Is(kinds[i]))
                body.Wrong($"{name}/{i}", "must be a kind's name in lower case, like identity-original");
        return [.. kinds.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The papers that were shown: their kinds in <c>papers</c>, and in <c>paperDigests</c> by kind the SHA-256 of the image of
    /// those that were scanned.
    /// </summary>
    public static IReadOnlyList<Paper> Papers(this BodyReader body, bool required)
    {
        var kinds = body.Kinds("papers", required);
        var digests = body.ObjectOrNull("paperDigests");
        var papers = kinds.Select(kind => Paper.Of(kind, digests?.Digest(kind))).ToList();
        digests?.NothingElse();
        return papers;
    }

    private static string? Digest(this BodyReader digests, string kind)
    {
        if (digests.TextOrNull(kind) is not { Length: > 0 } text) return null;
        var digest = text.ToLowerInvariant();
        if (Paper.IsDigest(digest)) return digest;
        digests.Wrong(kind, "must be the SHA-256 of the image, 64 hexadecimal digits");
        return null;
    }

    /// <summary>The same, where they need not be recorded; null when they were not.</summary>
    public static IReadOnlyList<Paper>? PapersOrNull(this BodyReader body) =>
        body.Papers(required: false) is { Count: > 0 } papers ? papers : null;

    /// <summary>When it happened: not in the future, as this server's clock sees it.</summary>
    public static DateTimeOffset PastInstant(this BodyReader body, string name, DateTimeOffset now)
    {
        var instant = body.Instant(name);
        if (instant > now + FutureTolerance)
            body.Wrong(name, $"lies in the future; the server's time is {now:yyyy-MM-dd'T'HH:mm:ssK}");
        return instant;
    }

    /// <summary>A day that has begun somewhere on Earth.</summary>
    public static DateOnly PastDay(this BodyReader body, string name, DateTimeOffset now)
    {
        var day = body.Day(name);
        if (day > DateOnly.FromDateTime(now.UtcDateTime.AddHours(14))) body.Wrong(name, "lies in the future");
        return day;
    }

    private static readonly TimeSpan FutureTolerance = TimeSpan.FromMinutes(5);
}
