using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using TradeIn.LocalPostgres;

namespace TradeIn.Cli.Torture.Machines;

/// <summary>A PostgreSQL of one's own that is killed, frozen and started again.</summary>
internal sealed class TorturedPostgres : IAsyncDisposable
{
    private const string WritersBackend =
        """
        select l.pid
        from pg_locks l
        join pg_stat_activity a on a.pid = l.pid
        where l.relation = 'log_head'::regclass and l.mode = 'RowShareLock' and a.application_name = $1
        limit 1
        """;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);
    private readonly PrivateClusterOptions options;
    private readonly string dataFolder;
    private PrivateCluster cluster;

    private TorturedPostgres(PrivateClusterOptions options, PrivateCluster cluster, string dataFolder) =>
        (this.options, this.cluster, this.dataFolder) = (options, cluster, dataFolder);

    public string ConnectionString => cluster.ConnectionString;

    public string Version => cluster.Version ?? "?";

    /// <summary>Where it listens since its last start.</summary>
    public EndPoint Place
    {
        get
        {
            var named = new NpgsqlConnectionStringBuilder(cluster.ConnectionString);
            return named.Host!.StartsWith('/')
                ? new UnixDomainSocketEndPoint($"{named.Host}/.s.PGSQL.{named.Port}")
                : new IPEndPoint(IPAddress.Loopback, named.Port);
        }
    }

    public static async Task<TorturedPostgres> StartAsync(string folder, CancellationToken cancel)
    {
        var options = new PrivateClusterOptions { DataFolder = folder };
        var cluster = await PrivateCluster.StartAsync(options, cancel);
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand("show data_directory");
        return new TorturedPostgres(options, cluster, (string)(await command.ExecuteScalarAsync(cancel))!);
    }

    /// <summary>How a node reaches it through a relay, under its own name.</summary>
    public string ConnectionStringThrough(int port, string node)
    {
        var named = new NpgsqlConnectionStringBuilder(cluster.ConnectionString);
        return new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1", Port = port, Username = named.Username, Password = named.Password, Database = named.Database,
            ApplicationName = node, SslMode = SslMode.Disable, GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;
    }

    /// <summary>SIGKILL, first to the postmaster, so that it starts nothing anew, then to all its processes.</summary>
    public async Task KillAsync()
    {
        if (Postmaster() is not { } postmaster) return;
        var family = ChildrenOf(postmaster);
        await Signals.KillAsync(postmaster);
        foreach (var each in family) await Signals.KillAsync(each);
    }

    /// <summary>Sees that it runs: one that was killed, or has given up, is started again.</summary>
    public async Task SeeThatItRunsAsync(CancellationToken cancel)
    {
        while (!await AnswersAsync(cancel))
        {
            if (Postmaster() is null)
            {
                await cluster.DisposeAsync();
                cluster = await PrivateCluster.StartAsync(options, cancel);
                return;
            }
            await Task.Delay(BetweenLooks, cancel);
        }
    }

    /// <summary>The process that serves a node's batches; null when the node has sent none for a while.</summary>
    public async Task<int?> WritersBackendAsync(string node, TimeSpan patience, TimeProvider time, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        var started = time.GetTimestamp();
        while (time.GetElapsedTime(started) < patience)
        {
            await using var command = source.CreateCommand(WritersBackend);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = node });
            if (await command.ExecuteScalarAsync(cancel) is int process) return process;
        }
        return null;
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Pooling = false, Timeout = 2 }.ConnectionString);
            await connection.OpenAsync(cancel);
            return true;
        }
        catch (Exception away) when (away is NpgsqlException or TimeoutException)
        {
            return false;
        }
    }

    /// <summary>The postmaster's process, if it is alive and PostgreSQL's.</summary>
    private int? Postmaster()
    {
        var file = Path.Combine(dataFolder, "postmaster.pid");
        try
        {
            return int.TryParse(File.ReadLines(file).First(), CultureInfo.InvariantCulture, out var process)
                && File.ReadAllText($"/proc/{process}/comm").StartsWith("postgres", StringComparison.Ordinal) ? process : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return null;
        }
    }

    private static List<int> ChildrenOf(int parent)
    {
        List<int> children = [];
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), out var process) && ParentOf(process) == parent) children.Add(process);
        return children;
    }

    /// <summary>In a process's state the parent is the second word behind the name, which stands in brackets.</summary>
    private static int? ParentOf(int process)
    {
        try
        {
            var state = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(state[(state.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
