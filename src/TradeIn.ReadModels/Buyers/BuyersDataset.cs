using TradeIn.Domain;
using TradeIn.Domain.Identities;
using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Buyers;

/// <summary>The table <c>read.buyers</c>, column by column.</summary>
public static class BuyersDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "buyers",
        Model = "buyers",
        Table = "buyers",
        Past = "buyers_past",
        Heading = new Words("Buyers", "消费者"),
        Meaning = "One buyer of a programme, with what is used of the quota and what was granted (Q8); nothing tells the document's number.",
        Key = ["programme", "buyer"],
        Columns = [.. WhoItIs, .. WhatWasDecided, LastPosition],
    };

    private static DatasetColumn[] WhoItIs =>
    [
        Programme,
        Id("buyer", "Buyer's id", "消费者标识", "The same for the same person or entity; a keyed digest, no number.", leads: "buyers"),
        OfPerson("name", "Name", "姓名", "As shown last; a person's masked, an entity's in full. Null once it is erased.", "buyer", "name"),
        OfPerson("number", "Document's number", "证件号码", "As shown last, masked: the last four characters are left. Null once it is erased.", "buyer", "number"),
        Code("kind", "Kind", "类型", "Person or entity; the quota goes by it (Q8).", Names.Of<PartyKind>()),
        Code("document", "Document", "证件类型", "That was shown last (Q10).", Names.Of<DocumentType>()),
        District("district", "District", "户籍区县", "The attested place of registration, as shown last (Q7)."),
    ];

    private static DatasetColumn[] WhatWasDecided =>
    [
        Count("old_used", "Old units counted", "已计旧家电数", "Used of the quota of old units (R4)."),
        Count("new_used", "New units counted", "已计新家电数", "Used of the quota of new units (C4)."),
        Count("recyclings", "Recyclings", "回收笔数", "Recorded."),
        Count("recyclings_refused", "Recyclings refused", "被拒回收笔数", "Refused (R1 to R9)."),
        Count("purchases", "Purchases", "购买笔数", "Recorded."),
        Count("purchases_refused", "Purchases refused", "被拒购买笔数", "Refused (P1 to P3)."),
        Count("claims_approved", "Claims approved", "通过申请笔数", "Granted, whatever became of them."),
        Count("claims_refused", "Claims refused", "被拒申请笔数", "Refused (C1 to C7)."),
        Count("claims_standing", "Claims that stand", "有效申请笔数", "Granted, and neither returned nor revoked."),
        Amount("subsidy", "Subsidy", "补贴金额", "Granted, and stands."),
        Count("agents", "By agents", "代办次数", "Recyclings, orders, purchases and claims in which an agent acted (Q11), refused ones too."),
        Day("first_on", "First day", "首次日期", "Of anything that was sent of the buyer."),
        Day("last_on", "Last day", "最近日期", "Of anything that was sent of the buyer."),
    ];
}
