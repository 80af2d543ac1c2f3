namespace TradeIn.Cli.Verification;

/// <summary>The application for the subsidy and what was granted: C1 to C7, P3.</summary>
internal sealed class ClaimAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);
    private readonly RulesAudit rules = new(bench);

    private Ledger Ledger => bench.Ledger;

    public Decision Grant(LogRow row, EventBody body)
    {
        var claim = ClaimCase.Read(body.Part("claim"), Ledger);
        var hearing = bench.Open(row, body, claim.Programme, claim.OccurredAt, claim.GoverningInstant);
        var subsidy = body.Amount("subsidy");
        if (hearing is not null)
        {
            var ruling = ClaimRuling.Of(hearing, claim, Ledger);
            bench.Uphold(row, ruling);
            rules.Check(row, body, ruling, reasons: []);
            CheckAmount(hearing, body, claim, subsidy);
            bench.CheckSaid(
                FindingKind.BudgetDistrictWrong, row, body, "budgetDistrict", claim.BudgetDistrict(hearing));
        }
        Redeem(claim);
        var (day, district) = (DayOf(claim, hearing), hearing is null ? null : claim.BudgetDistrict(hearing));
        var entry = EntryOf(claim, day, subsidy, district);
        NoteId(row, claim, entry);
        Ledger.Totals.Granted += subsidy;
        (entry.Group.Granted, entry.Group.Subsidy) = (entry.Group.Granted + 1, entry.Group.Subsidy + subsidy);
        return Decision.Granted(
            row,
            [
                .. Companions(claim, day, subsidy),
                .. district is null
                    ? Array.Empty<Companion>() : [Ledger.BudgetOf(claim.Programme, district).Commit(claim.Id, subsidy, day)],
            ]);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var claim = ClaimCase.Read(body.Part("claim"), Ledger);
        var hearing = bench.Open(row, body, claim.Programme, claim.OccurredAt, claim.GoverningInstant);
        if (hearing is not null)
        {
            var ruling = ClaimRuling.Of(hearing, claim, Ledger);
            refusals.Check(row, body, ruling);
            rules.Check(row, body, ruling, body.Parts("reasons"));
        }
        var entry = EntryOf(claim, DayOf(claim, hearing), subsidy: null, district: null);
        NoteId(row, claim, entry);
        entry.Group.Refused++;
        Ledger.Tally.Refuse(body.Parts("reasons").Select(reason => Ledger.Name(reason.Text("code"))));
        return Decision.Refused(row);
    }

    private static DateOnly DayOf(ClaimCase claim, Hearing? hearing) =>
        hearing?.Day ?? DateOnly.FromDateTime(claim.OccurredAt.DateTime);

    private ClaimEntry EntryOf(ClaimCase claim, DateOnly filedOn, decimal? subsidy, string? district) =>
        new(claim.Id, Ledger.Name(claim.Seller), subsidy)
        {
            Group = Ledger.Tally.GroupOf(filedOn, claim.SellerFile?.RegisteredIn, claim.Purchase?.Unit.Category),
            Programme = Ledger.Name(claim.Programme), Outlet = Ledger.Name(claim.Outlet),
            BudgetDistrict = district is null ? null : Ledger.Name(district),
            Certificate = subsidy is null ? null : claim.CertificateEntry,
            Purchase = subsidy is null ? null : claim.Purchase,
        };

    private void NoteId(LogRow row, ClaimCase claim, ClaimEntry entry)
    {
        if (!Ledger.Claims.TryAdd(claim.Id, entry)) bench.FindTwice(row, "claim", claim.Id);
    }

    private void CheckAmount(Hearing hearing, EventBody body, ClaimCase claim, decimal subsidy)
    {
        if (claim.Purchase is not { } purchase) return;
        var reckonedOn = body.Amount("paidPrice");
        if (reckonedOn != purchase.Paid)
            bench.Find(FindingKind.PaidPriceWrong, hearing.Row, $"reckoned on {reckonedOn}, paid was {purchase.Paid}");
        var right = hearing.Terms.SubsidyOn(purchase.Paid, purchase.Unit.Category);
        if (subsidy != right)
            bench.Find(
                FindingKind.SubsidyWrong, hearing.Row,
                $"granted {subsidy} yuan on {purchase.Paid} for a {purchase.Unit.Category}; it is {right}");
    }

    private void Redeem(ClaimCase claim)
    {
        claim.Usage.New++;
        if (claim.Purchase?.Order is { } id && Ledger.Orders.TryGetValue(id, out var order)) claim.Usage.Release(order);
        if (claim.CertificateEntry is { State: CertificateState.Issued } certificate)
            (certificate.State, certificate.RedeemedBy) = (CertificateState.Redeemed, claim.Id);
        if (claim.Purchase is not null) claim.Purchase.ClaimedBy ??= claim.Id;
        if (claim.NewUnit is not null) claim.NewUnit.Subsidised ??= (claim.Id, claim.PurchaseId);
    }

    private static Companion[] Companions(ClaimCase claim, DateOnly day, decimal subsidy)
    {
        var unit = new Companion("new_unit_subsidised")
            .Says("purchase", claim.PurchaseId).Says("claim", claim.Id).Says("subsidy", subsidy);
        if (claim.Purchase is not null) unit.Says("serialNumber", claim.Purchase.Unit.SerialNumber);
        return
        [
            new Companion("certificate_redeemed")
                .Says("certificate", claim.Certificate).Says("claim", claim.Id).Says("purchase", claim.PurchaseId)
                .Says("redeemedOn", day),
            new Companion("new_unit_counted")
                .Says("buyer", claim.Claimant.Key).Says("programme", claim.Programme).Says("claim", claim.Id)
                .Says("certificate", claim.Certificate).Says("on", day).Says("order", claim.Purchase?.Order ?? ""),
            new Companion("purchase_subsidised")
                .Says("purchase", claim.PurchaseId).Says("claim", claim.Id).Says("certificate", claim.Certificate)
                .Says("subsidy", subsidy),
            unit,
        ];
    }
}
