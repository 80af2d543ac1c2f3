using System.Globalization;
using Npgsql;

namespace TradeIn.ReadModels.Datasets;

/// <summary>
/// Statements about a dataset. They are composed of the dataset's own tables and columns, quoted, and never of what was
/// asked with: every value is a parameter.
/// </summary>
internal sealed class DatasetSql(DatasetQuery query)
{
    private readonly List<NpgsqlParameter> parameters = [];

    private Dataset Dataset => query.Dataset;

    /// <summary>The rows behind a cursor, in their order; without a limit all.</summary>
    public static NpgsqlBatchCommand Rows(DatasetQuery query, DatasetOrder? order, DatasetCursor? after, int? limit)
    {
        var sql = new DatasetSql(query);
        var where = sql.Where();
        if (after is not null) where += $" and {sql.Behind(order, after)}";
        var down = order is { Descending: true } ? " desc" : "";
        var text = $"select {sql.Columns()} from {sql.Source()} where {where} "
            + $"order by {string.Join(", ", Ordered(query.Dataset, order).Select(each => $"{sql.Name(each)}{down}"))}";
        return sql.Command(limit is { } most ? $"{text} limit {sql.Value(most)}" : text);
    }

    /// <summary>How many rows there are, and what each of the dataset's sums comes to.</summary>
    public static NpgsqlBatchCommand Totals(DatasetQuery query)
    {
        var sql = new DatasetSql(query);
        var where = sql.Where();
        var sums = string.Join(", ", ["count(*)", .. query.Dataset.Sums.Select(SumOf)]);
        return sql.Command($"select {sums} from {sql.Source()} where {where}");
    }

    /// <summary>
    /// The first groups: their keys, count and sums, then over all groups how many there are, their counts and sums.
    /// </summary>
    public static NpgsqlBatchCommand Groups(DatasetQuery query, IReadOnlyList<DatasetGroup> groups, SummaryOrder order, int limit)
    {
        var sql = new DatasetSql(query);
        var (sums, where) = (query.Dataset.Sums.ToList(), sql.Where());
        var keys = groups.Select((each, i) => $"{sql.KeyOf(each, i)} as k{i}").ToList();
        var words = string.Concat(groups.Select((each, i) => query.Dataset[each.Column].Kind == ColumnKind.Codes
            ? $" left join lateral unnest({Quoted(each.Column)}) as several{i} (word) on true" : ""));
        var names = Enumerable.Range(0, groups.Count).Select(i => $"k{i}").ToList();
        var values = (string[])["n", .. sums.Select((_, i) => $"s{i}")];
        var byKeysDown = order is { Column: null, ByCount: false, Descending: true };
        string[] inner = [.. keys, "count(*) as n", .. sums.Select((sum, i) => $"{SumOf(sum)} as s{i}")];
        return sql.Command(
            $"select {string.Join(", ", names)}, {string.Join(", ", values)}, count(*) over (), "
            + string.Join(", ", values.Select((each, i) => Typed($"sum({each}) over ()", i == 0 ? ColumnKind.Count : sums[i - 1].Kind)))
            + $" from (select {string.Join(", ", inner)} from {sql.Source()}{words} where {where} "
            + $"group by {string.Join(", ", names.Select((_, i) => i + 1))}) as groups "
            + $"order by {string.Join(", ", [.. OrderOf(order, sums), .. names.Select(name => byKeysDown ? $"{name} desc" : name)])} "
            + $"limit {sql.Value(limit)}");
    }

    /// <summary>The columns that a list goes by: the one asked for, and the key.</summary>
    public static IReadOnlyList<string> Ordered(Dataset dataset, DatasetOrder? order) => order is null
        ? dataset.Key : [dataset[order.Column].Name, .. dataset.Key.Where(each => each != order.Column)];

