using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Statements;

/// <summary>The table <c>read.statements</c>, column by column.</summary>
public static class StatementsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "statements",
        Model = "statements",
        Table = "statements",
        Past = "statements_past",
        Heading = new Words("Statements", "结算单"),
        Meaning = "One request of a seller to be reimbursed for what it advanced, refused ones too, with where it stands (M2).",
        Key = ["statement_id"],
        Owners = ["seller"],
        Order = new DatasetOrder("filed_at"),
        Columns = [.. AsFiled, .. Payment, LastPosition],
    };

    private static DatasetColumn[] AsFiled =>
    [
        Id("statement_id", "Statement", "结算单编号", "The statement's id.", leads: "statements"),
        Programme,
        Name("seller", "Seller", "销售企业", "Who asks to be reimbursed."),
        District("district", "District", "审核区县", "Whose finance office reviews it; null when it was refused."),
        Code(
            "status", "Status", "状态", "Where it stands now.",
            "refused", "filed", "withdrawn", "concluded", "accepted", "allocated", "ordered", "paid"),
        Day("filed_on", "Filed on", "提交日", "The day of its filing."),
        Instant("filed_at", "Filed at", "提交时间", "The moment of its filing: what waits is taken first in, first out."),
        Name("filed_by", "Filed by", "提交密钥", "The key under which it was sent: who files does not approve (M3)."),
        Count("claims", "Claims", "申请笔数", "How many claims were on it when it was filed; of a refused one as declared."),
        Amount("total", "Total", "申报金额", "What they came to when it was filed; of a refused one as declared."),
        Count("undecided", "Undecided", "未审核笔数", "Claims without a verdict."),
    ];

    private static DatasetColumn[] Payment =>
    [
        Amount("accepted", "Accepted", "审核通过金额", "What the accepted claims come to; null before the review is concluded."),
        Amount("gross", "Gross", "应付金额", "What the payment was ordered for before debts; null before it was ordered."),
        Amount("netted", "Set off", "抵扣金额", "What the seller owed and was set off (A1); null before it was ordered."),
        Amount("amount", "Amount paid", "实付金额", "What is paid; null before it was ordered."),
        Id("payment_order", "Payment order", "付款指令号", "The order of the payment; null before, and after it failed."),
        Day("paid_on", "Paid on", "付款日", "When the bank paid; null before."),
        Name("reference", "Payment", "付款凭证号", "What the bank knows the payment by; null before."),
        Day("step_on", "Last step on", "最近办理日", "The day of its last step."),
        Name("step_by", "Last step by", "最近办理密钥", "The key under which the last step was taken."),
    ];
}
