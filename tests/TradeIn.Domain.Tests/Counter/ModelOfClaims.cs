namespace TradeIn.Domain.Tests.Counter;

/// <summary>Claims, and the money of a claim.</summary>
internal sealed partial class CounterModel
{
    /// <summary>What each seller owes finance, in fen.</summary>
    public Dictionary<string, long> Debts { get; } = [];

    public List<string> Take(File step)
    {
        var (day, person) = (Domains.Days[step.Day].Day, PersonOf(step.Buyer));
        var bought = step.Purchase < Purchases.Count ? Purchases[step.Purchase] : null;
        var issued = Certificates.GetValueOrDefault(Domains.Certificates[step.Certificate]);

        List<string> refused =
        [
            .. OfPapers(step, day, person, bought), .. OfPurchase(step, bought), .. OfCertificate(step, issued, bought, day, person),
        ];
        var another = (bought is not null && PersonOf(bought.Step.Buyer) != person)
            || (issued is not null && PersonOf(issued.Buyer) != person);
        if (another) refused.Add("buyer.mismatch");

        Claims.Add(new ClaimNote
        {
            Person = person, Seller = step.Seller, Purchase = step.Purchase, Certificate = Domains.Certificates[step.Certificate],
            State = refused.Count > 0 ? "refused" : "approved",
            Subsidy = refused.Count > 0 ? null : Subsidy(bought!.Price, bought.Step.Category),
        });
        if (refused.Count > 0) return refused;

        subsidised[person] = NewOf(person) + 1;
        (issued!.State, issued.Claim) = ("redeemed", Claims.Count - 1);
        bought!.Claim = Claims.Count - 1;
        holds.RemoveAll(hold => hold.Order == bought.Order);
        return refused;
    }

    public List<string> Take(Pay step, long fen)
    {
        var claim = Claims[step.Claim];
        List<string> refused = [];
        if (claim.State != "approved") refused.Add("claim.not-approved");
        if (claim.Subsidy is { } subsidy && subsidy != fen) refused.Add("advance.wrong-amount");
        if (refused.Count == 0) claim.State = "advanced";
        return refused;
    }

    public List<string> Take(Reimburse step, long fen)
    {
        var claim = Claims[step.Claim];
        if (claim.IsPaid) return ["claim.already-stated"];
        if (claim.State != "advanced") return ["claim.not-advanced"];
        if (fen != claim.Subsidy) return ["statement.amount-differs"];
        (claim.State, claim.IsPaid) = ("reimbursed", true);
        Owe(claim.Seller, -Math.Min(fen, DebtOf(claim.Seller)));
        return [];
    }

    public List<string> Take(Recover step, long fen)
    {
        var claim = Claims[step.Claim];
        if (claim.State != "revoked" || claim.ToRecover == 0) return ["claim.nothing-to-recover"];
        if (fen != claim.ToRecover) return ["recovery.wrong-amount"];
        claim.State = "recovered";
        Free(claim);
        return [];
    }

    /// <summary>Ten per cent, half a fen up, and no more than the cap.</summary>
    private static long Subsidy(long price, int category) => Math.Min((price + 5) / 10, Domains.Categories[category].Cap);

    /// <summary>The sale stands, and neither it nor the quota knows of the claim any more.</summary>
    private void Free(ClaimNote claim)
    {
        Purchases[claim.Purchase]!.Claim = null;
        subsidised[claim.Person]--;
    }

    private void Owe(int seller, long fen)
    {
        var id = Domains.Sellers[seller].Id;
        Debts[id] = Debts.GetValueOrDefault(id) + fen;
    }

    private long DebtOf(int seller) => Debts.GetValueOrDefault(Domains.Sellers[seller].Id);

    private IEnumerable<string> OfPapers(File step, string day, string person, PurchaseNote? bought)
    {
        if (Before(day, "2010-06-01")) yield return "programme.not-in-force";
        if (Before("2012-01-31", day)) yield return "claim.filed-too-late";
        if (!Domains.Sellers[step.Seller].SalesOutlet) yield return "outlet.not-registered";
        if (person == "Outsider") yield return "buyer.not-eligible";
        if (step.Agent == 2) yield return "agent.identity-missing";
        if (NewOf(person) + NewHeld(person, day, bought?.Order) >= QuotaOf(person)) yield return "quota.new-exceeded";
        if (step.Papers != 31) yield return "papers.incomplete";
        if (!step.Signed) yield return "application.not-signed";
    }

    private IEnumerable<string> OfPurchase(File step, PurchaseNote? bought)
    {
        if (bought is null)
        {
            yield return "purchase.unknown";
            yield break;
        }
        var (soldBy, claimedAt) = (Domains.Sellers[bought.Step.Seller], Domains.Sellers[step.Seller]);
        var sameOutletNeeded = bought.Step is { Order: 1, Channel: 0 };
        if (soldBy.Id != claimedAt.Id || (sameOutletNeeded && soldBy.Outlet != claimedAt.Outlet))
            yield return "outlet.not-the-selling-one";
        if (bought.Returned) yield return "purchase.already-returned";
        if (bought is { Returned: false, Claim: not null }) yield return "purchase.already-claimed";
        if (!bought.Returned && countryside.Contains(bought.Serial)) yield return "new-unit.subsidised-elsewhere";
    }

    private static IEnumerable<string> OfCertificate(
        File step, CertificateNote? issued, PurchaseNote? bought, string day, string person)
    {
        if (issued is null)
        {
            yield return "certificate.unknown";
            yield break;
        }
        foreach (var code in NotLive(issued)) yield return code;
        if (OtherDocument(issued.Buyer, step.Buyer)) yield return "document.mismatch";
        if (bought is null) yield break;
        var boughtOn = Domains.Days[bought.Step.Day].Day;
        if (bought.Step.Order == 0 && Before(boughtOn, issued.Day)) yield return "order.certificate-after-purchase";
        if (bought.Step.Order == 1 && Before(issued.Day, boughtOn)) yield return "order.certificate-before-purchase";
        if (Before(day, boughtOn) || (bought.Step.Order == 1 && Before(day, issued.Day))) yield return "order.claim-too-early";
    }

    private static string[] NotLive(CertificateNote certificate) => certificate.State switch
    {
        "issued" => [],
        "redeemed" => ["certificate.already-redeemed"],
        var state => [$"certificate.{state}"],
    };

    /// <summary>The first two buyers are one person with two documents.</summary>
    private static bool OtherDocument(int known, int shown) => PersonOf(known) == PersonOf(shown) && known != shown;
}
