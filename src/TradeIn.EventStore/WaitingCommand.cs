using System.Diagnostics;

namespace TradeIn.EventStore;

/// <summary>A command in the queue, and the place for its answer.</summary>
internal sealed class WaitingCommand(LogCommand command, byte[]? headers, bool streamed, CancellationToken cancel)
{
    // Answers must not run their callers' code inside the loop.
    private readonly TaskCompletionSource<CommandResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LogCommand Command { get; } = command;

    /// <summary>Its headers in canonical bytes.</summary>
    public byte[]? Headers { get; } = headers;

    /// <summary>It holds one of the places that streamed commands may take.</summary>
    public bool Streamed { get; } = streamed;

    public long Since { get; } = Stopwatch.GetTimestamp();

    public Task<CommandResult> Answer => answer.Task;

    /// <summary>Nobody waits for it any more; it need not be decided.</summary>
    public bool IsAbandoned => cancel.IsCancellationRequested && answer.TrySetCanceled(cancel);

    public void Settle(CommandResult result) => answer.TrySetResult(result);

    public void Fail(Exception fault)
    {
        if (fault is LogUnavailableException or LogForeignAppendException) Command.GivenUp();
        answer.TrySetException(fault);
    }
}
