using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Refusals;

/// <summary>The table <c>read.refusals</c>, column by column.</summary>
public static class RefusalsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "refusals",
        Model = "refusals",
        Table = "refusals",
        Grows = true,
        Heading = new Words("Refusals", "拒绝记录"),
        Meaning = "One command that a rule refused, of whatever kind (C8). None is ever changed.",
        Key = ["position"],
        Owners = ["enterprise"],
        Columns =
        [
            Position("position", "Position", "日志位置", "The position in the log of the refusal."),
            Code("kind", "What was refused", "被拒事项", "The kind of the command.", RefusalsReadModel.Kinds),
            Id("subject", "Subject", "编号", "The id of what was sent, or of what the step was of."),
            Programme with { Meaning = "The programme's id; null when what was sent names none." },
            Name(
                "enterprise", "Enterprise", "企业", "Whose business it was; null when what was sent names none.",
                leads: "enterprises"),
            District(
                "district", "District", "区县",
                "Where that enterprise is registered, or which district was named; null when neither is known."),
            Day("refused_on", "Of the day", "业务日", "The day that the command was of."),
            Day("decided_on", "Refused on", "受理日", "The day on which it was recorded."),
            Name("first_reason", "First reason", "首要理由", "The first of the reasons."),
            Codes("reasons", "Reasons", "拒绝理由", "The codes of all rules that failed, in the order of the registry (C8)."),
            Name("sent_by", "Sent by", "提交密钥", "The key under which it was sent."),
            LastPosition,
        ],
    };
}
