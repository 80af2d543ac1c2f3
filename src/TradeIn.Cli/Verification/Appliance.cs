namespace TradeIn.Cli.Verification;

/// <summary>An appliance as an event describes it.</summary>
internal sealed record Appliance(string Category, string Brand, string Manufacturer, string Model, string SerialNumber)
{
    /// <summary>
    /// Which old unit it is: category, brand and serial number (R9). A slash parts them; inside a brand it is a hyphen,
    /// which comparing leaves in none.
    /// </summary>
    public string OldIdentity => $"{Category}/{Compared(Brand).Replace('/', '-')}/{Compared(SerialNumber)}";

    /// <summary>Which new unit it is: the serial number alone (P2).</summary>
    public string NewIdentity => Compared(SerialNumber);

    public static Appliance Read(EventBody unit) => new(
        unit.Text("category"), unit.Text("brand"), unit.TextOrNone("manufacturer") ?? "", unit.Text("model"),
        unit.Text("serialNumber"));

    /// <summary>Upper-cased, full width made half, blanks and hyphens dropped.</summary>
    public static string Compared(string text)
    {
        Span<char> kept = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var folded = Folded(c);
            if (!char.IsWhiteSpace(folded) && folded is not ('-' or '\u2010')) kept[length++] = folded;
        }
        return new string(kept[..length]);
    }

    /// <summary>Half width and upper case.</summary>
    public static char Folded(char c) =>
        char.ToUpperInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
}

/// <summary>The buyer, or whoever claims, as a command names him.</summary>
internal sealed record Person(string Kind, string Key, string Document, string RegisteredIn)
{
    public static Person Read(EventBody party) =>
        new(party.Text("kind"), party.Text("key"), party.Text("document"), party.Text("registeredIn"));

    /// <summary>Whether the agent's own identity was shown (Q11); null when no agent acts.</summary>
    public static bool? IsAgentProved(EventBody command) =>
        command.PartOrNone("agent") is { } agent ? agent.PartOrNone("identity") is not null : null;
}
