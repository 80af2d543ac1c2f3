using TradeIn.Domain;
using TradeIn.Domain.Custody;
using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Consignments;

/// <summary>The table <c>read.consignments</c>, column by column.</summary>
public static class ConsignmentsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "consignments",
        Model = "consignments",
        Table = "consignments",
        Past = "consignments_past",
        Heading = new Words("Consignments", "运送单"),
        Meaning = "One list of old units on their way to a dismantler, refused ones too, with where it stands (K1, K2).",
        Key = ["consignment_id"],
        Owners = ["recycler", "dismantler"],
        Columns =
        [
            Id("consignment_id", "Consignment", "运送单编号", "The consignment's id.", leads: "consignments"),
            Programme,
            Name("recycler", "Recycler", "回收企业", "Who sends it.", leads: "enterprises"),
            District(
                "recycler_district", "Recycler's district", "回收企业所在区县",
                "Where the recycler is registered; null when it is not on record."),
            Name("dismantler", "Dismantler", "拆解企业", "Where it goes.", leads: "enterprises"),
            Day("opened_on", "Opened on", "列单日", "The day on which it was listed."),
            Code("status", "Status", "状态", "Where it stands.", Names.Of<ConsignmentStatus>()),
            .. Reasons,
            Count("units", "Units", "台数", "That it lists."),
            Day("shipped_on", "Shipped on", "发运日", "When it left; null before."),
            Count("distance_km", "Kilometres", "运输公里数", "Of the way; null before it left."),
            Day("cancelled_on", "Cancelled on", "取消日", "When it was given up; null when it was not."),
            Day("received_on", "Received on", "接收日", "The day of the last receipt (K2); null before."),
            Count("received", "Received", "接收台数", "Units that arrived, damaged ones too."),
            Count("damaged", "Damaged", "损坏台数", "Units that arrived damaged."),
            Count("missing", "Missing", "缺少台数", "Units that did not arrive (K2)."),
            Count("different", "Different", "不符台数", "Units in whose place others arrived (K2)."),
            Count("late", "Late", "逾期台数", "Units that arrived after their delivery was due (K5)."),
            Count("resolved", "Resolved", "已处理差异", "Discrepancies that were resolved."),
            Count("open_discrepancies", "Open discrepancies", "未处理差异", "Missing or different, and not resolved."),
            Day("step_on", "Last step on", "最近办理日", "The day of its last step."),
            Name("step_by", "Last step by", "最近办理密钥", "The key under which its last step was sent."),
            LastPosition,
        ],
    };
}
