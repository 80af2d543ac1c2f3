using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Tests;

/// <summary>A row of a theory: what has happened, the command, and exactly why it is refused, in order.</summary>
internal sealed record Refusal<TCommand>(Fact[][] Given, TCommand When, Reason[] Then)
{
    /// <summary>The world as it is published, and no more.</summary>
    public Refusal(TCommand when, params Reason[] then) : this([Past.World], when, then)
    {
    }
}
