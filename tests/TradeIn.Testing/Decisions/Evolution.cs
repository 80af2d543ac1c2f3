using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;

namespace TradeIn.Testing.Decisions;

/// <summary>Which of the domain's own <c>Evolve</c> functions folds which kind of stream.</summary>
public static class Evolution
{
    private static readonly Dictionary<string, Func<object?, object, object>> ByStreamType = new(StringComparer.Ordinal)
    {
        ["programme"] = (state, e) => Programme.Evolve((Programme?)state, e),
        ["enterprise"] = (state, e) => Enterprise.Evolve((Enterprise?)state, e),
        ["buyer"] = (state, e) => Buyer.Evolve((Buyer?)state, e),
        ["certificate"] = (state, e) => Certificate.Evolve((Certificate?)state, e),
        ["old_unit"] = (state, e) => OldUnit.Evolve((OldUnit?)state, e),
        ["new_unit"] = (state, e) => NewUnit.Evolve((NewUnit?)state, e),
        ["purchase"] = (state, e) => Purchase.Evolve((Purchase?)state, e),
        ["invoice_line"] = (state, e) => InvoiceLine.Evolve((InvoiceLine?)state, e),
        ["claim"] = (state, e) => Claim.Evolve((Claim?)state, e),
        ["recycling"] = (state, e) => OnlyEvent(state, e),
    };

    /// <summary>The state of a stream after one more event; throws when its history cannot hold the event.</summary>
    public static object Step(StreamName stream, object? state, object @event) =>
        ByStreamType.TryGetValue(stream.Type, out var evolve)
            ? evolve(state, @event)
            : throw new InvalidOperationException($"No state is folded from streams of type '{stream.Type}'.");

    // No rule reads a recycling's own stream, so the domain has no state for it: it holds one event, its outcome.
    private static object OnlyEvent(object? state, object @event) =>
        state is null && @event is (UnitRecycled or RecyclingRefused) ? @event : throw Fact.Impossible(state, @event);
}
