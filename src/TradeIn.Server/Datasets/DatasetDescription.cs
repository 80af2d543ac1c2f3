using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Datasets;

/// <summary>What the OpenAPI document says of a dataset's operations: parameters and members, from its columns.</summary>
internal static class DatasetDescription
{
    /// <summary>The parameters of a list.</summary>
    public static IEnumerable<IOpenApiParameter> OfList(Dataset dataset, DatedMembers? dated)
    {
        var orders = string.Join(
            ", ", dataset.Columns.Where(column => column.Kind != ColumnKind.Codes).Select(column => column.Wire));
        return
        [
            .. Filters(dataset), .. Past(dataset),
            .. dated is null ? [] : (IOpenApiParameter[])[Text("on", "The day as of which ages are told; today when it is left out.", "date")],
            Text("order", $"The column by which the list goes, with - before it for the last first: {orders}."),
            Whole("limit", "Items of a page, 1 to 1000; 100 when it is left out."),
            Text("after", "The `next` of the page before. It belongs to the same question in the same order."),
            Flag("totals", "Whether all rows that were asked for are counted and added up as well."),
        ];
    }

    /// <summary>The parameters of a summary.</summary>
    public static IEnumerable<IOpenApiParameter> OfSummary(Dataset dataset) =>
    [
        Text(
            "by", $"One to three of {string.Join(", ", DatasetGroup.Known(dataset))}, divided by commas: days by a span of them, "
            + "amounts and counts by bands of a width.", required: true),
        .. Filters(dataset), .. Past(dataset),
        Text(
            "order", "key, count, or a sum, with - before it for the most first: "
            + $"{string.Join(", ", dataset.Sums.Select(column => column.Wire))}."),
        Whole("limit", "So many groups at most, 1 to 10000; 100 when it is left out. What the others come to is told together."),
    ];