    private static IEnumerable<string> OrderOf(SummaryOrder order, List<DatasetColumn> sums)
    {
        var down = order.Descending ? " desc" : "";
        if (order.ByCount) yield return $"n{down}";
        else if (order.Column is { } column) yield return $"s{sums.FindIndex(each => each.Name == column)}{down}";
    }

    private string Columns() => string.Join(", ", Dataset.Columns.Select(each =>
        each.Person is null ? Quoted(each.Name) : $"{ValueOf(each)} as {Quoted(each.Name)}"));

    /// <summary>The columns that the table itself has, those among them that name a person.</summary>
    private string OwnColumns() => string.Join(", ", Dataset.Columns.Select(each => each.Person is { Names: var person } ? person : each.Name)
        .Distinct().Select(Quoted));

    /// <summary>A column's value: of its own, or what is told of a person.</summary>
    private static string ValueOf(DatasetColumn column) => column.Person is var (names, tells, by)
        ? $"(select people.{Quoted(tells)} from read.people where people.{Quoted(by)} = {Quoted(names)})" : Quoted(column.Name);

    /// <summary>The table as it is, or with its past as it stood at a position.</summary>
    private string Source()
    {
        if (query.At is not { } at) return $"read.{Quoted(Dataset.Table)}";
        if (!Dataset.KnowsPast) throw new ArgumentException($"Of {Dataset.Name} only the present is known.");
        var position = Value(at);
        if (Dataset.Past is not { } past)
            return $"(select {OwnColumns()} from read.{Quoted(Dataset.Table)} where last_position <= {position}) as stood";
        return $"(select {OwnColumns()} from read.{Quoted(Dataset.Table)} where last_position <= {position} union all "
            + $"select {OwnColumns()} from read.{Quoted(past)} "
            + $"where last_position <= {position} and until_position > {position}) as stood";
    }

    private string Where()
    {
        List<string> all = [.. query.Filters.Select(Of)];
        if (query.Enterprise is { } enterprise)
        {
            var own = Value(enterprise);
            all.Add(Dataset.Owners.Count == 0
                ? "false" : $"({string.Join(" or ", Dataset.Owners.Select(each => $"{Quoted(Dataset[each].Name)} = {own}"))})");
        }
        if (query.District is { } district && Dataset.ConfinedBy is { } confined) all.Add($"{Name(confined)} = {Value(district)}");
        return all.Count == 0 ? "true" : string.Join(" and ", all);
    }

    private string Of(DatasetFilter filter) => filter switch
    {
        DatasetFilter.AnyOf(var column, var values) => Dataset[column].Kind == ColumnKind.Codes
            ? $"{Name(column)} && {Value(values.ToArray())}" : $"{Name(column)} = any ({Value(values.ToArray())})",
        DatasetFilter.Flag(var column, var value) => $"{Name(column)} = {Value(value)}",
        DatasetFilter.Days(var column, var from, var to) => Between(column, from, to, "<="),
        DatasetFilter.Instants(var column, var from, var until) => Between(column, from, until, "<"),
        DatasetFilter.Numbers(var column, var from, var to) => Between(column, from, to, "<="),
        // A day without end is told as nothing: what is so ever since, or still.
        DatasetFilter.Said(var column, var something) when Dataset[column].Kind == ColumnKind.Day =>
            $"coalesce(isfinite({Name(column)}), false) = {(something ? "true" : "false")}",
        DatasetFilter.Said(var column, var something) => $"{Name(column)} is {(something ? "not null" : "null")}",
        DatasetFilter.Meets(var name, var value) => Meets(Dataset.Conditions.First(each => each.Name == name), value),
        _ => throw new ArgumentException($"{filter.GetType().Name} is no filter of datasets."),
    };

    private string Meets(DatasetCondition condition, object value) =>
        $"({string.Format(CultureInfo.InvariantCulture, condition.Sql, Value(value))})";

