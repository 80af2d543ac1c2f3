using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using TradeIn.Client;
using TradeIn.Client.Events;

namespace TradeIn.Benchmarks;

/// <summary>
/// Claims a second when all of them are committed to one budget, and when they spread over twelve (M4). Twelve sellers send the
/// same claims in both; only where the sellers are registered differs, and with it whose budget pays. The two take turns,
/// each on a server and a database of its own.
/// </summary>
internal static class BudgetsCommand
{
    private static readonly Option<int> Claims = new("--claims") { Description = "In each run.", DefaultValueFactory = _ => 4_000 };
    private static readonly Option<int> Rounds = new("--rounds") { Description = "Of each.", DefaultValueFactory = _ => 6 };

    public static Command Create(Option<string?> postgres)
    {
        var command = new Command("budgets", "The same claims over HTTP on one busy budget and on twelve quiet ones.")
        {
            Claims, Rounds, postgres,
        };
        command.SetAction((parsed, cancel) => ServerRuntime.MeasureAsync(async () =>
        {
            await using var databases = await BenchDatabases.OpenAsync(parsed.GetValue(postgres), cancel);
            await CompareAsync(databases, parsed.GetRequiredValue(Claims), parsed.GetRequiredValue(Rounds), Console.Out);
            return 0;
        }, cancel));
        return command;
    }

    private static async Task CompareAsync(BenchDatabases databases, int claims, int rounds, TextWriter output)
    {
        foreach (var line in await Surroundings.OfAsync(databases.Server)) await output.WriteLineAsync(line);
        // The first of each pays for what is compiled and warmed up; they count for nobody.
        await MeasureAsync(databases, claims, Sample.Districts);
        await MeasureAsync(databases, claims, Sample.Districts[..1]);
        var (busy, quiet) = (new List<double>(), new List<double>());
        for (var round = 1; round <= rounds; round++)
        {
            // Who comes second has the warmer machine, or the busier disk: they take turns.
            if (round % 2 == 0) quiet.Add(await MeasureAsync(databases, claims, Sample.Districts));
            busy.Add(await MeasureAsync(databases, claims, Sample.Districts[..1]));
            if (round % 2 == 1) quiet.Add(await MeasureAsync(databases, claims, Sample.Districts));
            await output.WriteLineAsync(
                $"round {round}: one budget {Figure(busy[^1])} claims/s, twelve budgets {Figure(quiet[^1])} claims/s");
        }
        var (one, twelve) = (Load.Median(busy), Load.Median(quiet));
        await output.WriteLineAsync(
            $"median of {rounds} rounds of {claims} claims: one budget {Figure(one)} claims/s, twelve budgets {Figure(twelve)} claims/s, "
            + $"ratio {(one / twelve).ToString("0.00", CultureInfo.InvariantCulture)}");
    }

    /// <summary>Claims a second.</summary>
    private static async Task<double> MeasureAsync(BenchDatabases databases, int claims, string[] districts)
    {
        var database = await databases.CreateAsync();
        await using var server = await PreparedLog.ServeAsync(database);
        using var http = TradeInClient.HttpClientFor(server.Address, "dev-admin");
        var client = new TradeInClient(http);
        await Introduction.RecyclerAsync(client);
        for (var seller = 0; seller < Sample.Districts.Length; seller++)
            await Introduction.SellerAsync(client, Sample.SellerOf(seller), districts[seller % districts.Length]);
        foreach (var district in districts) await Introduction.BudgetAsync(client, district);
        var deals = Enumerable.Range(1, claims).Select(number => new Deal(number, number % Sample.Districts.Length)).ToList();
        await SendAsync(client, deals.SelectMany(deal => new[] { deal.Recycling(), deal.Purchase() }));
        var asked = deals.ConvertAll(deal => deal.Claim());

        var started = Stopwatch.GetTimestamp();
        await SendAsync(client, asked);
        return claims / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>In one request, line by line; every one must be accepted.</summary>
    private static async Task SendAsync(TradeInClient client, IEnumerable<CloudEvent> events)
    {
        await foreach (var answer in client.StreamEventsAsync(events.ToAsyncEnumerable()))
            if (answer.Status != 201) throw new InvalidOperationException($"{answer.Id} was answered with {answer.Body}");
    }

    private static string Figure(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}
