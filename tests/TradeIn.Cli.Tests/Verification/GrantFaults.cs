using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>
/// Grants that a rule forbids, by the reason's code: decided lawfully, and then either what was decided or what it was
/// decided under is changed.
/// </summary>
internal static class GrantFaults
{
    private static readonly string OldQuota = "\"individualQuota\":{\"old\":5";
    private static readonly string NewQuota = "\"individualQuota\":{\"old\":5,\"new\":5";

    public static Dictionary<string, Func<WrittenLog>> All { get; } = new()
    {
        ["purchase.unknown"] = () => One(log => log.Remove(row => row.CorrelationId == "P-1")),
        ["certificate.unknown"] = () => One(log => log.EditCommand("C-1", Cert(1), Cert(7))),
        ["certificate.already-redeemed"] = () => Two(log => log.EditCommand("C-2", Cert(2), Cert(1))),
        ["programme.not-in-force"] = () => Policy("\"from\":\"2010-06-01\"", "\"from\":\"2010-07-11\""),
        ["programme.arrived-too-late"] = () => Policy(
            "\"latestArrivalDays\":9999", "\"latestArrivalDays\":99",
            Season.Beijing with { Policy = Season.Beijing.Policy with { LatestArrivalDays = 9999 } }),
        ["programme.mismatch"] = () => One(log =>
        {
            log.EditCommand("C-1", Season.Beijing.Programme, "another");
            log.Insert(row => row.CorrelationId == "C-1", new Fact(
                Programme.Stream("another"), Season.Beijing with { Programme = "another" }));
        }),
        ["category.not-covered"] = () => Policy("\"oldCategories\":[\"television\",", "\"oldCategories\":["),
        ["recycler.not-qualified"] = () => One(log => log.Insert(row => row.CorrelationId == "R-1", new Fact(
            Enterprise.Stream(Season.Recycler), new EnterpriseSuspended(Season.Recycler, new DateOnly(2010, 7, 10))))),
        ["seller.not-qualified"] = () => One(
            log => log.Edit("bond_deposited", "40000.00", "39999.99"), bondOf: Season.Seller),
        ["outlet.not-registered"] = () => One(log => log.Edit("outlet_registered", "rec-huaxing-r1", "rec-huaxing-r2")),
        ["seller.not-dual"] = () => One(log => log.Edit("unit_recycled", "\"outlet\",\"occ", "\"delivery\",\"occ")),
        ["outlet.not-the-selling-one"] = () => One(log =>
        {
            log.EditCommand("C-1", Season.Seller, Season.Dual);
            log.Edit("subsidy_advanced", Season.Seller, Season.Dual);
        }),
        ["buyer.not-eligible"] = () => One(log => log.Edit("unit_recycled", "\"110105\"", "\"310105\"")),
        ["buyer.mismatch"] = () => One(
            log => log.EditCommand("C-1", new string('0', 31) + "1", new string('0', 31) + "2")),
        ["document.mismatch"] = () => One(log => log.Edit("claim_approved", "resident-id-card", "household-register")),
        ["agent.identity-missing"] = () => One(
            log => log.Edit("unit_recycled", "\"buyer\":{", "\"agent\":{\"name\":\"李**\"},\"buyer\":{")),
        ["order.certificate-after-purchase"] = () => One(log => log.Edit("purchase_recorded", "07-12T10", "07-09T10")),
        ["order.certificate-before-purchase"] = () => NewFirst(
            log => log.Edit("purchase_recorded", "07-09T10", "07-11T10")),
        ["order.claim-too-early"] = () => One(log => log.EditCommand("C-1", "2010-07-12", "2010-07-11")),
        ["claim.filed-too-late"] = () => Policy("\"2012-01-31\"", "\"2010-07-11\""),
        ["quota.old-exceeded"] = () => Policy(
            OldQuota, "\"individualQuota\":{\"old\":0", alsoTold: "\"old\":{\"limit\":"),
        ["quota.new-exceeded"] = () => Policy(
            NewQuota, "\"individualQuota\":{\"old\":5,\"new\":0", alsoTold: "\"new\":{\"limit\":"),
        ["region.not-awarded"] = () => One(
            log => log.Edit("unit_recycled", "\"outlet\",\"occ", "\"home\",\"district\":\"110108\",\"occ")),
        ["certificate.not-allotted"] = () => One(log => log.Edit("certificate_range_allotted", Cert(1), Cert(2))),
        ["certificate.number-used"] = () => Two(log => log.EditCommand("R-2", Cert(2), Cert(1)), claims: false),
        ["old-unit.already-recycled"] = () => Two(Reserialise("R-2", "OLD-2", "old-１")),
        ["invoice.already-used"] = () => Two(log => log.EditCommand("P-2", "00000002", "00000001")),
        ["new-unit.already-sold"] = () => Two(Reserialise("P-2", "NEW-2", "new 1"), claims: false),
        ["new-unit.subsidised-elsewhere"] = () => One(log => log.EditCommand(
            "P-1", "\"otherSubsidies\":[]", "\"otherSubsidies\":[\"home-appliances-going-to-the-countryside\"]")),
        ["purchase.already-claimed"] = () => Two(log =>
        {
            log.EditCommand("C-2", "P-2", "P-1");
            Reserialise("C-2", "NEW-2", "NEW-1")(log);
        }),
        ["papers.incomplete"] = () => One(log => log.Edit("claim_approved", "\"invoice\",", "")),
        ["application.not-signed"] = () => One(
            log => log.Edit("claim_approved", "\"applicationSigned\":true", "\"applicationSigned\":false")),
        ["claim.not-approved"] = () => One((log, counter) =>
        {
            counter.Decide(Season.Claim(1) with { ClaimId = "C-9" });
            log.Append("advance", new Fact(
                Claim.Stream("C-9"),
                new SubsidyAdvanced("C-9", Season.Seller, Money.Zero, Season.At("2010-07-13T10:00"))));
        }),
        ["advance.wrong-amount"] = () => One(log => log.Edit("subsidy_advanced", "300.00", "300.01")),
    };

