using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Enterprises;

/// <summary>The table <c>read.enterprises</c>, column by column.</summary>
public static class EnterprisesDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "enterprises",
        Model = "enterprises",
        Table = "enterprises",
        Past = "enterprises_past",
        Heading = new Words("Enterprises", "企业"),
        Meaning = "One enterprise that won the tender, as it stands after everything that is on record of it, of whatever day (E1, E2).",
        Key = ["enterprise"],
        Owners = ["enterprise"],
        Columns = [.. WhoItIs, .. WhatItHas, LastPosition],
    };

    private static DatasetColumn[] WhoItIs =>
    [
        Id("enterprise", "Enterprise", "企业编号", "The enterprise's id.", leads: "enterprises"),
        Id("name", "Name", "企业名称", "As registered."),
        Codes("roles", "Roles", "中标资格", "What it won the tender for: recycling, sales, dismantling."),
        Flag("dual", "Dual", "双中标", "Whether it is recycler and seller (Q10, Q23)."),
        District("district", "District", "所在区县", "Where it is registered."),
        Day("awarded_on", "Awarded on", "中标日", "The day of the award (E1)."),
        Count("agreements", "Agreements", "协议数", "Signed with the city (Q24)."),
        Day("agreed_on", "Agreed on", "首次签约日", "The day of the first agreement; null: none is signed."),
        Amount("bond_required", "Bond required", "应缴保证金", "By the programme's last version (Q24); zero of a dismantler alone."),
        Amount("bond_held", "Bond held", "保证金余额", "Deposits less draws (E2)."),
        Code(
            "standing", "Standing", "资格状态", "Whether it may act in all its roles (E1, E2).",
            "qualified", "not-qualified", "suspended", "disqualified"),
        Day("qualified_since", "Qualified since", "合格起始日", "From when on nothing stands in its way; null: something does."),
        Count("suspensions", "Suspensions", "暂停次数", "Lifted ones too (E2)."),
        Day("suspended_from", "Suspended from", "暂停起始日", "Of the suspension that is in force; null: none is."),
        Day("disqualified_from", "Disqualified from", "取消资格日", "From which day on (E2); null: it is not."),
        Day("designated_since", "Designated since", "指定起始日", "As a dismantler (K4); null: it is none."),
    ];

    private static DatasetColumn[] WhatItHas =>
    [
        Codes("regions", "Regions", "上门回收片区", "Where it collects at home (Q21); none: nowhere."),
        Count("outlets", "Outlets", "网点数", "Not closed (Q15)."),
        Count("recycling_outlets", "Recycling outlets", "回收网点数", "Not closed."),
        Count("sales_outlets", "Sales outlets", "销售网点数", "Not closed."),
        Count("ranges", "Ranges", "号段数", "Of certificate numbers that were allotted (Q25)."),
        Count("numbers_allotted", "Numbers allotted", "已分配号码数", "Certificate numbers, used or not."),
        Count("numbers_withdrawn", "Numbers withdrawn", "已收回号码数", "Given back or taken away (Q25)."),
        Count("breaches", "Breaches", "违约次数", "Of its agreement (E2)."),
        Amount("penalties", "Penalties", "违约金", "Taken from the bond for them (E2)."),
    ];
}
