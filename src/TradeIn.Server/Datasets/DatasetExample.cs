using System.Text.Json.Nodes;
using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Datasets;

/// <summary>What a row of a dataset looks like, for the reference: made of its columns, so that no column is left out.</summary>
internal static class DatasetExample
{
    private const decimal Amount = 239.95m;

    /// <summary>What people would find in columns that hold names.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["programme"] = "beijing-home-appliances-2010", ["claimId"] = "C-2010-000001", ["purchaseId"] = "P-2010-000001",
        ["certificateNumber"] = "BJ00009001", ["statementId"] = "S-2010-000001", ["sellerId"] = "sel-dazhong",
        ["recyclerId"] = "rec-huaxing", ["dismantlerId"] = "dis-huaxing", ["brand"] = "Haier", ["model"] = "BCD-215",
        ["sellerOutlet"] = "sel-dazhong-s1", ["party"] = "sel-dazhong", ["enterpriseId"] = "sel-dazhong",
        ["stepBy"] = "finance-municipal", ["topic"] = "counterfeit", ["department"] = "commerce",
        ["event"] = "subsidy_advanced", ["stream"] = "claim-C-2010-000001", ["heldFor"] = "110105",
    };

    public static JsonObject Page(Dataset dataset, DatedMembers? dated) => new()
    {
        ["items"] = new JsonArray(Row(dataset, dated)),
        ["asOf"] = 4711,
        ["totals"] = Totals(dataset),
    };

    public static JsonObject Summary(Dataset dataset)
    {
        var key = new JsonObject();
        foreach (var column in GroupsOf(dataset))
            key[column.Wire] = column.Kind == ColumnKind.Day ? "2010-07" : Value(column.Wire, column.Kind, column.Values);
        return new JsonObject
        {
            ["items"] = new JsonArray(new JsonObject { ["key"] = key, ["count"] = 1, ["sums"] = Sums(dataset) }),
            ["groups"] = 1,
            ["totals"] = Totals(dataset),
            ["asOf"] = 4711,
        };
    }

    /// <summary>A grouping that makes sense for anything: what is counted by, a month with it where there are days.</summary>
    public static string By(Dataset dataset) => string.Join(
        ',', GroupsOf(dataset).Select(column => column.Kind == ColumnKind.Day ? $"{column.Wire}.month" : column.Wire));

    private static IEnumerable<DatasetColumn> GroupsOf(Dataset dataset) =>
        dataset.Columns.Where(column => column.Kind == ColumnKind.Day).Take(1)
            .Concat(dataset.Columns.Where(column => column.Groups && column.Kind is (ColumnKind.Text or ColumnKind.Code)).Take(1));

    private static JsonObject Row(Dataset dataset, DatedMembers? dated)
    {
        var row = new JsonObject();
        foreach (var column in dataset.Columns) row[column.Wire] = Value(column.Wire, column.Kind, column.Values);
        foreach (var (name, kind, _) in dated?.Columns ?? []) row[name] = Value(name, kind, []);
        return row;
    }

    private static JsonObject Totals(Dataset dataset) => new() { ["count"] = 1, ["sums"] = Sums(dataset) };

    private static JsonObject Sums(Dataset dataset)
    {
        var sums = new JsonObject();
        foreach (var column in dataset.Sums) sums[column.Wire] = Value(column.Wire, column.Kind, []);
        return sums;
    }

    private static JsonNode Value(string wire, ColumnKind kind, IReadOnlyList<string> values) => kind switch
    {
        ColumnKind.Text => Names.GetValueOrDefault(wire) ?? Named(wire),
        ColumnKind.Code => values[0],
        ColumnKind.Codes => new JsonArray("papers.incomplete"),
        ColumnKind.Flag => true,
        ColumnKind.Day => "2010-07-12",
        ColumnKind.Instant => "2010-07-12T03:00:00+00:00",
        ColumnKind.Amount => Amount,
        ColumnKind.Count => 1,
        _ => 4711,
    };

    private static string Named(string wire) => wire switch
    {
        _ when wire.EndsWith("istrict", StringComparison.Ordinal) => "110108",
        _ when wire.EndsWith("By", StringComparison.Ordinal) => "sel-dazhong",
        _ when wire.EndsWith("Id", StringComparison.Ordinal) => "N-2010-000001",
        _ => "…",
    };
}
