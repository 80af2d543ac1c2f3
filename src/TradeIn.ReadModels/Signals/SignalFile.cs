using Npgsql;

namespace TradeIn.ReadModels.Signals;

/// <summary>One signal with its evidence; lists of them are <see cref="SignalsDataset"/>.</summary>
public static class SignalFile
{
    private static readonly string One = EmbeddedSql.Read(typeof(SignalFile).Assembly, "Signals/Sql/read-signals.sql");

    private static readonly string OfOne = EmbeddedSql.Read(typeof(SignalFile).Assembly, "Signals/Sql/list-evidence.sql");

    /// <summary>One signal; null when there is none of that id.</summary>
    public static async Task<SignalRow?> FindAsync(ReadModelRunner readModels, string signalId, CancellationToken cancel)
    {
        var (rows, _) = await readModels.ReadAsync(
            SignalsReadModel.Signals, One, [Column.Of([signalId])], SignalRow.Read, cancel);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>What a signal is made of, so many pieces at most, and how many there are.</summary>
    public static async Task<(IReadOnlyList<SignalExhibit> Exhibits, long Total, long AsOf)> ReadEvidenceAsync(
        ReadModelRunner readModels, string signalId, int limit, CancellationToken cancel)
    {
        var (rows, asOf) = await readModels.ReadAsync(
            SignalsReadModel.Signals, OfOne,
            [new NpgsqlParameter<string> { TypedValue = signalId }, new NpgsqlParameter<int> { TypedValue = limit }],
            row => (
                Exhibit: new SignalExhibit(
                    row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetFieldValue<DateOnly>(4),
                    row.GetBoolean(5)),
                Total: row.GetInt64(6)),
            cancel);
        return ([.. rows.Select(row => row.Exhibit)], rows.Count == 0 ? 0 : rows[0].Total, asOf);
    }
}

/// <summary>A piece of evidence, as it is shown.</summary>
public sealed record SignalExhibit(string Kind, string Id, long Position, string What, DateOnly On, bool Counts);
