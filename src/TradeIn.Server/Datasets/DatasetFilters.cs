using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Datasets;

/// <summary>Reads what a dataset's rows are narrowed by.</summary>
internal static class DatasetFilters
{
    public const string With = "with";
    public const string Without = "without";

    public static IReadOnlyList<DatasetFilter> Filters(this QueryReader query, Dataset dataset) =>
    [
        .. dataset.Columns.Where(column => column.Filters).SelectMany(column => query.Of(column)),
        .. dataset.Conditions.SelectMany(condition => query.Of(condition)),
        .. query.Said(dataset, With, true), .. query.Said(dataset, Without, false),
    ];

    private static IEnumerable<DatasetFilter> Of(this QueryReader query, DatasetColumn column)
    {
        var (name, wire) = (column.Name, column.Wire);
        switch (column.Kind)
        {
            case ColumnKind.Text or ColumnKind.Codes:
                if (query.Several(wire) is { Count: > 0 } texts) yield return new DatasetFilter.AnyOf(name, texts);
                break;
            case ColumnKind.Code:
                if (query.SeveralOf(wire, column.Values) is { Count: > 0 } words) yield return new DatasetFilter.AnyOf(name, words);
                break;
            case ColumnKind.Flag:
                if (query.FlagOrNull(wire) is { } flag) yield return new DatasetFilter.Flag(name, flag);
                break;
            case ColumnKind.Day:
                if (query.DayOrNull(wire) is { } day) yield return new DatasetFilter.Days(name, day, day);
                var (first, last) = (query.DayOrNull($"{wire}From"), query.DayOrNull($"{wire}To"));
                if (first is not null || last is not null) yield return new DatasetFilter.Days(name, first, last);
                break;
            case ColumnKind.Instant:
                var (from, until) = (query.InstantOrNull($"{wire}From"), query.InstantOrNull($"{wire}Until"));
                if (from is not null || until is not null) yield return new DatasetFilter.Instants(name, from, until);
                break;
            default:
                var decimals = column.Kind == ColumnKind.Amount ? 2 : 0;
                var (least, most) = (query.NumberOrNull($"{wire}From", decimals), query.NumberOrNull($"{wire}To", decimals));
                if (least is not null || most is not null) yield return new DatasetFilter.Numbers(name, least, most);
                break;
        }
    }

    private static IEnumerable<DatasetFilter> Of(this QueryReader query, DatasetCondition condition)
    {
        object? value = condition.Kind switch
        {
            ColumnKind.Day => query.DayOrNull(condition.Name),
            ColumnKind.Text => query.TextOrNull(condition.Name),
            _ => query.OneOfOrNull(condition.Name, [.. condition.Values]),
        };
        if (value is not null) yield return new DatasetFilter.Meets(condition.Name, value);
    }

    private static IEnumerable<DatasetFilter> Said(this QueryReader query, Dataset dataset, string name, bool something)
    {
        var columns = dataset.Columns.Where(column => column.Filters).ToDictionary(column => column.Wire, column => column.Name);
        return query.SeveralOf(name, [.. columns.Keys])
            .Where(columns.ContainsKey).Select(wire => new DatasetFilter.Said(columns[wire], something));
    }

    /// <summary>A column by which a list goes: <c>filedOn</c>, or <c>-filedOn</c> for the last first.</summary>
    public static DatasetOrder? Order(this QueryReader query, Dataset dataset)
    {
        if (query.TextOrNull("order") is not { } text) return null;
        var (wire, down) = text[0] == '-' ? (text[1..], true) : (text, false);
        var known = dataset.Columns.Where(column => column.Kind != ColumnKind.Codes).ToList();
        if (known.FirstOrDefault(column => column.Wire == wire) is { } found) return new DatasetOrder(found.Name, down);
        var names = string.Join(", ", known.Select(column => column.Wire));
        query.Wrong("order", $"must be one of {names}, with - before it for the last first");
        return null;
    }
}
