using TradeIn.Domain.Refusals;

namespace TradeIn.Server.Answers;

/// <summary>The languages that messages come in.</summary>
internal sealed record Language(string Code)
{
    public static readonly Language English = new("en");
    public static readonly Language Chinese = new("zh");

    /// <summary>
    /// What the visitor of a page has chosen; else the first language of <c>Accept-Language</c> that is served, by its
    /// weight; else English.
    /// </summary>
    public static Language Of(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<Language>() is { } chosen) return chosen;
        var wanted = request.GetTypedHeaders().AcceptLanguage;
        foreach (var language in wanted.Where(each => each.Quality != 0).OrderByDescending(each => each.Quality ?? 1))
        {
            if (language.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return Chinese;
            if (language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return English;
        }
        return English;
    }
}

/// <summary>A reason in words.</summary>
internal static class ReasonText
{
    public static Client.Reason For(Domain.Refusals.Reason reason, Language language)
    {
        var code = ReasonCode.Find(reason.Code);
        return new Client.Reason(
            reason.Code, Message(code, reason, language), code.Source, Plain(reason.Limit), Plain(reason.Actual), reason.Missing,
            reason.Items);
    }

    /// <summary>A comparand as JSON writes it: a whole number without decimals, an amount with two.</summary>
    public static object? Plain(Comparand? comparand) =>
        comparand is not { } value ? null : value.Number is { } number ? number : value.Text;

    private static string Message(ReasonCode code, Domain.Refusals.Reason reason, Language language) =>
        (language == Language.Chinese ? code.Chinese : code.English)
            .Replace("{limit}", reason.Limit?.ToString() ?? "", StringComparison.Ordinal)
            .Replace("{actual}", reason.Actual?.ToString() ?? "", StringComparison.Ordinal)
            .Replace("{missing}", string.Join(", ", reason.Missing ?? []), StringComparison.Ordinal)
            .Replace("{items}", string.Join(", ", reason.Items ?? []), StringComparison.Ordinal);
}
