using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;

namespace TradeIn.Testing.SampleWorld;

/// <summary>The enterprises of the sample world: who won the tender, for what, where, and with how much of a bond.</summary>
public static class Shops
{
    private static readonly DateOnly AwardedOn = new(2010, 5, 20);
    private static readonly DateOnly SignedOn = new(2010, 5, 25);

    /// <summary>All of them, qualified but for two: rec-nobond, and sel-suspended from 2010-09-01.</summary>
    public static Fact[] All =>
    [
        .. Recycler("rec-huaxing", "110105", ["II"], "BJ00000001", "BJ00009999"),
        .. Recycler("rec-green", "110108", ["III", "IV"], "BJ00010001", "BJ00019999"),
        .. Recycler("rec-nobond", "110106", ["I"], "BJ00050001", "BJ00050999", bond: 0),
        .. Dual("dual-jingdian", "110101", "BJ00020001", "BJ00029999"),
        Outlet("dual-jingdian", "dual-jingdian-s1", OutletKind.Sales, "110101"),
        Outlet("dual-jingdian", "dual-jingdian-s2", OutletKind.Sales, "110105"),
        Outlet("dual-jingdian", "dual-jingdian-r1", OutletKind.Recycling, "110101"),
        .. Dual("dual-online", "110112", "BJ00030001", "BJ00039999"),
        Outlet("dual-online", "dual-online-web", OutletKind.Sales, "110112", online: true),
        Outlet("dual-online", "dual-online-r1", OutletKind.Recycling, "110112"),
        .. Seller("sel-dazhong", "110108"),
        Outlet("sel-dazhong", "sel-dazhong-s1", OutletKind.Sales, "110101"),
        Outlet("sel-dazhong", "sel-dazhong-s2", OutletKind.Sales, "110108"),
        .. Seller("sel-suspended", "110106"),
        Outlet("sel-suspended", "sel-suspended-s1", OutletKind.Sales, "110106"),
        Of("sel-suspended", new EnterpriseSuspended("sel-suspended", new DateOnly(2010, 9, 1))),
        .. Dismantler("dis-huaxing"),
        .. Dismantler("dis-second"),
    ];

    /// <summary>Designated since the award.</summary>
    private static Fact[] Dismantler(string id) =>
        [Awarded(id, AwardedOn, EnterpriseRole.Dismantling), Of(id, new DismantlerDesignated(id, AwardedOn))];

    /// <summary>A fact about an enterprise.</summary>
    public static Fact Of(string enterprise, object @event) => new(new StreamName("enterprise", enterprise), @event);

    public static Fact Awarded(string enterprise, DateOnly on, params EnterpriseRole[] roles) =>
        Of(enterprise, new EnterpriseAwarded(enterprise, $"Enterprise {enterprise}", roles, "110105", on));

    public static Fact AgreedWith(string enterprise, DateOnly on) => Of(enterprise, new AgreementSigned(enterprise, on));

    public static Fact Deposited(string enterprise, Money amount, DateOnly on) =>
        Of(enterprise, new BondDeposited(enterprise, amount, on));

    public static Fact Outlet(string enterprise, string outlet, OutletKind kind, string district, bool online = false) =>
        Of(enterprise, new OutletRegistered(enterprise, outlet, kind, district, online));

    public static Fact Allotted(string enterprise, string from, string to) => Of(enterprise, new CertificateRangeAllotted(
        enterprise, CertificateNumber.Parse(from), CertificateNumber.Parse(to), SignedOn));

    public static Fact RegionsAwarded(string enterprise, params string[] regions) =>
        Of(enterprise, new RecyclingRegionsAwarded(enterprise, regions, AwardedOn));

    private static Fact[] Recycler(
        string id, string registeredIn, string[] regions, string from, string to, decimal bond = 100_000) =>
    [
        .. Qualified(id, registeredIn, bond, EnterpriseRole.Recycling),
        RegionsAwarded(id, regions),
        Allotted(id, from, to),
        Outlet(id, $"{id}-o1", OutletKind.Recycling, registeredIn),
    ];

    private static Fact[] Dual(string id, string registeredIn, string from, string to) =>
    [
        .. Qualified(id, registeredIn, 200_000, EnterpriseRole.Recycling, EnterpriseRole.Sales),
        RegionsAwarded(id, "I", "II", "III", "IV", "V"),
        Allotted(id, from, to),
    ];

    private static Fact[] Seller(string id, string registeredIn) =>
        Qualified(id, registeredIn, 100_000, EnterpriseRole.Sales);

    private static Fact[] Qualified(string id, string registeredIn, decimal bond, params EnterpriseRole[] roles) =>
    [
        Of(id, new EnterpriseAwarded(id, $"Enterprise {id}", roles, registeredIn, AwardedOn)),
        AgreedWith(id, SignedOn),
        .. bond == 0 ? Array.Empty<Fact>() : [Deposited(id, Beijing.Yuan(bond), SignedOn)],
    ];
}
