namespace TradeIn.Domain.Tests.Counter;

/// <summary>Returns, exchanges and repairs (A1, A2).</summary>
internal sealed partial class CounterModel
{
    /// <summary>Red invoices by number, with the blue one that each belongs to.</summary>
    private readonly Dictionary<int, int> red = [];

    /// <summary>The last return's, exchange's or invalidation's.</summary>
    public Figures Figures { get; private set; } = new(0, 0, 0);

    public static int BlueOf(int invoice) => invoice / 2;

    public bool IsSold(int unit) => sold.Contains(Domains.NewSerials[unit].Same);

    public bool IsUsed(int invoice) => invoiced.Contains(invoice);

    /// <param name="redFen">The amount of the red invoice, if there is one.</param>
    /// <param name="takenFen">What the seller took back.</param>
    public List<string> Take(GiveBack step, long redFen, long takenFen)
    {
        if (Sold(step.Purchase) is not { } bought) return ["purchase.unknown"];
        var claim = bought.Claim is { } bound ? Claims[bound] : null;
        List<string> refused = [.. AfterTheSale(bought, step.Day)];
        if (PersonOf(bought.Step.Buyer) != PersonOf(step.Buyer)) refused.Add("buyer.mismatch");
        if (OtherDocument(bought.Step.Buyer, step.Buyer)) refused.Add("document.mismatch");
        if (step.Agent == 2) refused.Add("agent.identity-missing");
        if (step.OtherInvoice) refused.Add("invoice.mismatch");
        if (step.Red > 0 && redFen > bought.Price) refused.Add("red-invoice.exceeds-blue");
        if (step.Red > 0 && red.TryGetValue(step.Red, out var blue) && blue != BlueOf(bought.Invoice))
            refused.Add("red-invoice.already-used");
        if (!bought.Returned && takenFen != (claim?.WithBuyer ?? 0)) refused.Add("subsidy.not-taken-back");
        if (refused.Count > 0) return refused;

        if (step.Red > 0) red[step.Red] = BlueOf(bought.Invoice);
        var credited = step.Red > 0 ? redFen : bought.Price;
        Figures = new(Math.Max(0, credited - takenFen), takenFen, claim?.State == "reimbursed" ? takenFen : 0);
        Owe(bought.Step.Seller, Figures.Owed);
        if (claim is not null) Undo(claim, Domains.Days[step.Day].Day);
        (bought.Returned, bought.Claim) = (true, null);
        sold.Remove(bought.Serial);
        holds.RemoveAll(hold => hold.Order == bought.Order);
        return refused;
    }

    public List<string> Take(Swap step)
    {
        if (Sold(step.Purchase) is not { } bought) return ["purchase.unknown"];
        var claim = bought.Claim is { } bound && Claims[bound].Stands ? Claims[bound] : null;
        var serial = Domains.NewSerials[step.Unit].Same;
        var invoice = step.Invoice ?? bought.Invoice;
        List<string> refused = [.. AfterTheSale(bought, step.Day)];
        if (step.Category != bought.Step.Category) refused.Add("exchange.other-category");
        if (sold.Contains(serial)) refused.Add("new-unit.already-sold");
        if (claim is not null && countryside.Contains(serial)) refused.Add("new-unit.subsidised-elsewhere");
        if (invoice != bought.Invoice && invoiced.Contains(invoice)) refused.Add("invoice.already-used");
        if (refused.Count > 0) return refused;

        Figures = Reckon(claim, bought, step.Price ?? bought.Price);
        Owe(bought.Step.Seller, Figures.Owed);
        sold.Remove(bought.Serial);
        sold.Add(serial);
        invoiced.Add(invoice);
        (bought.Serial, bought.Invoice, bought.Price) = (serial, invoice, step.Price ?? bought.Price);
        return refused;
    }

    public List<string> Take(Mend step) => Sold(step.Purchase) is { } bought
        ? [.. AfterTheSale(bought, step.Day)] : ["purchase.unknown"];

    private PurchaseNote? Sold(int purchase) => purchase < Purchases.Count ? Purchases[purchase] : null;

    private static IEnumerable<string> AfterTheSale(PurchaseNote bought, int day)
    {
        if (bought.Returned) yield return "purchase.already-returned";
        if (Before(Domains.Days[day].Day, Domains.Days[bought.Step.Day].Day)) yield return "purchase.not-yet-made";
    }

    /// <summary>The claim stands no more; what is given back depends on the policy and on the day.</summary>
    private void Undo(ClaimNote claim, string day)
    {
        if (!claim.Stands) subsidised[claim.Person]--;
        else if (returnRestoresQuota)
        {
            subsidised[claim.Person]--;
            Certificates[claim.Certificate].State = Before("2011-12-31", day) ? "expired" : "issued";
        }
        claim.State = "returned";
    }

    /// <summary>The subsidy follows the price down, and never up; what had been paid out of it comes back.</summary>
    private static Figures Reckon(ClaimNote? claim, PurchaseNote bought, long paid)
    {
        var before = claim?.Subsidy ?? 0;
        var after = Math.Min(before, Subsidy(paid, bought.Step.Category));
        var taken = claim?.State is "advanced" or "reimbursed" ? before - after : 0;
        if (claim is not null) claim.Subsidy = after;
        return new Figures(
            Math.Max(0, Math.Max(0, bought.Price - paid) - taken), taken, claim?.State == "reimbursed" ? taken : 0);
    }
}
