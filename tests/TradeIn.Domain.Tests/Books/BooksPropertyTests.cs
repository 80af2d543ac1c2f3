using FsCheck;
using FsCheck.Fluent;
using TradeIn.Domain.Books;

namespace TradeIn.Domain.Tests.Books;

/// <summary>Whatever real decisions are taken in whatever order, the books balance and say what the states say (M7).</summary>
public class BooksPropertyTests
{
    private const int Steps = 80;

    private static readonly Gen<int[]> Courses = Gen.Choose(0, 1_000_000).ArrayOf(Steps);

    [Fact, Rule("M7")]
    public void The_books_balance_after_every_event_and_agree_with_every_state() =>
        Properties.Hold(Courses, course => Walk(course), runs: 80, Shorter);

    [Fact, Rule("M7")]
    public void Random_steps_reach_every_account_that_a_seller_has()
    {
        HashSet<Account> reached = [];
        Properties.Hold(
            Courses, course => reached.UnionWith(Walk(course).Books.Balances.Keys.Select(key => key.Account)), 60, Shorter,
            seed: 20100601);
        Enum.GetValues<Account>().Except(reached).ShouldBe(
            [Account.PenaltyIncome, Account.FreightSubsidy, Account.DismantlingSubsidy, Account.DismantlerPayable]);
    }

    private static MoneyWalk Walk(int[] course)
    {
        var walk = new MoneyWalk();
        foreach (var draw in course) walk.Step(draw);
        return walk;
    }

    private static IEnumerable<int[]> Shorter(int[] course) =>
        Enumerable.Range(0, course.Length).Select(place => course.Where((_, each) => each != place).ToArray());
}
