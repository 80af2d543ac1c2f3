using TradeIn.ReadModels.Datasets;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests.Datasets;

/// <summary>What is asked of a dataset is answered as going through all of its rows by hand would answer it.</summary>
public sealed class DatasetReaderTests(DatasetReaderTests.Filled filled) : IClassFixture<DatasetReaderTests.Filled>
{
    private const int Count = 240;

    private static readonly DatasetQuery All = new(Parcels.Dataset);

    private ReadModelRunner Runner => filled.Runner;

    public static TheoryData<string> FilterNames { get; } = [.. Filters.Keys];

    /// <summary>Every kind of filter, and what it asks of a row.</summary>
    private static Dictionary<string, (DatasetFilter Filter, Func<DatasetRow, bool> IsSo)> Filters => new()
    {
        ["text"] = (new DatasetFilter.AnyOf("seller", "shop-1"), row => row["seller"] is "shop-1"),
        ["several texts"] = (
            new DatasetFilter.AnyOf("seller", "shop-1", "shop-2", "nobody"), row => row["seller"] is "shop-1" or "shop-2"),
        ["code, in a column named like a word of SQL"] = (new DatasetFilter.AnyOf("order", "late"), row => row["order"] is "late"),
        ["one of several words"] = (
            new DatasetFilter.AnyOf("reasons", "torn", "lost"), row => row["reasons"] is string[] words && words.Contains("torn")),
        ["flag"] = (new DatasetFilter.Flag("fragile", false), row => row["fragile"] is false),
        ["days"] = (
            new DatasetFilter.Days("sent_on", Day(7, 1), Day(7, 3)),
            row => row["sent_on"] is DateOnly day && day >= Day(7, 1) && day <= Day(7, 3)),
        ["days without end"] = (new DatasetFilter.Days("sent_on", Day(7, 20), null), row => row["sent_on"] is DateOnly day && day >= Day(7, 20)),
        ["instants"] = (
            new DatasetFilter.Instants("seen_at", Seen, Seen.AddHours(7)),
            row => row["seen_at"] is DateTimeOffset at && at >= Seen && at < Seen.AddHours(7)),
        ["amounts"] = (
            new DatasetFilter.Numbers("price", -259.60m, 0m), row => row["price"] is decimal price && price is >= -259.60m and <= 0m),
        ["counts"] = (new DatasetFilter.Numbers("pieces", null, 3), row => row["pieces"] is long pieces && pieces <= 3),
        ["said"] = (new DatasetFilter.Said("seller", true), row => row["seller"] is not null),
        ["not said"] = (new DatasetFilter.Said("price", false), row => row["price"] is null),
        ["a condition of the dataset"] = (
            new DatasetFilter.Meets("seenBefore", Day(7, 3)),
            row => row["sent_on"] is DateOnly day && day < Day(7, 3) && row["seen_at"] is not null),
    };

    private static DateTimeOffset Seen { get; } = new(2010, 7, 1, 0, 0, 0, 123, 456, TimeSpan.FromHours(8));

    [Theory, MemberData(nameof(FilterNames))]
    public async Task A_filter_leaves_the_rows_of_which_it_is_so(string name)
    {
        var (filter, isSo) = Filters[name];
        var expected = (await EverythingAsync()).Where(isSo).ToList();
        expected.Count.ShouldBeInRange(1, Count - 1, "a filter that leaves all or nothing proves nothing");

        var page = await Runner.ListAsync(All with { Filters = [filter] }, limit: Count, withTotals: true, cancel: Cancel);

        page.Rows.Select(Parcel).ShouldBe(expected.Select(Parcel));
        page.Totals.ShouldNotBeNull().Count.ShouldBe(expected.Count);
        page.Totals.Sums.ShouldBe(SumsOf(expected));
    }

