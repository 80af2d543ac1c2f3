namespace TradeIn.Cli.Verification;

/// <summary>Judges and books a recycling: alone, in place of a wrong entry, or at the delivery of an order.</summary>
internal sealed class RecyclingBook(Ledger ledger)
{
    public Ruling Judge(Hearing hearing, RecyclingRecord record) => Judge(new Ruling(), hearing, record);

    /// <summary>Adds R1 to R9 to what was judged before.</summary>
    public Ruling Judge(Ruling ruling, Hearing hearing, RecyclingRecord record)
    {
        ruling.DemandPeriod(hearing);
        JudgeRecycler(ruling, hearing, record, ledger.Enterprises.GetValueOrDefault(record.Recycler));
        JudgeBuyer(ruling, hearing, record, ledger.UsageOf(record.Programme, record.Buyer.Key));
        ruling.Demand(
            hearing.Terms.OldCategories.Contains(record.Unit.Category), PublicReason.CategoryNotCovered,
            actual: record.Unit.Category);
        ruling.Demand(
            !ledger.Certificates.ContainsKey(record.Certificate), PublicReason.CertificateNumberUsed,
            actual: record.Certificate);
        var recycled = ledger.OldUnits.GetValueOrDefault(record.Unit.OldIdentity);
        ruling.Demand(recycled is null, PublicReason.OldUnitAlreadyRecycled, actual: recycled);
        return ruling;
    }

    /// <summary>Counts the unit and opens its certificate; false when the recycling was decided before.</summary>
    public bool Enter(RecyclingRecord record, DateOnly day)
    {
        ledger.UsageOf(record.Programme, record.Buyer.Key).Old++;
        var certificate = new CertificateEntry(
            record.Certificate, ledger.Name(record.Programme), record.Id, ledger.Name(record.Recycler), day)
        {
            Buyer = ledger.Name(record.Buyer.Key), Document = ledger.Name(record.Buyer.Document),
            Unit = ledger.Name(record.Unit),
        };
        ledger.Certificates.TryAdd(record.Certificate, certificate);
        ledger.OldUnits.TryAdd(record.Unit.OldIdentity, record.Certificate);
        return ledger.Recyclings.TryAdd(record.Id, certificate);
    }

    public static Companion[] Companions(RecyclingRecord record, DateOnly day) =>
    [
        new Companion("certificate_issued")
            .Says("certificate", record.Certificate).Says("programme", record.Programme).Says("recycling", record.Id)
            .Says("recycler", record.Recycler).Says("buyer", record.Buyer.Key).Says("document", record.Buyer.Document)
            .Says("category", record.Unit.Category).Says("issuedOn", day),
        new Companion("old_unit_counted")
            .Says("buyer", record.Buyer.Key).Says("programme", record.Programme).Says("recycling", record.Id)
            .Says("certificate", record.Certificate).Says("on", day).Says("order", record.Order ?? ""),
        new Companion("old_unit_certified")
            .Says(record.Unit).Says("certificate", record.Certificate).Says("recycling", record.Id),
    ];

    private static void JudgeRecycler(Ruling ruling, Hearing hearing, RecyclingRecord record, EnterpriseFile? recycler)
    {
        ruling.Demand(
            recycler is not null && recycler.IsQualified("recycling", hearing.Day, hearing.Terms.Bond),
            PublicReason.RecyclerNotQualified);
        ruling.Demand(
            recycler is not null && recycler.HasOutlet(record.Outlet, "recycling", hearing.Day),
            PublicReason.OutletNotRegistered,
            actual: record.Outlet);
        ruling.Demand(
            recycler is not null && recycler.IsAllotted(record.Certificate, hearing.Day),
            PublicReason.CertificateNotAllotted,
            actual: record.Certificate);
        if (record.Channel == "home")
            ruling.Demand(
                recycler is not null
                    && hearing.Terms.LiesIn(record.District, recycler.RegionsOn(hearing.Day), hearing.Day),
                PublicReason.RegionNotAwarded, actual: record.District);
        if (record.Channel == "delivery")
            ruling.Demand(recycler is { IsDual: true }, PublicReason.SellerNotDual, actual: record.Recycler);
    }

    private static void JudgeBuyer(Ruling ruling, Hearing hearing, RecyclingRecord record, Usage usage)
    {
        ruling.Demand(
            hearing.Terms.IsEligible(record.Buyer.RegisteredIn), PublicReason.BuyerNotEligible,
            actual: record.Buyer.RegisteredIn);
        if (record.IsAgentProved is { } proved) ruling.Demand(proved, PublicReason.AgentIdentityMissing);
        var limit = hearing.Terms.AllowanceOf(record.Buyer.Kind).Old;
        var used = usage.Old + usage.OldHeld(hearing.Day, besides: record.Order);
        ruling.Demand(used < limit, PublicReason.QuotaOldExceeded, EventBody.Said(limit), EventBody.Said(used));
    }
}
