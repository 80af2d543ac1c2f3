namespace TradeIn.Domain.Tests.Counter;

/// <summary>
/// The counter's rules said a second time, plainly: sets, counters and figures, and none of the code under test. Each
/// method answers with the codes of the reasons for which it refuses; with none, it has taken the step.
/// </summary>
internal sealed class CounterModel
{
    public const int QuotaOfPerson = 2;
    public const int QuotaOfCompany = 3;

    private readonly Dictionary<string, int> old = [];
    private readonly Dictionary<string, int> subsidised = [];
    private readonly HashSet<(string Category, string Serial)> recycled = [];
    private readonly HashSet<string> sold = [];
    private readonly HashSet<int> invoiced = [];

    /// <summary>Certificates by number: whose, by which document, of which day; and whether redeemed.</summary>
    public Dictionary<string, (int Buyer, string Day, bool Redeemed)> Certificates { get; } = [];

    /// <summary>Purchases in the order tried, refused ones as null.</summary>
    public List<(Buy Step, bool Claimed)?> Purchases { get; } = [];

    /// <summary>Claims in the order filed: the fen granted, null when refused; and whether paid out.</summary>
    public List<(long? Granted, bool Paid)> Claims { get; } = [];

    public int OldOf(string person) => old.GetValueOrDefault(person);

    public int NewOf(string person) => subsidised.GetValueOrDefault(person);

    public static int QuotaOf(string person) => person == "Company" ? QuotaOfCompany : QuotaOfPerson;

    public List<string> Take(Recycle step)
    {
        var (recycler, outlet, certificates) = Domains.Recyclers[step.Recycler];
        var (day, person) = (Domains.Days[step.Day].Day, Domains.Buyers[step.Buyer].Person);
        var certificate = Domains.Certificates[step.Certificate];
        var unit = (Domains.Categories[step.Category].Name, Domains.OldSerials[step.Unit].Same);
        List<string> refused = [];
        if (!InPeriod(day)) refused.Add("programme.not-in-force");
        if (unit.Name == "gas-stove") refused.Add("category.not-covered");
        if (recycler is not ("rec-huaxing" or "dual-jingdian")) refused.Add("recycler.not-qualified");
        if (outlet is not ("rec-huaxing-o1" or "dual-jingdian-r1" or "rec-nobond-o1")) refused.Add("outlet.not-registered");
        if (step.Channel == 2 && recycler != "dual-jingdian") refused.Add("seller.not-dual");
        if (person == "Outsider") refused.Add("buyer.not-eligible");
        if (step.Agent == 2) refused.Add("agent.identity-missing");
        if (OldOf(person) >= QuotaOf(person)) refused.Add("quota.old-exceeded");
        if (step.Channel == 1 && !Collects(recycler, Domains.Districts[step.District], day))
            refused.Add("region.not-awarded");
        if (!certificates.Contains(certificate)) refused.Add("certificate.not-allotted");
        if (Certificates.ContainsKey(certificate)) refused.Add("certificate.number-used");
        if (recycled.Contains(unit)) refused.Add("old-unit.already-recycled");
        if (refused.Count > 0) return refused;

        old[person] = OldOf(person) + 1;
        Certificates[certificate] = (step.Buyer, day, Redeemed: false);
        recycled.Add(unit);
        return refused;
    }

    public List<string> Take(Buy step)
    {
        var (seller, _, salesOutlet) = Domains.Sellers[step.Seller];
        var (day, serial) = (Domains.Days[step.Day].Day, Domains.NewSerials[step.Unit].Same);
        List<string> refused = [];
        if (!InPeriod(day)) refused.Add("programme.not-in-force");
        if (Domains.Categories[step.Category].Cap < 0) refused.Add("category.not-covered");
        var qualified = seller is "sel-dazhong" or "dual-jingdian"
            || (seller == "sel-suspended" && Before(day, "2010-09-01"));
        if (!qualified) refused.Add("seller.not-qualified");
        if (!salesOutlet) refused.Add("outlet.not-registered");
        if (step is not { Order: 0, Channel: 0 } && seller != "dual-jingdian") refused.Add("seller.not-dual");
        if (invoiced.Contains(step.Invoice)) refused.Add("invoice.already-used");
        if (sold.Contains(serial)) refused.Add("new-unit.already-sold");
        Purchases.Add(refused.Count > 0 ? null : (step, Claimed: false));
        if (refused.Count > 0) return refused;

        invoiced.Add(step.Invoice);
        sold.Add(serial);
        return refused;
    }