    [Fact]
    public async Task Several_filters_must_all_be_met()
    {
        var (some, both) = (Filters["text"], Filters["counts"]);
        var page = await Runner.ListAsync(All with { Filters = [some.Filter, both.Filter] }, limit: Count, cancel: Cancel);
        page.Rows.Select(Parcel).ShouldBe((await EverythingAsync()).Where(row => some.IsSo(row) && both.IsSo(row)).Select(Parcel));
        page.Rows.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("parcel", true)]
    [InlineData("seller", false)]
    [InlineData("seller", true)]
    [InlineData("order", true)]
    [InlineData("fragile", false)]
    [InlineData("sent_on", false)]
    [InlineData("sent_on", true)]
    [InlineData("seen_at", false)]
    [InlineData("seen_at", true)]
    [InlineData("price", false)]
    [InlineData("pieces", true)]
    [InlineData("last_position", true)]
    public async Task Pages_follow_one_another_and_show_each_row_once_in_order(string? column, bool down)
    {
        var order = column is null ? null : new DatasetOrder(column, down);
        List<DatasetRow> seen = [];
        string? after = null;
        do
        {
            var page = await Runner.ListAsync(All, order, after, limit: 7, cancel: Cancel);
            seen.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null && seen.Count <= Count);

        var whole = await Runner.ListAsync(All, order, limit: Count, cancel: Cancel);
        seen.Select(Parcel).ShouldBe(whole.Rows.Select(Parcel));
        seen.Select(Parcel).Distinct().Count().ShouldBe(Count);
        whole.Next.ShouldBeNull();
        var values = seen.Select(row => row[column ?? "parcel"]).ToList();
        if (down) values.Reverse();
        values.Zip(values.Skip(1)).ShouldAllBe(pair => pair.Second == null || (pair.First != null
            && Comparer<object>.Default.Compare(pair.First, pair.Second) <= 0));
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_order_is_no_cursor_here()
    {
        var next = (await Runner.ListAsync(All, new DatasetOrder("price"), limit: 1, cancel: Cancel)).Next!;
        foreach (var (order, cursor) in new (DatasetOrder?, string)[]
        {
            (null, next), (new DatasetOrder("price", true), next), (new DatasetOrder("price"), next[..^2]), (null, "x'--"), (null, ""),
            (null, Convert.ToBase64String("""["parcels ",null]"""u8).TrimEnd('=')),
        })
            await Should.ThrowAsync<FormatException>(() => Runner.ListAsync(All, order, cursor, cancel: Cancel));
    }

    [Fact]
    public async Task An_enterprise_sees_the_rows_that_are_its_own_and_without_owners_none()
    {
        var mine = await Runner.ListAsync(All with { Enterprise = "shop-2" }, limit: Count, withTotals: true, cancel: Cancel);
        var expected = (await EverythingAsync()).Where(row => row["seller"] is "shop-2" || row["buyer"] is "shop-2").ToList();
        mine.Rows.Select(Parcel).ShouldBe(expected.Select(Parcel));
        mine.Totals!.Sums.ShouldBe(SumsOf(expected));

        var nobodys = new DatasetQuery(Parcels.Dataset with { Owners = [] }) { Enterprise = "shop-2" };
        (await Runner.TotalAsync(nobodys, Cancel)).Totals.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("seller")]
    [InlineData("order,fragile")]
    [InlineData("sentOn")]
    [InlineData("sentOn.month,sellerId,fragile")]
    [InlineData("sentOn.year")]
    [InlineData("price.500")]
    [InlineData("pieces.5,order")]
    public async Task Groups_together_are_all_rows(string by)
    {
        var groups = by.Split(',').Select(each => DatasetGroup.Parse(Parcels.Dataset, each == "seller" ? "sellerId" : each)!).ToList();
        var rows = await EverythingAsync();
        var expected = rows.GroupBy(row => string.Join('|', groups.Select(group => KeyOf(row, group))))
            .ToDictionary(group => group.Key, group => (group.Count(), SumsOf([.. group])));

        var summary = await Runner.SummariseAsync(All, groups, limit: 1_000, cancel: Cancel);

        summary.Others.ShouldBeNull();
        summary.GroupCount.ShouldBe(expected.Count);
        summary.Groups.ToDictionary(
            group => string.Join('|', group.Keys.Select(Text)), group => ((int)group.Totals.Count, group.Totals.Sums))
            .ShouldSatisfyAllConditions([.. expected.Select(each => (Action<Dictionary<string, (int, IReadOnlyDictionary<string, decimal>)>>)(
                got => (got[each.Key].Item1, got[each.Key].Item2).ShouldSatisfyAllConditions(
                    one => one.Item1.ShouldBe(each.Value.Item1), one => one.Item2.ShouldBe(each.Value.Item2))))]);
        summary.Groups.Sum(group => group.Totals.Count).ShouldBe(Count);
        summary.Totals.Count.ShouldBe(Count);
        summary.Totals.Sums.ShouldBe(SumsOf(rows));
    }

    [Fact]
    public async Task A_row_counts_with_each_of_its_words_and_once_in_all()
    {
        var summary = await Runner.SummariseAsync(All, [new DatasetGroup("reasons")], cancel: Cancel);
        summary.Groups.Select(group => (Text(group.Keys[0]), group.Totals.Count)).ShouldBe([("torn", 40), ("wet", 80), ("", 160)]);
        summary.Totals.Count.ShouldBe(Count);
    }

    [Fact]
    public async Task Groups_beyond_the_limit_are_told_together()
    {
        var order = new SummaryOrder("price", Descending: true);
        var all = await Runner.SummariseAsync(All, [new DatasetGroup("sent_on")], order, 1_000, Cancel);
        var first = await Runner.SummariseAsync(All, [new DatasetGroup("sent_on")], order, 3, Cancel);

        all.Groups.Select(group => group.Totals.Sums["price"]).ShouldBeInOrder(SortDirection.Descending);
        first.Groups.Select(group => Text(group.Keys[0])).ShouldBe(all.Groups.Take(3).Select(group => Text(group.Keys[0])));
        first.GroupCount.ShouldBe(all.Groups.Count);
        first.Others.ShouldNotBeNull().Count.ShouldBe(all.Groups.Skip(3).Sum(group => group.Totals.Count));
        first.Others.Sums["price"].ShouldBe(all.Groups.Skip(3).Sum(group => group.Totals.Sums["price"]));
        first.Totals.Sums.ShouldBe(all.Totals.Sums);
    }

    [Fact]
    public async Task A_stream_gives_every_row_of_the_list()
    {
        List<DatasetRow> rows = [];
        await Runner.StreamAsync(All, async (_, streamed) => { await foreach (var row in streamed) rows.Add(row); }, new DatasetOrder("price"), Cancel);
        var list = await Runner.ListAsync(All, new DatasetOrder("price"), limit: Count, cancel: Cancel);
        rows.Select(Parcel).ShouldBe(list.Rows.Select(Parcel));
    }

    [Fact]
    public async Task What_is_asked_with_is_never_a_statement()
    {
        foreach (var evil in new[] { "'; drop table read.parcels; --", "\" or 1=1 --", "$1", "{0}", "shop-1' or 'a'='a", "\\" })
        {
            (await Runner.TotalAsync(All with { Filters = [new DatasetFilter.AnyOf("seller", evil)] }, Cancel)).Totals.Count.ShouldBe(0);
            (await Runner.TotalAsync(All with { Enterprise = evil }, Cancel)).Totals.Count.ShouldBe(0);
            await Should.ThrowAsync<ArgumentException>(() => Runner.TotalAsync(All with { Filters = [new DatasetFilter.AnyOf(evil, "x")] }, Cancel));
            await Should.ThrowAsync<ArgumentException>(() => Runner.ListAsync(All, new DatasetOrder(evil), cancel: Cancel));
            DatasetGroup.Parse(Parcels.Dataset, evil).ShouldBeNull();
        }
        (await EverythingAsync()).Count.ShouldBe(Count);
    }

    [Fact]
    public void Columns_are_called_on_the_wire_as_other_resources_call_them()
    {
        Parcels.Dataset.Columns.Select(column => column.Wire).ShouldBe(
            ["parcel", "sellerId", "buyer", "order", "reasons", "fragile", "sentOn", "seenAt", "price", "pieces", "lastPosition"]);
        DatasetGroup.Known(Parcels.Dataset).ShouldBe(
            ["sellerId", "order", "reasons", "fragile", "sentOn", "sentOn.month", "sentOn.year", "price.<width>", "pieces.<width>"]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DateOnly Day(int month, int day) => new(2010, month, day);

    private static string Parcel(DatasetRow row) => (string)row["parcel"]!;

    private static Dictionary<string, decimal> SumsOf(IReadOnlyList<DatasetRow> rows) => new()
    {
        ["price"] = rows.Sum(row => (decimal?)row["price"] ?? 0m), ["pieces"] = rows.Sum(row => (long?)row["pieces"] ?? 0),
    };

    private static string KeyOf(DatasetRow row, DatasetGroup group) => row[group.Column] switch
    {
        DateOnly day => group.Span switch { DaySpan.Day => $"{day:yyyy-MM-dd}", DaySpan.Month => $"{day:yyyy-MM}", _ => $"{day:yyyy}" },
        decimal price => Text(Math.Floor(price / group.Width!.Value) * group.Width.Value),
        long pieces => Text(Math.Floor((decimal)pieces / group.Width!.Value) * group.Width.Value),
        var other => Text(other),
    };

    private static string Text(object? value) => FormattableString.Invariant($"{value}");

    private async Task<IReadOnlyList<DatasetRow>> EverythingAsync()
    {
        List<DatasetRow> rows = [];
        await Runner.StreamAsync(All, async (_, streamed) => { await foreach (var row in streamed) rows.Add(row); }, cancel: Cancel);
        return rows;
    }

    /// <summary>A runner over a table of parcels.</summary>
    public sealed class Filled(PostgresFixture postgres) : IAsyncLifetime
    {
        private TestDatabase? database;
        private EventStore.EventLog? log;
        private ReadModelRunner? runner;

        internal ReadModelRunner Runner => runner!;

        public async ValueTask InitializeAsync()
        {
            database = await postgres.CreateDatabaseAsync();
            log = await Runners.OpenLogAsync(database);
            runner = await Runners.StartAsync(database, log, new Parcels());
            await Parcels.FillAsync(database, Count);
        }

        public async ValueTask DisposeAsync()
        {
            if (runner is not null) await runner.DisposeAsync();
            if (log is not null) await log.DisposeAsync();
            if (database is not null) await database.DisposeAsync();
        }
    }
}
