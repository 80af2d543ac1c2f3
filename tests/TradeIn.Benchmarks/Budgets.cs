using System.Diagnostics;
using System.Globalization;
using TradeIn.Client;
using TradeIn.Client.Enterprises;
using TradeIn.Client.Settlement;
using TradeIn.Server;
using TradeIn.Testing.Postgres;

namespace TradeIn.Benchmarks;

/// <summary>
/// Claims a second when all of them are committed to one budget, and when they spread over twelve (M4). Twelve sellers send the
/// same claims in both; only where the sellers are registered differs, and with it whose budget pays. The two take turns,
/// each on a server and a database of its own.
/// </summary>
internal static class Budgets
{
    private static readonly string[] Districts =
    [
        "110101", "110102", "110105", "110106", "110107", "110108", "110109", "110111", "110112", "110113", "110114", "110115",
    ];

    public static async Task CompareAsync(int claims, int rounds, TextWriter output)
    {
        var postgres = new PostgresFixture();
        await postgres.InitializeAsync();
        try
        {
            await Surroundings.WriteAsync(postgres.ServerConnectionString, output);
            // The first of each pays for what is compiled and warmed up; they count for nobody.
            await MeasureAsync(postgres, claims, Districts);
            await MeasureAsync(postgres, claims, Districts[..1]);
            var (busy, quiet) = (new List<double>(), new List<double>());
            for (var round = 1; round <= rounds; round++)
            {
                // Who comes second has the warmer machine, or the busier disk: they take turns.
                if (round % 2 == 0) quiet.Add(await MeasureAsync(postgres, claims, Districts));
                busy.Add(await MeasureAsync(postgres, claims, Districts[..1]));
                if (round % 2 == 1) quiet.Add(await MeasureAsync(postgres, claims, Districts));
                await output.WriteLineAsync(
                    $"round {round}: one budget {Figure(busy[^1])} claims/s, twelve budgets {Figure(quiet[^1])} claims/s");
            }
            var (one, twelve) = (Median(busy), Median(quiet));
            await output.WriteLineAsync(
                $"median of {rounds} rounds of {claims} claims: one budget {Figure(one)} claims/s, twelve budgets {Figure(twelve)} claims/s, "
                + $"ratio {(one / twelve).ToString("0.00", CultureInfo.InvariantCulture)}");
        }
        finally
        {
            await postgres.DisposeAsync();
        }
    }

    /// <summary>Claims a second.</summary>
    private static async Task<double> MeasureAsync(PostgresFixture postgres, int claims, string[] districts)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await TradeInServer.StartAsync(
        [
            "--urls", "http://127.0.0.1:0", "--environment", "Development", "--Logging:LogLevel:Default=Warning",
            $"--TradeIn:Postgres={database.ConnectionString}", $"--TradeIn:IdentityKey={Convert.ToBase64String(new byte[32])}",
        ]);
        using var http = TradeInClient.HttpClientFor(server.Address, "dev-admin");
        var client = new TradeInClient(http);
        for (var seller = 0; seller < Districts.Length; seller++)
            await IntroduceAsync(client, Deals.SellerOf(seller), districts[seller % districts.Length]);
        foreach (var district in districts)
            (await client.AllocateBudgetAsync(new TrancheRequest(
                $"TR-{district}", Deals.Programme, district, 10_000_000m, new DateOnly(2010, 7, 1)))).Accepted();
        var deals = Enumerable.Range(1, claims).Select(number => new Deal(number, Deals.SellerOf(number % Districts.Length))).ToList();
        await Deals.SendAsync(client, deals.SelectMany(deal => new[] { deal.Recycling(), deal.Purchase() }));
        var asked = deals.ConvertAll(deal => deal.Claim());

        var started = Stopwatch.GetTimestamp();
        await Deals.SendAsync(client, asked);
        return claims / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task IntroduceAsync(TradeInClient client, string seller, string district)
    {
        var day = new DateOnly(2010, 5, 20);
        (await client.AwardEnterpriseAsync(new AwardRequest(seller, seller, ["sales"], district, day))).Accepted();
        (await client.SignAgreementAsync(new AgreementRequest($"AG-{seller}", seller, day))).Accepted();
        (await client.DepositBondAsync(new BondDepositRequest($"BD-{seller}", seller, 100_000m, day))).Accepted();
        (await client.RegisterOutletAsync(new OutletRequest(Deals.OutletOf(seller), seller, "sales", district, day))).Accepted();
    }

    private static double Median(List<double> figures)
    {
        var sorted = figures.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Figure(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}
