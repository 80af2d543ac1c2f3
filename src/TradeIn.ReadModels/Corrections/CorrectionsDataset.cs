using TradeIn.Domain;
using TradeIn.Domain.Corrections;
using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Corrections;

/// <summary>The table <c>read.corrections</c>, column by column.</summary>
public static class CorrectionsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "corrections",
        Model = "corrections",
        Table = "corrections",
        Past = "corrections_past",
        Heading = new Words("Corrections", "更正申请"),
        Meaning = "One application to correct a wrong entry, refused ones too, with where it stands (A4).",
        Key = ["correction_id"],
        Owners = ["recycler"],
        Columns =
        [
            Id("correction_id", "Correction", "更正编号", "The correction's id.", leads: "corrections"),
            Id("certificate", "Certificate", "凭证号", "Whose entry is wrong.", leads: "certificates"),
            Name("recycler", "Recycler", "回收企业", "Who applied (Q19).", leads: "enterprises"),
            District(
                "district", "District", "区县",
                "Whose commerce office is first: where the recycler is registered; null when it is not on record."),
            Code("kind", "Kind", "类型", "What it asks for.", Names.Of<CorrectionKind>()),
            Flag("buyer_changes", "Buyer changes", "变更消费者", "Whether the certificate is to name another buyer: both quotas are checked again (Q19)."),
            Day("requested_on", "Requested on", "申请日", "The day of the application."),
            Code("status", "Status", "状态", "Where it stands.", Names.Of<CorrectionStatus>()),
            Code(
                "waits_for", "Waits for", "待办部门", "Whose step is next (Q19); null: nobody's.",
                Names.Of<CorrectionStep>()),
            .. Reasons,
            Day("district_on", "District approved on", "区县审核日", "When district commerce approved it; null before."),
            Day("municipal_on", "City approved on", "市级审核日", "When municipal commerce approved it; null before."),
            Day("applied_on", "Applied on", "生效日", "When the national administrator modified the entry or marked it invalid; null before."),
            Day("rejected_on", "Rejected on", "驳回日", "When an authority rejected it; null: none did."),
            Code("rejected_by", "Rejected by", "驳回部门", "Which authority; null: none.", Names.Of<CorrectionStep>()),
            Amount("to_recover", "To recover", "应追回金额", "The subsidy to be recovered from the buyer; null before it was applied."),
            Amount("owed_to_finance", "Owed to finance", "应退财政金额", "Of that, what finance had paid; null before it was applied."),
            Day("step_on", "Last step on", "最近办理日", "The day of its last step."),
            Name("step_by", "Last step by", "最近办理密钥", "The key under which its last step was sent."),
            LastPosition,
        ],
    };
}
