namespace TradeIn.Domain.Tests.Counter;

/// <summary>
/// The rules said a second time, plainly: sets, notes and figures, and none of the code under test. Each method answers
/// with the codes of the reasons for which it refuses; with none, it has taken the step.
/// </summary>
internal sealed partial class CounterModel(bool returnRestoresQuota)
{
    public const int QuotaOfPerson = 2;
    public const int QuotaOfCompany = 3;

    private readonly Dictionary<string, int> old = [];
    private readonly Dictionary<string, int> subsidised = [];
    private readonly Dictionary<(string Category, string Serial), string> recycled = [];
    private readonly HashSet<string> sold = [];
    private readonly HashSet<string> countryside = [];
    private readonly HashSet<int> invoiced = [];

    public Dictionary<string, CertificateNote> Certificates { get; } = [];

    /// <summary>The certificate of each recycling in the order tried, of a refused one null.</summary>
    public List<string?> Recyclings { get; } = [];

    /// <summary>Purchases in the order tried, refused ones as null.</summary>
    public List<PurchaseNote?> Purchases { get; } = [];

    public List<ClaimNote> Claims { get; } = [];

    public int OldOf(string person) => old.GetValueOrDefault(person);

    public int NewOf(string person) => subsidised.GetValueOrDefault(person);

    public static int QuotaOf(string person) => person == "Company" ? QuotaOfCompany : QuotaOfPerson;

    public static string PersonOf(int buyer) => Domains.Buyers[buyer].Person;

    public List<string> Take(Recycle step)
    {
        var refused = Against(step);
        if (refused.Count > 0) Recyclings.Add(null);
        else Issue(step);
        return refused;
    }

    public List<string> Take(Buy step)
    {
        var refused = Against(step);
        if (refused.Count > 0) Purchases.Add(null);
        else Sell(step);
        return refused;
    }

    private List<string> Against(Recycle step, int? order = null)
    {
        var (recycler, outlet, certificates) = Domains.Recyclers[step.Recycler];
        var (day, person) = (Domains.Days[step.Day].Day, PersonOf(step.Buyer));
        var certificate = Domains.Certificates[step.Certificate];
        List<string> refused = [];
        if (!InPeriod(day)) refused.Add("programme.not-in-force");
        if (UnitOf(step).Category == "gas-stove") refused.Add("category.not-covered");
        if (recycler is not ("rec-huaxing" or "dual-jingdian")) refused.Add("recycler.not-qualified");
        if (outlet is not ("rec-huaxing-o1" or "dual-jingdian-r1" or "rec-nobond-o1")) refused.Add("outlet.not-registered");
        if (step.Channel == 2 && recycler != "dual-jingdian") refused.Add("seller.not-dual");
        if (person == "Outsider") refused.Add("buyer.not-eligible");
        if (step.Agent == 2) refused.Add("agent.identity-missing");
        if (OldOf(person) + OldHeld(person, day, order) >= QuotaOf(person)) refused.Add("quota.old-exceeded");
        if (step.Channel == 1 && !Collects(recycler, Domains.Districts[step.District], day))
            refused.Add("region.not-awarded");
        if (!certificates.Contains(certificate)) refused.Add("certificate.not-allotted");
        if (Certificates.ContainsKey(certificate)) refused.Add("certificate.number-used");
        if (recycled.ContainsKey(UnitOf(step))) refused.Add("old-unit.already-recycled");
        return refused;
    }

    private void Issue(Recycle step)
    {
        var (certificate, person) = (Domains.Certificates[step.Certificate], PersonOf(step.Buyer));
        old[person] = OldOf(person) + 1;
        recycled[UnitOf(step)] = certificate;
        Certificates[certificate] = new CertificateNote
        {
            Buyer = step.Buyer, Day = Domains.Days[step.Day].Day, Recycler = Domains.Recyclers[step.Recycler].Id,
            Recycling = Recyclings.Count, Unit = UnitOf(step),
        };
        Recyclings.Add(certificate);
    }

    private List<string> Against(Buy step)
    {
        var day = Domains.Days[step.Day].Day;
        List<string> refused = [.. OfSeller(step.Seller, day, dual: step is not { Order: 0, Channel: 0 })];
        if (!InPeriod(day)) refused.Add("programme.not-in-force");
        if (Domains.Categories[step.Category].Cap < 0) refused.Add("category.not-covered");
        if (invoiced.Contains(step.Invoice)) refused.Add("invoice.already-used");
        if (sold.Contains(Domains.NewSerials[step.Unit].Same)) refused.Add("new-unit.already-sold");
        return refused;
    }

    private void Sell(Buy step, int? order = null)
    {
        var serial = Domains.NewSerials[step.Unit].Same;
        invoiced.Add(step.Invoice);
        sold.Add(serial);
        if (step.Countryside) countryside.Add(serial);
        Purchases.Add(new PurchaseNote
        {
            Step = step, Order = order, Serial = serial, Invoice = step.Invoice, Price = step.Price,
        });
    }

    private static IEnumerable<string> OfSeller(int seller, string day, bool dual)
    {
        var (id, _, salesOutlet) = Domains.Sellers[seller];
        var qualified = id is "sel-dazhong" or "dual-jingdian" || (id == "sel-suspended" && Before(day, "2010-09-01"));
        if (!qualified) yield return "seller.not-qualified";
        if (!salesOutlet) yield return "outlet.not-registered";
        if (dual && id != "dual-jingdian") yield return "seller.not-dual";
    }

    private static (string Category, string Serial) UnitOf(Recycle step) =>
        (Domains.Categories[step.Category].Name, Domains.OldSerials[step.Unit].Same);

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
