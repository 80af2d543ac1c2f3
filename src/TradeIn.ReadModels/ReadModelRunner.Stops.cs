namespace TradeIn.ReadModels;

/// <content>What an administrator does about a model that an event has stopped.</content>
public sealed partial class ReadModelRunner
{
    /// <summary>The events that models pass over, on record.</summary>
    public Task<IReadOnlyList<ReadModelSkip>> SkipsAsync(CancellationToken cancel = default) =>
        ReadModelStops.SkipsAsync(reading, cancel);

    /// <summary>
    /// Puts on record that a model passes over the event that it, or its rebuild, is stopped by at this position. All nodes
    /// go on without it, and so does every rebuild of the same version.
    /// </summary>
    public async Task<SkipOutcome> SkipAsync(
        string model, long position, string reason, string key, CancellationToken cancel = default)
    {
        var stopped = workers[model].State is { Status: ReadModelStatus.Stopped } state && state.StoppedAt == position;
        var outcome = await ReadModelStops.SkipAsync(reading, models[model], position, reason, key, stopped, cancel);
        if (outcome == SkipOutcome.Skipped) messages.Skipped(model, models[model].Version, position, key);
        return outcome;
    }

    /// <summary>Has every node at which a model is stopped, or its rebuild, try again.</summary>
    public Task RestartAsync(string model, CancellationToken cancel = default) =>
        ReadModelStops.RestartAsync(reading, model, cancel);
}
