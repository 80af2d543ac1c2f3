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
/// <param name="Row">The event that states the decision.</param>
/// <param name="Awaited">What must follow; null when the decision could not be read, and anything may.</param>
internal sealed record Decision(LogRow Row, List<Companion>? Awaited)
{
    public static Decision Granted(LogRow row, params Companion[] companions) => new(row, [.. companions]);

    public static Decision Refused(LogRow row) => new(row, []);

    public static Decision Unread(LogRow row) => new(row, null);

    /// <summary>Whether a type of event is awaited, be it one that elsewhere is a decision of its own.</summary>
    public bool Awaits(string type) => Awaited is not null && Awaited.Exists(companion => companion.Type == type);

    /// <summary>Takes an awaited companion off the list; null when none of the type is awaited.</summary>
    public Companion? Take(string type)
    {
        var awaited = Awaited?.Find(companion => companion.Type == type);
        if (awaited is not null) Awaited?.Remove(awaited);
        return awaited;
    }
}
