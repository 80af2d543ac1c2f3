namespace TradeIn.LocalPostgres;

/// <summary>The way to a running cluster: own it, by starting it or taking it over, or else join its owner.</summary>
internal sealed class ClusterOpening(PrivateClusterOptions options, Account account, ClusterHome home)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan UntilWeSayThatWeWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);

    /// <summary>The owner may be installing PostgreSQL; that takes as long as the network does.</summary>
    private static readonly TimeSpan LongestWaitForOwner = TimeSpan.FromMinutes(10);

    public static async Task<PrivateCluster> OpenAsync(PrivateClusterOptions options, CancellationToken cancel)
    {
        var account = await Account.ChooseAsync(ClusterHome.Of(options.DataFolder), cancel);
        var home = await ClusterHome.MakeAsync(options, account, cancel);
        return await new ClusterOpening(options, account, home).OwnOrJoinAsync(cancel);
    }

    /// <summary>The cluster that runs on the data, joined; null if none does.</summary>
    public static async Task<PrivateCluster?> TryJoinAsync(
        ClusterHome home, string database, CancellationToken cancel)
    {
        if (await PostmasterFile.OfLivingAsync(home, cancel) is not { IsReady: true } server) return null;
        var text = ClusterDatabase.ConnectionString(home, server, database);
        return await ClusterDatabase.TryEnsureAsync(text, cancel) ? new(text, server.Port, owned: null) : null;
    }

    private async Task<PrivateCluster> OwnOrJoinAsync(CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; ; waited += BetweenLooks)
        {
            if (OwnerLock.TryTake(home.LockFile) is { } mine) return await OwnAsync(mine, cancel);
            if (await TryJoinAsync(home, options.Database, cancel) is { } joined) return joined;

            if (waited == UntilWeSayThatWeWait)
                options.Say?.Invoke($"Waiting for another process to start or stop PostgreSQL in {home.Folder}.");
            if (waited >= LongestWaitForOwner)
                throw new PrivateClusterException(
                    $"Another process holds {home.LockFile}, but no PostgreSQL answers. End it and try again.");
            await Task.Delay(BetweenLooks, cancel);
        }
    }

    private async Task<PrivateCluster> OwnAsync(FileStream mine, CancellationToken cancel)
    {
        Postmaster? postmaster = null;
        try
        {
            var binaries = await options.Search.FindAsync(options, account, home.Major, cancel);
            var password = Password.ReadOrMake(home);
            if (home.Major is null)
            {
                options.Say?.Invoke($"Making a new cluster of PostgreSQL {binaries.Version} in {home.Folder}.");
                await InitialCluster.MakeAsync(home, binaries, account, password, cancel);
            }

            postmaster = new(home, binaries, account, options.Say);
            if (await PostmasterFile.OfLivingAsync(home, cancel) is not null)
                options.Say?.Invoke($"Taking over the PostgreSQL that runs in {home.Folder}.");
            var (text, port) = await StartOrTakeOverAsync(postmaster, cancel);
            return new(text, port, new OwnedServer(mine, postmaster)) { Version = binaries.Version };
        }
        catch
        {
            if (postmaster is not null) await postmaster.StopAsync();
            await mine.DisposeAsync();
            throw;
        }
    }

    /// <summary>A server that a killed owner left is taken over as it is, or waited for if it is stopping.</summary>
    private async Task<(string ConnectionString, int Port)> StartOrTakeOverAsync(
        Postmaster postmaster, CancellationToken cancel)
    {
        for (var silence = TimeSpan.Zero; ; )
        {
            var server = await PostmasterFile.OfLivingAsync(home, cancel);
            if (server is null)
            {
                await postmaster.StartAsync(cancel);
                continue;
            }

            var text = ClusterDatabase.ConnectionString(home, server, options.Database);
            if (server.IsReady && await ClusterDatabase.TryEnsureAsync(text, cancel)) return (text, server.Port);

            // One that replays its log after a crash may take its time; one that says it is ready may not.
            if (server.IsReady) silence += BetweenLooks;
            if (silence >= LongestSilence)
                throw new PrivateClusterException(
                    $"PostgreSQL (process {server.ProcessId}) runs in {home.Folder} but does not answer. If that " +
                    $"process is none of this cluster, delete {PostmasterFile.PathIn(home)}; else end it.");
            await Task.Delay(BetweenLooks, cancel);
        }
    }
}
