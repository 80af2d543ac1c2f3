using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Purchases;

/// <summary>The tables <c>read.returns</c> and <c>read.exchanges</c>, column by column.</summary>
public static class AfterSaleDatasets
{
    public static Dataset Returns { get; } = new()
    {
        Name = "returns",
        Model = "purchases",
        Table = "returns",
        Grows = true,
        Heading = new Words("Returns", "退货"),
        Meaning = "One return of a unit to its seller, accepted or refused (A1).",
        Key = ["return_id"],
        Owners = ["seller"],
        Columns =
        [
            Id("return_id", "Return", "退货编号", "The return's id.", leads: "returns"),
            .. OfWhat,
            Instant("returned_at", "Returned at", "退货时间", "The moment of the return."),
            Day("returned_on", "Returned on", "退货日", "The day of the return."),
            Outcome,
            .. Reasons,
            Category("category", "Category", "品类", "Of the unit; null when no such purchase is on record."),
            Name("brand", "Brand", "品牌", "Of the unit; null when no such purchase is on record."),
            Amount("paid_price", "Price paid", "实付价格", "Of the unit; null when no such purchase is on record."),
            Id("claim", "Claim", "申请编号", "The claim whose subsidy was given back; null: none.", leads: "claims"),
            Id("certificate", "Certificate", "凭证号", "Of that claim.", leads: "certificates"),
            Code(
                "certificate_status", "Certificate's status", "凭证状态", "Where that certificate stood after it (Q16).",
                Names.Of<CertificateStatus>()),
            Id("red_invoice", "Red invoice", "红字发票", "That credits the sale (Q16); null when the invoice itself was voided."),
            Amount("red_amount", "Credited", "红字金额", "What it credits; null: none."),
            .. Money,
            .. Buyer,
            LastPosition,
        ],
    };

    public static Dataset Exchanges { get; } = new()
    {
        Name = "exchanges",
        Model = "purchases",
        Table = "exchanges",
        Grows = true,
        Heading = new Words("Exchanges", "换货"),
        Meaning = "One exchange of a unit for another of its category, accepted or refused (A2).",
        Key = ["exchange_id"],
        Owners = ["seller"],
        Columns =
        [
            Id("exchange_id", "Exchange", "换货编号", "The exchange's id.", leads: "exchanges"),
            .. OfWhat,
            Instant("exchanged_at", "Exchanged at", "换货时间", "The moment of the exchange."),
            Day("exchanged_on", "Exchanged on", "换货日", "The day of the exchange."),
            Outcome,
            .. Reasons,
            Category("category", "Category", "品类", "Of the unit that is handed over."),
            Name("brand", "Brand", "品牌", "Of the unit that is handed over."),
            Name("model", "Model", "型号", "Of the unit that is handed over."),
            Id("serial_number", "Serial number", "序列号", "Of the unit that is handed over."),
            Id("old_serial_number", "Former serial number", "原序列号", "Of the unit that came back; null when it was refused."),
            Amount("paid_price", "Price paid", "实付价格", "What the buyer has paid now; null when it was refused."),
            Id("claim", "Claim", "申请编号", "The claim that is bound to the new unit; null: none.", leads: "claims"),
            Amount("subsidy", "Subsidy", "补贴金额", "What that claim grants now (Q17); null: none."),
            .. Money,
            LastPosition,
        ],
    };

    private static DatasetColumn Outcome =>
        Code("outcome", "Outcome", "受理结果", "What was decided of it.", "accepted", "refused");

    private static DatasetColumn[] OfWhat =>
    [
        Programme with { Meaning = "The programme's id; null when no such purchase is on record." },
        Id("purchase_id", "Purchase", "购买编号", "The purchase that it is about.", leads: "purchases"),
        Name("seller", "Seller", "销售企业", "Who sold the unit; null when no such purchase is on record.", leads: "enterprises"),
        District("seller_district", "Seller's district", "销售企业所在区县", "Where the seller is registered."),
    ];

    private static DatasetColumn[] Money =>
    [
        Amount("refund", "Refund", "退款金额", "What the buyer gets; null when it was refused."),
        Amount("taken_back", "Taken back", "收回金额", "The subsidy that the seller takes back; null when it was refused."),
        Amount("owed_to_finance", "Owed to finance", "应退财政金额", "Of that, what finance had paid; null when it was refused."),
    ];
}
