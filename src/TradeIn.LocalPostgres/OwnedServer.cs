namespace TradeIn.LocalPostgres;

/// <summary>A server that this process must stop, at the latest when it ends.</summary>
internal sealed class OwnedServer : IAsyncDisposable
{
    private readonly FileStream _lock;
    private readonly Postmaster _postmaster;
    private int _stopped;

    public OwnedServer(FileStream mine, Postmaster postmaster)
    {
        (_lock, _postmaster) = (mine, postmaster);
        AppDomain.CurrentDomain.ProcessExit += StopAtExit;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 1) return;
        AppDomain.CurrentDomain.ProcessExit -= StopAtExit;
        await _postmaster.StopAsync();
        await _lock.DisposeAsync();
    }

    /// <summary>For an owner who forgot to dispose; nothing can be awaited at the end of a process.</summary>
    private void StopAtExit(object? sender, EventArgs e) => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
