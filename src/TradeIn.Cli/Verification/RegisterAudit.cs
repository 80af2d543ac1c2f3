namespace TradeIn.Cli.Verification;

/// <summary>What the decisions are judged by: published programmes and the enterprises' register.</summary>
internal sealed class RegisterAudit(Bench bench)
{
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
        if (!Ledger.Enterprises.TryAdd(enterprise, file))
            bench.Find(FindingKind.HistoryImpossible, row, $"enterprise '{enterprise}' was awarded before");
    }

    /// <summary>Takes what is registered of an enterprise that was awarded before.</summary>
    public void Register(LogRow row, EventBody body)
    {
        var enterprise = body.Text("enterprise");
        if (Ledger.Enterprises.TryGetValue(enterprise, out var file)) Register(file, row.Type, body);
        else bench.Find(FindingKind.HistoryImpossible, row, $"enterprise '{enterprise}' was never awarded");
    }

    private static void Register(EnterpriseFile file, string type, EventBody body)
    {
        switch (type)
        {
            case "recycling_regions_awarded": file.Regions = body.Texts("regions"); break;
            case "agreement_signed": file.SignAgreement(body.Day("signedOn")); break;
            case "bond_deposited": file.DepositBond(body.Amount("amount"), body.Day("depositedOn")); break;
            case "outlet_registered": file.RegisterOutlet(body.Text("outlet"), body.Text("kind")); break;
            case "certificate_range_allotted": file.Allot(body.Text("from"), body.Text("to")); break;
            case "enterprise_suspended": file.Suspend(body.Day("suspendedFrom")); break;
            default: body.Day("designatedOn"); break; // a dismantler is judged by nothing yet, but must be readable
        }
    }
}
