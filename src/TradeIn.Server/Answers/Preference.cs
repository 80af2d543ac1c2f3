namespace TradeIn.Server.Answers;

internal static class Preference
{
    /// <summary>Whether a form is named in <c>Accept</c>, and no less wanted than JSON.</summary>
    public static bool Prefers(this HttpRequest request, string mediaType)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var wanted = WeightOf(mediaType);
        return wanted > 0 && wanted >= WeightOf("application/json");

        double WeightOf(string named) => accepted
            .Where(each => string.Equals(each.MediaType.Value, named, StringComparison.OrdinalIgnoreCase))
            .Select(each => each.Quality ?? 1).DefaultIfEmpty(0).Max();
    }
}
