using System.Text;
using System.Text.RegularExpressions;

namespace TradeIn.Domain.Tests.Docs;

/// <summary>
/// A Mermaid state diagram of one kind of stream: every event of the domain is folded onto a sample of every state that can
/// be reached, and where the stream can hold it there is an arrow. Nothing is written by hand.
/// </summary>
/// <param name="Stream">The kind of stream.</param>
/// <param name="StatusOf">The status of its state, as the log names it.</param>
internal sealed partial record StateDiagram(string Stream, Func<object, Enum> StatusOf)
{
    public string Render()
    {
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        foreach (var (from, to, events) in Arrows())
            text.Append("    ").Append(from).Append(" --> ").Append(to).Append(" : ").AppendJoin(", ", events).Append('\n');
        return text.Append("```\n").ToString();
    }

    /// <summary>Statuses that no history leads to.</summary>
    public IEnumerable<string> Unreached()
    {
        var found = Reach();
        var any = StatusOf(found.Values.OfType<object>().First());
        return Enum.GetNames(any.GetType()).Select(Snake).Except(found.Keys);
    }

    /// <summary>From each state to each, in the order in which they are declared, with what leads there.</summary>
    private IEnumerable<(string From, string To, string[] Events)> Arrows()
    {
        var samples = Reach();
        foreach (var (name, state) in samples.OrderBy(each => Place(each.Value)).Select(each => (each.Key, each.Value)))
        {
            var arrows =
                from @event in SampleEvents.All
                let next = Fold(state, @event)
                where next is not null
                group Snake(@event.GetType().Name) by StatusOf(next) into leads
                orderby Place(leads.Key)
                select (name, Snake(leads.Key.ToString()), leads.Distinct().ToArray());
            foreach (var arrow in arrows) yield return arrow;
        }
    }

    /// <summary>A sample of every state that any history leads to, the beginning among them.</summary>
    private Dictionary<string, object?> Reach()
    {
        var found = new Dictionary<string, object?> { ["[*]"] = null };
        var open = new Queue<object?>([null]);
        while (open.TryDequeue(out var state))
            foreach (var next in SampleEvents.All.Select(@event => Fold(state, @event)).OfType<object>())
                if (found.TryAdd(Snake(StatusOf(next).ToString()), next)) open.Enqueue(next);
        return found;
    }

    private object? Fold(object? state, object @event)
    {
        try
        {
            return Evolution.Step(new StreamName(Stream, "1"), state, @event);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private int Place(object? state) => state is null ? -1 : Place(StatusOf(state));

    private static int Place(Enum status) => Array.IndexOf(Enum.GetValues(status.GetType()), status);

    private static string Snake(string name) => Humps().Replace(name, "_$1").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Humps();
}
