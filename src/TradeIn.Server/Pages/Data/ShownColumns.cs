using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Data;

/// <summary>Which columns of a dataset a list shows when nothing else is asked: what people look for first.</summary>
internal static class ShownColumns
{
    private const int Usual = 8;

    private static readonly Dictionary<string, string[]> Chosen = new(StringComparer.Ordinal)
    {
        ["claims"] =
        [
            "claim_id", "filed_on", "seller", "seller_district", "category", "brand", "status", "subsidy", "advanced_amount",
            "reimbursed_amount", "statement",
        ],
        ["units"] =
        [
            "certificate", "category", "recycler", "recycler_district", "recycled_on", "certificate_status", "status", "dismantler",
            "delivery_due_on", "received_on", "dismantled_on",
        ],
    };

    /// <summary>Those that the dataset has of the chosen ones; of a dataset without a choice its key and the first others.</summary>
    public static IReadOnlyList<DatasetColumn> Of(Dataset dataset) => Chosen.TryGetValue(dataset.Name, out var names)
        ? [.. names.SelectMany(name => dataset.Columns.Where(column => column.Name == name))]
        : [.. dataset.Columns.Where(column => dataset.Key.Contains(column.Name))
            .Concat(dataset.Columns.Where(column => column.Name != "programme" && column.Kind != ColumnKind.Position)).Distinct().Take(Usual)];
}
