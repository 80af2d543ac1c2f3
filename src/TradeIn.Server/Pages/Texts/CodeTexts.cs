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

        ["approved"] = new("granted", "通过"),
        ["refused"] = new("refused", "不予通过"),
        ["advanced"] = new("advanced", "已垫付"),
        ["reimbursed"] = new("paid", "已拨付"),
        ["returned"] = new("returned", "已退货"),
        ["revoked"] = new("revoked", "已撤销"),
        ["recovered"] = new("recovered", "已追回"),
        ["accept"] = new("accepted", "认可"),
        ["reject"] = new("rejected", "驳回"),
        ["hold"] = new("held", "暂缓"),
        ["passed"] = new("passed", "符合"),
        ["failed"] = new("failed", "不符合"),

        ["issued"] = new("live", "有效"),
        ["redeemed"] = new("redeemed", "已使用"),
        ["lost"] = new("lost", "遗失"),
        ["cancelled"] = new("cancelled", "已注销"),
        ["void"] = new("void", "作废"),
        ["expired"] = new("expired", "已过期"),

        ["with-recycler"] = new("with the recycler", "在回收企业"),
        ["consigned"] = new("on a consignment", "已列入运送单"),
        ["shipped"] = new("shipped", "已发运"),
        ["missing"] = new("missing", "缺失"),
        ["different"] = new("different", "不符"),
        ["received"] = new("received", "已接收"),
        ["damaged"] = new("damaged", "损坏"),
        ["dismantled"] = new("dismantled", "已拆解"),
        ["found"] = new("found", "已找到"),
        ["same-unit"] = new("the same unit", "确认为同一台"),

        ["store"] = new("store", "门店"),
        ["online"] = new("online", "网上"),
        ["outlet"] = new("at the outlet", "网点交付"),
        ["home"] = new("collected at home", "上门回收"),
        ["delivery"] = new("on delivery", "送货回收"),
        ["old-first"] = new("old unit first", "先交旧"),
        ["new-first"] = new("new unit first", "先购新"),
        ["individual"] = new("individual", "个人"),
        ["legal-entity"] = new("legal entity", "单位"),
        ["resident-id-card"] = new("Resident ID card", "居民身份证"),
        ["household-register"] = new("Household register", "户口簿"),
        ["officer-card"] = new("Officer card", "军官证"),
        ["soldier-card"] = new("Soldier card", "士兵证"),
        ["business-licence"] = new("Business licence", "营业执照"),
        ["identity-original"] = new("identity, original", "证件原件"),
        ["identity-copy"] = new("identity, copy", "证件复印件"),
        ["application-form"] = new("application form", "申请表"),
        ["agent-identity"] = new("agent's identity", "代办人证件"),

        ["certificate"] = new("Certificate", "凭证"),
        ["programme"] = new("Programme", "政策"),
        ["purchase"] = new("Purchase", "购买"),
        ["buyer"] = new("Buyer", "购买人"),
        ["document"] = new("Document", "证件"),
        ["quota"] = new("Quota", "数量限制"),
        ["order"] = new("Order of steps", "办理顺序"),
        ["new-unit"] = new("New unit", "新家电"),
        ["papers"] = new("Papers", "材料"),
        ["application"] = new("Application", "申请表"),
        ["claim"] = new("Claim", "申请"),
        ["agent"] = new("Agent", "代办人"),
        ["budget"] = new("Budget", "预算"),
        ["invoice"] = new("Invoice", "发票"),
        ["category"] = new("Category", "品类"),
        ["seller"] = new("Seller", "销售企业"),
        ["recycler"] = new("Recycler", "回收企业"),
        ["filed"] = new("Filed", "已提交"),
        ["withdrawn"] = new("Withdrawn", "已撤回"),
        ["concluded"] = new("Review concluded", "审核完成"),
        ["accepted"] = new("Second look taken", "复核完成"),
        ["allocated"] = new("Funds allocated", "已拨款"),
        ["ordered"] = new("At the bank", "银行处理中"),
        ["paid"] = new("Paid", "已付款"),
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
    };

    private static readonly Dictionary<string, Words> Districts = ProgrammeFiles.Beijing2010.Policy.Districts
        .ToDictionary(each => each.Code, each => new Words(each.Name, each.NameZh), StringComparer.Ordinal);

    public static bool Knows(string code) => Known.ContainsKey(code) || EventTexts.Find(code) is not null || Districts.ContainsKey(code);

    public static Words Of(string code) =>
        Known.GetValueOrDefault(code) ?? EventTexts.Find(code) ?? Districts.GetValueOrDefault(code) ?? new Words(code, code);
}
