using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Tests;

/// <summary>What rows said before is kept version by version.</summary>
public sealed class PastRowsTests
{
    private const string Put =
        """
        -- A comment of several words.
        insert into read.things as known (thing, words, last_position)
        select thing, string_to_array(words, ' '), last_position
        from unnest($1, $2, $3) as changed (thing, words, last_position)
        order by thing
        on conflict (thing) do update
        set words = excluded.words
        """;

    [Fact]
    public void Every_version_that_a_batch_replaces_is_kept_with_the_one_that_was_read()
    {
        var rows = new Rows<string, Thing>(row => row.LastPosition);
        rows.Read("a", new Thing("a", "one", 3));
        rows.Read("b", new Thing("b", "untouched", 4));

        rows["a"] = new Thing("a", "two", 7);
        rows["a"] = new Thing("a", "three", 9);
        rows["c"] = new Thing("c", "new", 9);

        rows.Past.ShouldBe(
            [new PastRow<Thing>(new Thing("a", "one", 3), 7), new PastRow<Thing>(new Thing("a", "two", 7), 9)]);
    }

    [Fact]
    public void What_one_event_says_twice_leaves_no_past()
    {
        var rows = new Rows<string, Thing>(row => row.LastPosition);
        rows["a"] = new Thing("a", "first", 7);
        rows["a"] = new Thing("a", "then", 7);

        rows.Past.ShouldBeEmpty();
        rows.Changed.ShouldHaveSingleItem().Value.Words.ShouldBe("then");
    }

    [Fact]
    public void A_row_is_not_replaced_by_an_older_one()
    {
        var rows = new Rows<string, Thing>(row => row.LastPosition);
        rows["a"] = new Thing("a", "late", 7);

        Should.Throw<InvalidOperationException>(() => rows["a"] = new Thing("a", "early", 6));
    }

    [Fact]
    public void The_past_is_not_kept_of_rows_that_do_not_ask_for_it()
    {
        var rows = new Rows<string, Thing>();
        rows["a"] = new Thing("a", "one", 1);
        rows["a"] = new Thing("a", "two", 2);

        rows.Past.ShouldBeEmpty();
    }

    [Fact]
    public void The_statement_for_the_past_has_the_columns_of_the_one_for_the_present()
    {
        using NpgsqlBatch batch = new();
        batch.AddPast(Put, [new PastRow<Thing>(new Thing("a", "one", 3), 7)], ColumnsOf);

        batch.BatchCommands.Count.ShouldBe(1);
        var statement = batch.BatchCommands[0];
        statement.CommandText.ReplaceLineEndings("\n").ShouldBe(
            """
            insert into read.things_past (thing, words, last_position, until_position)
            select thing, string_to_array(words, ' '), last_position, until_position
            from unnest($1, $2, $3, $4)
                as past (thing, words, last_position, until_position)
            """.ReplaceLineEndings("\n"));
        statement.Parameters[3].Value.ShouldBeOfType<long[]>().ShouldHaveSingleItem().ShouldBe(7);
    }

    [Fact]
    public void A_statement_of_another_form_is_refused()
    {
        using NpgsqlBatch batch = new();

        Should.Throw<InvalidOperationException>(() =>
            batch.AddPast("update read.things set words = $1", [new PastRow<Thing>(new Thing("a", "one", 3), 7)], ColumnsOf));
    }

    private static NpgsqlParameter[] ColumnsOf(IReadOnlyList<Thing> rows) =>
    [
        Column.Of(rows, row => row.Name), Column.Of(rows, row => row.Words), Column.Of(rows, row => row.LastPosition),
    ];

    private sealed record Thing(string Name, string Words, long LastPosition);
}
