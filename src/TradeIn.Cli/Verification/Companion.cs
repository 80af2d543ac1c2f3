namespace TradeIn.Cli.Verification;

/// <summary>An event that a decision must bring with it, and what it must say.</summary>
internal sealed class Companion(string type)
{
    /// <summary>The types of events that follow from a decision and never stand alone.</summary>
    public static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "certificate_issued", "old_unit_counted", "old_unit_certified",
        "invoice_line_used", "new_unit_sold",
        "certificate_redeemed", "new_unit_counted", "purchase_subsidised", "new_unit_subsidised",
        "purchase_returned", "new_unit_taken_back", "red_invoice_used", "claim_returned", "debt_incurred",
        "certificate_restored", "certificate_expired", "new_unit_released", "hold_released",
        "purchase_rebound", "claim_rebound", "purchase_repair_noted",
        "purchase_unsubsidised", "new_unit_unsubsidised", "claim_revoked",
        "certificate_reported_lost", "certificate_unblocked", "certificate_cancelled",
        "recycling_voided", "certificate_voided", "old_unit_released", "old_unit_freed",
        "recycling_corrected", "certificate_corrected", "certificate_annotated",
        "units_held", "order_delivered",
        "unit_consigned", "unit_with_recycler_again", "unit_received", "unit_missed", "unit_differed", "unit_lost",
        "unit_dismantled", "disposal_subsidy_declared", "disposal_subsidy_rejected",
        "claim_stated", "claim_unstated", "statement_line_reduced", "debt_netted", "debt_reopened", "bond_drawn",
        "budget_committed", "budget_released", "budget_spent", "budget_unspent",
    };

    private readonly List<(string Path, string Said)> says = [];

    public string Type => type;

    public Companion Says(string path, string said)
    {
        says.Add((path, said));
        return this;
    }

    public Companion Says(string path, DateOnly day) => Says(path, EventBody.Said(day));

    public Companion Says(string path, decimal number) => Says(path, EventBody.Said(number));

    public Companion Says(Appliance unit, string path = "unit") =>
        Says(path + ".category", unit.Category).Says(path + ".brand", unit.Brand)
            .Says(path + ".manufacturer", unit.Manufacturer).Says(path + ".model", unit.Model)
            .Says(path + ".serialNumber", unit.SerialNumber);

    /// <summary>Whether an event is about the same thing: what a companion says first names it.</summary>
    public bool IsAbout(EventBody body) => says.Count == 0 || body.Said(says[0].Path) == says[0].Said;

    /// <summary>What it says otherwise than the decision, in words; null when all agrees.</summary>
    public string? Contradiction(EventBody body)
    {
        foreach (var (path, said) in says)
        {
            var found = body.Said(path);
            if (found != said) return $"{type} says {path} '{found}', the decision '{said}'";
        }
        return null;
    }
}

/// <summary>A decision whose companions are still awaited.</summary>
/// <param name="row">The event that states the decision.</param>
/// <param name="awaited">What must follow; null when the decision could not be read, and anything may.</param>
internal sealed class Decision(LogRow row, IReadOnlyList<Companion>? awaited)
{
    private readonly LinkedList<Companion>? awaited = awaited is null ? null : new LinkedList<Companion>(awaited);

    public LogRow Row => row;

    public bool IsUnread => awaited is null;

    public IEnumerable<Companion> Awaited => awaited ?? [];

    public static Decision Granted(LogRow row, params IReadOnlyList<Companion> companions) => new(row, companions);

    public static Decision Refused(LogRow row) => new(row, []);

    public static Decision Unread(LogRow row) => new(row, null);

    /// <summary>Whether a type of event is awaited, be it one that elsewhere is a decision of its own.</summary>
    public bool Awaits(string type) => First(type) is not null;

    /// <summary>
    /// Takes an awaited companion off the list: of several of the type the one that is about the same thing. Null when
    /// none of the type is awaited.
    /// </summary>
    /// <param name="type">The event's type.</param>
    /// <param name="body">What the event says; null when it cannot be read.</param>
    public Companion? Take(string type, EventBody? body)
    {
        if (First(type) is not { } found) return null;
        if (body is { } said)
            for (var node = found; node is not null; node = node.Next)
                if (node.Value.Type == type && node.Value.IsAbout(said))
                {
                    found = node;
                    break;
                }
        awaited!.Remove(found);
        return found.Value;
    }

    private LinkedListNode<Companion>? First(string type)
    {
        var node = awaited?.First;
        while (node is not null && node.Value.Type != type) node = node.Next;
        return node;
    }
}
