using TradeIn.Domain;
using TradeIn.Domain.Complaints;
using TradeIn.EventStore;
using TradeIn.ReadModels.Complaints;
using TradeIn.Server.Log;
using TradeIn.Testing;
using TradeIn.Testing.Decisions;
using TradeIn.Testing.Postgres;
using TradeIn.Testing.SampleWorld;
using static TradeIn.Testing.SampleWorld.Beijing;
using static TradeIn.Testing.SampleWorld.ComplaintOffice;

namespace TradeIn.ReadModels.Tests.Complaints;

/// <summary>The list of complaints, made from what was decided.</summary>
public sealed class ComplaintsReadModelTests(PostgresFixture postgres)
{
    private const string All =
        "select complaint_id, topic, department, held_for, district, enterprise, status, filed_on, due_on, answered_on, " +
        "forwarded from read.complaints order by position";

    private static readonly string[] Told =
    [
        "Q-1 | certificate-refused | commerce | - | - | - | answered | 2010-07-12 | 2010-08-02 | 2010-07-20 | 0",
        "Q-2 | fraud-in-district | industry-and-commerce | - | 110105 | sel-dazhong | open | 2010-07-12 | 2010-08-02 | - | 1",
        "Q-3 | certificate-refused | commerce | - | - | - | open | 2010-07-12 | 2010-08-02 | - | 0",
    ];

    [Rule("E5")]
    [Fact]
    public async Task A_complaint_is_shown_with_who_has_it_when_it_is_due_and_whether_it_is_answered()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new ComplaintsReadModel());

        await TellAsync(log);
        await runner.CaughtUpAsync(log);

        (await Runners.QueryAsync(database, All)).ShouldBe(Told);
        (await Runners.QueryAsync(database,
            "select c.complaint_id from read.complaints c where c.position <> (select min(seq_id) from mt_events " +
            "where stream_id = 'complaint-' || c.complaint_id) or c.last_position <> (select max(seq_id) from mt_events " +
            "where stream_id = 'complaint-' || c.complaint_id and type <> 'complaint_step_refused')")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_rows_are_the_same_however_the_log_was_cut_into_batches()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        await using (var runner = await Runners.StartAsync(database, log, new ComplaintsReadModel()))
        {
            await TellAsync(log, () => runner.CaughtUpAsync(log));
        }
        var live = await RowsAsync(database);
        live.Count.ShouldBe(3);

        await Runners.ExecuteAsync(database, "delete from read.models");
        await using var anew = await Runners.StartAsync(database, log, new ComplaintsReadModel());
        await anew.CaughtUpAsync(log);

        (await RowsAsync(database)).ShouldBe(live);
    }

    [Fact]
    public async Task The_rows_as_of_any_position_are_those_of_a_build_that_ended_there()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var fresh = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        await TellAsync(log);
        await using var runner = await Runners.StartAsync(database, log, new ComplaintsReadModel());
        await runner.CaughtUpAsync(log);

        (await Pasts.CompareAsync(log, database, fresh, EventTypes.Catalogue(), new ComplaintsReadModel()))
            .ShouldBe(4, "three changes of the one, one of the other");
    }

    [Rule("E5")]
    [Fact]
    public async Task Nothing_of_the_complainant_and_no_words_are_in_the_table()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new ComplaintsReadModel());
        await TellAsync(log);
        await runner.CaughtUpAsync(log);

        var rows = string.Join('\n', await RowsAsync(database));
        rows.ShouldContain("Q-1");
        foreach (var secret in new[] { "王女士", "65001234", AComplaint.Text, AnAnswer.Text, AForwarding.Text })
            rows.ShouldNotContain(secret);
    }

    [Fact]
    public async Task What_is_overdue_is_found_by_an_index()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new ComplaintsReadModel());
        await Runners.ExecuteAsync(database,
            """
            insert into read.complaints (complaint_id, topic, department, status, filed_on, due_on, answered_on, forwarded,
                position, last_position)
            select 'q' || n, 't', 'd' || n % 9, 'open', '2010-07-01', date '2010-07-21' + n % 300,
                case when n % 50 > 0 then date '2010-07-20' end, 0, n, n
            from generate_series(1, 20000) n;
            analyze read.complaints;
            """);

        string.Join('\n', await Runners.QueryAsync(database,
            "explain select complaint_id from read.complaints where department = 'd7' and due_on < '2010-08-01' " +
            "and answered_on is null order by position")).ShouldContain("complaints_without_answer");
    }

    /// <summary>
    /// One complaint that is answered, opened again and answered again; one that is forwarded, after a step that is
    /// refused; one that nobody touches; and one that is not taken.
    /// </summary>
    private static async Task TellAsync(EventLog log, Func<Task>? afterEach = null)
    {
        var scenario = Scenario.Given(Past.World, Departments);
        await AppendAsync(log, [.. Past.World, .. Departments]);
        var second = AComplaint with
        {
            ComplaintId = "Q-2", Topic = "fraud-in-district", District = "110105", About = new ComplaintSubject("sel-dazhong"),
        };
        Outcome[] course =
        [
            scenario.When(AComplaint), scenario.When(second), scenario.When(AComplaint with { ComplaintId = "Q-3" }),
            scenario.When(AnAnswer), scenario.When(AReopening), scenario.When(AnAnswer),
            scenario.When(AForwarding with { ComplaintId = "Q-2", Department = "weather" }),
            scenario.When(AForwarding with { ComplaintId = "Q-2" }),
            scenario.When(AComplaint with { ComplaintId = "Q-4", Topic = "weather" }),
        ];
        foreach (var outcome in course)
        {
            await AppendAsync(log, outcome.Facts);
            if (afterEach is not null) await afterEach();
        }
    }

    private static Task<CommandResult> AppendAsync(EventLog log, IReadOnlyList<Fact> facts) => log.ExecuteAsync(Append.Of(
        [.. facts.Select(fact => new NewEvent(fact.Stream.ToString(), fact.Stream.Type, fact.Event))]));

    private static Task<List<string>> RowsAsync(TestDatabase database) =>
        Runners.QueryAsync(database, "select to_jsonb(c) from read.complaints c order by position");

    private static Task<EventLog> OpenLogAsync(TestDatabase database) =>
        Runners.OpenLogAsync(database, EventTypes.Catalogue());
}
