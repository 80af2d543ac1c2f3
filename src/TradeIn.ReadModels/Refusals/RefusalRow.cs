namespace TradeIn.ReadModels.Refusals;

/// <summary>A row of <c>read.refusals</c>.</summary>
internal sealed record RefusalRow
{
    public required long Position { get; init; }

    public required string Kind { get; init; }

    public required string Subject { get; init; }

    public string? Programme { get; init; }

    public string? Enterprise { get; init; }

    public string? District { get; init; }

    public required DateOnly RefusedOn { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required string FirstReason { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    public string? SentBy { get; init; }

    public required long LastPosition { get; init; }
}
