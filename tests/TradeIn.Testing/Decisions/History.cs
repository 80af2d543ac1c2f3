using TradeIn.Domain;

namespace TradeIn.Testing.Decisions;

/// <summary>
/// A log in memory: facts by stream, in order, with the state of each stream as the domain's own <c>Evolve</c> folds it.
/// A fact that its stream cannot hold is refused at once, given or decided.
/// </summary>
public sealed class History
{
    private readonly List<Fact> facts = [];
    private readonly Dictionary<StreamName, object> states = [];

    public History(params IEnumerable<Fact> past) => Append(past);

    /// <summary>Every fact, in order.</summary>
    public IReadOnlyList<Fact> Facts => facts;

    public void Append(params IEnumerable<Fact> added)
    {
        foreach (var fact in added)
        {
            states[fact.Stream] = Evolution.Step(fact.Stream, states.GetValueOrDefault(fact.Stream), fact.Event);
            facts.Add(fact);
        }
    }

    /// <summary>The state of a stream, null when nothing has happened in it.</summary>
    public T? StateOf<T>(StreamName stream) where T : class => (T?)states.GetValueOrDefault(stream);

    public bool Has(StreamName stream) => states.ContainsKey(stream);
}
