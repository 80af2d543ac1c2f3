using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Npgsql;

namespace TradeIn.ReadModels;

/// <summary>
/// A table of which every row is a record: each property that can be set has a column of its name in snake_case. The statements
/// that read and write rows are made from that, so that a column stands in two places: the record, and the table's file.
/// </summary>
internal sealed class RowTable<TKey, TRow> where TRow : class
{
    private readonly string columnList;
    private readonly string put;
    private readonly Func<IReadOnlyCollection<TKey>, NpgsqlParameter[]> keyColumns;
    private readonly Func<IReadOnlyList<TRow>, NpgsqlParameter>[] writers;

    /// <param name="name">In the schema <c>read</c>.</param>
    /// <param name="keyOf">A row's key.</param>
    /// <param name="keyColumns">Keys as columns, in the order of <paramref name="key"/>.</param>
    /// <param name="key">The columns of the primary key.</param>
    /// <param name="sums">Columns to which a batch adds: such rows are not read, and begin from nothing in every batch.</param>
    /// <param name="lastPosition">Of a table whose past is kept in another, <c>…_past</c>: the position that a row was last changed at.</param>
    public RowTable(
        string name, Func<TRow, TKey> keyOf, Func<IReadOnlyCollection<TKey>, NpgsqlParameter[]> keyColumns,
        IReadOnlyList<string> key, IReadOnlyList<string>? sums = null, Func<TRow, long>? lastPosition = null)
    {
        (KeyOf, LastPosition, this.keyColumns) = (keyOf, lastPosition, keyColumns);
        var properties = typeof(TRow).GetProperties().Where(each => each.CanWrite).OrderBy(each => each.MetadataToken).ToList();
        var columns = properties.ConvertAll(each => SnakeCase(each.Name));
        var (list, keys) = (string.Join(", ", columns), string.Join(", ", key));
        columnList = list;
        ReadAll = $"select {list} from read.{name}";
        ReadSome = key.Count == 1
            ? $"{ReadAll} where {keys} = any ($1)"
            : $"{ReadAll} join unnest({Numbers(key.Count)}) as wanted ({keys}) using ({keys})";
        put = PutOf(name, properties, columns, key, sums ?? []);
        writers = [.. properties.Select(RowColumns<TRow>.WriterOf)];
        Read = RowColumns<TRow>.ReaderOf(properties);
    }

    public Func<TRow, TKey> KeyOf { get; }

    /// <summary>Null: the past of the table is not kept.</summary>
    public Func<TRow, long>? LastPosition { get; }

    /// <summary>Selects every row, with the columns that <see cref="Read"/> takes.</summary>
    public string ReadAll { get; }

    private string ReadSome { get; }

    /// <summary>A row as the statements select it.</summary>
    public Func<NpgsqlDataReader, TRow> Read { get; }

    /// <summary>A statement that selects everything (<c>select *</c>) with the columns that <see cref="Read"/> takes.</summary>
    public string Selecting(string sql) => sql.Replace("select *", $"select {columnList}", StringComparison.Ordinal);

    /// <summary>A statement that selects the rows of keys.</summary>
    public void AddRead(NpgsqlBatch batch, IReadOnlyCollection<TKey> keys) =>
        batch.Add(ReadSome, keyColumns(keys));

    /// <summary>A statement that selects the rows with one of some texts in a column.</summary>
    public void AddReadBy(NpgsqlBatch batch, string column, IReadOnlyCollection<string> texts) =>
        batch.Add($"{ReadAll} where {column} = any ($1)", Column.Of(texts));

    /// <summary>A statement that adds rows, or changes those that are there.</summary>
    public void AddPut(NpgsqlBatch batch, IReadOnlyList<TRow> rows) =>
        batch.Add(put, ColumnsOf(rows));

    /// <summary>A statement that keeps what rows said before.</summary>
    public void AddPast(NpgsqlBatch batch, IReadOnlyList<PastRow<TRow>> past) => batch.AddPast(put, past, ColumnsOf);

