namespace TradeIn.EventStore;

public sealed class EventLog : IAsyncDisposable
{
    public static Task<EventLog> OpenAsync(EventLogOptions options, CancellationToken cancel = default) => throw new NotSupportedException("Not built yet.");
    public Task<CommandResult> ExecuteAsync(LogCommand command, CancellationToken cancel = default) => throw new NotSupportedException("Not built yet.");
    public ValueTask<Task<CommandResult>> ExecuteWhenRoomAsync(LogCommand command, CancellationToken cancel = default) => throw new NotSupportedException("Not built yet.");
    public Task<StreamSet> ReadAsync(IReadOnlyCollection<string> streamIds, long? asOf = null, CancellationToken cancel = default) => throw new NotSupportedException("Not built yet.");
    public IAsyncEnumerable<StoredEvent> ReadAllAsync(long after = 0, CancellationToken cancel = default) => throw new NotSupportedException("Not built yet.");
    public IAsyncEnumerable<StoredEvent> FollowAsync(long after = 0, CancellationToken cancel = default) => throw new NotSupportedException("Not built yet.");
    public Task<LogHead> ReadHeadAsync(CancellationToken cancel = default) => throw new NotSupportedException("Not built yet.");
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
