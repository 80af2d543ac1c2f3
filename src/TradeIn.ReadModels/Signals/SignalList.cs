using Npgsql;

namespace TradeIn.ReadModels.Signals;

/// <summary>Which signals are asked for; what is null is not asked for.</summary>
public sealed record SignalList
{
    private static readonly string Statement =
        EmbeddedSql.Read(typeof(SignalList).Assembly, "Signals/Sql/list-signals.sql");

    private static readonly string One = EmbeddedSql.Read(typeof(SignalList).Assembly, "Signals/Sql/read-signals.sql");

    private static readonly string OfOne = EmbeddedSql.Read(typeof(SignalList).Assembly, "Signals/Sql/list-evidence.sql");

    /// <summary>Those behind the signal that was raised at this position, and of those of the same position behind this id.</summary>
    public (long Position, string Id) After { get; init; } = (0, "");

    public string? Rule { get; init; }

    /// <summary><c>open</c>, <c>lapsed</c>, <c>looking</c> or <c>closed</c>.</summary>
    public string? Status { get; init; }

    public string? Enterprise { get; init; }

    public string? District { get; init; }

    public string? Subject { get; init; }

    /// <summary>A claim, certificate or purchase that the evidence names.</summary>
    public string? Names { get; init; }

    /// <summary>Those of a district alone: what its office may see.</summary>
    public string? Whose { get; init; }

    /// <summary>At most so many, in the order in which they became signals.</summary>
    public required int Limit { get; init; }

    public Task<(IReadOnlyList<SignalRow> Rows, long AsOf)> ReadAsync(ReadModelRunner readModels, CancellationToken cancel) =>
        readModels.ReadAsync(
            SignalsReadModel.Signals, Statement,
            [
                new NpgsqlParameter<long> { TypedValue = After.Position }, Maybe(After.Id), Maybe(Rule), Maybe(Status),
                Maybe(Enterprise), Maybe(District), Maybe(Subject), Maybe(Names), Maybe(Whose),
                new NpgsqlParameter<int> { TypedValue = Limit },
            ],
            SignalRow.Read, cancel);

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

    private static NpgsqlParameter<string?> Maybe(string? text) => new() { TypedValue = text };
}

/// <summary>A piece of evidence, as it is shown.</summary>
public sealed record SignalExhibit(string Kind, string Id, long Position, string What, DateOnly On, bool Counts);
