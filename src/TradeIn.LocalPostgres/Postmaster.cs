namespace TradeIn.LocalPostgres;

/// <summary>Starts and stops the server on a cluster's data; only the holder of the owner's lock may.</summary>
internal sealed class Postmaster(ClusterHome home, Binaries binaries, Account account, Action<string>? say)
{
    /// <summary>After a crash the server replays its log first; the wait must not end before that.</summary>
    private const string LongestStart = "600";

    private const string LongestStop = "60";

    private const int MostTries = 50;

    public async Task StartAsync(CancellationToken cancel)
    {
        say?.Invoke($"Starting PostgreSQL {binaries.Version} of {binaries.Folder} as {account.Name} in {home.Folder}.");
        var sockets = ServerSettings.CanHoldSockets(home.SocketsFolder) ? home.SocketsFolder : null;
        if (sockets is not null) await EmptySocketsAsync(cancel);

        for (var tries = 1; ; tries++)
        {
            var failure = await TryStartAsync(sockets, cancel);
            if (failure is null) return;

            // Not every file system holds sockets; a port is slower but does.
            if (failure.Contains("Unix-domain socket", StringComparison.Ordinal)) sockets = null;
            else if (!MayPass(failure) || tries == MostTries)
                throw new PrivateClusterException($"PostgreSQL did not start on {home.ClusterFolder}:\n{failure}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
        }
    }

    /// <summary>Ends the server's sessions and stops it, harder if it does not stop.</summary>
    public async Task StopAsync()
    {
        // pg_ctl signals whatever process the file names, so first see that it is the server.
        if (await PostmasterFile.OfLivingAsync(home, default) is null) return;
        foreach (var mode in (string[])["fast", "immediate"])
        {
            var stopped = await account.RunAsync(
                binaries.PgCtl, ["stop", "-D", home.ClusterFolder, "-m", mode, "-w", "-t", LongestStop, "-s"], default);
            if (stopped.Succeeded || await PostmasterFile.OfLivingAsync(home, default) is null) return;
        }

        say?.Invoke($"PostgreSQL on {home.ClusterFolder} could not be stopped; the next start takes it over.");
    }

    /// <summary>What went wrong; null if the server runs.</summary>
    private async Task<string?> TryStartAsync(string? sockets, CancellationToken cancel)
    {
        await ForgetTheDeadAsync(cancel);
        var settings = Path.Combine(home.ClusterFolder, ServerSettings.FileName);
        await account.WriteAsync(settings, ServerSettings.Text(LoopbackPort.FindFree(), sockets), cancel);
        var log = Path.Combine(home.ClusterFolder, "start.log");
        await account.WriteAsync(log, "", cancel);
        var started = await account.RunAsync(
            binaries.PgCtl, ["start", "-D", home.ClusterFolder, "-w", "-t", LongestStart, "-s", "-l", log], cancel);
        return started.Succeeded ? null : $"{started.Tail}\n{EndOf(log)}{EndOf(NewestLog())}";
    }

    /// <summary>A port that was taken in between, or processes of a killed server that are still going.</summary>
    private static bool MayPass(string failure) =>
        failure.Contains("Address already in use", StringComparison.Ordinal) ||
        failure.Contains("\"postmaster.pid\" already exists", StringComparison.Ordinal) ||
        failure.Contains("pre-existing shared memory block", StringComparison.Ordinal);

    /// <summary>
    /// PostgreSQL does not start if the process number of a dead server was given to another program of this user.
    /// Where we can see that no process works on the data, the dead server's file may go.
    /// </summary>
    private async Task ForgetTheDeadAsync(CancellationToken cancel)
    {
        if (!await PostmasterFile.HasNoProcessAsync(home, cancel)) return;
        File.Delete(PostmasterFile.PathIn(home));
    }

    private async Task EmptySocketsAsync(CancellationToken cancel)
    {
        await account.MakeFolderAsync(home.SocketsFolder, cancel);
        foreach (var left in Directory.EnumerateFileSystemEntries(home.SocketsFolder)) File.Delete(left);
    }

    private string? NewestLog()
    {
        var folder = new DirectoryInfo(Path.Combine(home.ClusterFolder, "log"));
        return folder.Exists ? folder.EnumerateFiles().MaxBy(file => file.LastWriteTimeUtc)?.FullName : null;
    }

    private static string EndOf(string? file)
    {
        const int Length = 2000;
        if (file is null || !File.Exists(file)) return "";
        using var stream = File.OpenRead(file);
        stream.Seek(-Math.Min(Length, stream.Length), SeekOrigin.End);
        return new StreamReader(stream).ReadToEnd();
    }
}
