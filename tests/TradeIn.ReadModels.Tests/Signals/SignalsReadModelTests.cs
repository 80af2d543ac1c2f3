using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Signals;
using TradeIn.ReadModels.Signals;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;
using TradeIn.Testing.SampleWorld;
using static TradeIn.ReadModels.Tests.Signals.SignalStory;
using static TradeIn.Testing.SampleWorld.Beijing;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.ReadModels.Tests.Signals;

/// <summary>Each rule at its threshold, one below it, and beside what is ordinary; every story is read cut in two ways.</summary>
public sealed class SignalsReadModelTests(PostgresFixture postgres)
{
    private static Agent AgentOf(int n) => People.Agent with
    {
        Identity = People.Agent.Identity! with { Key = BuyerKey.Parse(FormattableString.Invariant($"f{n:x31}")) },
    };

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "agent-many-principals | agent:0dd3088b9d39c7a4 | all | 5 | 100 | open | -")]
    public async Task One_agent_for_many_buyers_is_seen(int buyers, string? expected)
    {
        var story = new SignalStory();
        for (var n = 1; n <= buyers; n++) story.Trade(n, People.Agent);
        // Ordinary: a clerk who does all of one company's errands, and someone who acts for both parents.
        for (var n = 11; n <= 18; n++) story.Accept(RecyclingOf(n) with { Buyer = People.Company, Agent = AgentOf(1) });
        story.Trade(21, AgentOf(2)).Trade(22, AgentOf(2));
        await postgres.ShouldSignalAsync(story, expected);
    }

    [Theory]
    [InlineData(4, 4, 0, 0, null)]
    [InlineData(5, 5, 0, 0, "price-at-cap | outlet:sel-dazhong-s1 | 2010-07 | 5 | 100 | open | 110108")]
    [InlineData(5, 21, 0, 0, null)]
    [InlineData(5, 5, 1, 9, "price-at-cap | outlet:sel-dazhong-s1 | 2010-07 | 5 | 100 | open | 110108")]
    [InlineData(5, 5, 2, 8, null)]
    public async Task Prices_that_cluster_just_at_the_cap_are_seen(
        int atCap, int others, int elsewhereAtCap, int elsewhereOthers, string? expected)
    {
        var story = new SignalStory();
        // A refrigerator's cap of 300 yuan is met at 3000; one yuan below, or more than a hundredth above, is not there.
        Sell(1, elsewhereAtCap, _ => 3000, "dual-jingdian-s1");
        Sell(101, elsewhereOthers, _ => 3299, "dual-jingdian-s1");
        Sell(201, others, n => n % 2 == 0 ? 2999 : 3030.01m, "sel-dazhong-s1");
        Sell(301, atCap, n => n % 2 == 0 ? 3000 : 3030, "sel-dazhong-s1");
        await postgres.ShouldSignalAsync(story, expected);

        void Sell(int from, int count, Func<int, decimal> price, string outlet)
        {
            for (var n = from; n < from + count; n++) story.Accept(Purchase(n, price(n), outlet));
        }
    }

    [Theory]
    [InlineData(2, "2010-07-10 01:00", 10, null)]
    [InlineData(3, "2010-07-10 01:00", 15, "night-minutes | enterprise:dual-jingdian | 2010-07 | 3 | 100 | open | 110101")]
    [InlineData(3, "2010-07-10 01:00", 16, null)]
    [InlineData(3, "2010-07-10 14:00", 10, null)]
    [InlineData(3, "2010-07-10 22:55", 10, null)]
    public async Task Certificate_and_claim_minutes_apart_at_one_enterprise_are_seen_at_night(
        int claims, string at, int minutes, string? expected)
    {
        var story = new SignalStory();
        for (var n = 1; n <= claims; n++) story.OneStop(n, at, minutes);
        await postgres.ShouldSignalAsync(story, expected);
    }

    [Fact]
    public async Task A_certificate_of_another_enterprise_is_no_signal_at_night()
    {
        var story = new SignalStory();
        for (var n = 1; n <= 4; n++) story.OneStop(n, "2010-07-10 01:00", 10, seller: "sel-dazhong");
        await postgres.ShouldSignalAsync(story, null);
    }

    [Rule("K5")]
    [Theory]
    [InlineData(4, 6, null)]
    [InlineData(5, 5, "units-never-received | enterprise:rec-huaxing | 2010-07 | 5 | 100 | open | 110105")]
    [InlineData(5, 6, null)]
    public async Task Units_that_did_not_arrive_are_seen_by_recycler_and_month(int missing, int arrived, string? expected)
    {
        var story = new SignalStory(new SignalPolicy { UnreceivedShare = new Rate(5_000) });
        for (var n = 1; n <= missing + arrived; n++) story.Accept(RecyclingOf(n));
        story.Deliver("CN-1", Enumerable.Range(missing + 1, arrived), Enumerable.Range(1, missing));
        await postgres.ShouldSignalAsync(story, expected);
    }

    [Rule("K5")]
    [Theory]
    [InlineData("2010-09-07 10:00", null)]
    [InlineData("2010-09-08 10:00", "units-never-received | enterprise:rec-huaxing | 2010-07 | 5 | 100 | open | 110105")]
    public async Task Units_that_never_left_are_seen_two_weeks_after_their_day_of_the_log(string last, string? expected)
    {
        var story = new SignalStory();
        for (var n = 1; n <= 5; n++) story.Accept(RecyclingOf(n));
        story.Accept(RecyclingOf(10_001, last) with { Recycler = "rec-green", Outlet = "rec-green-o1" });
        await postgres.ShouldSignalAsync(story, expected);
    }

    [Fact, Rule("K2")]
    public async Task What_turns_up_counts_no_more_and_a_signal_that_nobody_looks_at_lapses()
    {
        var story = new SignalStory();
        for (var n = 1; n <= 10; n++) story.Accept(RecyclingOf(n));
        story.Deliver("CN-1", Enumerable.Range(6, 5), Enumerable.Range(1, 5)).Find("CN-1", 3);
        var (signals, everything) = await SignalTables.OfAsync(postgres, story.Commands);
        signals.ShouldBe(["units-never-received | enterprise:rec-huaxing | 2010-07 | 4 | 80 | lapsed | 110105"]);
        everything.ShouldContain(row => row.StartsWith("signals:", StringComparison.Ordinal)
            && row.Contains("{\"name\": \"weight\", \"unit\": \"kilograms\", \"value\": 112}", StringComparison.Ordinal));
        everything.Count(row => row.StartsWith("signal_evidence:", StringComparison.Ordinal)
            && row.Contains("no longer missing: received", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData(4, 4, null)]
    [InlineData(5, 3, "serials-in-run | enterprise:rec-huaxing/old | all | 5 | 100 | open | 110105")]
    [InlineData(5, 2, null)]
    public async Task Serial_numbers_of_old_units_in_a_run_of_several_buyers_are_seen(int run, int buyers, string? expected)
    {
        var story = new SignalStory();
        for (var n = 1; n <= 6; n++) story.Accept(RecyclingOf(n));
        // The one in the middle comes last, and joins both halves.
        foreach (var n in Enumerable.Range(0, run).OrderBy(each => each == 2))
            story.Accept(RecyclingOf(100 + n) with
            {
                Buyer = Buyer(n % buyers), Unit = AUnit(Television, FormattableString.Invariant($"A1-{500 + n:000000000}")),
            });
        await postgres.ShouldSignalAsync(story, expected);
    }

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, "serials-in-run | enterprise:sel-dazhong/new | all | 10 | 100 | open | 110108")]
    public async Task New_units_need_a_longer_run_for_shops_sell_what_came_on_one_lorry(int run, string? expected)
    {
        var story = new SignalStory();
        for (var n = 1; n <= run; n++)
            story.Accept(Purchase(n) with { Unit = AUnit(Refrigerator, FormattableString.Invariant($"B77{n:0000}")) });
        await postgres.ShouldSignalAsync(story, expected);
    }

    [Rule("A1")]
    [Theory]
    [InlineData(3, 5, 0, null)]
    [InlineData(4, 5, 0, "returns-after-payment | enterprise:sel-dazhong | 2010-08 | 4 | 100 | open | 110108")]
    [InlineData(4, 6, 0, null)]
    [InlineData(4, 5, 5, null)]
    public async Task Returns_shortly_after_payment_are_seen(int returns, int days, int kept, string? expected)
    {
        var story = new SignalStory(new SignalPolicy { ReturnShare = new Rate(5_000), UnreceivedUnits = 100 });
        for (var n = 1; n <= kept; n++) story.PayAndReturn(100 + n, afterDays: null);
        for (var n = 1; n <= returns; n++) story.PayAndReturn(n, days);
        await postgres.ShouldSignalAsync(story, expected);
    }

    [Rule("C8")]
    [Theory]
    [InlineData(3, 60, true, null)]
    [InlineData(4, 60, true, "refusals-repeated | attempt:claim/C-1 | all | 4 | 100 | open | 110108")]
    [InlineData(4, 360, false, "refusals-repeated | attempt:claim/C-1 | all | 4 | 100 | open | 110108")]
    [InlineData(4, 361, false, null)]
    public async Task Refusals_repeated_with_small_changes_are_seen(
        int refusals, int minutesApart, bool acceptedInTheEnd, string? expected)
    {
        var story = new SignalStory().Accept(RecyclingOf(1)).Accept(Purchase(1));
        for (var n = 0; n < refusals; n++)
            // Each time another certificate than the one that was refused before, or none of the papers.
            story.Refuse(Claim(1) with
            {
                ClaimId = $"C-{n + 1}", OccurredAt = At("2010-07-12 11:00").AddMinutes(n * minutesApart),
                Certificate = Certificate(n % 2 == 0 ? 1 : 900 + n), ApplicationSigned = n % 2 != 0,
            });
        if (acceptedInTheEnd)
            story.Accept(Claim(1) with { ClaimId = "C-99", OccurredAt = At("2010-07-12 11:00").AddMinutes(refusals * minutesApart) });
        var (signals, everything) = await SignalTables.OfAsync(postgres, story.Commands);
        signals.ShouldBe(expected is null ? [] : [expected]);
        everything.Count(row => row.Contains("\"what\":\"accepted\"", StringComparison.Ordinal)).ShouldBe(acceptedInTheEnd ? 1 : 0);
    }

    [Fact]
    public async Task Refusals_of_different_business_of_one_buyer_do_not_belong_together()
    {
        var story = new SignalStory();
        for (var n = 1; n <= 5; n++)
            story.Accept(RecyclingOf(n) with { Buyer = People.Wang })
                .Accept(Purchase(n) with { Buyer = People.Wang })
                .Refuse(Claim(n) with { Claimant = People.Wang, ApplicationSigned = false });
        await postgres.ShouldSignalAsync(story, null);
    }

    [Theory]
    [InlineData(3, "2010-08-09", null)]
    [InlineData(4, "2010-08-09", "invoices-out-of-sequence | outlet:sel-dazhong-s1 | 2010-08 | 4 | 100 | open | 110108")]
    [InlineData(4, "2010-08-08", null)]
    public async Task Invoices_out_of_sequence_are_seen(int invoices, string day, string? expected)
    {
        var story = new SignalStory();
        // Ordinary: gaps, several on one day, a late line, and another outlet's book with the same code.
        foreach (var (number, issuedOn) in new[]
        {
            (100, "2010-07-01"), (500, "2010-08-01"), (510, "2010-08-01"), (700, "2010-08-20"), (600, "2010-08-01"),
        })
            story.Accept(Issued(number, issuedOn));
        story.Accept(Issued(450, "2010-09-01") with { Seller = "dual-jingdian", Outlet = "dual-jingdian-s1" });
        // Numbers of before 2010-08-01 on invoices of after it.
        for (var n = 1; n <= invoices; n++) story.Accept(Issued(200 + (n * 10), day));
        await postgres.ShouldSignalAsync(story, expected);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "invoices-out-of-sequence | outlet:sel-dazhong-s1 | 2010-08 | 5 | 125 | open | 110108")]
    public async Task One_invoice_with_a_wrong_day_accuses_no_others(int wrong, string? expected)
    {
        var story = new SignalStory().Accept(Issued(100, "2010-07-01"));
        // The book goes on to 900 on 2010-08-20; these have a day of long before.
        for (var n = 0; n < wrong; n++) story.Accept(Issued(900 + n, "2010-07-02"));
        for (var n = 1; n <= 5; n++) story.Accept(Issued(800 + n, "2010-08-20"));
        await postgres.ShouldSignalAsync(story, expected);
    }

    private static Domain.Purchases.RecordPurchase Issued(int number, string day) => Purchase(number) with
    {
        OccurredAt = At($"{day} 10:00"),
        Invoice = AnInvoice(FormattableString.Invariant($"{number:00000000}")) with { IssuedOn = Day(day) },
    };

    [Fact]
    public async Task Nothing_in_the_tables_names_a_person()
    {
        var story = new SignalStory();
        for (var n = 1; n <= 5; n++) story.Trade(n, People.Agent);
        var (_, everything) = await SignalTables.OfAsync(postgres, story.Commands);
        everything.ShouldNotBeEmpty();
        everything.ShouldAllBe(row => !row.Contains(People.Agent.Identity!.Key.ToString(), StringComparison.Ordinal)
            && !row.Contains(Buyer(1).Key.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_price_counts_against_what_all_others_have_sold()
    {
        var story = new SignalStory();
        for (var n = 1; n <= 5; n++) story.Accept(Purchase(n, 3000));
        var (_, everything) = await SignalTables.OfAsync(postgres, story.Commands);
        everything.Single(each => each.StartsWith("signals:", StringComparison.Ordinal))
            .ShouldContain("{\"name\": \"share-against-others\", \"unit\": \"percent\", \"value\": 100, \"threshold\": 0}");
    }
}