    public List<string> Take(File step)
    {
        var certificate = Domains.Certificates[step.Certificate];
        var (day, person) = (Domains.Days[step.Day].Day, Domains.Buyers[step.Buyer].Person);
        var bought = step.Purchase < Purchases.Count ? Purchases[step.Purchase] : null;
        (int Buyer, string Day, bool Redeemed)? issued =
            Certificates.TryGetValue(certificate, out var known) ? known : null;

        List<string> refused = [.. OfPapers(step, day, person), .. OfPurchase(step, bought?.Step, day, person)];
        if (bought is { Claimed: true }) refused.Add("purchase.already-claimed");
        if (issued is null) refused.Add("certificate.unknown");
        else refused.AddRange(OfCertificate(step, issued.Value, bought?.Step, day, person));
        var another = (bought is { } b && Domains.Buyers[b.Step.Buyer].Person != person)
            || (issued is { } c && Domains.Buyers[c.Buyer].Person != person);
        if (another) refused.Add("buyer.mismatch");

        Claims.Add((refused.Count > 0 ? null : Subsidy(bought!.Value.Step), Paid: false));
        if (refused.Count > 0) return refused;

        subsidised[person] = NewOf(person) + 1;
        Certificates[certificate] = issued!.Value with { Redeemed = true };
        Purchases[step.Purchase] = (bought!.Value.Step, Claimed: true);
        return refused;
    }

    public List<string> Take(Pay step, long fen)
    {
        var (granted, paid) = Claims[step.Claim];
        List<string> refused = [];
        if (granted is null || paid) refused.Add("claim.not-approved");
        if (granted is { } amount && amount != fen) refused.Add("advance.wrong-amount");
        if (refused.Count == 0) Claims[step.Claim] = (granted, Paid: true);
        return refused;
    }

    /// <summary>Ten per cent, half a fen up, and no more than the cap.</summary>
    private static long Subsidy(Buy step) => Math.Min((step.Price + 5) / 10, Domains.Categories[step.Category].Cap);

    private IEnumerable<string> OfPapers(File step, string day, string person)
    {
        if (Before(day, "2010-06-01")) yield return "programme.not-in-force";
        if (Before("2012-01-31", day)) yield return "claim.filed-too-late";
        if (!Domains.Sellers[step.Seller].SalesOutlet) yield return "outlet.not-registered";
        if (person == "Outsider") yield return "buyer.not-eligible";
        if (step.Agent == 2) yield return "agent.identity-missing";
        if (NewOf(person) >= QuotaOf(person)) yield return "quota.new-exceeded";
        if (step.Papers != 31) yield return "papers.incomplete";
        if (!step.Signed) yield return "application.not-signed";
    }

    private static IEnumerable<string> OfPurchase(File step, Buy? bought, string day, string person)
    {
        if (bought is null)
        {
            yield return "purchase.unknown";
            yield break;
        }
        var (soldBy, claimedAt) = (Domains.Sellers[bought.Seller], Domains.Sellers[step.Seller]);
        var sameOutletNeeded = bought is { Order: 1, Channel: 0 };
        if (soldBy.Id != claimedAt.Id || (sameOutletNeeded && soldBy.Outlet != claimedAt.Outlet))
            yield return "outlet.not-the-selling-one";
        if (bought.Countryside) yield return "new-unit.subsidised-elsewhere";
    }

    private static IEnumerable<string> OfCertificate(
        File step, (int Buyer, string Day, bool Redeemed) issued, Buy? bought, string day, string person)
    {
        if (issued.Redeemed) yield return "certificate.already-redeemed";
        // The first two buyers are one person with two documents.
        if (Domains.Buyers[issued.Buyer].Person == person && issued.Buyer != step.Buyer) yield return "document.mismatch";
        if (bought is null) yield break;
        var boughtOn = Domains.Days[bought.Day].Day;
        if (bought.Order == 0 && Before(boughtOn, issued.Day)) yield return "order.certificate-after-purchase";
        if (bought.Order == 1 && Before(issued.Day, boughtOn)) yield return "order.certificate-before-purchase";
        if (Before(day, boughtOn) || (bought.Order == 1 && Before(day, issued.Day))) yield return "order.claim-too-early";
    }

    private static bool InPeriod(string day) => !Before(day, "2010-06-01") && !Before("2011-12-31", day);

    private static bool Collects(string recycler, string district, string day) => (recycler, district) switch
    {
        ("rec-huaxing" or "dual-jingdian", "110101" or "110105") => true,
        ("rec-huaxing" or "dual-jingdian", "110103") => !Before(day, "2010-07-01"),
        ("rec-nobond" or "dual-jingdian", "110108") => true,
        _ => false,
    };

    private static bool Before(string day, string other) => string.CompareOrdinal(day, other) < 0;
}
