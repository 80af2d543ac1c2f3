namespace TradeIn.Cli.Verification;

/// <summary>Old unit in, certificate out: R1 to R9.</summary>
internal sealed class RecyclingAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);
    private readonly RecyclingBook book = new(bench.Ledger);

    public Decision Grant(LogRow row, EventBody body)
    {
        var record = RecyclingRecord.Read(body.Part("recycling"));
        var hearing = bench.Open(row, body, record.Programme, record.OccurredAt, record.OccurredAt);
        if (hearing is not null) bench.Uphold(row, book.Judge(hearing, record));
        return Decision.Granted(row, Enter(row, body, record, hearing));
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var record = RecyclingRecord.Read(body.Part("recycling"));
        var hearing = bench.Open(row, body, record.Programme, record.OccurredAt, record.OccurredAt);
        if (hearing is not null) refusals.Check(row, body, book.Judge(hearing, record));
        NoteRefused(row, record.Id);
        return Decision.Refused(row);
    }

    /// <summary>Puts an accepted recycling into the books, and says what must follow.</summary>
    public Companion[] Enter(LogRow row, EventBody body, RecyclingRecord record, Hearing? hearing)
    {
        var day = hearing?.Day ?? DateOnly.FromDateTime(record.OccurredAt.DateTime);
        if (!book.Enter(record, day)) bench.FindTwice(row, "recycling", record.Id);
        if (hearing is not null)
            bench.CheckCounts(hearing, body, record.Buyer, bench.Ledger.UsageOf(record.Programme, record.Buyer.Key));
        return RecyclingBook.Companions(record, day);
    }

    /// <summary>A refused recycling has its number for good.</summary>
    public void NoteRefused(LogRow row, string id)
    {
        if (!bench.Ledger.Recyclings.TryAdd(id, null)) bench.FindTwice(row, "recycling", id);
    }
}

/// <summary>What a recycling's event says was done.</summary>
internal sealed record RecyclingRecord(
    string Id, string Programme, string Recycler, string Outlet, string Channel, string District,
    DateTimeOffset OccurredAt, Person Buyer, bool? IsAgentProved, Appliance Unit, string Certificate, string? Order)
{
    public static RecyclingRecord Read(EventBody command) => new(
        command.Text("recyclingId"), command.Text("programme"), command.Text("recycler"), command.Text("outlet"),
        command.Text("channel"), command.TextOrNone("district") ?? "", command.Instant("occurredAt"),
        Person.Read(command.Part("buyer")), Person.IsAgentProved(command), Appliance.Read(command.Part("unit")),
        command.Text("certificate"), command.TextOrNone("orderId"));
}
