using TradeIn.Client.Losses;
using TradeIn.EventStore;

namespace TradeIn.Server.Log;

/// <summary>Who did what: the steps of an application as the log has them.</summary>
internal static class StepsOnRecord
{
    public static StepView ToStep(this StoredEvent stored, string step, DateTimeOffset at, string? grounds = null) =>
        new(step, stored.Key(), at, grounds, stored.Position);
}
