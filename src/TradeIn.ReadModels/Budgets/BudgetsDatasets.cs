using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Budgets;

/// <summary>The tables <c>read.budgets</c> and <c>read.budget_days</c>, column by column.</summary>
public static class BudgetsDatasets
{
    public static Dataset Budgets { get; } = new()
    {
        Name = "budgets",
        Model = "budgets",
        Table = "budgets",
        Past = "budgets_past",
        Heading = new Words("Budgets", "预算"),
        Meaning = "One district's budget of a programme, as it stands (M4).",
        Key = ["programme", "district"],
        Columns =
        [
            Programme,
            OfDistrict,
            Amount("allocated", "Allocated", "已下达", "In all tranches."),
            Amount("committed", "Committed", "已占用", "To approved claims whose payment is not ordered."),
            Amount("spent", "Spent", "已支出", "On ordered payments, less what came back."),
            Amount("released", "Released", "已释放", "Ever given back by returns, exchanges and revocations; it is in what remains."),
            Amount("remaining", "Remaining", "余额", "Allocated less committed less spent; below zero when it is overdrawn."),
            Count("tranches", "Tranches", "下达次数", "How many were put at the district's disposal."),
            Day("first_on", "First day", "首次变动日", "Of anything that moved on it."),
            Day("last_on", "Last day", "最近变动日", "Of anything that moved on it."),
            LastPosition,
        ],
    };

    public static Dataset Days { get; } = new()
    {
        Name = "budget_days",
        Model = "budgets",
        Table = "budget_days",
        Heading = new Words("Budgets by the day", "预算日变动"),
        Meaning = "What changed of a district's budget of a programme on one day (M4): the sums over days are the balances. Days on which nothing moved have no row.",
        Key = ["programme", "district", "on_day"],
        Columns =
        [
            Programme,
            OfDistrict,
            Day("on_day", "Day", "日期", "The day of the claim, the return, the payment order."),
            Amount("allocated", "Allocated", "下达", "Tranches of the day."),
            Amount(
                "committed", "Committed", "占用变动",
                "To the claims of the day, less what was released of unpaid ones and what was ordered to be paid."),
            Amount("released", "Released", "释放", "By returns, exchanges and revocations of the day."),
            Amount("spent", "Spent", "支出变动", "On payments ordered on the day, less those that failed and what came back."),
            Count("claims", "Claims", "申请笔数", "Of the day, approved."),
            Amount("used", "Used", "净占用", "Committed and spent together, so that what is allocated less the sum of it remains: the claims of the day less what was released."),
            LastPosition,
        ],
    };

    private static DatasetColumn OfDistrict => District("district", "District", "区县", "Whose budget it is.");
}
