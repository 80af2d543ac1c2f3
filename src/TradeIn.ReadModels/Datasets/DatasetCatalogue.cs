using TradeIn.ReadModels.Books;
using TradeIn.ReadModels.Claims;
using TradeIn.ReadModels.Complaints;
using TradeIn.ReadModels.Custody;
using TradeIn.ReadModels.Outlets;
using TradeIn.ReadModels.Statements;

namespace TradeIn.ReadModels.Datasets;

/// <summary>All datasets, in the order of the data dictionary.</summary>
public static class DatasetCatalogue
{
    public static IReadOnlyList<Dataset> All { get; } =
    [
        ClaimsDataset.Dataset,
        UnitsDataset.Dataset,
        StatementsDataset.Dataset,
        PostingsDataset.Dataset,
        OutletsDataset.Dataset,
        ComplaintsDataset.Dataset,
    ];
}