    private string Between(string column, object? least, object? most, string below) => string.Join(" and ",
    [
        "true",
        .. least is null ? (string[])[] : [$"{Name(column)} >= {Value(least)}"],
        .. most is null ? (string[])[] : [$"{Name(column)} {below} {Value(most)}"],
    ]);

    /// <summary>What comes behind the last row of a page; nulls are behind all values, when it goes down before them.</summary>
    private string Behind(DatasetOrder? order, DatasetCursor after)
    {
        var columns = Ordered(Dataset, order);
        var beyond = order is { Descending: true } ? "<" : ">";
        if (order is null || Dataset.Key.Contains(order.Column)) return RowIs(columns, after.Values, beyond);
        var rest = RowIs([.. columns.Skip(1)], [.. after.Values.Skip(1)], beyond);
        var (first, value) = (Name(order.Column), after.Values[0]);
        if (value is null) return order.Descending ? $"({first} is not null or {rest})" : $"({first} is null and {rest})";
        var known = Value(value);
        var nulls = order.Descending ? "" : $" or {first} is null";
        return $"({first} {beyond} {known} or ({first} = {known} and {rest}){nulls})";
    }

    private string RowIs(IReadOnlyList<string> columns, IReadOnlyList<object?> values, string beyond) =>
        $"({string.Join(", ", columns.Select(Name))}) {beyond} ({string.Join(", ", values.Select(each => Value(each!)))})";

    private string KeyOf(DatasetGroup group, int place)
    {
        var column = Dataset[group.Column];
        return column.Kind switch
        {
            ColumnKind.Day => $"case when isfinite({Quoted(column.Name)}) then to_char({Quoted(column.Name)}, '{SpanOf(group)}') end",
            ColumnKind.Codes => $"several{place}.word",
            ColumnKind.Amount or ColumnKind.Count when group.Width is { } width =>
                // The width is a whole number of ours by its type; as a parameter it would make two expressions of one.
                string.Create(CultureInfo.InvariantCulture, $"floor({Quoted(column.Name)} / {width}::numeric) * {width}"),
            ColumnKind.Text or ColumnKind.Code or ColumnKind.Flag => ValueOf(column),
            _ => throw new ArgumentException($"{Dataset.Name} is not grouped by {column.Name}."),
        };
    }

    private static string SpanOf(DatasetGroup group) => group.Span switch
    {
        DaySpan.Day => "YYYY-MM-DD",
        DaySpan.Month => "YYYY-MM",
        _ => "YYYY",
    };

    private static string SumOf(DatasetColumn column) => Typed($"sum({Quoted(column.Name)})", column.Kind);

    private static string Typed(string sum, ColumnKind kind) =>
        kind == ColumnKind.Amount ? $"coalesce({sum}, 0.00)" : $"coalesce({sum}, 0)::bigint";

    private string Name(string column) => ValueOf(Dataset[column]);

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private string Value(object value)
    {
        parameters.Add(value switch
        {
            string text => new NpgsqlParameter<string> { TypedValue = text },
            string[] texts => new NpgsqlParameter<string[]> { TypedValue = texts },
            DateOnly day => new NpgsqlParameter<DateOnly> { TypedValue = day },
            DateTimeOffset instant => new NpgsqlParameter<DateTimeOffset> { TypedValue = instant.ToUniversalTime() },
            bool flag => new NpgsqlParameter<bool> { TypedValue = flag },
            decimal amount => new NpgsqlParameter<decimal> { TypedValue = amount },
            long whole => new NpgsqlParameter<long> { TypedValue = whole },
            int whole => new NpgsqlParameter<int> { TypedValue = whole },
            _ => throw new ArgumentException($"{value.GetType().Name} is no value of a dataset."),
        });
        return string.Create(CultureInfo.InvariantCulture, $"${parameters.Count}");
    }

    private NpgsqlBatchCommand Command(string text)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var each in parameters) command.Parameters.Add(each);
        return command;
    }
}
