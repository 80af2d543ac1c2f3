namespace TradeIn.ReadModels.Datasets;

/// <summary>All datasets, in the order of the data dictionary.</summary>
public static class DatasetCatalogue
{
    public static IReadOnlyList<Dataset> All { get; } = [];
}
