using TradeIn.ReadModels.Books;
using TradeIn.ReadModels.Budgets;
using TradeIn.ReadModels.Buyers;
using TradeIn.ReadModels.Claims;
using TradeIn.ReadModels.Complaints;
using TradeIn.ReadModels.Consignments;
using TradeIn.ReadModels.Corrections;
using TradeIn.ReadModels.Custody;
using TradeIn.ReadModels.Declarations;
using TradeIn.ReadModels.Enterprises;
using TradeIn.ReadModels.Losses;
using TradeIn.ReadModels.Outlets;
using TradeIn.ReadModels.Purchases;
using TradeIn.ReadModels.Recycling;
using TradeIn.ReadModels.Refusals;
using TradeIn.ReadModels.Signals;
using TradeIn.ReadModels.Statements;

namespace TradeIn.ReadModels.Datasets;

/// <summary>All datasets, in the order of the data dictionary.</summary>
public static class DatasetCatalogue
{
    public static IReadOnlyList<Dataset> All { get; } =
    [
        ClaimsDataset.Dataset,
        PurchasesDataset.Dataset,
        AfterSaleDatasets.Returns,
        AfterSaleDatasets.Exchanges,
        RecyclingsDataset.Dataset,
        CertificatesDataset.Dataset,
        UnitsDataset.Dataset,
        LossReportsDataset.Dataset,
        CorrectionsDataset.Dataset,
        ConsignmentsDataset.Dataset,
        DeclarationsDataset.Dataset,
        StatementsDataset.Dataset,
        PostingsDataset.Dataset,
        BudgetsDatasets.Budgets,
        BudgetsDatasets.Days,
        RefusalsDataset.Dataset,
        BuyersDataset.Dataset,
        EnterprisesDataset.Dataset,
        OutletsDataset.Dataset,
        ComplaintsDataset.Dataset,
        SignalsDataset.Dataset,
    ];
}
