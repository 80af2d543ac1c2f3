using System.Globalization;
using TradeIn.Domain.Complaints;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Complaints;
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

        ["approved"] = new("approved", "通过"),
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

        ["21-inch"] = new("21-inch", "21 英寸"),
        ["29-inch"] = new("29-inch", "29 英寸"),
        ["standard"] = new("standard", "标准"),

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

        ["accepted"] = new("accepted", "已受理"),
        ["sold"] = new("sold", "已售出"),
        ["exchanged"] = new("exchanged", "已换货"),
        ["recorded"] = new("recorded", "已记录"),
        ["corrected"] = new("corrected", "已更正"),
        ["voided"] = new("voided", "已作废"),
        ["reported"] = new("reported", "已申报"),
        ["withdrawn"] = new("withdrawn", "已撤回"),
        ["rejected"] = new("rejected", "已驳回"),
        ["signal-step"] = new("step of a signal", "线索办理"),
        ["filed"] = new("filed", "已提交"),
        ["district-commerce"] = new("district commerce", "区县商务部门"),
        ["municipal-commerce"] = new("municipal commerce", "市商务部门"),
        ["change"] = new("change", "修改"),
        ["invalidate"] = new("mark invalid", "标记无效"),
        ["annotate"] = new("add a note", "备注"),
        ["requested"] = new("requested", "已申请"),
        ["district-approved"] = new("approved by the district", "区县已核准"),
        ["municipally-approved"] = new("approved by the municipality", "市级已核准"),
        ["applied"] = new("applied", "已执行"),
        ["national-administrator"] = new("national administrator", "国家级管理员"),
        ["opened"] = new("opened", "已开具"),
        ["disputed"] = new("disputed", "有差异"),
        ["closed"] = new("closed", "已结束"),
        ["dismantling"] = new("dismantling", "拆解"),
        ["reviewed"] = new("reviewed", "已审核"),
        ["paid"] = new("paid", "已拨付"),
        ["environment"] = new("environment", "环保部门"),
        ["finance"] = new("finance", "财政部门"),
        ["payment"] = new("payment", "拨付"),
        ["concluded"] = new("review concluded", "审核完成"),
        ["allocated"] = new("allocated", "已安排"),
        ["ordered"] = new("payment ordered", "已下达拨付"),
        ["appropriation"] = new("appropriation", "财政拨款"),
        ["commitment"] = new("commitment", "占用"),
        ["spent"] = new("spent", "已支出"),
        ["subsidy"] = new("subsidy", "补贴"),
        ["seller-payable"] = new("payable to sellers", "应付销售企业"),
        ["seller-rejected"] = new("rejected of sellers", "驳回销售企业"),
        ["in-transit"] = new("in transit", "在途资金"),
        ["seller-debt"] = new("owed by sellers", "销售企业应退"),
        ["treasury"] = new("treasury", "国库"),
        ["bond"] = new("bonds held", "保证金"),
        ["bond-cash"] = new("bonds, cash", "保证金存款"),
        ["bond-clearing"] = new("bonds, clearing", "保证金清算"),
        ["penalty-income"] = new("penalties", "违约金收入"),
        ["freight-subsidy"] = new("freight subsidy", "运费补贴"),
        ["dismantler-payable"] = new("payable to dismantlers", "应付拆解企业"),
        ["recycling"] = new("recycling", "回收"),
        ["replacement"] = new("replacement", "换开"),
        ["cancellation"] = new("cancellation", "取消"),
        ["advance"] = new("advance", "垫付"),
        ["recovery"] = new("recovery", "追回"),
        ["return"] = new("return", "退货"),
        ["exchange"] = new("exchange", "换货"),
        ["repair"] = new("repair", "维修"),
        ["loss-report"] = new("loss report", "遗失申报"),
        ["loss-step"] = new("step of a loss report", "遗失事项"),
        ["correction"] = new("correction", "更正"),
        ["correction-step"] = new("step of a correction", "更正事项"),
        ["consignment"] = new("consignment", "运送单"),
        ["consignment-step"] = new("step of a consignment", "运送事项"),
        ["receipt"] = new("receipt", "接收"),
        ["resolution"] = new("resolution", "差异处理"),
        ["statement"] = new("statement", "结算单"),
        ["review"] = new("review", "审核"),
        ["statement-step"] = new("step of a statement", "结算事项"),
        ["debt-settlement"] = new("settlement of a debt", "结清应退款"),
        ["budget-allocation"] = new("allocation of a budget", "下达预算"),
        ["declaration"] = new("declaration", "申报"),
        ["declaration-step"] = new("step of a declaration", "申报事项"),
        ["enterprise-step"] = new("step of an enterprise", "企业事项"),
        ["complaint"] = new("complaint", "投诉"),
        ["complaint-step"] = new("step of a complaint", "投诉事项"),
        ["qualified"] = new("qualified", "资格有效"),
        ["suspended"] = new("suspended", "已暂停"),
        ["disqualified"] = new("disqualified", "已取消资格"),
        ["awarded"] = new("awarded", "已中标"),
        ["designated"] = new("designated", "已指定"),
        ["open"] = new("open", "办理中"),
        ["answered"] = new("answered", "已答复"),
        ["answer"] = new("answer", "答复"),
        ["forward"] = new("forward", "转办"),
        ["designation"] = new("designation", "指定"),
        ["purchase-step"] = new("step of a purchase", "购买事项"),
        ["seller-dual"] = new("dual seller", "双资格销售企业"),
        ["dismantler"] = new("dismantler", "拆解企业"),
        ["held"] = new("held", "暂缓"),
        ["pending"] = new("pending", "待审核"),
        ["approval"] = new("approval", "核准"),
        ["netting"] = new("netting", "抵扣"),
        ["release"] = new("release", "释放"),
        ["not-qualified"] = new("not qualified", "无资格"),
        ["sales"] = new("sales", "销售"),
        ["from-10000"] = new("¥ 10,000 and more", "¥ 10,000 以上"),
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
        ["commerce"] = new("commerce", "商务部门"),
        ["freight-declared"] = new("Freight subsidy declared", "申报运费补贴"),
        ["freight-rejected"] = new("Freight subsidy rejected", "运费补贴不予认可"),
        ["dismantling-subsidy-declared"] = new("Dismantling subsidy declared", "申报拆解补贴"),
        ["dismantling-subsidy-rejected"] = new("Dismantling subsidy rejected", "拆解补贴不予认可"),
    };

    private static readonly Dictionary<string, Words> Districts = ProgrammeFiles.Beijing2010.Policy.Districts
        .ToDictionary(each => each.Code, each => new Words(each.Name, each.NameZh), StringComparer.Ordinal);

    /// <summary>Departments and topics of complaints, as they are published (Q25).</summary>
    private static readonly Dictionary<string, Words> Complaints = Register.Departments
        .Select(each => (each.Id, new Words(each.Name, each.NameZh)))
        .Concat(Register.Topics.Select(each => (each.Id, new Words(each.Name, each.NameZh))))
        .DistinctBy(each => each.Id)
        .ToDictionary(each => each.Id, each => each.Item2, StringComparer.Ordinal);

    private static ComplaintDepartmentsPublished Register => DepartmentFiles.Beijing2010;

    public static bool Knows(string code) => Find(code) is not null;

    public static Words Of(string code) => Find(code) ?? new Words(code, code);

    private static Words? Find(string code) =>
        Known.GetValueOrDefault(code) ?? EventTexts.Find(code) ?? Districts.GetValueOrDefault(code) ?? BandOf(code)
        ?? SignalTexts.Find(code) ?? Complaints.GetValueOrDefault(code);

    /// <summary>A band of prices, 2000-2999, is the same in both languages.</summary>
    private static Words? BandOf(string code) => code.Split('-') is [{ Length: 4 } least, { Length: 4 } most]
        && int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
        ? Alike(string.Create(CultureInfo.InvariantCulture, $"¥ {from:#,##0} – {to:#,##0}")) : null;

    private static Words Alike(string text) => new(text, text);
}
