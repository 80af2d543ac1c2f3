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

    public Companion Says(Appliance unit) =>
        Says("unit.category", unit.Category).Says("unit.brand", unit.Brand).Says("unit.manufacturer", unit.Manufacturer)
            .Says("unit.model", unit.Model).Says("unit.serialNumber", unit.SerialNumber);

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

    /// <summary>Takes an awaited companion off the list; null when none of the type is awaited.</summary>
    public Companion? Take(string type)
    {
        var awaited = Awaited?.Find(companion => companion.Type == type);
        if (awaited is not null) Awaited?.Remove(awaited);
        return awaited;
    }
}
