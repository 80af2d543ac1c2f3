using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;
using static TradeIn.Testing.SampleWorld.Beijing;

namespace TradeIn.Testing.SampleWorld;

/// <summary>
/// One trade-in of Wang's, in order and without a fault: tests say <c>with { … }</c> only what is different. R-1 and C-1
/// stand for whichever recycling and claim a test is about.
/// </summary>
public static class Requests
{
    public static readonly CertificateNumber FirstCertificate = CertificateNumber.Parse("BJ00000001");

    /// <summary>2010-07-10, at a recycler's outlet.</summary>
    public static RecordRecycling ARecycling { get; } = new()
    {
        RecyclingId = "R-1",
        Programme = Beijing.Programme,
        Recycler = "rec-huaxing",
        Outlet = "rec-huaxing-o1",
        Channel = RecyclingChannel.Outlet,
        OccurredAt = At("2010-07-10 10:00"),
        Buyer = People.Wang,
        Unit = AUnit(Television, "SN-OLD-1"),
        MissingParts = [],
        AgreedPrice = Yuan(60),
        Certificate = FirstCertificate,
    };

    /// <summary>2010-07-12, a refrigerator for 3299 yuan in a shop: the subsidy meets the cap of 300.</summary>
    public static RecordPurchase APurchase { get; } = new()
    {
        PurchaseId = "P-1",
        Programme = Beijing.Programme,
        Seller = "sel-dazhong",
        Outlet = "sel-dazhong-s1",
        Channel = PurchaseChannel.Store,
        Order = PurchaseOrder.OldFirst,
        OccurredAt = At("2010-07-12 10:00"),
        Buyer = People.Wang,
        Unit = AUnit(Refrigerator, "SN-NEW-1"),
        Invoice = AnInvoice("00000001"),
        ListPrice = Yuan(3299),
        Discount = Yuan(0),
        PaidPrice = Yuan(3299),
        OtherSubsidies = [],
    };

    /// <summary>The same at a dual-qualified enterprise, the old unit to be taken along on delivery.</summary>
    public static RecordPurchase ANewFirstPurchase { get; } = APurchase with
    {
        Seller = "dual-jingdian",
        Outlet = "dual-jingdian-s1",
        Order = PurchaseOrder.NewFirst,
        Pickup = new Pickup(Day("2010-07-13"), AUnit(Television, "SN-OLD-1")),
    };

    /// <summary>2010-07-12, an hour after the purchase, where it was made.</summary>
    public static SubmitClaim AClaim { get; } = new()
    {
        ClaimId = "C-1",
        Programme = Beijing.Programme,
        PurchaseId = "P-1",
        Certificate = FirstCertificate,
        Seller = "sel-dazhong",
        Outlet = "sel-dazhong-s1",
        OccurredAt = At("2010-07-12 11:00"),
        Claimant = People.Wang,
        Papers = [.. Beijing.Policy.RequiredPapers],
        ApplicationSigned = true,
    };

    /// <summary>The 300 yuan of the claim, paid out at noon.</summary>
    public static AdvanceSubsidy AnAdvance { get; } = new("C-1", Yuan(300), At("2010-07-12 12:00"));

    public static Unit AUnit(Category category, string serialNumber) =>
        new(category, "Panda", "Panda Electronics", "P-1", SerialNumber.Parse(serialNumber));

    public static Invoice AnInvoice(string number, int line = 1) =>
        new(InvoiceNumber.Parse($"1110010712-{number}"), line, Day("2010-07-12"));

    /// <summary>Of a price without discount.</summary>
    public static RecordPurchase For(this RecordPurchase purchase, decimal price) =>
        purchase with { ListPrice = Yuan(price), Discount = Yuan(0), PaidPrice = Yuan(price) };
}
