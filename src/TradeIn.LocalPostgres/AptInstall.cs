namespace TradeIn.LocalPostgres;

/// <summary>Takes PostgreSQL from Debian's or Ubuntu's packages, which only root can install.</summary>
internal sealed class AptInstall : IBinariesInstall
{
    private const string Settings = "/etc/postgresql-common/createcluster.d/tradein.conf";

    private static readonly BinariesPlace Target = BinariesPlace.Versions("/usr/lib/postgresql/*/bin");

    public string Name => "apt-get";

    public async Task<string> InstallAsync(Action<string>? say, CancellationToken cancel)
    {
        if (!File.Exists("/etc/debian_version")) throw new PrivateClusterException("this is no Debian or Ubuntu");
        if (!Environment.IsPrivilegedProcess) throw new PrivateClusterException("only root can install packages");

        say?.Invoke("Installing PostgreSQL's programs with apt-get.");
        await Command.RunAsync("apt-get", ["update"], cancel);
        var result = await InstallWithoutClusterAsync(cancel);
        var folders = await Target.Folders(cancel);
        return result.Succeeded && folders.Count > 0
            ? folders[0]
            : throw new PrivateClusterException($"apt-get install postgresql: {result.Tail}");
    }

    /// <summary>The package would make and start a cluster of its own; we want its programs alone.</summary>
    private static async Task<CommandResult> InstallWithoutClusterAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Settings)!);
        await File.WriteAllTextAsync(Settings, "create_main_cluster = false\n", cancel);
        try
        {
            return await Command.RunAsync(
                "apt-get", ["install", "--yes", "--no-install-recommends", "postgresql"], cancel);
        }
        finally
        {
            // Whoever installs another version later shall find Debian's habits unchanged.
            File.Delete(Settings);
        }
    }
}
