namespace TradeIn.Cli.Verification;

/// <summary>A claim as its event states it, with what the books hold of everything that it names.</summary>
internal sealed record ClaimCase
{
    public required string Id { get; init; }

    public required string Programme { get; init; }

    public required string PurchaseId { get; init; }

    public required string Certificate { get; init; }

    public required string Seller { get; init; }

    public required string Outlet { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required Person Claimant { get; init; }

    public required bool? IsAgentProved { get; init; }

    /// <summary>The kinds of the papers that were shown.</summary>
    public required List<string> Papers { get; init; }

    public required bool IsSigned { get; init; }

    /// <summary>Null when no such purchase was accepted.</summary>
    public required PurchaseEntry? Purchase { get; init; }

    /// <summary>Null when no such certificate was issued.</summary>
    public required CertificateEntry? CertificateEntry { get; init; }

    public required NewUnitEntry? NewUnit { get; init; }

    public required EnterpriseFile? SellerFile { get; init; }

    public required Usage Usage { get; init; }

    /// <summary>The purchase's day picks the version of the programme, however late the claim is filed.</summary>
    public DateTimeOffset GoverningInstant => Purchase?.OccurredAt ?? OccurredAt;

    /// <summary>The district that the seller is registered in, by its code of the claim's day, if budgets are kept.</summary>
    public string? BudgetDistrict(Hearing hearing) => hearing.Terms.BudgetsBind is null || SellerFile is null
        ? null : hearing.Terms.CodeOn(SellerFile.RegisteredIn, hearing.Day);

    public static ClaimCase Read(EventBody command, Ledger ledger)
    {
        var (programme, claimant) = (command.Text("programme"), Person.Read(command.Part("claimant")));
        var purchase = ledger.Purchases.GetValueOrDefault(command.Text("purchaseId"));
        return new ClaimCase
        {
            Id = command.Text("claimId"),
            Programme = programme,
            PurchaseId = command.Text("purchaseId"),
            Certificate = command.Text("certificate"),
            Seller = command.Text("seller"),
            Outlet = command.Text("outlet"),
            OccurredAt = command.Instant("occurredAt"),
            Claimant = claimant,
            IsAgentProved = Person.IsAgentProved(command),
            Papers = [.. command.Texts("papers").Select(KindOf)],
            IsSigned = command.Flag("applicationSigned"),
            Purchase = purchase,
            CertificateEntry = ledger.Certificates.GetValueOrDefault(command.Text("certificate")),
            NewUnit = purchase is null
                ? null : ledger.NewUnits.GetValueOrDefault(purchase.Unit.NewIdentity),
            SellerFile = ledger.Enterprises.GetValueOrDefault(command.Text("seller")),
            Usage = ledger.UsageOf(programme, claimant.Key),
        };
    }

    // A paper that was scanned has the image's digest behind its kind: invoice sha256:9f86…
    private static string KindOf(string paper)
    {
        const string mark = " sha256:";
        var at = paper.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0) return paper;
        var digest = paper[(at + mark.Length)..];
        return digest.Length == 64 && digest.All(char.IsAsciiHexDigitLower)
            ? paper[..at] : throw new UnreadableEventException("'papers' holds a digest that is none.");
    }
}
