namespace TradeIn.LocalPostgres;

/// <summary>The way to a running cluster: own it, by starting it or by taking it over, or else join its owner.</summary>
internal sealed class ClusterOpening(PrivateClusterOptions options, Account account, ClusterHome home)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

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

            // The owner may be installing PostgreSQL; that takes as long as the network does.
            if (waited == TimeSpan.FromSeconds(5))
                options.Say?.Invoke($"Waiting for the process that is starting or stopping PostgreSQL in {home.Folder}.");
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

    /// <summary>A server that a killed owner left behind is taken over as it is, or waited for if it is stopping.</summary>
    private async Task<(string ConnectionString, int Port)> StartOrTakeOverAsync(
        Postmaster postmaster, CancellationToken cancel)
    {
        for (var look = 0; ; look++)
        {
            var server = await PostmasterFile.OfLivingAsync(home, cancel);
            if (server is null)
            {
                await postmaster.StartAsync(cancel);
                continue;
            }

            if (look == 0) options.Say?.Invoke($"Taking over the PostgreSQL that runs in {home.Folder}.");
            var text = ClusterDatabase.ConnectionString(home, server, options.Database);
            if (server.IsReady && await ClusterDatabase.TryEnsureAsync(text, cancel)) return (text, server.Port);
            await Task.Delay(BetweenLooks, cancel);
        }
    }
}
