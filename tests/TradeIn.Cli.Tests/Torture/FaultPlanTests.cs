using TradeIn.Cli.Torture.Faults;

namespace TradeIn.Cli.Tests.Torture;

/// <summary>The plan of a torture, and how it finds the moment to cut a connection.</summary>
public class FaultPlanTests
{
    [Fact]
    public void A_seed_is_one_plan_with_every_kind_in_every_round()
    {
        var kinds = Enum.GetValues<FaultKind>();
        List<PlannedFault> plan = [.. new FaultPlan(7, kinds, 2).Faults().Take(3 * kinds.Length)];

        new FaultPlan(7, kinds, 2).Faults().Take(plan.Count).ShouldBe(plan);
        new FaultPlan(8, kinds, 2).Faults().Take(plan.Count).ShouldNotBe(plan);
        foreach (var round in plan.Chunk(kinds.Length)) round.Select(fault => fault.Kind).Order().ShouldBe(kinds);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1_000)]
    public void The_answer_to_a_commit_is_found_however_it_comes_in_pieces(int piece)
    {
        byte[] before = [(byte)'C', 0, 0, 0, 13, .. "INSERT 0\0"u8, (byte)'Z', 0, 0, 0, 5, (byte)'T'];
        byte[] commit = [(byte)'C', 0, 0, 0, 11, .. "COMMIT\0"u8, (byte)'Z', 0, 0, 0, 5, (byte)'I'];
        var cutter = new CommitCutter();

        Follow(before).ShouldBeEmpty();
        cutter.InTransaction.ShouldBeTrue();
        var found = Follow(commit);

        found.Count.ShouldBe(1);
        if (piece > commit.Length) found[0].ShouldBe(0);
        cutter.InTransaction.ShouldBeFalse();

        List<int> Follow(byte[] said) =>
            [.. said.Chunk(piece).Select(each => cutter.Follow(each)).Where(begins => begins >= 0)];
    }
}
