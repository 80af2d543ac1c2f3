namespace TradeIn.Cli.Verification;

/// <summary>A seller asks to be reimbursed for what it advanced, each claim once, or takes that back: M1, M2.</summary>
internal sealed class StatementAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision File(LogRow row, EventBody body)
    {
        var (entry, hearing) = Open(row, body, "filed");
        if (hearing is null) return Decision.Unread(row);
        var lines = body.Parts("lines").ConvertAll(line => StatedLine.Read(line, Ledger));
        bench.Uphold(row, Judge(entry, hearing, lines, body.Amount("total")));
        bench.CheckOnce(row, lines.ConvertAll(line => line.Id));
        bench.CheckSaid(
            FindingKind.FinanceDistrictWrong, row, body, "district",
            Ledger.Enterprises.GetValueOrDefault(entry.Seller)?.RegisteredIn);
        var told = new List<Companion>();
        foreach (var line in lines)
        {
            CheckLine(row, line);
            entry.Add(new StatementLine(line.Entry?.Id ?? line.Id, line.Amount) { Entry = line.Entry });
            told.Add(new Companion("claim_stated")
                .Says("claim", line.Id).Says("statement", entry.Id).Says("amount", line.Amount)
                .Says("on", hearing.Day));
        }
        return Decision.Granted(row, told);
    }

    // The refusal does not say which claims were stated; what its reasons say of some of them is compared.
    public Decision Refusal(LogRow row, EventBody body)
    {
        var (entry, hearing) = Open(row, body, "refused");
        var (count, total) = (body.Whole("declaredCount"), body.Amount("declaredTotal"));
        if (hearing is null) return Decision.Refused(row);
        refusals.Check(row, body, new StatementEvidence(Ledger, entry, hearing.Day).Of(count, total));
        return Decision.Refused(row);
    }

    public Decision Withdraw(LogRow row, EventBody body)
    {
        if (StatementCase.Open(bench, row, body) is not { } open) return Decision.Unread(row);
        bench.Uphold(row, open.JudgeWithdrawal());
        open.Statement.State = "withdrawn";
        return Decision.Granted(
            row, [.. open.Statement.Lines.ToList().Select(line => open.Statement.Leave(line, "withdrawn", open.Day))]);
    }

    private (StatementEntry Entry, Hearing? Hearing) Open(LogRow row, EventBody body, string state)
    {
        var (id, at) = (body.Text("statement"), body.Instant("filedAt"));
        var entry = new StatementEntry(
            id, Ledger.Name(body.Text("programme")), Ledger.Name(body.Text("seller")),
            Ledger.Name(body.Text("filedBy")), state);
        if (!Ledger.Statements.TryAdd(id, entry)) bench.FindTwice(row, "statement", id);
        return (entry, bench.Open(row, entry.Programme, at, at));
    }

    private static Ruling Judge(StatementEntry entry, Hearing hearing, List<StatedLine> lines, decimal total)
    {
        var ruling = new Ruling();
        ruling.Demand(lines.Count > 0, PublicReason.StatementEmpty);
        ruling.DemandEach(
            lines, line => line.IsOf(entry), PublicReason.StatementClaimUnknown, line => line.Id, entry.Seller);
        var known = lines.FindAll(line => line.IsOf(entry));
        ruling.DemandEach(
            known, line => line.Entry!.IsUnstated, PublicReason.ClaimAlreadyStated, line => line.Id,
            finding: line => line.Entry!.Statement?.Id ?? line.Entry.PaymentReference);
        var open = known.FindAll(line => line.Entry!.IsUnstated);
        ruling.DemandEach(
            open, line => line.Entry!.State == ClaimState.Advanced, PublicReason.ClaimNotAdvanced, line => line.Id,
            finding: line => ClaimEntry.NameOf(line.Entry));
        var advanced = open.FindAll(line => line.Entry!.State == ClaimState.Advanced);
        ruling.DemandEach(
            advanced, line => line.Amount == line.Entry!.WithBuyer, PublicReason.StatementAmountDiffers,
            line => line.Id, finding: line => EventBody.Said(line.Entry!.WithBuyer));
        ruling.DemandEach(
            advanced, line => line.Entry!.AdvancedOn <= hearing.Day, PublicReason.StatementBeforeAdvance,
            line => line.Id, EventBody.Said(hearing.Day), line => EventBody.Said(line.Entry!.AdvancedOn));
        var sum = lines.Sum(line => line.Amount);
        ruling.Demand(
            total == sum, PublicReason.StatementTotalDiffers, EventBody.Said(sum), EventBody.Said(total));
        return ruling;
    }

    private void CheckLine(LogRow row, StatedLine line)
    {
        if (line.Entry is not { } claim) return;
        var told = (line.Outlet, line.AdvancedOn, line.BudgetDistrict);
        var right = (claim.Outlet, claim.AdvancedOn, claim.BudgetDistrict);
        if (told != right)
            bench.Find(FindingKind.LineWrong, row, $"claim '{claim.Id}' is listed with {told}; it is {right}");
    }
}

/// <summary>A line of a statement, as its event lists it, with the claim that it names.</summary>
internal sealed record StatedLine(
    string Id, decimal Amount, string Outlet, DateOnly AdvancedOn, string? BudgetDistrict, ClaimEntry? Entry)
{
    public bool IsOf(StatementEntry statement) =>
        Entry is not null && Entry.Seller == statement.Seller && Entry.Programme == statement.Programme;

    public static StatedLine Read(EventBody line, Ledger ledger) => new(
        line.Text("claim"), line.Amount("amount"), line.Text("outlet"), line.Day("advancedOn"),
        line.TextOrNone("budgetDistrict"), ledger.Claims.GetValueOrDefault(line.Text("claim")));
}
