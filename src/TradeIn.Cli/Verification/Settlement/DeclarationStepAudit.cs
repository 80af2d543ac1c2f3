namespace TradeIn.Cli.Verification;

/// <summary>The environment office reviews a declaration, finance decides and pays, each by another hand: M3, M5.</summary>
internal sealed class DeclarationStepAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Review(LogRow row, EventBody body)
    {
        if (Open(row, body) is not { } entry) return Decision.Unread(row);
        var (by, rejected) = (body.Text("by"), body.Texts("rejected"));
        var ruling = Judge(entry, "review", by);
        ruling.DemandEach(rejected, entry.Units.ContainsKey, PublicReason.DeclarationUnitNotOnIt, number => number);
        bench.Uphold(row, ruling);
        var told = Free(entry, rejected);
        bench.CheckSaid(FindingKind.AcceptedWrong, row, body, "accepted", entry.Total);
        (entry.State, entry.ReviewedBy) = ("reviewed", Ledger.Name(by));
        return Decision.Granted(row, told);
    }

    public Decision Approve(LogRow row, EventBody body)
    {
        if (Open(row, body) is not { } entry) return Decision.Unread(row);
        bench.Uphold(row, Judge(entry, "approve", body.Text("by")));
        bench.CheckSaid(FindingKind.PaymentWrong, row, body, "amount", entry.Total);
        (entry.State, entry.ApprovedOn) = ("approved", Ledger.Programmes[entry.Programme].DayOf(body.Instant("at")));
        return Decision.Granted(row);
    }

    public Decision Reject(LogRow row, EventBody body)
    {
        if (Open(row, body) is not { } entry) return Decision.Unread(row);
        bench.Uphold(row, Judge(entry, "reject", body.Text("by")));
        entry.State = "rejected";
        return Decision.Granted(row, Free(entry, [.. entry.Units.Keys], leaves: false));
    }

    public Decision Pay(LogRow row, EventBody body)
    {
        if (Open(row, body) is not { } entry) return Decision.Unread(row);
        var (amount, ruling) = (body.Amount("amount"), Judge(entry, "pay", body.Text("by")));
        var paidOn = body.Day("paidOn");
        if (entry.ApprovedOn is { } approvedOn)
            ruling.Demand(
                paidOn >= approvedOn, PublicReason.DeclarationPaidBeforeApproval, EventBody.Said(approvedOn),
                EventBody.Said(paidOn));
        if (entry.State == "approved")
            ruling.Demand(
                amount == entry.Total, PublicReason.DeclarationTotalDiffers, EventBody.Said(entry.Total),
                EventBody.Said(amount));
        bench.Uphold(row, ruling);
        entry.State = "paid";
        return Decision.Granted(row);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var step = body.Text("step");
        if (Open(row, body) is not { } entry) return Decision.Refused(row);
        var ruling = Judge(entry, step, body.Text("by"));
        if (step == "review")
            ruling.Believe(
                PublicReason.DeclarationUnitNotOnIt,
                reason => reason.TextsOrNone("items").Find(entry.Units.ContainsKey) is { } item
                    ? $"'{item}' is on it" : null);
        // With the approval and with the payment, finance says what it takes the declaration to come to.
        if ((step, entry.State) is ("approve", "reviewed") or ("pay", "approved"))
            ruling.Believe(
                PublicReason.DeclarationTotalDiffers,
                reason => reason.Said("limit") != EventBody.Said(entry.Total)
                    || reason.Said("actual") == reason.Said("limit") ? $"it comes to {EventBody.Said(entry.Total)}" : null);
        if (step == "pay" && entry.ApprovedOn is { } approvedOn)
            ruling.Believe(
                PublicReason.DeclarationPaidBeforeApproval,
                reason => reason.Said("limit") != EventBody.Said(approvedOn) || reason.Day("actual") >= approvedOn
                    ? $"it was approved on {EventBody.Said(approvedOn)}" : null);
        refusals.Check(row, body, ruling);
        return Decision.Refused(row);
    }

    private DeclarationEntry? Open(LogRow row, EventBody body)
    {
        var (id, at) = (body.Text("declaration"), body.Instant("at"));
        if (Ledger.Declarations.TryGetValue(id, out var entry))
            return bench.Open(row, entry.Programme, at, at) is null ? null : entry;
        bench.Find(FindingKind.HistoryImpossible, row, $"declaration '{id}' was never decided");
        return null;
    }

    private static Ruling Judge(DeclarationEntry entry, string step, string by)
    {
        var needed = step switch
        {
            "review" => "filed",
            "approve" or "reject" => "reviewed",
            "pay" => "approved",
            _ => throw new UnreadableEventException("'step' is no step of a declaration."),
        };
        var ruling = new Ruling();
        ruling.Demand(entry.State == needed, PublicReason.DeclarationNotAtThisStep, needed, entry.State);
        ruling.Demand(entry.FiledBy != by, PublicReason.DeclarationByWhoFiled, actual: by);
        if (step != "review")
            ruling.Demand(entry.ReviewedBy != by, PublicReason.DeclarationByWhoReviewed, actual: by);
        return ruling;
    }

    // They can be declared again.
    private List<Companion> Free(DeclarationEntry entry, List<string> numbers, bool leaves = true)
    {
        var told = new List<Companion>();
        foreach (var number in numbers)
        {
            if (!entry.Units.ContainsKey(number)) continue;
            if (leaves) entry.Units.Remove(number);
            new DeclaredUnit(number, Ledger.Certificates.GetValueOrDefault(number), entry).Declare(null);
            told.Add(new Companion("disposal_subsidy_rejected")
                .Says("certificate", number).Says("declaration", entry.Id).Says("kind", entry.Kind));
        }
        return told;
    }
}
