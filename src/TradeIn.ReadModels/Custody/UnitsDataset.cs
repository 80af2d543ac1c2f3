using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Custody;

/// <summary>The table <c>read.custody</c>, column by column.</summary>
public static class UnitsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "units",
        Model = "custody",
        Table = "custody",
        Past = "custody_past",
        Heading = new Words("Old units", "旧家电"),
        Meaning = "One old unit with a certificate: where it is, and by when it is due (K1 to K5).",
        Key = ["certificate"],
        Owners = ["recycler", "dismantler"],
        Conditions = [Overdue, DeliveryOverdue, DismantlingOverdue, Late],
        Columns = [.. WhatItIs, .. OnTheWay, .. Dismantling, LastPosition],
    };

    // What is not dismantled is few beside all that ever was, and has an index; it is what all that is overdue is of.
    private const string UnderWay = "coalesce(dismantled_on, 'infinity') > {0}";

    private const string NotDelivered =
        "(certificate_status <> 'void' and delivery_due_on < {0} and (received_on is null or received_on > {0}))";

    private const string NotDismantled = "(received_on <= {0} and dismantling_due_on < {0})";

    private static DatasetCondition Overdue => new(
        "overdueOn", ColumnKind.Day,
        "What was due before a day and not done by it, delivery or dismantling (K3, K5). The unit of a void certificate is not "
        + "due for delivery: it has another certificate, or none.",
        $"{UnderWay} and ({NotDelivered} or {NotDismantled})");

    private static DatasetCondition DeliveryOverdue => new(
        "deliveryOverdueOn", ColumnKind.Day, "What was due for delivery before a day and not received by it.",
        $"{UnderWay} and {NotDelivered}");

    private static DatasetCondition DismantlingOverdue => new(
        "dismantlingOverdueOn", ColumnKind.Day, "What was due for dismantling before a day and not dismantled by it.",
        $"{UnderWay} and {NotDismantled}");

    private static DatasetCondition Late => new(
        "late", ColumnKind.Code, "What was delivered, or dismantled, behind its last day.",
        "case {0} when 'delivery' then received_on > delivery_due_on else dismantled_on > dismantling_due_on end")
    {
        Values = ["delivery", "dismantling"],
    };

    private static DatasetColumn[] WhatItIs =>
    [
        Id("certificate", "Certificate", "凭证号", "The number of its certificate.", leads: "units"),
        Programme,
        Category("category", "Category", "旧家电品类", "As its certificate names it now."),
        Name("recycler", "Recycler", "回收企业", "Who took it in."),
        District(
            "recycler_district", "Recycler's district", "回收企业所在区县",
            "Where the recycler is registered; null when it is not on record."),
        Day("recycled_on", "Taken in on", "回收日", "The certificate's day."),
        Code(
            "certificate_status", "Certificate's status", "凭证状态", "Where its certificate stands now.",
            "issued", "redeemed", "lost", "cancelled", "void", "expired"),
        Code(
            "status", "Status", "状态", "Where the unit is (K1, K2).",
            "with-recycler", "consigned", "missing", "different", "received", "dismantled", "lost"),
    ];

    private static DatasetColumn[] OnTheWay =>
    [
        Id("consignment", "Consignment", "运送单", "The consignment that it is on or came with; null while it is on none."),
        Name("dismantler", "Dismantler", "拆解企业", "Where it goes or went; null while it is on no consignment."),
        Day("consigned_on", "Consigned on", "列单日", "When it was put on that consignment; null while it is on none."),
        Day("shipped_on", "Shipped on", "发运日", "When that consignment left; null before."),
        Day("received_on", "Received on", "接收日", "When the dismantler confirmed it (K2); null before."),
        Code("condition", "Condition", "接收状况", "How it arrived; null before.", "received", "damaged"),
        Code(
            "discrepancy", "Discrepancy", "差异", "What was wrong when its consignment arrived (K2); null when nothing was.",
            "missing", "different"),
        Code(
            "resolution", "Resolution", "差异处理", "How that was resolved; null beside a discrepancy: it is open.",
            "found", "same-unit", "with-recycler", "lost"),
        Day("delivery_due_on", "Delivery due on", "交付期限", "The last day on which its delivery is in time (Q13)."),
    ];

    private static DatasetColumn[] Dismantling =>
    [
        Day(
            "dismantling_due_on", "Dismantling due on", "拆解期限",
            "The last day on which its dismantling is in time (Q13); null before its receipt."),
        Day("dismantled_on", "Dismantled on", "拆解日", "When it was dismantled (K3); null before."),
        Id("freight_declaration", "Freight declared in", "运费申报单", "The declaration of its freight (M5); null: in none."),
        Amount("freight_amount", "Freight subsidy", "运费补贴", "As declared (M5, Q25); null: not declared."),
        Id(
            "dismantling_declaration", "Dismantling declared in", "拆解申报单",
            "The declaration of its dismantling (M6); null: in none."),
        Amount("dismantling_amount", "Dismantling subsidy", "拆解补贴", "As declared (M6); null: not declared."),
    ];
}
