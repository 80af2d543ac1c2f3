using TradeIn.Domain.Signals;
using TradeIn.ReadModels.Datasets;
using TradeIn.ReadModels.Signals;
using TradeIn.ReadModels.Tests.Signals;
using TradeIn.Server;
using TradeIn.Server.Log;
using TradeIn.Testing.Postgres;
using TradeIn.Testing.SampleWorld;
using static TradeIn.Testing.SampleWorld.Beijing;

namespace TradeIn.ReadModels.Tests;

/// <summary>Lists that can be asked as of a position say of each what they said then.</summary>
public sealed class PastsTests(PostgresFixture postgres)
{
    /// <summary>Complaints and signals have stories of their own.</summary>
    public static TheoryData<string> Models =>
    [
        .. DatasetCatalogue.All.Where(dataset => dataset.KnowsPast).Select(dataset => dataset.Model).Distinct()
            .Except(["complaints", SignalsReadModel.Signals]),
    ];

    [Theory, MemberData(nameof(Models))]
    public async Task The_rows_as_of_any_position_are_those_of_a_build_that_ended_there(string name)
    {
        var model = TradeInServer.Models().Single(each => each.Name == name);

        var past = await Pasts.CompareAsync(postgres, SmallSeason.Facts, model);

        (past > 0).ShouldBe(DatasetCatalogue.All.Any(dataset => dataset.Model == name && dataset.Past is not null));
    }

    [Fact]
    public async Task Signals_of_any_position_are_those_of_a_build_that_ended_there()
    {
        var id = CaseKey.Of(SignalRule.RefusalsRepeated, Beijing.Programme, "claim/C-1").Id;
        var story = new SignalStory().Accept(SignalStory.RecyclingOf(1)).Accept(SignalStory.Purchase(1));
        for (var n = 1; n <= 4; n++) Try(n);
        var evidence = story.Position;
        story.Handle(id, SignalStep.Take, evidence).Handle(id, SignalStep.Close, evidence, SignalResult.Unfounded);
        Try(5);

        var past = await Pasts.CompareAsync(
            postgres, [.. story.Commands.SelectMany(facts => facts)], new SignalsReadModel(EventJson.Options));

        past.ShouldBe(3, "open, looking and closed, before it was open again");

        void Try(int n) => story.Refuse(SignalStory.Claim(1) with
        {
            ClaimId = $"C-{n}", ApplicationSigned = false, OccurredAt = At("2010-07-12 11:00").AddMinutes(n),
        });
    }

    [Fact]
    public void Only_what_is_written_anew_as_a_whole_or_added_to_knows_no_past()
    {
        DatasetCatalogue.All.Where(dataset => !dataset.KnowsPast).Select(dataset => dataset.Name).Order()
            .ShouldBe(["budget_days", "outlets"]);
        foreach (var dataset in DatasetCatalogue.All.Where(dataset => dataset.Past is not null))
            TradeInServer.Models().Single(model => model.Name == dataset.Model).Tables.ShouldContain(dataset.Past!);
    }
}
