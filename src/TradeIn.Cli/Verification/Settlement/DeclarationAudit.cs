namespace TradeIn.Cli.Verification;

/// <summary>
/// A dismantler declares what it earned in a month: certificate, custody record and unit match one to one: M5, M6.
/// </summary>
internal sealed class DeclarationAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision File(LogRow row, EventBody body)
    {
        var (entry, hearing) = Open(row, body, "filed");
        var (month, total) = (body.BusinessDay("month"), body.Amount("total"));
        if (hearing is null) return Decision.Unread(row);
        var lines = body.Parts("lines");
        var amounts = lines.ConvertAll(line => line.Amount("amount"));
        var units = lines.ConvertAll(line => UnitOf(line.Text("certificate"), entry));
        bench.CheckOnce(row, units.ConvertAll(unit => unit.Number));
        bench.Uphold(row, Judge(entry, hearing, month, units, amounts, total));
        var told = new List<Companion>();
        for (var i = 0; i < units.Count; i++)
        {
            CheckLine(row, lines[i], units[i]);
            units[i].Declare(entry.Id);
            entry.Units.TryAdd(units[i].Number, amounts[i]);
            told.Add(new Companion("disposal_subsidy_declared")
                .Says("certificate", units[i].Number).Says("declaration", entry.Id).Says("kind", entry.Kind)
                .Says("amount", amounts[i]));
        }
        return Decision.Granted(row, told);
    }

    // The refusal names the units that fail and not the others.
    public Decision Refusal(LogRow row, EventBody body)
    {
        var (entry, hearing) = Open(row, body, "refused");
        var (month, total) = (body.BusinessDay("month"), body.Amount("declaredTotal"));
        body.Whole("declaredCount");
        if (hearing is null) return Decision.Refused(row);
        var ruling = JudgeMonth(entry, hearing, month);
        var evidence = new DeclarationEvidence(hearing.File, month, number => UnitOf(number, entry));
        evidence.AddTo(ruling, total);
        refusals.Check(row, body, ruling);
        return Decision.Refused(row);
    }

    private (DeclarationEntry Entry, Hearing? Hearing) Open(LogRow row, EventBody body, string state)
    {
        var (id, at) = (body.Text("declaration"), body.Instant("filedAt"));
        var entry = new DeclarationEntry(
            id, Ledger.Name(body.Text("programme")), Ledger.Name(body.Text("dismantler")),
            body.Text("kind") == "freight", Ledger.Name(body.Text("filedBy")), state);
        if (!Ledger.Declarations.TryAdd(id, entry)) bench.FindTwice(row, "declaration", id);
        return (entry, bench.Open(row, entry.Programme, at, at));
    }

    private DeclaredUnit UnitOf(string number, DeclarationEntry entry) =>
        new(Ledger.NumberOf(number), Ledger.Certificates.GetValueOrDefault(number), entry);

    private Ruling JudgeMonth(DeclarationEntry entry, Hearing hearing, DateOnly month)
    {
        var (ruling, next) = (new Ruling(), month.AddMonths(1));
        ruling.DemandDesignated(Ledger, entry.Dismantler, hearing.Day);
        ruling.Demand(
            next <= hearing.Day, PublicReason.DeclarationMonthNotOver, EventBody.Said(next),
            EventBody.Said(hearing.Day));
        return ruling;
    }

    private Ruling Judge(
        DeclarationEntry entry, Hearing hearing, DateOnly month, List<DeclaredUnit> units, List<decimal> amounts,
        decimal total)
    {
        var ruling = JudgeMonth(entry, hearing, month);
        ruling.DemandEach(
            units, unit => unit.DoneOn is not null, PublicReason.DeclarationUnitNotInCustody, NameOf, entry.Dismantler,
            _ => null);
        var done = units.FindAll(unit => unit.DoneOn is not null);
        ruling.DemandEach(
            done, unit => unit.Entry!.Programme == entry.Programme, PublicReason.ProgrammeMismatch, NameOf,
            entry.Programme, unit => unit.Entry!.Programme);
        ruling.DemandEach(
            done, unit => unit.Entry!.State != CertificateState.Void, PublicReason.CertificateVoid, NameOf);
        ruling.DemandEach(
            done, unit => unit.DoneOn >= month && unit.DoneOn < month.AddMonths(1), PublicReason.DeclarationOtherMonth,
            NameOf, EventBody.Said(month), unit => EventBody.Said(unit.DoneOn!.Value));
        ruling.DemandEach(
            done, unit => unit.Standing is null, PublicReason.DeclarationUnitAlreadyDeclared, NameOf,
            finding: unit => unit.Standing);
        ruling.DemandEach(
            done, unit => unit.Entry!.Unit.Category == unit.Arrival.Category, PublicReason.DeclarationCategoryDiffers,
            NameOf, finding: unit => unit.Arrival.Category);
        ruling.DemandEach(
            done, unit => unit.Rate(hearing.File) is not null, PublicReason.DeclarationNoRate, NameOf,
            finding: unit => unit.Arrival.SizeClass);
        var rated = units.Zip(amounts)
            .Where(each => each.First.DoneOn is not null && each.First.Rate(hearing.File) is not null);
        ruling.DemandEach(
            rated, each => each.First.Rate(hearing.File) == each.Second, PublicReason.DeclarationAmountDiffers,
            each => each.First.Number, finding: each => EventBody.Said(each.First.Rate(hearing.File)!.Value));
        ruling.Demand(
            total == amounts.Sum(), PublicReason.DeclarationTotalDiffers, EventBody.Said(amounts.Sum()),
            EventBody.Said(total));
        return ruling;
    }

    private void CheckLine(LogRow row, EventBody line, DeclaredUnit unit)
    {
        if (unit.DoneOn is not { } on) return;
        bench.CheckSaid(FindingKind.LineWrong, row, line, "category", unit.Arrival.Category);
        bench.CheckSaid(FindingKind.LineWrong, row, line, "sizeClass", unit.Arrival.SizeClass);
        bench.CheckSaid(FindingKind.LineWrong, row, line, "distanceKm", unit.Arrival.Km);
        bench.CheckSaid(FindingKind.LineWrong, row, line, "on", EventBody.Said(on));
    }

    private static string NameOf(DeclaredUnit unit) => unit.Number;
}
