using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>A seller files a statement of its own.</summary>
internal static class FilingTexts
{
    public static readonly Words Title = new("File a statement", "提交结算单");
    public static readonly Words Lead = new(
        "Ask finance to reimburse what was advanced to buyers: all claims of some days, some of them, or a list from a file.",
        "申请财政拨付已垫付的补贴：可按日期范围、逐笔勾选或上传清单。");
    public static readonly Words FromAdvances = new("From what was advanced", "按垫付记录");
    public static readonly Words From = new("Advanced from", "垫付日起");
    public static readonly Words Until = new("Advanced until", "垫付日止");
    public static readonly Words ShowThem = new("Show them", "查询");
    public static readonly Words Nothing = new("Nothing was advanced in these days that is on no statement.", "该期间没有已垫付而未结算的申请。");
    public static readonly Words WrongDays = new("The last day lies before the first.", "截止日早于起始日。");
    public static readonly Words Open = new("Claims on no statement", "未结算申请");
    public static readonly Words ComeTo = new("They come to", "合计金额");
    public static readonly Words FirstOf = new(
        "The first {0} are shown, the oldest first; all of them can be filed at once.", "显示最早的 {0} 笔，可一次性全部提交。");
    public static readonly Words Select = new("Take claim {0}", "选择申请 {0}");
    public static readonly Words Take = new("Take", "选择");
    public static readonly Words FileAll = new("File all {0}: {1}", "全部提交 {0} 笔：{1}");
    public static readonly Words FileTicked = new("File the ticked ones", "提交所勾选的");
    public static readonly Words TooMany = new(
        "More than {0} claims: choose fewer days.", "超过 {0} 笔，请缩小日期范围。");
    public static readonly Words FromFile = new("From a file", "上传清单");
    public static readonly Words FileHint = new(
        "CSV in UTF-8 with the header claimId,amount and one claim a line. Every line is answered.",
        "UTF-8 编码的 CSV 文件，首行为 claimId,amount，每行一笔申请；逐行反馈结果。");
    public static readonly Words File = new("File", "文件");
    public static readonly Words Count = new("Number of claims", "申请笔数");
    public static readonly Words Total = new("Total, yuan", "合计金额（元）");
    public static readonly Words Send = new("File this list", "提交清单");
    public static readonly Words NoFile = new("Choose a file.", "请选择文件。");
    public static readonly Words Filed = new("The statement is filed.", "结算单已提交。");
    public static readonly Words ToStatement = new("Open the statement", "查看结算单");
    public static readonly Words Lines = new("What became of each line", "逐行结果");
    public static readonly Words Line = new("Line", "行");
    public static readonly Words Result = new("Result", "结果");
    public static readonly Words Why = new("Why", "原因");
    public static readonly Words LinesShown = new("Refused lines first; {0} of {1} are shown.", "未通过的行在前，显示 {1} 行中的 {0} 行。");

    private static readonly Dictionary<string, Words> Results = new(StringComparer.Ordinal)
    {
        ["stated"] = new("stated", "已列入"),
        ["refused"] = new("refused", "不予列入"),
        ["not-stated"] = new("not stated: the statement was refused", "未列入：结算单未通过"),
    };

    public static Words ResultOf(string result) => Results[result];
}
