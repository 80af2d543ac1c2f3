using TradeIn.Server.Answers;

namespace TradeIn.Server.Log;

/// <summary>
/// Events that were sent in one request, one building on the other. When one of them could not be decided because the
/// database was away, none behind it is: a claim whose purchase was lost on the way would be refused for good.
/// </summary>
internal sealed class EventSequence
{
    private volatile bool broken;

    public bool IsBroken => broken;

    /// <summary>The answer to every event behind the break.</summary>
    public static Answer NotDecided { get; } = Answer.Failed(
        ProblemType.Unavailable,
        "An event before this one could not be decided, so this one was not. Send them again, in order, from the first 503 on.")
        with { RetryAfter = 5 };

    public void Break() => broken = true;
}
