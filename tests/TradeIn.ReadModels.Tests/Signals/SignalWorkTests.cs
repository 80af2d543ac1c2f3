using TradeIn.Domain.Signals;
using TradeIn.ReadModels.Signals;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;
using TradeIn.Testing.SampleWorld;
using static TradeIn.ReadModels.Tests.Signals.SignalStory;
using static TradeIn.Testing.SampleWorld.Beijing;

namespace TradeIn.ReadModels.Tests.Signals;

/// <summary>What an office does about a signal, and what of it stands when more evidence comes.</summary>
public sealed class SignalWorkTests(PostgresFixture postgres)
{
    [Fact, Rule("E2")]
    public async Task A_closed_signal_is_open_again_when_newer_evidence_comes_than_its_result_covers()
    {
        var id = CaseKey.Of(SignalRule.RefusalsRepeated, Beijing.Programme, "claim/C-1").Id;
        var story = new SignalStory().Accept(RecyclingOf(1)).Accept(Purchase(1));
        for (var n = 1; n <= 4; n++) Try(n);
        var evidence = story.Position;
        story.Handle(id, SignalStep.Take, evidence).Handle(id, SignalStep.Close, evidence, SignalResult.Unfounded);
        await postgres.ShouldSignalAsync(story, "refusals-repeated | attempt:claim/C-1 | all | 4 | 100 | closed | 110108");

        Try(5);
        var (signals, everything) = await SignalTables.OfAsync(postgres, story.Commands);
        signals.ShouldBe(["refusals-repeated | attempt:claim/C-1 | all | 5 | 125 | open | 110108"]);
        var row = everything.Single(each => each.StartsWith("signals:", StringComparison.Ordinal));
        row.ShouldContain("\"result\":\"unfounded\"");
        row.ShouldContain("\"reopened\":1");

        void Try(int n) => story.Refuse(Claim(1) with
        {
            ClaimId = $"C-{n}", ApplicationSigned = false, OccurredAt = At("2010-07-12 11:00").AddMinutes(n),
        });
    }

    [Fact, Rule("E2")]
    public async Task A_result_that_does_not_cover_the_newest_evidence_leaves_the_signal_open()
    {
        var id = CaseKey.Of(SignalRule.RefusalsRepeated, Beijing.Programme, "claim/C-1").Id;
        var story = new SignalStory().Accept(RecyclingOf(1)).Accept(Purchase(1));
        for (var n = 1; n <= 4; n++)
            story.Refuse(Claim(1) with
            {
                ClaimId = $"C-{n}", ApplicationSigned = false, OccurredAt = At("2010-07-12 11:00").AddMinutes(n),
            });
        story.Handle(id, SignalStep.Take, story.Position);
        story.Handle(id, SignalStep.Close, story.Position - 2, SignalResult.Confirmed);
        await postgres.ShouldSignalAsync(story, "refusals-repeated | attempt:claim/C-1 | all | 4 | 100 | open | 110108");
    }

    [Fact, Rule("E2")]
    public async Task What_an_office_looks_at_does_not_lapse_until_it_is_given_back()
    {
        var id = CaseKey.Of(SignalRule.UnitsNeverReceived, Beijing.Programme, "rec-huaxing", "2010-07").Id;
        var story = new SignalStory();
        for (var n = 1; n <= 10; n++) story.Accept(RecyclingOf(n));
        story.Deliver("CN-1", Enumerable.Range(6, 5), Enumerable.Range(1, 5)).Handle(id, SignalStep.Take, story.Position)
            .Find("CN-1", 3);
        await postgres.ShouldSignalAsync(story, "units-never-received | enterprise:rec-huaxing | 2010-07 | 4 | 80 | looking | 110105");
        story.Handle(id, SignalStep.Release, story.Position);
        await postgres.ShouldSignalAsync(story, "units-never-received | enterprise:rec-huaxing | 2010-07 | 4 | 80 | lapsed | 110105");
    }
}
