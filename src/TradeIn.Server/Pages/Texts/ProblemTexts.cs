using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>What became of a form.</summary>
internal static class ProblemTexts
{
    public static readonly Words Done = new("Recorded.", "已记录。");
    public static readonly Words Refused = new("Refused by the rules", "不符合规定，未予通过");
    public static readonly Words Invalid = new("Something is missing or wrong", "填写有误或不完整");
    public static readonly Words Conflict = new("Already on record with other content", "该编号已用于其他内容");
}
