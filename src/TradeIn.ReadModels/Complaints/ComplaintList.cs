using Npgsql;

namespace TradeIn.ReadModels.Complaints;

/// <summary>Which complaints are asked for; what is null is not asked for.</summary>
public sealed record ComplaintList
{
    private static readonly string Statement =
        EmbeddedSql.Read(typeof(ComplaintList).Assembly, "Complaints/Sql/list-complaints.sql");

    /// <summary>Those behind the complaint of this position.</summary>
    public long After { get; init; }

    /// <summary><c>open</c> or <c>answered</c>.</summary>
    public string? Status { get; init; }

    public string? Department { get; init; }

    /// <summary>Of a department that each district has its own of, which district's.</summary>
    public string? HeldFor { get; init; }

    public string? Topic { get; init; }

    public string? Enterprise { get; init; }

    /// <summary>Those that were due before a day and had no answer at its end, as far as the answer that stands tells.</summary>
    public DateOnly? OverdueOn { get; init; }

    /// <summary>At most so many, in the order in which they were recorded.</summary>
    public required int Limit { get; init; }

    public Task<(IReadOnlyList<ComplaintRow> Rows, long AsOf)> ReadAsync(
        ReadModelRunner readModels, CancellationToken cancel) => readModels.ReadAsync(
        "complaints", Statement,
        [
            new NpgsqlParameter<long> { TypedValue = After }, Maybe(Status), Maybe(Department), Maybe(HeldFor), Maybe(Topic),
            Maybe(Enterprise), new NpgsqlParameter<DateOnly?> { TypedValue = OverdueOn },
            new NpgsqlParameter<int> { TypedValue = Limit },
        ],
        ComplaintRow.Read, cancel);

    private static NpgsqlParameter<string?> Maybe(string? text) => new() { TypedValue = text };
}
