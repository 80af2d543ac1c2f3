using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using TradeIn.Cli.Torture.Checking;
using TradeIn.Cli.Torture.Faults;
using TradeIn.Cli.Torture.Load;
using TradeIn.EventStore;
using TradeIn.Server;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Torture;

/// <summary>
/// The moments at which an unsound store does wrong, brought about one by one, with the torture's own requests, relays and check:
/// two nodes in this process, whose sessions can be made unsound.
/// </summary>
internal sealed class SmallTorture : IAsyncDisposable
{
    private static readonly string IdentityKey = Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tradein-small-torture");
    private readonly List<Relay> relays = [];
    private readonly List<TradeInServer> nodes = [];
    private readonly TestDatabase database;
    private readonly bool ahead;
    private readonly NpgsqlDataSource log;
    private volatile bool started;

    private SmallTorture(TestDatabase database, bool ahead) =>
        (this.database, this.ahead, log) = (database, ahead, NpgsqlDataSource.Create(database.ConnectionString));

    /// <param name="session">How a node's sessions are made; null: soundly.</param>
    /// <param name="ahead">Whether batches are decided before the head is held where they can be.</param>
    public static async Task<AnswerCheckReport> RunAsync(
        PostgresFixture postgres, Func<NpgsqlConnection, EventReader, BatchSession>? session, CancellationToken cancel, bool ahead = true)
    {
        await using var torture = new SmallTorture(await postgres.CreateDatabaseAsync(), ahead);
        for (var node = 1; node <= 2; node++) await torture.StartNodeAsync($"node {node}", session, cancel);
        return await torture.RunAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var each in nodes) await each.DisposeAsync();
        foreach (var each in relays) await each.DisposeAsync();
        await log.DisposeAsync();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task StartNodeAsync(
        string name, Func<NpgsqlConnection, EventReader, BatchSession>? session, CancellationToken cancel)
    {
        var named = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var relay = new Relay(named.Host!.StartsWith('/')
            ? new UnixDomainSocketEndPoint($"{named.Host}/.s.PGSQL.{named.Port}")
            : new IPEndPoint((await Dns.GetHostAddressesAsync(named.Host, cancel))[0], named.Port));
        relays.Add(relay);
        (named.Host, named.Port, named.ApplicationName) = ("127.0.0.1", relay.Port, name);
        (named.SslMode, named.GssEncryptionMode) = (SslMode.Disable, GssEncryptionMode.Disable);
        nodes.Add(await TradeInServer.StartAsync(
            [
                "--environment", "Development", "--urls", "http://127.0.0.1:0", $"--TradeIn:IdentityKey={IdentityKey}",
                $"--TradeIn:MasterKey={IdentityKey}",
                $"--TradeIn:Postgres={named.ConnectionString}",
            ],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<Func<EventLogOptions, EventLogOptions>>(log => With(log, name, session));
            },
            cancel));
    }

    /// <summary>Whatever is unsound about a node, it is so only once all nodes have come up.</summary>
    private EventLogOptions With(
        EventLogOptions log, string name, Func<NpgsqlConnection, EventReader, BatchSession>? session) => log with
    {
        NodeName = name,
        UnavailableAfter = TimeSpan.FromSeconds(3),
        MaxKept = ahead ? log.MaxKept : 0,
        Session = (connection, events) => (started && session is not null ? session : log.Session)(connection, events),
    };

    private async Task<AnswerCheckReport> RunAsync(CancellationToken cancel)
    {
        var (setUp, journal) = (Path.Combine(folder.FullName, "set-up"), Path.Combine(folder.FullName, "client"));
        await UseAsync(setUp, async till => (await till.SendAsync(TradeInPapers.Range, 0, cancel)).Status.ShouldBe(201));
        started = true;
        foreach (var relay in relays) relay.CutAll();
        await UseAsync(journal, async till =>
        {
            await OvertakeAsync(till, new TradeInPapers(1), cancel);
            await LoseAnswerAsync(till, new TradeInPapers(4), cancel);
            await LoseCommitAsync(till, new TradeInPapers(7), cancel);
        });
        return await AnswerCheck.RunAsync([journal], log, cancel);
    }

    private async Task UseAsync(string path, Func<Till, Task> use)
    {
        using var journal = new AnswerJournal(path);
        using var till = new Till(
            [.. nodes.Select(node => node.Address)], journal, TimeProvider.System, patience: TimeSpan.FromMinutes(1));
        await use(till);
    }

    /// <summary>
    /// A claim comes to one node while the other has the purchase to record, and neither can go on: the claim is judged after
    /// the purchase, or not at all.
    /// </summary>
    private async Task OvertakeAsync(Till till, TradeInPapers papers, CancellationToken cancel)
    {
        await till.SendAsync(papers.Recycling, 0, cancel);
        // Both have a session, so that nothing but the head is waited for.
        await till.SendAsync(papers.Recycling, 1, cancel);
        await using var holder = await log.OpenConnectionAsync(cancel);
        await using var held = await holder.BeginTransactionAsync(cancel);
        await using (var hold = new NpgsqlCommand("select from log_head for update", holder, held)) await hold.ExecuteNonQueryAsync(cancel);
        var purchase = till.TryAsync(papers.Purchase, 0, cancel);
        await UntilAsync("select count(*) >= 1 from pg_stat_activity where application_name like 'node %' and wait_event_type = 'Lock'", cancel);
        var claim = till.TryAsync(papers.Claim('a'), 1, cancel);
        await UntilAsync("select count(*) >= 2 from pg_stat_activity where application_name like 'node %' and wait_event_type = 'Lock'", cancel);
        await held.RollbackAsync(cancel);
        await Task.WhenAll(purchase, claim);
    }

    /// <summary>A purchase is committed, and the node is not told.</summary>
    private async Task LoseAnswerAsync(Till till, TradeInPapers papers, CancellationToken cancel)
    {
        await till.SendAsync(papers.Recycling, 0, cancel);
        var cut = relays[0].CutAsync(FaultKind.CutCommitAnswer, 5, cancel);
        await till.TryAsync(papers.Purchase, 0, cancel);
        await cut;
    }

    /// <summary>A purchase is not committed, and PostgreSQL stays away for longer than the node waits for it.</summary>
    private async Task LoseCommitAsync(Till till, TradeInPapers papers, CancellationToken cancel)
    {
        await till.SendAsync(papers.Recycling, 0, cancel);
        var cut = relays[0].CutAsync(FaultKind.CutCommitRequest, 100, cancel, andStayAway: true);
        var purchase = till.TryAsync(papers.Purchase, 0, cancel);
        await cut;
        // It is given up before anything that comes after it.
        await till.TryAsync(papers.Claim('a'), 0, cancel);
        await purchase;
        relays[0].ComeBack();
        await till.SendAsync(papers.Claim('b'), 0, cancel);
    }

    private async Task UntilAsync(string holds, CancellationToken cancel)
    {
        await using var command = log.CreateCommand(holds);
        while (await command.ExecuteScalarAsync(cancel) is not true) cancel.ThrowIfCancellationRequested();
    }
}
