namespace TradeIn.Cli.Verification;

/// <summary>Old unit in, certificate out: R1 to R9.</summary>
internal sealed class RecyclingAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Grant(LogRow row, EventBody body)
    {
        var record = RecyclingRecord.Read(body.Part("recycling"));
        NoteId(row, record);
        var usage = Ledger.UsageOf(record.Programme, record.Buyer.Key);
        var hearing = bench.Open(row, body, record.Programme, record.OccurredAt, record.OccurredAt);
        if (hearing is not null) bench.Uphold(row, Judge(hearing, record, usage));

        usage.Old++;
        if (hearing is not null) bench.CheckCounts(hearing, body, record.Buyer, usage);
        var day = hearing?.Day ?? DateOnly.FromDateTime(record.OccurredAt.DateTime);
        Ledger.Certificates.TryAdd(record.Certificate, new CertificateEntry(
            Ledger.Name(record.Programme), Ledger.Name(record.Buyer.Key), Ledger.Name(record.Buyer.Document), day));
        Ledger.OldUnits.TryAdd(record.Unit.OldIdentity, record.Certificate);
        return Decision.Granted(row, Companions(record, day));
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var record = RecyclingRecord.Read(body.Part("recycling"));
        NoteId(row, record);
        var hearing = bench.Open(row, body, record.Programme, record.OccurredAt, record.OccurredAt);
        if (hearing is not null)
            refusals.Check(row, body, Judge(hearing, record, Ledger.UsageOf(record.Programme, record.Buyer.Key)));
        return Decision.Refused(row);
    }

    private void NoteId(LogRow row, RecyclingRecord record)
    {
        if (!Ledger.Recyclings.Add(record.Id))
            bench.Find(FindingKind.DecidedTwice, row, $"recycling '{record.Id}' was decided before");
    }

    private Ruling Judge(Hearing hearing, RecyclingRecord record, Usage usage)
    {
        var ruling = new Ruling();
        ruling.DemandPeriod(hearing);
        JudgeRecycler(ruling, hearing, record, Ledger.Enterprises.GetValueOrDefault(record.Recycler));
        JudgeBuyer(ruling, hearing, record, usage);
        ruling.Demand(
            hearing.Terms.OldCategories.Contains(record.Unit.Category), PublicReason.CategoryNotCovered,
            actual: record.Unit.Category);
        ruling.Demand(
            !Ledger.Certificates.ContainsKey(record.Certificate), PublicReason.CertificateNumberUsed,
            actual: record.Certificate);
        var recycled = Ledger.OldUnits.GetValueOrDefault(record.Unit.OldIdentity);
        ruling.Demand(recycled is null, PublicReason.OldUnitAlreadyRecycled, actual: recycled);
        return ruling;
    }

    private static void JudgeRecycler(Ruling ruling, Hearing hearing, RecyclingRecord record, EnterpriseFile? recycler)
    {
        ruling.Demand(
            recycler is not null && recycler.IsQualified("recycling", hearing.Day, hearing.Terms.Bond),
            PublicReason.RecyclerNotQualified);
        ruling.Demand(
            recycler is not null && recycler.HasOutlet(record.Outlet, "recycling"), PublicReason.OutletNotRegistered,
            actual: record.Outlet);
        ruling.Demand(
            recycler is not null && recycler.IsAllotted(record.Certificate), PublicReason.CertificateNotAllotted,
            actual: record.Certificate);
        if (record.Channel == "home")
            ruling.Demand(
                recycler is not null && hearing.Terms.LiesIn(record.District, recycler.Regions, hearing.Day),
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
        ruling.Demand(
            usage.Old < limit, PublicReason.QuotaOldExceeded, EventBody.Said(limit), EventBody.Said(usage.Old));
    }

    private static Companion[] Companions(RecyclingRecord record, DateOnly day) =>
    [
        new Companion("certificate_issued")
            .Says("certificate", record.Certificate).Says("programme", record.Programme).Says("recycling", record.Id)
            .Says("recycler", record.Recycler).Says("buyer", record.Buyer.Key).Says("document", record.Buyer.Document)
            .Says("category", record.Unit.Category).Says("issuedOn", day),
        new Companion("old_unit_counted")
            .Says("buyer", record.Buyer.Key).Says("programme", record.Programme).Says("recycling", record.Id)
            .Says("certificate", record.Certificate).Says("on", day),
        new Companion("old_unit_certified")
            .Says(record.Unit).Says("certificate", record.Certificate).Says("recycling", record.Id),
    ];
}

/// <summary>What a recycling's event says was done.</summary>
internal sealed record RecyclingRecord(
    string Id, string Programme, string Recycler, string Outlet, string Channel, string District,
    DateTimeOffset OccurredAt, Person Buyer, bool? IsAgentProved, Appliance Unit, string Certificate)
{
    public static RecyclingRecord Read(EventBody command) => new(
        command.Text("recyclingId"), command.Text("programme"), command.Text("recycler"), command.Text("outlet"),
        command.Text("channel"), command.TextOrNone("district") ?? "", command.Instant("occurredAt"),
        Person.Read(command.Part("buyer")), Person.IsAgentProved(command), Appliance.Read(command.Part("unit")),
        command.Text("certificate"));
}
