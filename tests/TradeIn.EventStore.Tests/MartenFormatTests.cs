using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

/// <summary>The tables are Marten's, column for column: a Marten application opens the same database.</summary>
public sealed class MartenFormatTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("mt_streams",
        "id | character varying | not null | ",
        "type | character varying |  | ",
        "version | bigint |  | ",
        "timestamp | timestamp with time zone | not null | now()",
        "created | timestamp with time zone | not null | now()",
        "tenant_id | character varying |  | '*DEFAULT*'::character varying",
        "is_archived | boolean |  | false")]
    [InlineData("mt_events",
        "seq_id | bigint | not null | ",
        "id | uuid | not null | ",
        "stream_id | character varying |  | ",
        "version | bigint | not null | ",
        "data | jsonb | not null | ",
        "bdata | bytea |  | ",
        "type | character varying(500) | not null | ",
        "timestamp | timestamp with time zone | not null | now()",
        "tenant_id | character varying |  | '*DEFAULT*'::character varying",
        "mt_dotnet_type | character varying |  | ",
        "correlation_id | character varying |  | ",
        "causation_id | character varying |  | ",
        "headers | jsonb |  | ",
        "is_archived | boolean |  | false")]
    [InlineData("mt_event_progression",
        "name | character varying | not null | ",
        "last_seq_id | bigint |  | ",
        "last_updated | timestamp with time zone |  | transaction_timestamp()")]
    [InlineData("mt_high_water_skips",
        "ending_sequence | bigint | not null | ",
        "starting_sequence | bigint | not null | ",
        "timestamp | timestamp with time zone |  | transaction_timestamp()")]
    public async Task The_columns_are_Martens(string table, params string[] columns)
    {
        await using TestDatabase database = await UpgradedAsync();

        (await Logs.QueryAsync(database, $"""
            select a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' else '' end,
                   coalesce(pg_get_expr(d.adbin, d.adrelid), '')
            from pg_attribute a
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = '{table}'::regclass and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """)).ShouldBe(columns);
    }

    [Fact]
    public async Task The_constraints_and_indexes_are_Martens_and_there_are_no_more()
    {
        await using TestDatabase database = await UpgradedAsync();

        (await Logs.QueryAsync(database, """
            select conname, pg_get_constraintdef(oid) from pg_constraint
            where conrelid::regclass::text like 'mt\_%' and contype in ('p', 'u', 'f', 'c') order by conname
            """)).ShouldBe(
        [
            "fkey_mt_events_stream_id | FOREIGN KEY (stream_id) REFERENCES mt_streams(id) ON DELETE CASCADE",
            "pk_mt_event_progression | PRIMARY KEY (name)",
            "pkey_mt_events_seq_id | PRIMARY KEY (seq_id)",
            "pkey_mt_high_water_skips_ending_sequence | PRIMARY KEY (ending_sequence)",
            "pkey_mt_streams_id | PRIMARY KEY (id)",
        ]);
        (await Logs.QueryAsync(database,
            "select indexname from pg_indexes where tablename like 'mt\\_%' order by 1")).ShouldBe(
        [
            "pk_mt_event_progression", "pk_mt_events_stream_and_version", "pkey_mt_events_seq_id",
            "pkey_mt_high_water_skips_ending_sequence", "pkey_mt_streams_id",
        ]);
        (await Logs.QueryAsync(database,
            "select indexdef from pg_indexes where indexname = 'pk_mt_events_stream_and_version'")).Single()
            .ShouldBe("CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON public.mt_events USING btree (stream_id, version)");
    }

    [Fact]
    public async Task The_sequence_belongs_to_the_number_of_the_events()
    {
        await using TestDatabase database = await UpgradedAsync();

        (await Logs.QueryAsync(database, "select pg_get_serial_sequence('mt_events', 'seq_id')"))
            .ShouldBe(["public.mt_events_sequence"]);
        (await Logs.QueryAsync(database, "select tablename from pg_tables where schemaname = 'public' order by 1")).ShouldBe(
        [
            "commands", "deliveries", "log_batches", "log_head", "mt_event_progression", "mt_events",
            "mt_high_water_skips", "mt_streams", "schema_upgrades",
        ]);
    }

    private async Task<TestDatabase> UpgradedAsync()
    {
        TestDatabase database = await postgres.CreateDatabaseAsync();
        await (await Logs.OpenAsync(database)).DisposeAsync();
        return database;
    }
}
