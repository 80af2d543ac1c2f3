namespace TradeIn.Cli.Verification;

/// <summary>
/// The auditor's own books, kept from the decisions alone: what was granted, never what an event that should follow
/// from the grant says of it. What those events tell is kept beside it, for the reconciliation at the end.
/// </summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Programme, string Buyer), Usage> usages = [];

    public Totals Totals { get; } = new();

    public Dictionary<string, ProgrammeFile> Programmes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EnterpriseFile> Enterprises { get; } = new(StringComparer.Ordinal);

    /// <summary>All certificate numbers that were allotted, in the order of the log.</summary>
    public List<Allotment> Allotments { get; } = [];

    /// <summary>The certificate of every recycling that was decided; null when it was refused.</summary>
    public Dictionary<string, CertificateEntry?> Recyclings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CertificateEntry> Certificates { get; } = new(StringComparer.Ordinal);

    /// <summary>The certificate of each old unit, by the unit's identity.</summary>
    public Dictionary<string, string> OldUnits { get; } = new(StringComparer.Ordinal);

    /// <summary>Every purchase that was decided; null when it was refused.</summary>
    public Dictionary<string, PurchaseEntry?> Purchases { get; } = new(StringComparer.Ordinal);

    /// <summary>The purchase that each invoice line proves.</summary>
    public Dictionary<string, string> InvoiceLines { get; } = new(StringComparer.Ordinal);

    /// <summary>The blue invoice that each red one closes.</summary>
    public Dictionary<string, string> RedInvoices { get; } = new(StringComparer.Ordinal);

    /// <summary>By serial number as it is compared.</summary>
    public Dictionary<string, NewUnitEntry> NewUnits { get; } = new(StringComparer.Ordinal);

    /// <summary>All claims that were decided, refused ones among them, by what a regulator groups them by.</summary>
    public ClaimTally Tally { get; } = new();

    public Dictionary<string, ClaimEntry> Claims { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, OrderEntry> Orders { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, LossEntry> Losses { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CorrectionEntry> Corrections { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ConsignmentEntry> Consignments { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, StatementEntry> Statements { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DeclarationEntry> Declarations { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ComplaintEntry> Complaints { get; } = new(StringComparer.Ordinal);

    /// <summary>What each seller owes finance.</summary>
    public Dictionary<string, SellerEntry> Sellers { get; } = new(StringComparer.Ordinal);

    /// <summary>By programme and district.</summary>
    public Dictionary<(string Programme, string District), BudgetEntry> Budgets { get; } = [];

    /// <summary>The last day on which anything happened.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The streams of decisions that leave no other entry.</summary>
    public HashSet<string> Decided { get; } = new(StringComparer.Ordinal);

    public Usage UsageOf(string programme, string buyer)
    {
        if (!usages.TryGetValue((programme, buyer), out var usage))
            usages.Add((Name(programme), Name(buyer)), usage = new Usage());
        return usage;
    }

    /// <summary>The claim that a purchase is bound to; null when there is none.</summary>
    public ClaimEntry? ClaimOf(PurchaseEntry purchase) =>
        purchase.ClaimedBy is { } claim ? Claims.GetValueOrDefault(claim) : null;

    public NewUnitEntry UnitOf(string serialNumber)
    {
        var identity = Appliance.Compared(serialNumber);
        if (!NewUnits.TryGetValue(identity, out var unit)) NewUnits.Add(identity, unit = new NewUnitEntry());
        return unit;
    }

    public SellerEntry SellerOf(string seller)
    {
        if (!Sellers.TryGetValue(seller, out var entry)) Sellers.Add(Name(seller), entry = new SellerEntry());
        return entry;
    }

    public void Owe(ClaimEntry claim, decimal amount, DateOnly on)
    {
        SellerOf(claim.Seller).Incur(claim, amount, on);
        Totals.OwedToFinance += amount;
    }

    public BudgetEntry BudgetOf(string programme, string district)
    {
        if (!Budgets.TryGetValue((programme, district), out var budget))
            Budgets.Add(
                (Name(programme), Name(district)), budget = new BudgetEntry(Name(programme), Name(district)));
        return budget;
    }

    /// <summary>A certificate's number as the books hold it already, if they do.</summary>
    public string NumberOf(string certificate) => Certificates.GetValueOrDefault(certificate)?.Number ?? certificate;

    public void Reach(DateOnly day)
    {
        if (day > LastDay) LastDay = day;
    }

    /// <summary>The same text, held in memory once however many entries name it.</summary>
    public string Name(string text)
    {
        if (names.TryGetValue(text, out var held)) return held;
        names.Add(text, text);
        return text;
    }

    /// <summary>The same appliance; brand, maker and model are few, however many units there are.</summary>
    public Appliance Name(Appliance unit) => unit with
    {
        Category = Name(unit.Category), Brand = Name(unit.Brand), Manufacturer = Name(unit.Manufacturer),
        Model = Name(unit.Model),
    };
}

/// <summary>All the money of the log, in yuan.</summary>
internal sealed class Totals
{
    public decimal Granted { get; set; }

    /// <summary>Paid to buyers by the sellers.</summary>
    public decimal Advanced { get; set; }

    /// <summary>Paid to sellers by finance.</summary>
    public decimal Reimbursed { get; set; }

    /// <summary>Paid to sellers on their statements.</summary>
    public decimal PaidToSellers { get; set; }

    /// <summary>Paid to sellers for single claims, as older logs have it.</summary>
    public decimal PaidSingly { get; set; }

    /// <summary>Of what the statements came to, set off against what the sellers owed.</summary>
    public decimal Netted { get; set; }

    /// <summary>Taken back from buyers at returns and exchanges.</summary>
    public decimal TakenBack { get; set; }

    /// <summary>Of the price, paid back to buyers at returns and exchanges.</summary>
    public decimal Refunded { get; set; }

    /// <summary>To be recovered from buyers whose certificates were marked invalid.</summary>
    public decimal ToRecover { get; set; }

    /// <summary>Of that, recovered.</summary>
    public decimal Recovered { get; set; }

    /// <summary>Reimbursed for subsidies that stand no more.</summary>
    public decimal OwedToFinance { get; set; }
}
