using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Programmes;

namespace TradeIn.Server.Pages.Texts;

/// <summary>
/// The words of the wire as people read them: categories, states, channels, districts. A word that is not here is shown as
/// it is.
/// </summary>
internal static class CodeTexts
{
    private static readonly Dictionary<string, Words> Known = new(StringComparer.Ordinal)
    {
        ["television"] = new("Television", "电视机"),
        ["refrigerator"] = new("Refrigerator", "电冰箱"),
        ["washing-machine"] = new("Washing machine", "洗衣机"),
        ["air-conditioner"] = new("Air conditioner", "空调"),
        ["computer"] = new("Computer", "电脑"),
        ["refused"] = new("Refused", "未通过"),
        ["filed"] = new("Filed", "已提交"),
        ["withdrawn"] = new("Withdrawn", "已撤回"),
        ["concluded"] = new("Review concluded", "审核完成"),
        ["accepted"] = new("Second look taken", "复核完成"),
        ["allocated"] = new("Funds allocated", "已拨款"),
        ["ordered"] = new("At the bank", "银行处理中"),
        ["paid"] = new("Paid", "已付款"),
        ["accept"] = new("Accepted", "通过"),
        ["reject"] = new("Rejected", "不通过"),
        ["hold"] = new("On hold", "暂缓"),
        ["file"] = new("Filed", "提交"),
        ["withdraw"] = new("Withdrawn", "撤回"),
        ["review-accept"] = new("Claims accepted", "审核通过"),
        ["review-reject"] = new("Claims rejected", "审核不通过"),
        ["review-hold"] = new("Claims held", "审核暂缓"),
        ["conclude"] = new("Review concluded", "完成审核"),
        ["second-look"] = new("Second look taken", "复核"),
        ["allocate"] = new("Funds allocated", "拨款"),
        ["order-payment"] = new("Payment ordered", "下达付款指令"),
        ["confirm-payment"] = new("Payment confirmed", "确认付款"),
        ["fail-payment"] = new("Payment failed", "付款失败"),
        ["certificate"] = new("certificate", "凭证"),
        ["identity-original"] = new("identity document", "身份证件原件"),
        ["identity-copy"] = new("copy of it", "身份证件复印件"),
        ["invoice"] = new("invoice", "发票"),
        ["application-form"] = new("application form", "申请表"),
    };

    private static readonly Dictionary<string, Words> Districts = ProgrammeFiles.Beijing2010.Policy.Districts
        .ToDictionary(each => each.Code, each => new Words(each.Name, each.NameZh), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Codes => Known.Keys;

    public static Words Of(string code) =>
        Known.GetValueOrDefault(code) ?? Districts.GetValueOrDefault(code) ?? new Words(code, code);
}
