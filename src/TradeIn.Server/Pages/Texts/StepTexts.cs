using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>Steps of applications, declarations, statements and complaints, as their records tell of them: what was done.</summary>
internal static class StepTexts
{
    private static readonly Dictionary<string, Words> Known = new(StringComparer.Ordinal)
    {
        ["report"] = new("Reported", "申报"),
        ["request"] = new("Requested", "申请"),
        ["approve"] = new("Approved", "同意"),
        ["reject"] = new("Rejected", "驳回"),
        ["review"] = new("Reviewed", "审核"),
        ["pay"] = new("Paid", "付款"),
        ["answer"] = new("Answered", "答复"),
        ["forward"] = new("Forwarded", "转办"),
        ["reopen"] = new("Opened again", "重新受理"),
        ["register"] = new("Registered", "登记"),
        ["apply"] = new("Applied", "执行"),
        ["district-commerce"] = new("Decided by district commerce", "区县商务部门办理"),
        ["municipal-commerce"] = new("Decided by municipal commerce", "市商务部门办理"),
        ["national-administrator"] = new("Decided by the national administrator", "国家级管理员办理"),
    };

    public static Words Of(string step) => Known.TryGetValue(step, out var words) ? words : CodeTexts.Of(step);
}
