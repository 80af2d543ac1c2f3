using TradeIn.Domain;
using TradeIn.Domain.Purchases;
using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Purchases;

/// <summary>The table <c>read.purchases</c>, column by column.</summary>
public static class PurchasesDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "purchases",
        Model = "purchases",
        Table = "purchases",
        Past = "purchases_past",
        Heading = new Words("Purchases", "购买"),
        Meaning = "One sale of a new unit, recorded or refused (P1 to P3), with the unit that the buyer has now.",
        Key = ["purchase_id"],
        Owners = ["seller"],
        Columns = [.. AsRecorded, .. TheUnit, .. Buyer, .. WhatBecameOfIt, LastPosition],
    };

    private static DatasetColumn[] AsRecorded =>
    [
        Id("purchase_id", "Purchase", "购买编号", "The purchase's id.", leads: "purchases"),
        Programme,
        Name("seller", "Seller", "销售企业", "Who sold the unit.", leads: "enterprises"),
        Name("outlet", "Outlet", "销售网点", "Where."),
        District(
            "seller_district", "Seller's district", "销售企业所在区县",
            "Where the seller is registered; null when it is not on record."),
        Code("channel", "Channel", "销售渠道", "Where it was bought (Q10).", Names.Of<PurchaseChannel>()),
        TradeOrder("trade_order", "Which came first, the old unit or the new one (Q23)."),
        Id("order_id", "Order", "订单", "The order that it fulfils (Q10); null: none."),
        Instant("purchased_at", "Purchased at", "购买时间", "The moment of the sale."),
        Day("purchased_on", "Purchased on", "购买日", "The day of the sale."),
        Day("decided_on", "Decided on", "受理日", "The day on which it was recorded and decided."),
        Count("policy_version", "Policy version", "政策版本", "The version in force on the day of the sale; it governs the claim.")
            with { Adds = false },
        Code("outcome", "Outcome", "受理结果", "What was decided when it was sent; it never changes.", "accepted", "refused"),
        Code("status", "Status", "状态", "Where it stands (A1, A2).", "sold", "exchanged", "returned", "refused"),
        .. Reasons,
    ];

    private static DatasetColumn[] TheUnit =>
    [
        Category("category", "Category", "新家电品类", "Of the unit."),
        Name("brand", "Brand", "品牌", "Of the unit that the buyer has now, as given."),
        Name("model", "Model", "型号", "Of the unit that the buyer has now, as given."),
        Id("serial_number", "Serial number", "序列号", "Of the unit that the buyer has now, as given."),
        Id("invoice", "Invoice", "发票", "The invoice that proves it now: code and number."),
        Count("invoice_line", "Line", "发票行", "The line of the invoice on which the unit stands."),
        Day("invoice_issued_on", "Invoiced on", "开票日", "The invoice's day."),
        Amount("list_price", "List price", "标价", "Before discounts, as sold."),
        Amount("discount", "Discount", "折扣", "As sold (Q14)."),
        Amount("paid_price", "Price paid", "实付价格", "What the subsidy is reckoned on now (Q14, Q17)."),
        PriceBands("price_band", "The thousand yuan in which the price paid lies."),
        Codes("other_subsidies", "Other subsidies", "其他补贴", "Other programmes that subsidise this very unit (Q22)."),
    ];

    private static DatasetColumn[] WhatBecameOfIt =>
    [
        Id("claim", "Claim", "申请编号", "The claim whose subsidy it has; null: none.", leads: "claims"),
        Count("exchanges", "Exchanges", "换货次数", "How often the unit was exchanged (Q17)."),
        Day("exchanged_on", "Exchanged on", "换货日", "The last time; null: never."),
        Count("repairs", "Repairs", "维修次数", "How often it was repaired (Q17)."),
        Id("return_id", "Return", "退货编号", "The return of the unit; null: it did not come back.", leads: "returns"),
        Day("returned_on", "Returned on", "退货日", "When it came back (Q16); null: it did not."),
        Id("red_invoice", "Red invoice", "红字发票", "That credits the sale (Q16); null: none."),
        Amount("red_amount", "Credited", "红字金额", "What it credits; null: none."),
    ];
}
