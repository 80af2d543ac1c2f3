using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TradeIn.Cli.Seasons;
using TradeIn.Cli.Tests.Counter;
using TradeIn.Cli.Tests.Seasons;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Leaks;

/// <summary>
/// Nobody's name and nobody's number stands in anything that the server writes while a season passes through it: its log at the
/// most talkative level, traces, metrics, addresses, and whatever it answers, problems among them.
/// </summary>
public sealed class LeakTests(PostgresFixture postgres) : IDisposable
{
    private const int TradeIns = 200;
    private const int Seed = 7;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tradein-leaks");

    [Fact]
    public async Task A_season_leaves_no_name_and_no_number_behind()
    {
        var planted = Planted((await SeasonLines.WriteAsync(TradeIns, Seed)).Bytes);
        planted.Count.ShouldBeGreaterThan(TradeIns);
        using var written = new WrittenByServer();
        await using (var server = await CounterServer.StartAsync(postgres, configure: builder =>
        {
            builder.Logging.AddProvider(written).SetMinimumLevel(LogLevel.Trace).AddFilter(null, LogLevel.Trace);
            builder.Services.AddSingleton<IStartupFilter>(written);
        }))
        {
            (await PlayAsync(server)).ShouldBe(0);
        }
        var all = written.Lines;
        // It did hear: each of the places that are searched has something in it.
        foreach (var place in new[] { "log", "trace", "metric", "address", "answer" })
            all.Count(line => line.StartsWith(place, StringComparison.Ordinal)).ShouldBePositive(place);
        all.ShouldContain(line => line.Contains("/reference/problems/refused", StringComparison.Ordinal));
        Leaks(planted, all).ShouldBeEmpty();
    }

    [Fact]
    public void What_leaks_is_found() =>
        Leaks(new HashSet<string> { "王小明", "11010519491231002X" }, ["log 王**", "answer {\"detail\":\"11010519491231002X is not good\"}"])
            .ShouldBe(["11010519491231002X in: answer {\"detail\":\"11010519491231002X is not good\"}"]);

    public void Dispose() => folder.Delete(recursive: true);

    private static IReadOnlyList<string> Leaks(IReadOnlySet<string> planted, IReadOnlyList<string> lines)
    {
        var searched = System.Buffers.SearchValues.Create([.. planted], StringComparison.OrdinalIgnoreCase);
        return
        [
            .. lines.Where(line => line.AsSpan().IndexOfAny(searched) >= 0).Take(20)
                .Select(line => $"{planted.First(each => line.Contains(each, StringComparison.OrdinalIgnoreCase))} in: {line[..Math.Min(line.Length, 600)]}"),
        ];
    }

    /// <summary>Every party's and agent's name, and every document's number.</summary>
    private static HashSet<string> Planted(byte[] season)
    {
        HashSet<string> planted = new(StringComparer.Ordinal);
        foreach (var line in SeasonLines.Parse(season)) Gather(line);
        return planted;

        void Gather(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
                foreach (var item in element.EnumerateArray()) Gather(item);
            if (element.ValueKind != JsonValueKind.Object) return;
            if (element.TryGetProperty("document", out var document) && document.ValueKind == JsonValueKind.Object
                && document.TryGetProperty("number", out var number))
            {
                planted.Add(number.GetString()!);
                if (element.TryGetProperty("name", out var name)) planted.Add(name.GetString()!);
            }
            foreach (var member in element.EnumerateObject()) Gather(member.Value);
        }
    }

    private Task<int> PlayAsync(CounterServer server) => SeasonCommand.Create()
        .Parse([
            "play", "--trade-ins", $"{TradeIns}", "--seed", $"{Seed}", "--folder", folder.FullName, "--server", server.Address.ToString(),
            "--report", Path.Combine(folder.FullName, "report.json"),
        ])
        .InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
}
