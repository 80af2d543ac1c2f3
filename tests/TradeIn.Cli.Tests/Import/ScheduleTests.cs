using TradeIn.Cli.Import;
using TradeIn.Cli.Seasons;

namespace TradeIn.Cli.Tests.Import;

/// <summary>Which lines may go, and which have to wait.</summary>
public class ScheduleTests
{
    private static readonly Judgement Answered = new(new Outcome("", Expectation.Accepted, null, null, Effect.None), Mismatch: null);
    private readonly Schedule schedule = new();
    private long lines;

    [Fact]
    public void Actors_who_have_nothing_to_do_with_each_other_go_at_once()
    {
        Errand[] errands = [Add("seller", "s1"), Add("recycler", "s2")];

        schedule.Take("seller", 10).ShouldBe([errands[0]]);
        schedule.Take("recycler", 10).ShouldBe([errands[1]]);
    }

    [Fact]
    public void A_line_waits_for_the_earlier_one_of_another_actor_with_the_same_key()
    {
        var (first, second) = (Add("recycler", "s1 c:BJ11000001"), Add("seller", "s1"));

        schedule.Take("seller", 10).ShouldBeEmpty();
        schedule.Take("recycler", 10).ShouldBe([first]);
        schedule.Done(first, Answered);
        schedule.Take("seller", 10).ShouldBe([second]);
    }

    [Fact]
    public void Lines_of_one_actor_keep_their_order_and_wait_behind_one_that_waits()
    {
        Errand[] errands = [Add("recycler", "s1"), Add("seller", "s2"), Add("seller", "s1"), Add("seller", "s3")];

        schedule.Take("seller", 10).ShouldBe([errands[1]]);
        schedule.Done(errands[0], Answered);
        schedule.Take("seller", 10).ShouldBe([errands[2], errands[3]]);
    }

    [Fact]
    public void One_that_touches_everything_waits_for_all_and_all_wait_for_it()
    {
        Errand[] errands = [Add("office", "e:1"), Add("office", "*"), Add("seller", "")];

        schedule.Take("seller", 10).ShouldBeEmpty();
        schedule.Take("office", 10).ShouldBe([errands[0]]);
        schedule.Done(errands[0], Answered);
        schedule.Take("office", 10).ShouldBe([errands[1]]);
        schedule.Take("seller", 10).ShouldBeEmpty();
        schedule.Done(errands[1], Answered);
        schedule.Take("seller", 10).ShouldBe([errands[2]]);
    }

    [Fact]
    public void What_is_settled_comes_in_the_order_of_the_file()
    {
        Errand[] errands = [Add("seller", ""), Add("recycler", ""), Add("seller", "")];

        schedule.Done(errands[1], Answered);
        schedule.Settled().ShouldBeEmpty();
        schedule.Done(errands[0], Answered);
        schedule.Settled().ShouldBe([errands[0], errands[1]]);
        schedule.Open.ShouldBe(1);
    }

    [Fact]
    public void No_more_is_taken_than_asked_for()
    {
        Errand[] errands = [Add("seller", ""), Add("seller", ""), Add("seller", "")];

        schedule.Take("seller", 2).ShouldBe(errands[..2]);
    }

    [Fact]
    public void Nobody_runs_ahead_of_who_is_behind_by_more_than_a_fortnight()
    {
        var day = new DateTimeOffset(2011, 3, 1, 9, 0, 0, TimeSpan.FromHours(8));
        Errand[] errands = [Add("yard", "", day), Add("seller", "", day.AddDays(14)), Add("seller", "", day.AddDays(15))];

        schedule.Take("seller", 10).ShouldBe([errands[1]]);
        schedule.Done(errands[1], Answered);
        schedule.Settled().ShouldBeEmpty();
        schedule.Take("seller", 10).ShouldBeEmpty();
        schedule.Take("yard", 10).ShouldBe([errands[0]]);
        schedule.Done(errands[0], Answered);
        schedule.Settled().Count().ShouldBe(2);
        schedule.Take("seller", 10).ShouldBe([errands[2]]);
    }

    private Errand Add(string actor, string touches, DateTimeOffset clock = default)
    {
        var line = new FileLine(
            ++lines, lines, 0, null, null, "", null, null, null, actor, touches.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Clock = clock,
        };
        var errand = new Errand(line, ReadOnlyMemory<byte>.Empty);
        schedule.Add(errand);
        return errand;
    }
}
