namespace TradeIn.Cli.Verification;

/// <summary>What a correction asks for, and how far it has come.</summary>
internal sealed class CorrectionEntry(CorrectionRecord record, string state)
{
    public CorrectionRecord Record => record;

    public string State { get; set; } = state;

    /// <summary>Where a correction must stand for a step.</summary>
    public static string NeededFor(string step) => step switch
    {
        "district-commerce" => "requested",
        "municipal-commerce" => "district-approved",
        "national-administrator" => "municipally-approved",
        _ => throw new UnreadableEventException("'step' is no step of a correction."),
    };
}

/// <summary>What a correction's event says was applied for.</summary>
/// <param name="Entry">Null when the certificate was never issued.</param>
/// <param name="Changes">As they stand in the event, for comparison.</param>
internal sealed record CorrectionRecord(
    string Id, string Certificate, CertificateEntry? Entry, string Recycler, DateTimeOffset OccurredAt, string Kind,
    string Explanation, string Changes, Person? Buyer, bool? IsAgentProved, Appliance? Unit)
{
    public bool IsChange => Kind == "change";

    public bool IsAnnotation => Kind == "annotate";

    /// <summary>The buyer who comes in, if it is another than the entry's.</summary>
    public Person? Incoming => Buyer is not null && Buyer.Key != Entry?.Buyer ? Buyer : null;

    public static CorrectionRecord Read(EventBody command, Ledger ledger)
    {
        var changes = command.PartOrNone("changes");
        return new CorrectionRecord(
            command.Text("correctionId"), command.Text("certificate"),
            ledger.Certificates.GetValueOrDefault(command.Text("certificate")), command.Text("recycler"),
            command.Instant("occurredAt"), command.Text("kind"), command.Text("explanation"),
            changes is null ? "{}" : command.Said("changes"),
            changes?.PartOrNone("buyer") is { } buyer ? Person.Read(buyer) : null,
            changes is { } said ? Person.IsAgentProved(said) : null,
            changes?.PartOrNone("unit") is { } unit ? Appliance.Read(unit) : null);
    }
}
