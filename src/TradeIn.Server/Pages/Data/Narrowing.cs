using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace TradeIn.Server.Pages.Data;

/// <summary>What a list was asked with, as its address says it, and the addresses that ask for more, less or the next page.</summary>
public sealed class Narrowing(string path, IEnumerable<KeyValuePair<string, StringValues>> query)
{
    /// <summary>These say how rows are shown, not which.</summary>
    private static readonly string[] Showing = ["after", "columns", "limit", "order", "totals"];

    private readonly List<KeyValuePair<string, StringValues>> query =
        [.. query.Where(each => each.Value.Any(value => !string.IsNullOrEmpty(value)))];

    /// <summary>Every value that narrows, with its parameter.</summary>
    public IEnumerable<(string Name, string Value)> Filters =>
        from each in query where !Showing.Contains(each.Key) from value in each.Value where !string.IsNullOrEmpty(value) select (each.Key, value);

    public string? this[string name] => query.FirstOrDefault(each => each.Key == name).Value.FirstOrDefault();

    /// <summary>The same list, without one value.</summary>
    public string Without(string name, string value) => Address(
        query.Where(each => each.Key != "after").Select(each => each.Key == name
            ? new(name, new StringValues([.. each.Value.Where(one => one != value)])) : each));

    /// <summary>The same list from its beginning, with another value of one parameter; null: without it.</summary>
    public string With(string name, string? value) => Address(
        query.Where(each => each.Key != name && each.Key != "after").Concat(value is null ? [] : [new(name, value)]));

    /// <summary>The page behind a cursor.</summary>
    public string Next(string after) => Address(query.Where(each => each.Key != "after").Append(new("after", after)));

    /// <summary>The same rows, elsewhere, as a whole: without pages and columns.</summary>
    public string As(string otherPath, string format) => QueryHelpers.AddQueryString(
        otherPath, query.Where(each => !Showing.Contains(each.Key) || each.Key == "order").Append(new("format", format)));

    private string Address(IEnumerable<KeyValuePair<string, StringValues>> parameters) =>
        QueryHelpers.AddQueryString(path, parameters.Where(each => each.Value.Count > 0));
}
