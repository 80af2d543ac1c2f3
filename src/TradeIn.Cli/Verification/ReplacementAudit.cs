namespace TradeIn.Cli.Verification;

/// <summary>
/// A wrong entry is voided at the counter and replaced in one step: same recycler, same day, certificate live (A4). The
/// new entry is judged as if the wrong one had never been.
/// </summary>
internal sealed class ReplacementAudit(Bench bench, RecyclingAudit recyclings)
{
    private readonly RefusalAudit refusals = new(bench);
    private readonly RecyclingBook book = new(bench.Ledger);

    private Ledger Ledger => bench.Ledger;

    /// <summary>How many entries were replaced.</summary>
    public long Granted { get; private set; }

    /// <param name="row">The new entry.</param>
    /// <param name="body">Its data.</param>
    /// <param name="replaces">The recycling that is voided by it.</param>
    public Decision Grant(LogRow row, EventBody body, string replaces)
    {
        Granted++;
        var record = RecyclingRecord.Read(body.Part("recycling"));
        var hearing = bench.Open(row, body, record.Programme, record.OccurredAt, record.OccurredAt);
        var wrong = Ledger.Recyclings.GetValueOrDefault(replaces);
        var ruling = Judge(record, hearing, replaces, wrong);
        if (wrong is null || hearing is null)
        {
            bench.Uphold(row, ruling);
            return Decision.Unread(row);
        }
        var undone = OldEntry.Void(Ledger, wrong, record.Id, hearing.Day);
        bench.Uphold(row, book.Judge(ruling, hearing, record));
        return Decision.Granted(row, [.. undone, .. recyclings.Enter(row, body, record, hearing)]);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var (record, replaces) = (RecyclingRecord.Read(body.Part("recycling")), body.Text("replaces"));
        var hearing = bench.Open(row, record.Programme, record.OccurredAt, record.OccurredAt);
        var wrong = Ledger.Recyclings.GetValueOrDefault(replaces);
        var ruling = Judge(record, hearing, replaces, wrong);
        if (wrong is not null && hearing is not null) JudgeWithout(wrong, ruling, hearing, record);
        refusals.Check(row, body, ruling);
        recyclings.NoteRefused(row, record.Id);
        return Decision.Refused(row);
    }

    private static Ruling Judge(RecyclingRecord record, Hearing? hearing, string replaces, CertificateEntry? wrong)
    {
        var ruling = new Ruling();
        ruling.Demand(wrong is not null, PublicReason.RecyclingUnknown, actual: replaces);
        if (wrong is null || hearing is null) return ruling;
        ruling.DemandLive(wrong);
        ruling.DemandIssuer(wrong, record.Recycler);
        ruling.Demand(
            wrong.IssuedOn == hearing.Day, PublicReason.ReplacementNotSameDay,
            EventBody.Said(wrong.IssuedOn), EventBody.Said(hearing.Day));
        return ruling;
    }

    // A refusal changes nothing: the wrong entry is out of the books for the judgement alone.
    private void JudgeWithout(CertificateEntry wrong, Ruling ruling, Hearing hearing, RecyclingRecord record)
    {
        if (wrong.State != CertificateState.Issued)
        {
            book.Judge(ruling, hearing, record);
            return;
        }
        OldEntry.Void(Ledger, wrong, record.Id, hearing.Day);
        book.Judge(ruling, hearing, record);
        wrong.State = CertificateState.Issued;
        Ledger.UsageOf(wrong.Programme, wrong.Buyer).Old++;
        Ledger.OldUnits.TryAdd(wrong.Unit.OldIdentity, wrong.Number);
    }
}
