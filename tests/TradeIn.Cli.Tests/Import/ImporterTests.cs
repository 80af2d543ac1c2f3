using TradeIn.Cli.Import;
using TradeIn.Cli.Tests.Counter;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Import;

public class ImporterTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Lost_answers_are_asked_for_again_and_counted_once()
    {
        using var season = await SeasonFolder.WriteAsync(300, 7);
        await using var server = await CounterServer.StartAsync(postgres, new Faults { LostAnswers = [1, 2, 150, 300, 301, 900] });

        var journal = await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken);

        season.ShouldHaveComeOut(journal);
        journal.Interruptions.ShouldBe(6);
    }

    [Fact]
    public async Task A_server_without_its_database_is_waited_for()
    {
        using var season = await SeasonFolder.WriteAsync(50, 7);
        await using var server = await CounterServer.StartAsync(postgres, new Faults { TurnedAway = 12 });

        var journal = await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken);

        season.ShouldHaveComeOut(journal);
        journal.Interruptions.ShouldBe(2);
    }

    /// <summary>
    /// The database goes away in the middle of a request: while the answer that starts the outage is held back, the server
    /// reads a thousand lines ahead at most, so there are lines that it cannot have decided before. Whoever else is at work
    /// may be interrupted as well; nobody hears of it before the database is back.
    /// </summary>
    [Fact]
    public async Task What_the_server_could_not_decide_without_its_database_is_sent_again_from_there_on()
    {
        using var season = await SeasonFolder.WriteAsync(400, 7);
        Outage? outage = null;
        var back = new Lazy<Task>(() => outage!.EndAsync());
        var firstUndecided = 0;
        await using var server = await CounterServer.StartAsync(postgres, new Faults { Answering = AnsweringAsync });
        outage = new Outage(postgres, server.Database);

        var journal = await season.ImportAsync(
            server.Address, linesPerRequest: 10_000, cancel: TestContext.Current.CancellationToken);

        season.ShouldHaveComeOut(journal);
        firstUndecided.ShouldBeInRange(41, (int)season.Summary.Expected.Lines);
        journal.Interruptions.ShouldBeInRange(1, await season.CountActorsAsync());

        async Task AnsweringAsync(int number, string line)
        {
            if (number == 40) await outage!.BeginAsync();
            if (!line.Contains("\"status\":503", StringComparison.Ordinal)) return;
            Interlocked.CompareExchange(ref firstUndecided, number, 0);
            await back.Value;
        }
    }

    [Fact]
    public async Task An_import_that_is_stopped_goes_on_where_it_was()
    {
        using var season = await SeasonFolder.WriteAsync(300, 7);
        using var stop = new CancellationTokenSource();
        await using var server = await CounterServer.StartAsync(
            postgres, new Faults { Answering = (number, _) => number == 777 ? stop.CancelAsync() : Task.CompletedTask });

        await Should.ThrowAsync<OperationCanceledException>(() => season.ImportAsync(server.Address, cancel: stop.Token));
        var kept = await Journal.LoadAsync(season.JournalPath, TestContext.Current.CancellationToken);
        kept!.LinesAnswered.ShouldBeInRange(1, 777);
        kept.LinesSent.ShouldBeGreaterThanOrEqualTo(777);

        season.ShouldHaveComeOut(await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Patience_ends_and_the_journal_stays()
    {
        using var season = await SeasonFolder.WriteAsync(10, 7);
        var server = await CounterServer.StartAsync(postgres);
        var address = server.Address;
        await server.DisposeAsync();

        await Should.ThrowAsync<OutOfPatienceException>(() => season.ImportAsync(address, cancel: TestContext.Current.CancellationToken));

        var kept = await Journal.LoadAsync(season.JournalPath, TestContext.Current.CancellationToken);
        kept!.LinesAnswered.ShouldBe(0);
    }

    [Fact]
    public async Task A_season_that_the_server_has_already_is_found_out()
    {
        using var season = await SeasonFolder.WriteAsync(10, 7);
        await using var server = await CounterServer.StartAsync(postgres);
        await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken);
        File.Delete(season.JournalPath);

        var again = await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken);

        again.MismatchCount.ShouldBeGreaterThan(100);
        again.Mismatches.Count.ShouldBe(Journal.MismatchesKept);
        again.Mismatches.ShouldContain(each => each.Expected == "201" && each.Actual == "replay:201");
    }
}
