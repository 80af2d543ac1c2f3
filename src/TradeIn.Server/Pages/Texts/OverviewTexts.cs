using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>The programme at a glance.</summary>
internal static class OverviewTexts
{
    public static readonly Words Title = new("The programme at a glance", "政策执行总览");
    public static readonly Words Filed = new("Claims filed", "补贴申请");
    public static readonly Words ClaimsCount = new("Claims", "申请数");
    public static readonly Words Granted = new("Granted", "通过");
    public static readonly Words Refused = new("Refused", "不予通过");
    public static readonly Words Subsidy = new("Subsidy granted", "核定补贴");
    public static readonly Words Advanced = new("Advanced by sellers", "企业垫付");
    public static readonly Words Paid = new("Paid by finance", "财政拨付");
    public static readonly Words TakenBack = new("Taken back", "退货收回");
    public static readonly Words BudgetLeft = new("Budget left", "预算结余");
    public static readonly Words OfFiled = new("{0} of those filed", "占申请 {0}");
    public static readonly Words OfGranted = new("{0} of the subsidy granted", "占核定补贴 {0}");
    public static readonly Words OfAdvanced = new("{0} of what was advanced", "占企业垫付 {0}");
    public static readonly Words OfAllocated = new("of {0} allocated", "已下达 {0}");
    public static readonly Words NoBudget = new("No budget has been allocated yet.", "尚未下达预算。");
    public static readonly Words NothingYet = new("No claim yet", "尚无申请");
    public static readonly Words NothingYetHint = new(
        "As soon as tills send claims, their figures appear here by themselves.", "销售网点提交申请后，数据会自动显示在此。");
    public static readonly Words ByDay = new("Claims by day", "每日申请");
    public static readonly Words ByDayLabel = new(
        "Claims granted and refused on each day; the months' figures follow in a table.", "每日通过和不予通过的申请数，各月数字见下表。");
    public static readonly Words ByMonth = new("Figures by month", "按月统计");
    public static readonly Words Month = new("Month", "月份");
    public static readonly Words NoCurve = new("A curve needs claims of two days.", "至少需要两天的申请才能显示曲线。");
    public static readonly Words Budget = new("Budget", "预算");
    public static readonly Words BurnDownLabel = new(
        "What was left of the budgets on each day, and the forecast.", "预算每日结余及预测。");
    public static readonly Words LeftToGrant = new("Left", "结余");
    public static readonly Words Forecast = new("Forecast", "预测");
    public static readonly Words Allocated = new("Allocated", "已下达");
    public static readonly Words Committed = new("Committed", "已占用");
    public static readonly Words Spent = new("Spent", "已支出");
    public static readonly Words RunsOutOn = new(
        "Used up on {0}, if each day takes {1} like the last 14 days with claims.", "如每日占用 {1}（最近 14 个有申请日的平均），将于 {0} 用完。");
    public static readonly Words LastsOut = new("When it is used up cannot be told yet.", "尚无法推算用完日期。");
    public static readonly Words ByReason = new("Refusals by reason", "不予通过的原因");
    public static readonly Words Reason = new("Reason", "原因");
    public static readonly Words Bar = new("Share", "比例");
    public static readonly Words NoRefusal = new("No claim was refused.", "没有不予通过的申请。");
    public static readonly Words ReasonsHint = new(
        "A claim refused for several reasons counts at each of them.", "一项申请有多个原因时，各原因均计一次。");
    public static readonly Words ByDistrict = new("By the seller's district", "按销售企业所在区县");
    public static readonly Words District = new("District", "区县");
    public static readonly Words ByCategory = new("By category of the new unit", "按新家电品类");
    public static readonly Words Category = new("Category", "品类");
    public static readonly Words NotOnRecord = new("Not on record", "无记录");
    public static readonly Words Custody = new("Old units and their age", "旧家电去向与存放时间");
    public static readonly Words AgesOn = new("Days as of {0}", "截至 {0} 的天数");
    public static readonly Words Place = new("Where", "所在环节");
    public static readonly Words Units = new("Units", "台数");
    public static readonly Words AgesHint = new(
        "Counted from the household, after the receipt from the receipt. 45 days are allowed for delivery (Q13). Units of void certificates that were not received are left out.",
        "自回收之日起算，接收后自接收之日起算；交付期限为 45 天（问答 13）。不含凭证已作废且未接收的旧家电。");
}
