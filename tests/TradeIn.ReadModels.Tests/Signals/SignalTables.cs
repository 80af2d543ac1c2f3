using TradeIn.Domain;
using TradeIn.EventStore;
using TradeIn.ReadModels.Signals;
using TradeIn.Server.Log;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests.Signals;

/// <summary>What the model makes of a story, held to be the same however the log is cut.</summary>
internal static class SignalTables
{
    private const string Signals =
        "select rule, subject_kind || ':' || subject, period, count, " +
        "strength, status, district from read.signals order by rule, raised_position";

    /// <summary>Every signal, and every table to its last column.</summary>
    public static async Task<(List<string> Signals, List<string> Everything)> OfAsync(
        PostgresFixture postgres, IEnumerable<Fact[]> commands)
    {
        var all = commands.ToList();
        var atOnce = await ReadAsync(postgres, [.. all.SelectMany(facts => facts).Chunk(500)]);
        var oneByOne = await ReadAsync(postgres, all);
        oneByOne.Everything.ShouldBe(atOnce.Everything);
        return atOnce;
    }

    /// <summary>One signal, or none.</summary>
    public static async Task ShouldSignalAsync(this PostgresFixture postgres, SignalStory story, string? expected)
    {
        var (signals, _) = await OfAsync(postgres, story.Commands);
        signals.ShouldBe(expected is null ? [] : [expected]);
    }

    private static async Task<(List<string> Signals, List<string> Everything)> ReadAsync(
        PostgresFixture postgres, IReadOnlyList<Fact[]> commands)
    {
        var model = new SignalsReadModel(EventJson.Options);
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database, EventTypes.Catalogue());
        await using var runner = await Runners.StartAsync(database, log, model);
        foreach (var facts in commands)
        {
            await log.ExecuteAsync(Append.Of(
                [.. facts.Select(fact => new NewEvent(fact.Stream.ToString(), fact.Stream.Type, fact.Event))]));
            await runner.CaughtUpAsync(log);
        }
        List<string> everything = [];
        foreach (var table in model.Tables)
        {
            var rows = await Runners.QueryAsync(
                database, $"select row_to_json(each)::text from read.{table} as each order by row_to_json(each)::text collate \"C\"");
            everything.AddRange(rows.Select(row => $"{table}: {row}"));
        }
        return (await Runners.QueryAsync(database, Signals), everything);
    }
}
