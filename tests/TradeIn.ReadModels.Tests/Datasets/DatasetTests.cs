using System.Text.RegularExpressions;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server;
using TradeIn.Server.Log;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests.Datasets;

/// <summary>What the datasets say of their tables is what the tables are.</summary>
public sealed partial class DatasetTests(PostgresFixture postgres)
{
    private static readonly Dictionary<ColumnKind, string[]> Types = new()
    {
        [ColumnKind.Text] = ["text"],
        [ColumnKind.Code] = ["text"],
        [ColumnKind.Codes] = ["text[]"],
        [ColumnKind.Flag] = ["boolean"],
        [ColumnKind.Day] = ["date"],
        [ColumnKind.Instant] = ["timestamp with time zone"],
        [ColumnKind.Amount] = ["numeric(14,2)", "numeric(16,2)"],
        [ColumnKind.Count] = ["integer", "bigint"],
        [ColumnKind.Position] = ["bigint"],
    };

    [Fact]
    public async Task Every_column_is_in_its_table_and_of_the_kind_that_is_said()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database, EventTypes.Catalogue());
        await using var runner = await Runners.StartAsync(database, log, Models());

        List<string> wrong = [];
        foreach (var dataset in DatasetCatalogue.All)
        {
            var columns = (await Runners.QueryAsync(database,
                $"select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute where attnum > 0 "
                + $"and attrelid = to_regclass('read.{dataset.Table}')")).Select(each => each.Split(' ', 2)).ToList();
            wrong.AddRange(dataset.Columns
                .Where(column => column.Person is null && !columns.Any(each => each[0] == column.Name && Types[column.Kind].Contains(each[1])))
                .Select(column => $"{dataset.Name}.{column.Name} is no {column.Kind}"));
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_column_of_a_table_is_told_but_for_coordinates_and_what_only_a_signals_own_view_says()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database, EventTypes.Catalogue());
        await using var runner = await Runners.StartAsync(database, log, Models());

        List<string> untold = [];
        foreach (var dataset in DatasetCatalogue.All)
            untold.AddRange((await Runners.QueryAsync(database,
                $"select column_name from information_schema.columns where table_schema = 'read' and table_name = '{dataset.Table}'"))
                .Except(dataset.Columns.Select(column => column.Name)).Select(column => $"{dataset.Name}.{column}"));
        untold.Order().ShouldBe(["outlets.latitude", "outlets.longitude", "signals.compared", "signals.note"]);
    }

    [Fact]
    public async Task A_datasets_key_is_unique_in_its_table()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database, EventTypes.Catalogue());
        await using var runner = await Runners.StartAsync(database, log, Models());

        foreach (var dataset in DatasetCatalogue.All)
            (await Runners.QueryAsync(database,
                "select string_agg(attname, ',' order by array_position(indkey::int2[], attnum)) from pg_index "
                + "join pg_attribute on attrelid = indrelid and attnum = any (indkey) "
                + $"where indisunique and indpred is null and indrelid = 'read.{dataset.Table}'::regclass group by indexrelid"))
                .ShouldContain(string.Join(',', dataset.Key), dataset.Name);
    }

    [Fact]
    public void Names_headings_meanings_and_owners_are_complete_and_stand_once()
    {
        DatasetCatalogue.All.Select(dataset => dataset.Name).ShouldBeUnique();
        foreach (var dataset in DatasetCatalogue.All)
        {
            dataset.Columns.Select(column => column.Name).ShouldBeUnique(dataset.Name);
            dataset.Columns[^1].Name.ShouldBe("last_position", dataset.Name);
            string[] named = [.. dataset.Key, .. dataset.Owners];
            named.Except(dataset.Columns.Select(column => column.Name)).ShouldBeEmpty(dataset.Name);
            dataset.Meaning.ShouldEndWith(".", customMessage: dataset.Name);
            foreach (var column in dataset.Columns)
            {
                var place = $"{dataset.Name}.{column.Name}";
                column.Meaning.ShouldEndWith(".", customMessage: place);
                column.Heading.English.ShouldNotBeEmpty(place);
                Chinese().IsMatch(column.Heading.Chinese).ShouldBeTrue(place);
                (column.Kind == ColumnKind.Code).ShouldBe(column.Values.Count > 0, place);
                if (column.Leads is { } leads) DatasetCatalogue.All.ShouldContain(each => each.Name == leads, place);
            }
        }
    }

    internal static ReadModel[] Models() => TradeInServer.Models();

    [GeneratedRegex(@"^[\u4e00-\u9fff]+$")]
    private static partial Regex Chinese();
}
