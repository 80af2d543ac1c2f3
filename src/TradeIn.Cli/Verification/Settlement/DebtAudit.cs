namespace TradeIn.Cli.Verification;

/// <summary>A debt is settled outside of statements: the seller pays, or it is taken from the bond (A1).</summary>
internal sealed class DebtAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Grant(LogRow row, EventBody body)
    {
        var record = DebtRecord.Read(body);
        Note(row, record);
        bench.Uphold(row, Judge(record));
        var seller = Ledger.SellerOf(record.Seller);
        seller.Settled += record.Amount;
        bench.CheckSaid(FindingKind.SettlementWrong, row, body, "owed", seller.Left);
        if (!record.IsFromBond) return Decision.Granted(row);
        var file = Ledger.Enterprises.GetValueOrDefault(record.Seller);
        file?.DrawBond(record.Amount, record.On);
        bench.CheckSaid(FindingKind.BondLeftWrong, row, body, "bond", file?.BondOn(record.On) ?? 0);
        return Decision.Granted(row, new Companion("bond_drawn")
            .Says("enterprise", record.Seller).Says("amount", record.Amount).Says("cause", record.Id)
            .Says("drawnOn", record.On));
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var record = DebtRecord.Read(body);
        Note(row, record);
        refusals.Check(row, body, Judge(record));
        return Decision.Refused(row);
    }

    private void Note(LogRow row, DebtRecord record) =>
        bench.NoteId(row, "settlement", $"{record.Seller}/{record.Id}");

    private Ruling Judge(DebtRecord record)
    {
        var (ruling, seller, amount) = (new Ruling(), Ledger.SellerOf(record.Seller), EventBody.Said(record.Amount));
        ruling.Demand(
            record.Amount <= seller.Left, PublicReason.DebtLessThanThat, EventBody.Said(seller.Left), amount);
        if (!record.IsFromBond) return ruling;
        var due = seller.DueOn(record.On, claim => PatienceWith(claim, record.On));
        ruling.Demand(record.Amount <= due, PublicReason.DebtNotYetDue, EventBody.Said(due), amount);
        var bond = Ledger.Enterprises.GetValueOrDefault(record.Seller)?.BondFreeOn(record.On) ?? 0;
        ruling.Demand(record.Amount <= bond, PublicReason.BondInsufficient, EventBody.Said(bond), amount);
        return ruling;
    }

    private int PatienceWith(ClaimEntry claim, DateOnly day) =>
        Ledger.Programmes.TryGetValue(claim.Programme, out var file) ? file.InForceOn(day).DebtFromBondAfterDays : 0;
}

/// <summary>What the event of a settlement says was paid.</summary>
internal sealed record DebtRecord(string Seller, string Id, decimal Amount, bool IsFromBond, DateOnly On)
{
    public static DebtRecord Read(EventBody body) => new(
        body.Text("seller"), body.Text("settlement"), body.Amount("amount"), body.Text("means") == "bond",
        body.BusinessDay("on"));
}
