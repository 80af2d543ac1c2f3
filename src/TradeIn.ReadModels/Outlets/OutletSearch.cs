using Npgsql;

namespace TradeIn.ReadModels.Outlets;

/// <summary>What is looked for in the directory; null where it does not matter.</summary>
/// <param name="On">The day on which outlets are to be open and enterprises qualified.</param>
/// <param name="RequiredBond">Yuan: what a bond must hold on that day.</param>
/// <param name="Districts">Codes, any of them.</param>
/// <param name="Region">Where a recycler is to collect at home.</param>
/// <param name="Near">The nearest first, and none of which nobody knows where it is.</param>
/// <param name="After">The last one of the page before.</param>
public sealed record OutletSearch(
    DateOnly On, decimal RequiredBond, string? Kind, IReadOnlyList<string>? Districts, string? Region, string? Category,
    (decimal Latitude, decimal Longitude)? Near, OutletPlace? After, int Limit)
{
    private static readonly string Sql = EmbeddedSql.Read(typeof(OutletSearch).Assembly, "Outlets/Sql/find-outlets.sql");

    /// <summary>At most so many as asked for, with the position of the log that they are of.</summary>
    public Task<(IReadOnlyList<FoundOutlet> Rows, long AsOf)> RunAsync(ReadModelRunner runner, CancellationToken cancel) =>
        runner.ReadAsync("outlets", Sql, Parameters(), Read, cancel);

    private NpgsqlParameter[] Parameters()
    {
        var after = After ?? new OutletPlace(-1, "", "", "");
        return
        [
            Of(On), Of(RequiredBond), Of(Kind), Of(Districts?.ToArray()), Of(Region), Of(Category), Of(Near?.Latitude),
            Of(Near?.Longitude), Of(after.Km), Of(after.Enterprise), Of(after.Outlet), Of(after.Kind), Of(Limit),
        ];
    }

    private static FoundOutlet Read(NpgsqlDataReader reader)
    {
        return new FoundOutlet(
            new OutletPlace(reader.GetDecimal(13), reader.GetString(0), reader.GetString(1), reader.GetString(2)),
            reader.GetString(3), reader.GetBoolean(4), reader.GetString(5), Maybe<string>(6), Maybe<string>(7), Maybe<string>(8),
            Maybe<decimal?>(9), Maybe<decimal?>(10), Maybe<string[]>(11), reader.GetFieldValue<string[]>(12));

        T? Maybe<T>(int column) => reader.IsDBNull(column) ? default : reader.GetFieldValue<T>(column);
    }

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };
}

/// <summary>Where an outlet stands in what was found: by distance, then by name.</summary>
public sealed record OutletPlace(decimal Km, string Enterprise, string Outlet, string Kind);

/// <summary>An outlet that was found.</summary>
public sealed record FoundOutlet(
    OutletPlace Place, string EnterpriseName, bool Online, string District, string? Name, string? Address, string? Phone,
    decimal? Latitude, decimal? Longitude, IReadOnlyList<string>? Categories, IReadOnlyList<string> Regions);
