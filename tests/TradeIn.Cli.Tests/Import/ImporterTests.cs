using TradeIn.Cli.Import;
using TradeIn.Cli.Tests.Counter;

namespace TradeIn.Cli.Tests.Import;

public class ImporterTests
{
    [Fact]
    public async Task A_whole_season_is_answered_as_it_expects()
    {
        using var season = await SeasonFolder.WriteAsync(300, 7);
        await using var server = await CounterServer.StartAsync();

        ShouldBeAsExpected(season, await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Lost_answers_are_asked_for_again_and_counted_once()
    {
        using var season = await SeasonFolder.WriteAsync(300, 7);
        await using var server = await CounterServer.StartAsync(new Faults { LostAnswers = [1, 2, 150, 300, 301, 900] });

        var journal = await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken);

        ShouldBeAsExpected(season, journal);
        journal.Interruptions.ShouldBe(6);
    }

    [Fact]
    public async Task A_server_without_its_database_is_waited_for()
    {
        using var season = await SeasonFolder.WriteAsync(50, 7);
        await using var server = await CounterServer.StartAsync(new Faults { Unavailable = 12 });

        var journal = await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken);

        ShouldBeAsExpected(season, journal);
        journal.Interruptions.ShouldBe(2);
    }

    [Fact]
    public async Task A_line_that_the_server_could_not_take_is_sent_again_with_all_behind_it()
    {
        using var season = await SeasonFolder.WriteAsync(100, 7);
        await using var server = await CounterServer.StartAsync(new Faults { UnavailableLines = [40, 700] });

        ShouldBeAsExpected(season, await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_import_that_is_stopped_goes_on_where_it_was()
    {
        using var season = await SeasonFolder.WriteAsync(300, 7);
        using var stop = new CancellationTokenSource();
        await using var server = await CounterServer.StartAsync(new Faults { Answering = number => { if (number == 777) stop.Cancel(); } });

        await Should.ThrowAsync<OperationCanceledException>(() => season.ImportAsync(server.Address, cancel: stop.Token));
        var kept = await Journal.LoadAsync(season.JournalPath, TestContext.Current.CancellationToken);
        kept!.LinesAnswered.ShouldBeInRange(1, 777);
        kept.LinesSent.ShouldBeGreaterThanOrEqualTo(777);

        ShouldBeAsExpected(season, await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Patience_ends_and_the_journal_stays()
    {
        using var season = await SeasonFolder.WriteAsync(10, 7);
        var server = await CounterServer.StartAsync();
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
        await using var server = await CounterServer.StartAsync();
        await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken);
        File.Delete(season.JournalPath);

        var again = await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken);

        again.MismatchCount.ShouldBeGreaterThan(100);
        again.Mismatches.Count.ShouldBe(Journal.MismatchesKept);
        again.Mismatches.ShouldContain(each => each.Expected == "201" && each.Actual == "replay:201");
    }

    private static void ShouldBeAsExpected(SeasonFolder season, Journal journal)
    {
        journal.Mismatches.ShouldBeEmpty();
        SummaryComparison.Compare(season.Summary.Expected, journal.Tally).ShouldBeEmpty();
    }
}
