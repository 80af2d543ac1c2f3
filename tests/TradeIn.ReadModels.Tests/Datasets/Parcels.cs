using Npgsql;
using TradeIn.EventStore;
using TradeIn.ReadModels.Datasets;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests.Datasets;

/// <summary>A dataset of the tests' own with a column of every kind; the tests write its rows themselves.</summary>
internal sealed class Parcels : ReadModel
{
    public static readonly Dataset Dataset = new()
    {
        Name = "parcels", Model = "parcels", Table = "parcels", Past = "parcels_past",
        Heading = new Words("Parcels", "包裹"), Meaning = "One parcel.", Key = ["parcel"], Owners = ["seller", "buyer"],
        Conditions =
        [
            new DatasetCondition("seenBefore", ColumnKind.Day, "Sent before a day and seen.", "\"sent_on\" < {0} and \"seen_at\" is not null"),
        ],
        Columns =
        [
            Column("parcel", ColumnKind.Text), Column("seller", ColumnKind.Text, groups: true), Column("buyer", ColumnKind.Text),
            Column("order", ColumnKind.Code, groups: true), Column("reasons", ColumnKind.Codes, groups: true),
            Column("fragile", ColumnKind.Flag, groups: true), Column("sent_on", ColumnKind.Day), Column("seen_at", ColumnKind.Instant),
            Column("price", ColumnKind.Amount), Column("pieces", ColumnKind.Count), Column("last_position", ColumnKind.Position),
        ],
    };

    public override string Name => "parcels";

    public override int Version => 1;

    public override IReadOnlyList<string> Tables => ["parcels", "parcels_past"];

    public override IReadOnlyCollection<Type> Events => [typeof(Whispered)];

    public override Task ApplyAsync(IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel) =>
        Task.CompletedTask;

    /// <summary>So many rows with nulls and repetitions in every column that may have them.</summary>
    public static Task FillAsync(TestDatabase database, int count) => Runners.ExecuteAsync(database, $$"""
        insert into read.parcels
        select 'P-' || lpad(i::text, 4, '0'),
               case when i % 5 > 0 then 'shop-' || i % 3 end, case when i % 4 > 0 then 'shop-' || i % 7 end,
               (array ['early', 'late'])[1 + i % 2],
               case when i % 6 = 0 then array ['wet', 'torn'] when i % 6 = 1 then array ['wet'] when i % 6 = 2 then array [] :: text[] end,
               case when i % 9 > 0 then i % 2 = 0 end, case when i % 8 > 0 then date '2010-06-28' + i % 40 end,
               case when i % 3 > 0 then timestamptz '2010-07-01 00:00:00.123456+08' + i % 11 * interval '7 hours' end,
               case when i % 10 > 0 then i * 12.34 - 1000 end, case when i % 10 > 1 then i % 13 end, i
        from generate_series(1, {{count}}) as n (i)
        """);

    private static DatasetColumn Column(string name, ColumnKind kind, bool groups = false) =>
        new(name, kind, new Words(name, name), $"The {name}.") { Groups = groups };
}
