using System.Security.Cryptography;
using TradeIn.Client;
using TradeIn.Client.Events;
using TradeIn.Domain.Identities;
using TradeIn.EventStore;
using TradeIn.Server;
using TradeIn.Server.Access;
using TradeIn.Server.Identities;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Benchmarks;

/// <summary>
/// A log in which everything stands that claims are judged against: the sample world, twelve sellers of twelve districts with
/// their budgets, and for each deal its certificate and its purchase. Runs get copies of its database.
/// </summary>
internal sealed class PreparedLog(string database, List<Deal> deals)
{
    /// <summary>
    /// So many claims go before those that are measured, on every copy: connections, plans and the pages of a new database.
    /// </summary>
    public const int Warming = 500;

    /// <summary>Of the sellers with the even deals, and of the last one, which has the hot deals: its budget sees nothing else.</summary>
    private static readonly string[] Districts = [.. Sample.Districts, "110116"];

    private static readonly IdentityKey Key = IdentityKey.FromBase64(IdentityKeyText);
    private static readonly Caller Sender = new("benchmark", Role.Administrator);

    public const string IdentityKeyText = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    public string Database => database;

    public static async Task<PreparedLog> MakeAsync(BenchDatabases databases, int even, int hot)
    {
        var database = await databases.CreateAsync();
        await using (var server = await ServeAsync(database))
        {
            using var http = TradeInClient.HttpClientFor(server.Address, "dev-admin");
            var client = new TradeInClient(http);
            await Introduction.RecyclerAsync(client);
            for (var place = 0; place < Districts.Length; place++)
            {
                await Introduction.SellerAsync(client, Sample.SellerOf(place), Districts[place]);
                await Introduction.BudgetAsync(client, Districts[place]);
            }
        }
        List<Deal> deals =
        [
            .. Enumerable.Range(1, Warming + even).Select(number => new Deal(number, number % (Districts.Length - 1))),
            .. Enumerable.Range(Warming + even + 1, hot).Select(number => new Deal(number, Districts.Length - 1)),
        ];
        await using (var log = await OpenAsync(database))
            await Load.WaitingAsync(
                [.. deals.SelectMany(deal => new[] { deal.Recycling(), deal.Purchase() }).Select(CommandOf)], 256,
                command => RecordAsync(log, command));
        // The copies begin with statistics that are true, and without what the load left behind.
        await using var source = Npgsql.NpgsqlDataSource.Create(database);
        await using var vacuum = source.CreateCommand("vacuum analyze");
        await vacuum.ExecuteNonQueryAsync();
        Npgsql.NpgsqlConnection.ClearAllPools();
        return new PreparedLog(database, deals);
    }

    /// <summary>A server of this process on a database.</summary>
    public static Task<TradeInServer> ServeAsync(string database) => TradeInServer.StartAsync(
    [
        "--urls", "http://127.0.0.1:0", "--environment", "Development", "--Logging:LogLevel:Default=Warning",
        $"--TradeIn:Postgres={database}", $"--TradeIn:IdentityKey={IdentityKeyText}",
        $"--TradeIn:MasterKey={IdentityKeyText}",
    ]);

    /// <summary>A log as the server opens it, with nothing that follows it.</summary>
    public static Task<EventLog> OpenAsync(string database) => EventLog.OpenAsync(new EventLogOptions
    {
        ConnectionString = database, Catalogue = Server.Log.EventTypes.Catalogue(), CarriedForward = ["budget-"],
    });

    public static string DistrictOf(Deal deal) => Districts[deal.Place];

    public static CounterCommand CommandOf(CloudEvent sent)
    {
        var submission = new Submission(sent.Data, Sender, TimeProvider.System.GetUtcNow(), Key, delivery: null);
        var command = CounterOperation.ByEventType[sent.Type].Read(submission)
            ?? throw new InvalidOperationException($"{sent.Type} {sent.Id} is not understood.");
        foreach (var text in command.Personal) text.Seal(new SealingKey(text.Person!, RandomNumberGenerator.GetBytes(SealingKey.Length)));
        return command;
    }

    /// <summary>The deals' claims by our log on a copy of the database, by so many callers.</summary>
    public Task<Measured> ClaimAsync(string copy, IReadOnlyList<Deal> deals, int callers) => OnWarmLogAsync(
        copy, log => Load.WaitingAsync(CommandsOf(deals), callers, command => RecordAsync(log, command)));

    /// <summary>The same at a rate.</summary>
    public Task<Measured> ClaimAtRateAsync(string copy, IReadOnlyList<Deal> deals, double perSecond) => OnWarmLogAsync(
        copy, log => Load.AtRateAsync(CommandsOf(deals), perSecond, command => RecordAsync(log, command)));

    /// <summary>The same by the peer.</summary>
    public async Task<Measured> ClaimByPeerAsync(string copy, IReadOnlyList<Deal> deals, int callers)
    {
        await using var peer = new Peer(copy);
        await ClaimAsync(ToWarm);
        return await ClaimAsync(deals);

        Task<Measured> ClaimAsync(IReadOnlyList<Deal> these) => Load.WaitingAsync(
            [.. these.Select(deal => (Deal: deal, Command: CommandOf(deal.Claim())))], callers,
            each => peer.ClaimAsync(each.Deal, each.Command));
    }

    private async Task<Measured> OnWarmLogAsync(string copy, Func<EventLog, Task<Measured>> measure)
    {
        await using var log = await OpenAsync(copy);
        await Load.WaitingAsync(CommandsOf(ToWarm), 64, command => RecordAsync(log, command));
        return await measure(log);
    }

    private IReadOnlyList<Deal> ToWarm => deals[..Warming];

    private static List<CounterCommand> CommandsOf(IReadOnlyList<Deal> deals) =>
        [.. deals.Select(deal => CommandOf(deal.Claim()))];

    /// <summary>Has a command decided, which must be accepted.</summary>
    public static async Task RecordAsync(EventLog log, CounterCommand command)
    {
        var result = await log.ExecuteAsync(command);
        if (result.Receipt != Receipt.Recorded) throw new InvalidOperationException($"{command.Id}: {result.Receipt}");
        MustBeAccepted(command, result.Events[0].Data);
    }

    public static void MustBeAccepted(CounterCommand command, object first)
    {
        if (command.AnswerTo(first) is { Problem: not null, Reasons: var reasons })
            throw new InvalidOperationException(
                $"{command.Id} was refused: {string.Join(", ", reasons?.Select(each => each.Code) ?? [])}");
    }

    /// <summary>Some of the deals; each copy of the database begins with all of them unclaimed.</summary>
    public IReadOnlyList<Deal> Deals(Range range) => deals[Warming..][range];
}
