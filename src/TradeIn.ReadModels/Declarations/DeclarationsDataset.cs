using TradeIn.Domain;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Settlement;
using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Declarations;

/// <summary>The table <c>read.declarations</c>, column by column.</summary>
public static class DeclarationsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "declarations",
        Model = "declarations",
        Table = "declarations",
        Past = "declarations_past",
        Heading = new Words("Declarations", "拆解申报"),
        Meaning = "One declaration of what a dismantler earned in a month, refused ones too, with where it stands (M5, M6).",
        Key = ["declaration_id"],
        Owners = ["dismantler"],
        Columns = [.. AsFiled, .. WhatBecameOfIt, LastPosition],
    };

    private static DatasetColumn[] AsFiled =>
    [
        Id("declaration_id", "Declaration", "申报编号", "The declaration's id.", leads: "declarations"),
        Programme,
        Name("dismantler", "Dismantler", "拆解企业", "Who declares.", leads: "enterprises"),
        District(
            "dismantler_district", "Dismantler's district", "拆解企业所在区县",
            "Where the dismantler is registered; null when it is not on record."),
        Code("kind", "Kind", "类型", "For the transport of units or for their dismantling.", Names.Of<DisposalSubsidy>()),
        Day("month", "Month", "申报月份", "The first day of the month in which the units were received or dismantled."),
        Day("filed_on", "Filed on", "申报日", "The day of its filing."),
        Name("filed_by", "Filed by", "申报密钥", "The key under which it was sent: who files does not approve (M3)."),
        Count("units", "Units", "台数", "As declared."),
        Amount("total", "Total", "申报金额", "As declared."),
        .. Reasons,
    ];

    private static DatasetColumn[] WhatBecameOfIt =>
    [
        Code("status", "Status", "状态", "Where it stands.", Names.Of<DeclarationStatus>()),
        Code("waits_for", "Waits for", "待办事项", "What is next; null: nothing.", "environment", "finance", "payment"),
        Count("rejected_units", "Units rejected", "驳回台数", "That the environment office did not confirm (M5)."),
        Amount("accepted", "Accepted", "审核通过金额", "What the others come to; null before the review."),
        Day("reviewed_on", "Reviewed on", "环保审核日", "By the environment office; null before."),
        Name("reviewed_by", "Reviewed by", "环保审核密钥", "The key of that review; null before."),
        Day("approved_on", "Approved on", "财政审批日", "By municipal finance; null before."),
        Name("approved_by", "Approved by", "财政审批密钥", "The key of that approval; null before."),
        Day("rejected_on", "Rejected on", "驳回日", "By municipal finance; null: it was not."),
        Day("paid_on", "Paid on", "拨付日", "When the dismantler was paid; null before."),
        Amount("paid", "Paid", "拨付金额", "What the dismantler was paid; null before."),
        Id("reference", "Payment", "付款凭证号", "What the payment is known by; null before."),
        Day("step_on", "Last step on", "最近办理日", "The day of its last step."),
        Name("step_by", "Last step by", "最近办理密钥", "The key under which its last step was sent."),
    ];
}
