using TradeIn.Domain.Identities;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>
/// The few values that random steps draw from, with what the model knows of each, in plain words and figures. The first
/// ones of each list are without a fault.
/// </summary>
internal static class Domains
{
    private static readonly string[] OfHuaxing =
        ["BJ00000001", "BJ00000002", "BJ00000003", "BJ00000004", "BJ00000005", "BJ00000006", "BJ00009999"];

    private static readonly string[] OfJingdian =
        ["BJ00020001", "BJ00020002", "BJ00020003", "BJ00020004", "BJ00020005", "BJ00029999"];

    public static readonly (string Day, string Instant)[] Days =
    [
        ("2010-05-31", "2010-05-31T15:59:59Z"),
        ("2010-06-01", "2010-05-31T16:00:00Z"),
        ("2010-06-30", "2010-06-30T23:59:59+08:00"),
        ("2010-07-01", "2010-07-01T00:00:00+08:00"),
        // Last day of the hold of an order of the day above, and the day after.
        ("2010-07-16", "2010-07-16T23:59:59+08:00"),
        ("2010-07-17", "2010-07-16T16:00:00Z"),
        ("2010-08-31", "2010-08-31T23:59:59+08:00"),
        ("2010-09-01", "2010-08-31T16:00:00Z"),
        ("2011-12-31", "2011-12-31T15:59:59Z"),
        ("2012-01-01", "2011-12-31T16:00:00Z"),
        ("2012-01-31", "2012-01-31T23:59:59+08:00"),
        ("2012-02-01", "2012-02-01T00:00:00+08:00"),
    ];

    /// <summary>The second is the first one's household register: the same person with another document.</summary>
    public static readonly (string Person, Party Party)[] Buyers =
    [
        ("Wang", People.Wang),
        ("Wang", People.Wang with { Document = DocumentType.HouseholdRegister }),
        ("Li", People.Li),
        ("Company", People.Company),
        ("Outsider", People.Outsider),
    ];

    /// <summary>With the certificates allotted, and the districts of the regions awarded.</summary>
    public static readonly (string Id, string Outlet, string[] Certificates)[] Recyclers =
    [
        ("rec-huaxing", "rec-huaxing-o1", OfHuaxing),
        ("dual-jingdian", "dual-jingdian-r1", OfJingdian),
        ("rec-nobond", "rec-nobond-o1", ["BJ00050001"]),
        ("sel-dazhong", "sel-dazhong-s1", []),
        ("dual-jingdian", "dual-jingdian-s1", OfJingdian),
        ("nobody", "nowhere", []),
    ];

    public static readonly string[] Certificates = [.. OfHuaxing, .. OfJingdian, "BJ00010000", "BJ00050001"];

    public static readonly (string Id, string Outlet, bool SalesOutlet)[] Sellers =
    [
        ("sel-dazhong", "sel-dazhong-s1", true),
        ("dual-jingdian", "dual-jingdian-s1", true),
        ("dual-jingdian", "dual-jingdian-s2", true),
        ("sel-suspended", "sel-suspended-s1", true),
        ("sel-dazhong", "sel-dazhong-s2", true),
        ("rec-huaxing", "rec-huaxing-o1", false),
        ("dual-jingdian", "sel-dazhong-s1", false),
        ("nobody", "nowhere", false),
    ];

    /// <summary>110103 is part of 110101 from 2010-07-01.</summary>
    public static readonly string[] Districts = ["110101", "110103", "110105", "110108", "310101"];

    /// <summary>With the cap in fen; the last is not covered.</summary>
    public static readonly (string Name, long Cap)[] Categories =
    [
        ("television", 40_000), ("refrigerator", 30_000), ("washing-machine", 25_000), ("air-conditioner", 35_000),
        ("computer", 40_000), ("gas-stove", -1),
    ];

    /// <summary>As typed, and what is typed.</summary>
    public static readonly (string Typed, string Same)[] OldSerials =
    [
        ("O-1", "O1"), ("o1", "O1"), ("O2", "O2"), ("O3", "O3"), ("O4", "O4"), ("O5", "O5"), ("O6", "O6"), ("O7", "O7"),
        ("Ｏ ７", "O7"), ("O8", "O8"),
    ];

    public static readonly (string Typed, string Same)[] NewSerials =
    [
        ("N-1", "N1"), ("n1", "N1"), ("N2", "N2"), ("N3", "N3"), ("N4", "N4"), ("N5", "N5"), ("N6", "N6"), ("N7", "N7"),
        ("Ｎ ７", "N7"), ("N8", "N8"), ("N9", "N9"), ("N10", "N10"), ("N11", "N11"), ("N12", "N12"),
    ];

    /// <summary>Lines of invoices, two of each.</summary>
    public const int Invoices = 24;

    public static readonly string[] Papers =
        ["certificate", "identity-original", "identity-copy", "invoice", "application-form"];

    /// <summary>Which of the days a day is.</summary>
    public static int DayNumber(string day) => Days.Index().First(each => each.Item.Day == day).Index;
}