    private NpgsqlParameter[] ColumnsOf(IReadOnlyList<TRow> rows) => [.. writers.Select(column => column(rows))];

    private static string PutOf(
        string name, List<PropertyInfo> properties, List<string> columns, IReadOnlyList<string> key,
        IReadOnlyList<string> sums)
    {
        var list = string.Join(", ", columns);
        var values = properties.Select((each, i) => RowColumns<TRow>.IsList(each)
            ? $"string_to_array({columns[i]}, '{RowColumns<TRow>.Separator}')" : columns[i]);
        var changes = columns.Except(key).Select(column =>
            sums.Contains(column) ? $"{column} = known.{column} + excluded.{column}" : $"{column} = excluded.{column}");
        return $"""
            insert into read.{name} as known ({list})
            select {string.Join(", ", values)} from unnest({Numbers(columns.Count)}) as changed ({list})
            on conflict ({string.Join(", ", key)}) do update set {string.Join(", ", changes)}
            """;
    }

    private static string Numbers(int count) => string.Join(", ", Enumerable.Range(1, count).Select(n => $"${n}"));

    private static string SnakeCase(string name)
    {
        StringBuilder text = new(name.Length + 8);
        foreach (var c in name)
            (char.IsAsciiLetterUpper(c) && text.Length > 0 ? text.Append('_') : text).Append(char.ToLowerInvariant(c));
        return text.ToString();
    }
}

/// <summary>How the properties of a record become columns, and columns the properties.</summary>
internal static class RowColumns<TRow>
{
    /// <summary>Between the texts of a list: a column of lists cannot be unnested, so each goes as one text.</summary>
    public const char Separator = '\u001f';

    public static bool IsList(PropertyInfo property) => property.PropertyType == typeof(IReadOnlyList<string>);

    /// <summary>The column of a property, for rows to be written.</summary>
    public static Func<IReadOnlyList<TRow>, NpgsqlParameter> WriterOf(PropertyInfo property)
    {
        if (IsList(property)) return Writer(GetterOf<IReadOnlyList<string>?>(property), list => list is null ? null : string.Join(Separator, list));
        // PostgreSQL takes moments in UTC alone.
        if (property.PropertyType == typeof(DateTimeOffset))
            return Writer(GetterOf<DateTimeOffset>(property), at => at.ToUniversalTime());
        return (Func<IReadOnlyList<TRow>, NpgsqlParameter>)typeof(RowColumns<TRow>)
            .GetMethod(nameof(PlainWriterOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(property.PropertyType).Invoke(null, [property])!;
    }

    /// <summary>Reads a record whose properties are selected in this order.</summary>
    public static Func<NpgsqlDataReader, TRow> ReaderOf(IReadOnlyList<PropertyInfo> properties)
    {
        var reader = Expression.Parameter(typeof(NpgsqlDataReader));
        var bindings = properties.Select((property, i) =>
        {
            var type = IsList(property) ? typeof(string[]) : property.PropertyType;
            var value = Expression.Call(typeof(RowColumns<TRow>), nameof(Value), [type], reader, Expression.Constant(i));
            return Expression.Bind(property, Expression.Convert(value, property.PropertyType));
        });
        return Expression.Lambda<Func<NpgsqlDataReader, TRow>>(
            Expression.MemberInit(Expression.New(typeof(TRow)), bindings), reader).Compile();
    }

    private static Func<IReadOnlyList<TRow>, NpgsqlParameter> PlainWriterOf<TValue>(PropertyInfo property) =>
        Writer(GetterOf<TValue>(property), value => value);

    private static Func<IReadOnlyList<TRow>, NpgsqlParameter> Writer<TValue, TSent>(
        Func<TRow, TValue> get, Func<TValue, TSent> send) => rows => Column.Of(rows, row => send(get(row)));

    private static Func<TRow, TValue> GetterOf<TValue>(PropertyInfo property) =>
        property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();

    private static TValue? Value<TValue>(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? default : reader.GetFieldValue<TValue>(column);
}
