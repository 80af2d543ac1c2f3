using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>What stands around every page.</summary>
internal static class FrameTexts
{
    public static readonly Words Programme = new("Trade-in subsidies", "以旧换新补贴管理");
    public static readonly Words SkipToContent = new("Skip to the content", "跳到正文");
    public static readonly Words Menu = new("Pages", "页面导航");
    public static readonly Words SignedInAs = new("Signed in as", "当前登录：");
    public static readonly Words SignOut = new("Sign out", "退出");
    public static readonly Words Loading = new("Loading …", "正在载入……");
    public static readonly Words Erased = new("Name erased", "姓名已删除");
    public static readonly Words Nothing = new("Nothing to show", "没有内容");
    public static readonly Words NothingFits = new("Nothing fits what you asked for.", "没有符合条件的内容。");
    public static readonly Words Details = new("Details", "详情");
    public static readonly Words Yes = new("Yes", "是");
    public static readonly Words No = new("No", "否");
    public static readonly Words Live = new("Live", "实时");
    public static readonly Words AsOf = new("as of log position {0}", "截至日志位置 {0}");
    public static readonly Words Interrupted = new("Connection interrupted, trying again", "连接中断，正在重试");
    public static readonly Words SignedOut = new("You were signed out. Load the page again.", "登录已失效，请重新载入页面。");
    public static readonly Words Total = new("Total", "合计");
    public static readonly Words Open = new("Open", "打开");
    public static readonly Words Print = new("Print", "打印");
}
