using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Claims;

/// <summary>The table <c>read.claims</c>, column by column.</summary>
public static class ClaimsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "claims",
        Model = "claims",
        Table = "claims",
        Heading = new Words("Claims", "补贴申请"),
        Meaning = "One claim that was decided, granted or refused, and what became of its subsidy.",
        Key = ["claim_id"],
        Past = "claims_past",
        Owners = ["seller"],
        Columns = [.. AsFiled, .. ItsPurchase, .. ItsCertificate, .. Buyer, .. WhatBecameOfIt, .. Settlement, LastPosition],
    };

    private static DatasetColumn[] AsFiled =>
    [
        Id("claim_id", "Claim", "申请编号", "The claim's id.", leads: "claims"),
        Programme,
        Name("seller", "Seller", "销售企业", "The enterprise that sold the unit and filed the claim.", leads: "enterprises"),
        Name("seller_outlet", "Outlet", "销售网点", "Where the claim was filed."),
        District(
            "seller_district", "Seller's district", "销售企业所在区县",
            "Where the seller is registered: whose finance reviews it; null when the seller is not on record."),
        District(
            "budget_district", "Budget's district", "预算区县",
            "Whose budget the subsidy is committed to (M4); null when it was refused, or no budgets are kept."),
        Instant("filed_at", "Filed at", "申请时间", "The moment of its filing at the counter."),
        Day("filed_on", "Filed on", "申请日", "The day on which it was filed at the counter."),
        Day("decided_on", "Decided on", "受理日", "The day on which it was recorded and decided."),
        Count(
            "policy_version", "Policy version", "政策版本",
            "The version of the programme that governs it: the one in force on the day of the purchase.") with { Adds = false },
        Code("outcome", "Outcome", "审核结果", "What was decided of it when it was filed; it never changes.", "approved", "refused"),
        .. Reasons,
    ];

    private static DatasetColumn[] ItsPurchase =>
    [
        Id("purchase_id", "Purchase", "购买编号", "The purchase that the subsidy is for.", leads: "purchases"),
        Day("purchased_on", "Purchased on", "购买日", "The day of the purchase; null when no such purchase is on record."),
        TradeOrder("trade_order", "Which came first; null when no such purchase is on record."),
        Code(
            "channel", "Channel", "销售渠道", "Where the unit was bought (Q10); null when no such purchase is on record.",
            "store", "online"),
        Category(
            "category", "Category", "新家电品类", "Of the new unit; null when no such purchase is on record."),
        Name("brand", "Brand", "品牌", "Of the new unit that the buyer has now; null when no such purchase is on record."),
        Name("model", "Model", "型号", "Of the new unit that the buyer has now; null when no such purchase is on record."),
        Amount("list_price", "List price", "标价", "Before discounts, as sold; null when no such purchase is on record."),
        Amount(
            "paid_price", "Price paid", "实付价格",
            "After every discount and before the subsidy, which is reckoned on it (Q14); null when no such purchase is on record."),
        PriceBands("price_band", "The thousand yuan in which the price paid lies; null when no such purchase is on record."),
    ];

    private static DatasetColumn[] ItsCertificate =>
    [
        Id("certificate", "Certificate", "凭证号", "The recycling certificate that was used.", leads: "certificates"),
        Day(
            "certificate_issued_on", "Certificate's day", "凭证日期",
            "When the certificate was issued; null when no such certificate is on record."),
        Name(
            "recycler", "Recycler", "回收企业", "Who issued the certificate; null when no such certificate is on record.",
            leads: "enterprises"),
        District("recycler_district", "Recycler's district", "回收企业所在区县", "Where the recycler is registered."),
        Category(
            "old_category", "Old unit", "旧家电品类",
            "Of the old unit, as the certificate named it; null when no such certificate is on record."),
    ];

    private static DatasetColumn[] WhatBecameOfIt =>
    [
        Code(
            "status", "Status", "状态", "Where the claim stands now.",
            "approved", "refused", "advanced", "reimbursed", "returned", "revoked", "recovered"),
        Amount(
            "subsidy", "Subsidy", "补贴金额",
            "As granted, or as an exchange left it (Q4, Q14, Q17); null when it was refused."),
        Day("advanced_on", "Advanced on", "垫付日", "When the seller paid the subsidy to the buyer (Q10); null before."),
        Amount("advanced_amount", "Advanced", "垫付金额", "What the seller paid to the buyer; null before."),
        Name("advanced_by", "Advanced by", "垫付登记密钥", "The key under which the advance was sent; null before."),
        Day("reimbursed_on", "Paid on", "拨付日", "When finance paid it to the seller (M2); null before."),
        Amount("reimbursed_amount", "Paid", "拨付金额", "What finance paid to the seller for it; null before."),
        Name("reimbursed_by", "Paid by", "拨付登记密钥", "The key under which the payment was sent; null before."),
        Name("payment_reference", "Payment", "拨付凭证号", "What the bank knows the payment by; null before."),
        Amount(
            "taken_back", "Taken back", "收回金额",
            "What the seller took back from the buyer, for exchanges and the return (Q16, Q17)."),
        Amount("owed_to_finance", "Owed to finance", "应退财政金额", "What was paid for what stands no more (A1)."),
        Day("returned_on", "Returned on", "退货日", "When the unit came back (Q16); null when it did not."),
        Day("revoked_on", "Revoked on", "撤销日", "When its certificate was marked invalid (Q19); null when it was not."),
        Day("recovered_on", "Recovered on", "追回日", "When the subsidy of a revoked claim came back; null before."),
        Amount("recovered_amount", "Recovered", "追回金额", "What came back of a revoked claim; null before."),
    ];

    private static DatasetColumn[] Settlement =>
    [
        Id("statement", "Statement", "结算单", "The statement that it is on; null when it is on none.", leads: "statements"),
        Id(
            "last_statement", "Last statement", "最近结算单",
            "The statement that it is on or was on last: the verdict was given there; null when it was on none.",
            leads: "statements"),
        Day("stated_on", "Stated on", "列入结算日", "When it was put on that statement; null when it was on none."),
        Name("stated_by", "Stated by", "列入结算密钥", "The key under which that statement was sent."),
        Code(
            "verdict", "Verdict", "财政审核意见", "What finance said of it on that statement (M2); null before.",
            "accept", "reject", "hold"),
        Day("verdict_on", "Verdict on", "审核日", "When finance said so last; null before."),
        Name("verdict_by", "Verdict by", "审核密钥", "The key under which finance said so; null before (M3)."),
        Codes("verdict_reasons", "Reasons of the verdict", "审核理由", "Why it was rejected or held; null when it was not."),
        Day("accepted_on", "Accepted on", "审核通过日", "When finance accepted it on that statement; null when it did not."),
    ];
}
