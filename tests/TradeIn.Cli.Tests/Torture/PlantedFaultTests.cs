using TradeIn.EventStore;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Torture;

/// <summary>The check that a sound store passes finds each of the faults that such stores are known for.</summary>
public class PlantedFaultTests(PostgresFixture postgres)
{
    private const int Minutes = 60_000;

    [Theory(Timeout = 5 * Minutes)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sound_store_passes(bool ahead)
    {
        var report = await SmallTorture.RunAsync(postgres, session: null, TestContext.Current.CancellationToken, ahead);

        report.Findings.ShouldBeEmpty();
        report.Found.ShouldBe(0);
        report.Compared.ShouldBe(report.Requests);
        report.Requests.ShouldBe(7);
        report.Decisions["claimsApproved"].ShouldBe(1);
    }

    [Fact(Timeout = 5 * Minutes)]
    public async Task State_that_is_read_before_the_head_is_locked_is_found_out()
    {
        var report = await SmallTorture.RunAsync(
            postgres, (connection, events) => new ReadsBeforeItLocks(connection, events), TestContext.Current.CancellationToken,
            ahead: false);

        report.Found.ShouldBeGreaterThan(0);
    }

    [Fact(Timeout = 5 * Minutes)]
    public async Task A_missing_lock_of_the_head_is_found_out()
    {
        var report = await SmallTorture.RunAsync(
            postgres, (connection, events) => new LocksNothing(connection, events), TestContext.Current.CancellationToken,
            ahead: false);

        report.Found.ShouldBeGreaterThan(0);
    }

    [Fact(Timeout = 5 * Minutes)]
    public async Task An_answer_that_is_given_before_the_commit_is_found_out()
    {
        var report = await SmallTorture.RunAsync(
            postgres, (connection, events) => new AnswersBeforeItCommits(connection, events), TestContext.Current.CancellationToken);

        report.Findings.ShouldContain(each => each.StartsWith("lost: ", StringComparison.Ordinal));
    }

    [Fact(Timeout = 5 * Minutes)]
    public async Task A_blind_retry_after_an_unknown_commit_is_found_out()
    {
        HashSet<LogCommand> inDoubt = [];
        var report = await SmallTorture.RunAsync(
            postgres, (connection, events) => new RetriesBlindly(connection, events, inDoubt), TestContext.Current.CancellationToken);

        inDoubt.ShouldNotBeEmpty();
        report.Found.ShouldBeGreaterThan(0);
    }
}
