using TradeIn.Domain;
using TradeIn.Domain.Custody;
using TradeIn.EventStore;
using TradeIn.ReadModels.Custody;
using TradeIn.Server.Log;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;
using TradeIn.Testing.SampleWorld;
using static TradeIn.Testing.SampleWorld.Beijing;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.ReadModels.Tests.Custody;

/// <summary>Where units are, made from what was decided.</summary>
public sealed class CustodyReadModelTests(PostgresFixture postgres)
{
    private const string Rows =
        "select certificate, category, recycler, recycler_district, recycled_on, certificate_status, status, consignment, dismantler, " +
        "consigned_on, shipped_on, received_on, condition, discrepancy, resolution, dismantled_on, delivery_due_on, " +
        "dismantling_due_on, freight_declaration, freight_amount, last_position from read.custody";

    private static readonly StreamName OfUnit = new("custody", "BJ00000001");

    private static readonly DisposalSubsidyDeclared Freight = new(FirstCertificate, "DE-1", DisposalSubsidy.Freight, Yuan(20));

    public static TheoryData<string, string> Stories { get; } = new()
    {
        { "taken in", "issued | with-recycler | - | - | - | - | - | - | - | - | - | 2010-08-24 | - | - | -" },
        { "shipped", "issued | consigned | CN-1 | dis-huaxing | 2010-07-20 | 2010-07-21 | - | - | - | - | - | 2010-08-24 | - | - | -" },
        {
            "missed",
            "issued | missing | CN-1 | dis-huaxing | 2010-07-20 | 2010-07-21 | - | - | missing | - | - | 2010-08-24 | - | - | -"
        },
        { "sent back", "issued | with-recycler | - | - | - | - | - | - | missing | with-recycler | - | 2010-08-24 | - | - | -" },
        {
            "given up",
            "issued | lost | CN-1 | dis-huaxing | 2010-07-20 | 2010-07-21 | - | - | missing | lost | - | 2010-08-24 | - | - | -"
        },
        {
            "dismantled",
            "issued | dismantled | CN-1 | dis-huaxing | 2010-07-20 | 2010-07-21 | 2010-07-21 | received | - | - | 2010-08-02 | " +
            "2010-08-24 | 2010-09-01 | DE-1 | 20.00"
        },
    };

    [Rule("K5")]
    [Theory, MemberData(nameof(Stories))]
    public async Task A_row_is_the_same_however_the_log_is_cut_into_batches(string story, string expected)
    {
        Fact[] facts = [.. Past.World, .. FactsOf(story)];
        var atOnce = await RowsAsync([facts]);
        var oneByOne = await RowsAsync([.. facts.Select(fact => new[] { fact })]);

        oneByOne.ShouldBe(atOnce);
        atOnce.ShouldBe(
        [
            $"BJ00000001 | television | rec-huaxing | 110105 | 2010-07-10 | {expected} | " +
            FormattableString.Invariant($"{LastOf(facts)}"),
        ]);
    }

    private static Fact[] FactsOf(string story) => story switch
    {
        "taken in" => Past.TakenIn(),
        "shipped" => Past.Shipped,
        "missed" => Past.Missed,
        "sent back" => Past.SentBack,
        "given up" => Past.GivenUp,
        _ => [.. Past.Dismantled, new Fact(OfUnit, Freight)],
    };

    /// <summary>The last fact that is about the unit or its certificate.</summary>
    private static int LastOf(Fact[] facts) => 1 + Array.FindLastIndex(
        facts, fact => fact.Stream == OfUnit || fact.Stream == new StreamName("certificate", "BJ00000001")
            || fact.Event is ConsignmentShipped);

    private async Task<List<string>> RowsAsync(Fact[][] commands)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database, EventTypes.Catalogue());
        await using var runner = await Runners.StartAsync(database, log, new CustodyReadModel());
        foreach (var facts in commands)
        {
            await log.ExecuteAsync(Append.Of(
                [.. facts.Select(fact => new NewEvent(fact.Stream.ToString(), fact.Stream.Type, fact.Event))]));
            await runner.CaughtUpAsync(log);
        }
        return await Runners.QueryAsync(database, Rows);
    }
}
