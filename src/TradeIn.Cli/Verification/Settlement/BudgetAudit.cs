namespace TradeIn.Cli.Verification;

/// <summary>Municipal finance puts a tranche at a district's disposal: M4.</summary>
internal sealed class BudgetAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    public Decision Grant(LogRow row, EventBody body)
    {
        bench.Uphold(row, Judge(row, body));
        bench.Ledger.BudgetOf(body.Text("programme"), body.Text("district"))
            .Allocate(body.Amount("amount"), body.BusinessDay("on"));
        return Decision.Granted(row);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        body.Amount("amount");
        refusals.Check(row, body, Judge(row, body));
        return Decision.Refused(row);
    }

    private Ruling Judge(LogRow row, EventBody body)
    {
        var (programme, district, on) = (body.Text("programme"), body.Text("district"), body.BusinessDay("on"));
        bench.NoteId(row, "tranche", $"{programme}/{district}/{body.Text("tranche")}");
        var ruling = new Ruling();
        if (!bench.Ledger.Programmes.TryGetValue(programme, out var file))
        {
            bench.Find(FindingKind.ProgrammeUnknown, row, $"programme '{programme}' was never published");
            return ruling;
        }
        var terms = file.InForceOn(on);
        ruling.Demand(terms.BudgetsBind is not null, PublicReason.BudgetNotKept, actual: programme);
        var code = terms.CodeOn(district, on);
        ruling.Demand(
            terms.Districts.ContainsKey(district) && code == district, PublicReason.BudgetOtherDistrict, code,
            district);
        if (terms.Districts.GetValueOrDefault(district) is not { } known) return ruling;
        var (early, over) = (on < known.From, known.Successor is null && on > known.Until);
        ruling.Demand(
            !early && !over, PublicReason.BudgetDistrictNotInForce,
            (early ? known.From : known.Until) is { } end ? EventBody.Said(end) : null, district);
        return ruling;
    }
}
