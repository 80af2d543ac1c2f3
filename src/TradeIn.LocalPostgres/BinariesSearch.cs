namespace TradeIn.LocalPostgres;

/// <summary>Finds PostgreSQL's programs, or else installs them; remembers what was tried for the message.</summary>
internal sealed record BinariesSearch
{
    public IReadOnlyList<BinariesPlace> Places { get; init; } = BinariesPlace.Usual;

    public IReadOnlyList<IBinariesInstall> Installs { get; init; } =
        [new NpmInstall(BinariesCache.Own), new AptInstall()];

    /// <summary>
    /// Programs that the account can run and that are of the major version that made the data, for no other can read
    /// them. A configured folder is the only place if there is one.
    /// </summary>
    public async Task<Binaries> FindAsync(
        PrivateClusterOptions options, Account account, int? dataMajor, CancellationToken cancel)
    {
        var attempt = new Attempt(account, dataMajor);
        if (options.BinariesFolder is { } configured)
        {
            return await attempt.TryAsync("the configured folder", [Path.GetFullPath(configured)], cancel)
                ?? throw Advice.Wrong(attempt.Others, attempt.Tried, dataMajor, options.DataFolder);
        }

        foreach (var place in Places)
            if (await attempt.TryAsync(place.Name, await place.Folders(cancel), cancel) is { } found) return found;

        foreach (var install in Installs)
            if (await attempt.TryAsync(install, options.Say, cancel) is { } installed) return installed;

        throw Advice.Wrong(attempt.Others, attempt.Tried, dataMajor, options.DataFolder);
    }

    private sealed class Attempt(Account account, int? dataMajor)
    {
        public List<string> Tried { get; } = [];

        /// <summary>Programs that run but are of another version than the data.</summary>
        public List<Binaries> Others { get; } = [];

        public async Task<Binaries?> TryAsync(string place, IReadOnlyList<string> folders, CancellationToken cancel)
        {
            if (folders.Count == 0) Tried.Add($"{place}: nothing there");
            foreach (var folder in folders)
            {
                var (binaries, whyNot) = await Binaries.ExamineAsync(folder, account, cancel);
                if (binaries is null) Tried.Add($"{place}: {whyNot}");
                else if (dataMajor is null || binaries.Major == dataMajor) return binaries;
                else
                {
                    Tried.Add($"{place}: {folder} is PostgreSQL {binaries.Version}, the data are of {dataMajor}");
                    Others.Add(binaries);
                }
            }

            return null;
        }

        public async Task<Binaries?> TryAsync(IBinariesInstall install, Action<string>? say, CancellationToken cancel)
        {
            try
            {
                return await TryAsync(install.Name, [await install.InstallAsync(say, cancel)], cancel);
            }
            catch (Exception e) when (e is PrivateClusterException or IOException or UnauthorizedAccessException)
            {
                Tried.Add($"{install.Name}: {e.Message}");
                return null;
            }
        }
    }
}
