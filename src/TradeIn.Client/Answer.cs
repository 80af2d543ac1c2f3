namespace TradeIn.Client;

/// <summary>What the counter said: the accepted business, or the refusal with every rule that failed.</summary>
/// <typeparam name="T">The body of an accepted business.</typeparam>
public sealed record Answer<T> where T : class
{
    internal Answer(T? value, Problem? refusal, bool replayed) => (Value, Refusal, Replayed) = (value, refusal, replayed);

    /// <summary>Set when it was accepted.</summary>
    public T? Value { get; }

    /// <summary>Set when rules refused it (422); <see cref="Problem.Reasons"/> names them all.</summary>
    public Problem? Refusal { get; }

    /// <summary>Whether the server had the same business before and repeated its first answer.</summary>
    public bool Replayed { get; }

    /// <summary>The body for who counts on acceptance; a refusal is thrown.</summary>
    public T Accepted() => Value ?? throw new TradeInProblemException(Refusal!);
}

/// <summary>The server answered with a problem that is no refusal: malformed, not allowed, a conflict of ids, a fault.</summary>
public sealed class TradeInProblemException(Problem problem) : Exception($"{problem.Status} {problem.Title}: {problem.Detail}")
{
    /// <summary>The problem as the server gave it; made up from the status when it gave none.</summary>
    public Problem Problem { get; } = problem;
}
