using TradeIn.Domain;
using TradeIn.Domain.Losses;
using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Losses;

/// <summary>The table <c>read.loss_reports</c>, column by column.</summary>
public static class LossReportsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "loss_reports",
        Model = "loss_reports",
        Table = "loss_reports",
        Past = "loss_reports_past",
        Heading = new Words("Loss reports", "挂失申请"),
        Meaning = "One application to cancel a lost certificate, refused ones too, with where it stands (A3).",
        Key = ["loss_report_id"],
        Owners = ["recycler"],
        Columns =
        [
            Id("loss_report_id", "Loss report", "挂失编号", "The report's id.", leads: "loss_reports"),
            Id("certificate", "Certificate", "凭证号", "That was lost.", leads: "certificates"),
            Name("recycler", "Recycler", "回收企业", "Who applied (Q18).", leads: "enterprises"),
            District(
                "district", "District", "区县",
                "Whose commerce office verifies it: where the recycler is registered; null when it is not on record."),
            Day("reported_on", "Reported on", "挂失日", "The day of the report."),
            Code("status", "Status", "状态", "Where it stands.", Names.Of<LossStatus>()),
            Code(
                "waits_for", "Waits for", "待办部门", "Whose step is next (Q18); null: nobody's.",
                "district-commerce", "municipal-commerce"),
            .. Reasons,
            Day("decided_on", "Decided on", "审核日", "When it was approved, rejected or withdrawn; null before."),
            Name("decided_by", "Decided by", "审核密钥", "The key under which that was sent; null before."),
            Day("filed_on", "Filed on", "备案日", "When municipal commerce filed it (Q18); null before."),
            Day("step_on", "Last step on", "最近办理日", "The day of its last step."),
            Name("step_by", "Last step by", "最近办理密钥", "The key under which its last step was sent."),
            .. Buyer,
            LastPosition,
        ],
    };
}
