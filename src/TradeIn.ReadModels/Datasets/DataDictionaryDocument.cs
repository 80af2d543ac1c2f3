using System.Text;

namespace TradeIn.ReadModels.Datasets;

/// <summary>
/// Says of every table of the schema <c>read</c> what it holds: of datasets column by column, of the tables that models keep
/// for themselves as their files say it.
/// </summary>
public static class DataDictionaryDocument
{
    /// <summary>The dictionary of some models, as Markdown.</summary>
    public static string Of(IReadOnlyList<ReadModel> models)
    {
        var text = new StringBuilder("""
            # Data dictionary

            Derived from the code; `TRADEIN_WRITE_DOCS=1` writes it anew. Every table of the schema `read`. They are made of the log of
            events and of nothing else, and can be built anew at any time. Persons stand in them masked or by an opaque id. Members of the role
            `tradein_reader` may read them, and nothing of the events: `grant tradein_reader to somebody`. How far each model has come,
            `GET /v1/read-models` says; the versions of the tables stand in `read.models`.

            Amounts are yuan with two decimals, days those of the programme's place, instants absolute, positions those of the log.
            A column is null when nothing is known of it.

            ## Tables that are queried


            """.ReplaceLineEndings("\n"));
        foreach (var dataset in DatasetCatalogue.All) Append(text, dataset);
        text.Append("## Tables that models keep for themselves\n\n"
            + "What a model must know to go on. They may change with any version, so nothing should rely on them.\n");
        foreach (var model in models)
            foreach (var table in model.Tables.Where(table => DatasetCatalogue.All.All(dataset => dataset.Table != table)))
                text.Append($"\n### `read.{table}`\n\nOf the model `{model.Name}`.\n\n```sql\n{FileOf(model, table)}\n```\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Dataset dataset)
    {
        text.Append($"### `read.{dataset.Table}`: {dataset.Heading.English} ({dataset.Heading.Chinese})\n\n{dataset.Meaning} "
            + $"Key: {string.Join(", ", dataset.Key.Select(column => $"`{column}`"))}. Of the model `{dataset.Model}`.");
        if (dataset.Grows) text.Append(" Rows are only ever added.");
        if (dataset.Past is { } past)
            text.Append($" What rows said before is in `read.{past}`: the same columns, and `until_position`, which is not included.");
        text.Append("\n\n| column | heading | | meaning |\n|---|---|---|---|\n");
        foreach (var column in dataset.Columns)
            text.Append($"| `{column.Name}` | {column.Heading.English} ({column.Heading.Chinese}) | {KindOf(column)} "
                + $"| {column.Meaning.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        text.Append('\n');
    }

    private static string KindOf(DatasetColumn column) => column.Values.Count == 0
        ? $"{column.Kind}".ToLowerInvariant()
        : $"{$"{column.Kind}".ToLowerInvariant()}: {string.Join(", ", column.Values.Select(value => $"`{value}`"))}";

    /// <summary>The first file makes the table; those after it make indexes.</summary>
    private static string FileOf(ReadModel model, string table) =>
        EmbeddedSql.OfTable(model.GetType().Assembly, table)[0].ReplaceLineEndings("\n").TrimEnd();
}
