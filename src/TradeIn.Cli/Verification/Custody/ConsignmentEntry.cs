namespace TradeIn.Cli.Verification;

/// <summary>A consignment that was decided.</summary>
internal sealed class ConsignmentEntry(ConsignmentRecord record, string state, DateOnly openedOn)
{
    private readonly Dictionary<string, ArrivalNote> arrivals = new(StringComparer.Ordinal);
    private HashSet<string>? listed;

    public string Id => record.Id;

    public string Programme => record.Programme;

    public string Recycler => record.Recycler;

    public string Dismantler => record.Dismantler;

    public IReadOnlyList<string> Certificates => record.Certificates;

    public DateOnly OpenedOn => openedOn;

    public DateOnly? ShippedOn { get; set; }

    public int Km { get; set; }

    /// <summary>As the interface writes it.</summary>
    public string State { get; set; } = state;

    public IReadOnlyDictionary<string, ArrivalNote> Arrivals => arrivals;

    public bool Lists(string certificate) =>
        (listed ??= new HashSet<string>(record.Certificates, StringComparer.Ordinal)).Contains(certificate);

    public void Arrive(string certificate, ArrivalNote note)
    {
        arrivals[certificate] = note;
        Settle();
    }

    public void Resolve(ArrivalNote note)
    {
        note.IsResolved = true;
        Settle();
    }

    // Closed once every unit is accounted for and nothing is open.
    private void Settle()
    {
        if (arrivals.Count < record.Certificates.Count) return;
        State = arrivals.Values.Any(note => note.IsOpen) ? "disputed" : "closed";
    }
}

/// <summary>What a consignment's event says was listed.</summary>
internal sealed record ConsignmentRecord(
    string Id, string Programme, string Recycler, string Dismantler, DateTimeOffset OccurredAt,
    List<string> Certificates)
{
    public static ConsignmentRecord Read(EventBody command, Ledger ledger) => new(
        command.Text("consignmentId"), ledger.Name(command.Text("programme")), ledger.Name(command.Text("recycler")),
        ledger.Name(command.Text("dismantler")), command.Instant("occurredAt"),
        [.. command.Texts("certificates").Select(ledger.NumberOf)]);
}
