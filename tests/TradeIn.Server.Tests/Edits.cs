using System.Globalization;
using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests;

/// <summary>Changes to a body, written as short texts so that a table of them can be read.</summary>
internal static class Edits
{
    public static JsonObject With(this JsonObject body, string member, JsonNode? value)
    {
        body[member] = value;
        return body;
    }

    /// <summary>
    /// Applies edits separated by <c>;</c>: <c>/a/b=json</c> sets a member, <c>-/a/b</c> takes it away. What is taken away
    /// must be there.
    /// </summary>
    public static JsonObject Edit(this JsonObject body, string edits)
    {
        foreach (var edit in edits.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (pointer, value) = edit.Split('=', 2) is [var left, var right] ? (left, right) : (edit, null);
            var (holder, name) = Find(body, pointer.TrimStart('-').TrimEnd());
            if (pointer[0] == '-') holder.Remove(name).ShouldBeTrue(edit);
            else holder[name] = JsonNode.Parse(value!);
        }
        return body;
    }

    private static (JsonObject Holder, string Name) Find(JsonObject body, string pointer)
    {
        var steps = pointer.Split('/')[1..];
        JsonNode at = body;
        foreach (var step in steps[..^1])
            at = (at is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)] : at[step]) ?? throw new InvalidOperationException($"No {pointer}.");
        return (at.AsObject(), steps[^1]);
    }
}