    private static string Cert(int number) => Season.Certificate(number).ToString();

    private static WrittenLog One(Action<WrittenLog> plant) => One((log, _) => plant(log));

    private static WrittenLog One(Action<WrittenLog, Counter> plant)
    {
        var (log, counter) = Season.OneTradeIn();
        plant(log, counter);
        return log;
    }

    // Only one enterprise's deposits are meant.
    private static WrittenLog One(Action<WrittenLog> plant, string bondOf) => One(log =>
    {
        var others = log.Rows.Where(row => row.Stream != $"enterprise-{bondOf}").ToDictionary(row => row.Position);
        plant(log);
        log.Change(row => others.ContainsKey(row.Position), row => others[row.Position]);
    });

    /// <summary>Two trade-ins of one buyer; the second is tampered with.</summary>
    internal static WrittenLog Two(Action<WrittenLog> plant, bool claims = true) => One((log, counter) =>
    {
        counter.Decide(Season.Recycling(2));
        counter.Decide(Season.Purchase(2));
        if (claims) counter.Decide(Season.Claim(2));
        plant(log);
    });

    private static WrittenLog NewFirst(Action<WrittenLog> plant)
    {
        var (log, counter) = Season.Opened();
        counter.Decide(Season.Purchase(1) with
        {
            Seller = Season.Dual, Outlet = "dual-jingdian-s1", Order = PurchaseOrder.NewFirst,
            OccurredAt = Season.At("2010-07-09T10:00"),
        });
        counter.Decide(Season.Recycling(1) with { Channel = RecyclingChannel.Outlet });
        counter.Decide(Season.Claim(1) with { Seller = Season.Dual, Outlet = "dual-jingdian-s1" });
        plant(log);
        return log;
    }

    // Decided under one policy, published as another.
    private static WrittenLog Policy(
        string text, string by, ProgrammePublished? decidedUnder = null, string? alsoTold = null)
    {
        var (log, _) = Season.OneTradeIn(decidedUnder);
        log.Edit("programme_published", text, by);
        if (alsoTold is not null) log.Edit(_ => true, alsoTold + "5", alsoTold + "0");
        return log;
    }

    /// <summary>Gives a command's unit another serial number, in its data and in the names of its streams.</summary>
    internal static Action<WrittenLog> Reserialise(string command, string serial, string by) => log =>
    {
        log.EditCommand(command, serial, by);
        var (folded, byFolded) = (Folded(serial), Folded(by));
        log.Change(
            row => row.CorrelationId == command,
            row => row with { Stream = row.Stream.Replace(folded, byFolded, StringComparison.Ordinal) });
        log.Edit(_ => true, "certificate", "certificate"); // versions anew
    };

    private static string Folded(string serial) => Domain.Units.SerialNumber.Parse(serial).Folded;
}
