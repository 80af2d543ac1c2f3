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
            Papers = command.Texts("papers"),
            IsSigned = command.Flag("applicationSigned"),
            Purchase = purchase,
            CertificateEntry = ledger.Certificates.GetValueOrDefault(command.Text("certificate")),
            NewUnit = purchase is null
                ? null : ledger.NewUnits.GetValueOrDefault(Appliance.Compared(purchase.SerialNumber)),
            SellerFile = ledger.Enterprises.GetValueOrDefault(command.Text("seller")),
            Usage = ledger.UsageOf(programme, claimant.Key),
        };
    }
}