    /// <summary>A page whose items have the dataset's members.</summary>
    public static OpenApiSchema PageOf(Dataset dataset, DatedMembers? dated)
    {
        var members = dataset.Columns.ToDictionary(
            column => column.Wire, IOpenApiSchema (column) => Schema(column.Kind, column.Meaning, column.Values));
        foreach (var (name, kind, meaning) in dated?.Columns ?? []) members[name] = Schema(kind, meaning, []);
        return Object(
            ("items", new OpenApiSchema
            {
                Type = JsonSchemaType.Array, Description = dataset.Meaning,
                Items = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = members },
            }),
            ("next", Schema(ColumnKind.Text, "Goes into `after` for the next page; absent on the last.", [])),
            ("asOf", Schema(ColumnKind.Position, "The position of the log that the list is of.", [])),
            ("totals", Totals(dataset, "Of all rows that were asked for; absent unless asked for.")));
    }

    public static OpenApiSchema SummaryOf(Dataset dataset) => Object(
        ("items", new OpenApiSchema
        {
            Type = JsonSchemaType.Array, Description = "The first groups in the order asked for.",
            Items = Object(
                ("key", new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "What the rows have in common, by the columns asked for; absent where they say nothing.",
                }),
                ("count", Schema(ColumnKind.Count, "Rows.", [])), ("sums", Sums(dataset))),
        }),
        ("groups", Schema(ColumnKind.Count, "How many groups there are in all.", [])),
        ("others", Totals(dataset, "What the groups beyond come to together; absent when all are there.")),
        ("totals", Totals(dataset, "Of all rows. By a column of several words a row counts with each of its words, and once here.")),
        ("asOf", Schema(ColumnKind.Position, "The position of the log that it is of.", [])));

    private static IEnumerable<IOpenApiParameter> Filters(Dataset dataset)
    {
        foreach (var column in dataset.Columns.Where(column => column.Filters))
            foreach (var parameter in Of(column)) yield return parameter;
        foreach (var condition in dataset.Conditions)
            yield return condition.Kind switch
            {
                ColumnKind.Day => Text(condition.Name, condition.Meaning, "date"),
                ColumnKind.Text => Text(condition.Name, condition.Meaning),
                _ => Word(condition.Name, condition.Meaning, condition.Values),
            };
        yield return Text(DatasetFilters.With, "Columns, divided by commas, that must say something.");
        yield return Text(DatasetFilters.Without, "Columns, divided by commas, that must say nothing.");
    }

    private static IOpenApiParameter[] Of(DatasetColumn column) => column.Kind switch
    {
        ColumnKind.Text => [Text(column.Wire, $"{column.Meaning} One of several, divided by commas.")],
        ColumnKind.Codes => [Text(column.Wire, $"{column.Meaning} One of several, divided by commas, is among them.")],
        ColumnKind.Code => [Text(column.Wire, $"{column.Meaning} One of several, divided by commas: {string.Join(", ", column.Values)}.")],
        ColumnKind.Flag => [Flag(column.Wire, column.Meaning)],
        ColumnKind.Day =>
        [
            Text(column.Wire, $"{column.Meaning} That day.", "date"), Text($"{column.Wire}From", "The first day, included.", "date"),
            Text($"{column.Wire}To", "The last day, included.", "date"),
        ],
        ColumnKind.Instant =>
        [
            Text($"{column.Wire}From", $"{column.Meaning} From this instant on.", "date-time"),
            Text($"{column.Wire}Until", "Before this instant.", "date-time"),
        ],
        _ =>
        [
            Number($"{column.Wire}From", $"{column.Meaning} At least so much."), Number($"{column.Wire}To", "At most so much."),
        ],
    };

    private static IEnumerable<IOpenApiParameter> Past(Dataset dataset) => dataset.KnowsPast
        ? [Text("at", "As of a position of the log, or of an instant: the last position that was recorded not after it.")] : [];

    private static OpenApiSchema Totals(Dataset dataset, string description)
    {
        var totals = Object(("count", Schema(ColumnKind.Count, "Rows.", [])), ("sums", Sums(dataset)));
        totals.Description = description;
        return totals;
    }

    private static OpenApiSchema Sums(Dataset dataset)
    {
        var sums = Object([.. dataset.Sums.Select(column => (column.Wire, Schema(column.Kind, column.Meaning, [])))]);
        sums.Description = "What each amount and count comes to.";
        return sums;
    }

    private static OpenApiSchema Object(params (string Name, OpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(each => each.Name, IOpenApiSchema (each) => each.Schema),
    };

    private static OpenApiSchema Schema(ColumnKind kind, string meaning, IReadOnlyList<string> values) => new()
    {
        Description = meaning,
        Type = kind switch
        {
            ColumnKind.Codes => JsonSchemaType.Array,
            ColumnKind.Flag => JsonSchemaType.Boolean,
            ColumnKind.Amount => JsonSchemaType.Number,
            ColumnKind.Count or ColumnKind.Position => JsonSchemaType.Integer,
            _ => JsonSchemaType.String,
        },
        Format = kind switch
        {
            ColumnKind.Day => "date",
            ColumnKind.Instant => "date-time",
            ColumnKind.Amount => "decimal",
            ColumnKind.Count or ColumnKind.Position => "int64",
            _ => null,
        },
        Enum = values.Count == 0 ? null : [.. values.Select(each => (JsonNode)JsonValue.Create(each))],
        Items = kind == ColumnKind.Codes ? new OpenApiSchema { Type = JsonSchemaType.String } : null,
    };

    private static OpenApiParameter Text(string name, string description, string? format = null, bool required = false) =>
        Parameter(name, description, new OpenApiSchema { Type = JsonSchemaType.String, Format = format }, required);

    private static OpenApiParameter Word(string name, string description, IReadOnlyList<string> values) =>
        Parameter(name, description, Schema(ColumnKind.Code, description, values));

    private static OpenApiParameter Flag(string name, string description) =>
        Parameter(name, description, new OpenApiSchema { Type = JsonSchemaType.Boolean });

    private static OpenApiParameter Number(string name, string description) =>
        Parameter(name, description, new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" });

    private static OpenApiParameter Whole(string name, string description) =>
        Parameter(name, description, new OpenApiSchema { Type = JsonSchemaType.Integer });

    private static OpenApiParameter Parameter(string name, string description, OpenApiSchema schema, bool required = false) => new()
    {
        Name = name, In = ParameterLocation.Query, Description = description, Required = required, Schema = schema,
    };
}
