using System.Text.Json;

namespace TradeIn.Cli.Verification;

/// <summary>Figures by name, each in one form that can be compared.</summary>
internal sealed class FigureSheet
{
    /// <summary>Stands in a name for what is not on record.</summary>
    public const string Unnamed = "-";

    private readonly SortedDictionary<string, string> figures = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Figures => figures;

    /// <summary>
    /// Every figure of a JSON object: a member of a part is named <c>part.member</c>, and of an entry of a list
    /// <c>list[which].member</c>, where which is the entry's first member, unless that is a part itself.
    /// </summary>
    /// <param name="answer">The object.</param>
    /// <param name="besides">Members of it that are no figures.</param>
    public static FigureSheet Of(JsonElement answer, params ReadOnlySpan<string> besides)
    {
        var sheet = new FigureSheet();
        foreach (var member in answer.EnumerateObject())
            if (!besides.Contains(member.Name)) sheet.Read(member.Name, member.Value);
        return sheet;
    }

    public void Add(string name, decimal figure) => Add(name, EventBody.Said(figure));

    public void Add(string name, DateOnly day) => Add(name, EventBody.Said(day));

    // What is there twice must not hide behind the first.
    private void Add(string name, string text)
    {
        while (!figures.TryAdd(name, text)) name += " again";
    }

    private void Read(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject()) Read($"{name}.{member.Name}", member.Value);
                break;
            case JsonValueKind.Array:
                foreach (var entry in value.EnumerateArray()) ReadEntry(name, entry);
                break;
            case JsonValueKind.Null: break;
            default: Add(name, EventBody.Said(value)); break;
        }
    }

    private void ReadEntry(string list, JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            Read($"{list}[{Unnamed}]", entry);
            return;
        }
        string? which = null;
        foreach (var member in entry.EnumerateObject())
        {
            var namesIt = which is null && member.Value.ValueKind is (JsonValueKind.String or JsonValueKind.Number);
            which ??= namesIt ? EventBody.Said(member.Value) : Unnamed;
            if (!namesIt) Read($"{list}[{which}].{member.Name}", member.Value);
        }
    }
}
