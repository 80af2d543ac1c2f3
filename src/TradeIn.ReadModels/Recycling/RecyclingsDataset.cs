using TradeIn.Domain;
using TradeIn.Domain.Recycling;
using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Recycling;

/// <summary>The table <c>read.recyclings</c>, column by column.</summary>
public static class RecyclingsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "recyclings",
        Model = "recyclings",
        Table = "recyclings",
        Past = "recyclings_past",
        Heading = new Words("Recyclings", "回收"),
        Meaning = "One old unit that was brought to a recycler, recorded or refused (R1 to R9), as its entry stands now.",
        Key = ["recycling_id"],
        Owners = ["recycler"],
        Columns = [.. AsRecorded, .. TheUnit, .. Buyer, .. WhatBecameOfIt, LastPosition],
    };

    private static DatasetColumn[] AsRecorded =>
    [
        Id("recycling_id", "Recycling", "回收编号", "The recycling's id.", leads: "recyclings"),
        Programme,
        Name("recycler", "Recycler", "回收企业", "Who took the unit in.", leads: "enterprises"),
        Name("outlet", "Outlet", "回收网点", "Where."),
        District(
            "recycler_district", "Recycler's district", "回收企业所在区县",
            "Where the recycler is registered; null when it is not on record."),
        Code("channel", "Channel", "回收方式", "How the old unit came in (Q21).", Names.Of<RecyclingChannel>()),
        District("collected_in", "Collected in", "上门区县", "Where it was collected or delivered to; null when it was carried in."),
        Id("order_id", "Order", "订单", "The order that it fulfils (Q10); null: none."),
        Instant("recycled_at", "Taken in at", "回收时间", "The moment at which the unit was taken in."),
        Day("recycled_on", "Taken in on", "回收日", "The day on which the unit was taken in."),
        Day("decided_on", "Decided on", "受理日", "The day on which it was recorded and decided."),
        Count("policy_version", "Policy version", "政策版本", "That it was judged by; null of a replacement that was refused.")
            with { Adds = false },
        Code("outcome", "Outcome", "受理结果", "What was decided when it was sent; it never changes.", "accepted", "refused"),
        Code("status", "Status", "状态", "Where the entry stands (Q19).", "recorded", "corrected", "voided", "refused"),
        .. Reasons,
    ];

    private static DatasetColumn[] TheUnit =>
    [
        Id("certificate", "Certificate", "凭证号", "The number that was written on the certificate.", leads: "certificates"),
        Category("category", "Category", "旧家电品类", "Of the old unit."),
        Name("brand", "Brand", "品牌", "Of the old unit, as given."),
        Name("model", "Model", "型号", "Of the old unit, as given."),
        Id("serial_number", "Serial number", "序列号", "Of the old unit, as given."),
        Codes("missing_parts", "Missing parts", "缺失部件", "Main parts that were not there; they lower the price alone (Q6)."),
        Amount("agreed_price", "Price", "回收价格", "What the recycler paid to the buyer (Q5)."),
    ];

    private static DatasetColumn[] WhatBecameOfIt =>
    [
        Id("replaces", "Replaces", "替换的回收", "The wrong entry that it replaced or was to replace (Q19); null: none.", leads: "recyclings"),
        Id("replaces_certificate", "Replaces certificate", "替换的凭证", "The certificate of that entry.", leads: "certificates"),
        Day("voided_on", "Void on", "作废日", "When it was replaced or marked invalid (Q19); null when it was not."),
        Id("void_cause", "Void by", "作废原因", "The recycling that replaced it, or the correction; null when it is not void."),
    ];
}
