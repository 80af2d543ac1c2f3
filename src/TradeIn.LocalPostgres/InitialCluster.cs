namespace TradeIn.LocalPostgres;

/// <summary>Makes the data folder of a new cluster with <c>initdb</c>.</summary>
internal static class InitialCluster
{
    public const string Superuser = "tradein";

    private const string Unfinished = "unfinished-";

    /// <summary>
    /// Makes it in a folder beside and moves it into place when it is whole: a kill in the middle leaves a folder
    /// that the next start throws away.
    /// </summary>
    public static async Task MakeAsync(
        ClusterHome home, Binaries binaries, Account account, string password, CancellationToken cancel)
    {
        if (Directory.Exists(home.ClusterFolder))
            throw new PrivateClusterException(
                $"{home.ClusterFolder} is there but is no whole cluster of PostgreSQL, or belongs to another user. " +
                "Move it away to start with empty data.");

        foreach (var left in Directory.EnumerateDirectories(home.Folder, Unfinished + "*"))
            Forget(left);
        var folder = Path.Combine(home.Folder, Unfinished + Path.GetRandomFileName());
        await account.MakeFolderAsync(folder, cancel);
        try
        {
            var cluster = Path.Combine(folder, "cluster");
            await InitdbAsync(folder, cluster, binaries, account, password, cancel);
            Directory.Move(cluster, home.ClusterFolder);
        }
        finally
        {
            Forget(folder);
        }
    }

    private static void Forget(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // The initdb of a killed owner may outlive him a moment and write into it; a later start forgets it.
        }
    }

    private static async Task InitdbAsync(
        string folder, string cluster, Binaries binaries, Account account, string password, CancellationToken cancel)
    {
        var passwordFile = Path.Combine(folder, "password");
        await account.WriteAsync(passwordFile, password, cancel);
        string[] arguments =
        [
            "-D", cluster, "-U", Superuser, $"--pwfile={passwordFile}", "--auth=scram-sha-256", "--encoding=UTF8",
            "--locale=C", "--data-checksums", "--no-instructions",
        ];
        var made = await account.RunAsync(binaries.Initdb, arguments, cancel);
        if (!made.Succeeded)
            throw new PrivateClusterException($"PostgreSQL's initdb failed in {folder}: {made.Tail}");

        await account.WriteAsync(
            Path.Combine(cluster, "postgresql.conf"), $"\ninclude_if_exists = '{ServerSettings.FileName}'\n", cancel,
            append: true);
    }
}
