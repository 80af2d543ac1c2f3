namespace TradeIn.Cli.Verification;

/// <summary>What the decisions are judged by: published programmes and the enterprises' register.</summary>
internal sealed class RegisterAudit(Bench bench)
{
    private readonly RegisterRuling rules = new(bench.Ledger);
    private readonly RefusalAudit refusals = new(bench);
    private bool isKeyKnown;

    private Ledger Ledger => bench.Ledger;

    /// <summary>Buyers are known by one key for ever: with another, each would start a new allowance.</summary>
    public void IntroduceKey(LogRow row, EventBody body)
    {
        body.Text("checkValue");
        if (isKeyKnown) bench.Find(FindingKind.HistoryImpossible, row, $"a second identity key is introduced");
        isKeyKnown = true;
    }

    public void Publish(LogRow row, EventBody body)
    {
        var (programme, terms) = (body.Text("programme"), Terms.Read(body));
        if (!Ledger.Programmes.TryGetValue(programme, out var file))
            Ledger.Programmes.Add(programme, file = new ProgrammeFile());
        if (terms.Version != file.LatestVersion + 1)
            bench.Find(
                FindingKind.HistoryImpossible, row,
                $"version {terms.Version} of programme '{programme}' follows version {file.LatestVersion}");
        file.Publish(terms);
    }

    public void Award(LogRow row, EventBody body)
    {
        var enterprise = body.Text("enterprise");
        var file = new EnterpriseFile(body.Texts("roles"), body.Day("awardedOn"), body.Text("registeredIn"));
        bench.Uphold(row, rules.OfAccepted(
            RegisterStep.Of(row.Type, body), Ledger.Enterprises.GetValueOrDefault(enterprise), body));
        Ledger.Enterprises.TryAdd(enterprise, file);
    }

    /// <summary>Takes what is registered of an enterprise that was awarded before.</summary>
    public void Register(LogRow row, EventBody body)
    {
        if (FileOf(row, body) is not { } file) return;
        bench.Uphold(row, rules.OfAccepted(RegisterStep.Of(row.Type, body), file, body));
        if (!Register(file, row.Type, body) && !End(file, row.Type, body))
            bench.Find(FindingKind.HistoryImpossible, row, $"{row.Type} ends what never began");
    }

    /// <summary>An enterprise broke its agreement: the penalty is taken from its bond (E2).</summary>
    public Decision Breach(LogRow row, EventBody body)
    {
        var (penalty, on) = (body.Amount("penalty"), body.Day("occurredOn"));
        var id = body.Text("breach");
        if (FileOf(row, body) is not { } file) return Decision.Unread(row);
        bench.Uphold(row, rules.OfAccepted(RegisterStep.Of(row.Type, body), file, body));
        file.DrawBond(penalty, on);
        bench.CheckSaid(FindingKind.BondLeftWrong, row, body, "bondLeft", file.BondOn(on));
        return penalty == 0 ? Decision.Granted(row) : Decision.Granted(row, new Companion("bond_drawn")
            .Says("enterprise", body.Text("enterprise")).Says("amount", penalty).Says("cause", id).Says("drawnOn", on));
    }

    /// <summary>What an office wanted to record and was refused, be it the award itself.</summary>
    public Decision RefusedStep(LogRow row, EventBody body)
    {
        var step = RegisterStep.OfRefusal(body);
        var file = step.Name == "award" ? Ledger.Enterprises.GetValueOrDefault(step.Enterprise) : FileOf(row, body);
        if (file is not null || step.Name == "award") refusals.Check(row, body, rules.OfRefused(step, file));
        return Decision.Refused(row);
    }

    private EnterpriseFile? FileOf(LogRow row, EventBody body)
    {
        var enterprise = body.Text("enterprise");
        if (Ledger.Enterprises.TryGetValue(enterprise, out var file)) return file;
        bench.Find(FindingKind.HistoryImpossible, row, $"enterprise '{enterprise}' was never awarded");
        return null;
    }

    // False when it is of a type that ends something.
    private bool Register(EnterpriseFile file, string type, EventBody body)
    {
        switch (type)
        {
            case "recycling_regions_awarded": file.AwardRegions(body.Texts("regions"), body.Day("awardedOn")); break;
            case "agreement_signed": file.SignAgreement(body.Day("signedOn")); break;
            case "bond_deposited": file.DepositBond(body.Amount("amount"), body.Day("depositedOn")); break;
            case "outlet_registered":
                file.RegisterOutlet(
                    body.Text("outlet"), body.Text("kind"), body.DayOrNone("openedOn"), body.TextOrNone("district"));
                break;
            case "certificate_range_allotted":
                Ledger.Allotments.Add(new Allotment(body.Text("enterprise"), file.Allot(
                    body.Text("from"), body.Text("to"), body.Day("allottedOn"), body.TextOrNone("range"))));
                break;
            case "enterprise_suspended": file.Suspend(body.Day("suspendedFrom"), body.TextOrNone("suspension")); break;
            case "enterprise_disqualified": file.Disqualify(body.Day("disqualifiedFrom")); break;
            case "dismantler_designated":
                file.Designate(body.Day("designatedOn"), body.TextOrNone("designation"));
                break;
            default: return false;
        }
        return true;
    }

    // False when there is nothing of it to end.
    private static bool End(EnterpriseFile file, string type, EventBody body) => type switch
    {
        "suspension_lifted" => file.LiftSuspension(body.Text("suspension"), body.Day("liftedFrom")),
        "designation_withdrawn" => file.WithdrawDesignation(body.Text("designation"), body.Day("withdrawnFrom")),
        "outlet_closed" => file.CloseOutlet(body.Text("outlet"), body.Day("closedOn")),
        "outlet_moved" => file.MoveOutlet(body.Text("outlet"), body.Day("movedOn")),
        "certificate_range_returned" =>
            file.Withdraw(body.Text("range"), body.Text("from"), body.Text("to"), body.Day("returnedOn")),
        _ => file.Withdraw(body.Text("range"), body.Text("from"), body.Text("to"), body.Day("cancelledOn")),
    };
}
