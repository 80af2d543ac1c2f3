using Npgsql;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Statements;

/// <summary>Every statement with where it stands: what waits for finance, first in first out (M2).</summary>
public sealed class StatementsReadModel : ReadModel
{
    private readonly string readProgrammes, putProgrammes, readStatements, putStatements;

    public StatementsReadModel()
    {
        (readProgrammes, putProgrammes) = (Sql("Statements/Sql/read-programmes.sql"), Sql("Statements/Sql/put-programmes.sql"));
        (readStatements, putStatements) = (Sql("Statements/Sql/read-statements.sql"), Sql("Statements/Sql/put-statements.sql"));
    }

    public override string Name => "statements";

    public override int Version => 2;

    public override IReadOnlyList<string> Tables => ["statements", "statements_past", "statements_programmes"];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        typeof(ProgrammePublished), typeof(StatementFiled), typeof(StatementRefused), typeof(StatementWithdrawn),
        typeof(ClaimsReviewed), typeof(ReviewConcluded), typeof(SampleReviewed), typeof(FundsAllocated), typeof(PaymentOrdered),
        typeof(PaymentConfirmed), typeof(PaymentFailed),
    ];

    public override async Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var ledger = await ReadAsync(events, connection, cancel);
        foreach (var stored in events) ledger.Take(stored);
        await WriteAsync(ledger, connection, cancel);
    }

    private async Task<StatementLedger> ReadAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(readProgrammes);
        batch.Add(readStatements, Column.Of(events.Select(stored => StatementOf(stored.Data)).OfType<string>().Distinct()));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var ledger = new StatementLedger();
        while (await reader.ReadAsync(cancel))
            ledger.Programmes.Read(reader.GetString(0), reader.GetFieldValue<TimeSpan>(1));
        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel)) ledger.Statements.Read(reader.GetString(0), StatementRow.Read(reader));
        return ledger;
    }

    /// <summary>The statement that an event changes, nothing when it makes one.</summary>
    private static string? StatementOf(object data) => data switch
    {
        StatementWithdrawn e => e.Statement,
        ClaimsReviewed e => e.Statement,
        ReviewConcluded e => e.Statement,
        SampleReviewed e => e.Statement,
        FundsAllocated e => e.Statement,
        PaymentOrdered e => e.Statement,
        PaymentConfirmed e => e.Statement,
        PaymentFailed e => e.Statement,
        _ => null,
    };

    private async Task WriteAsync(StatementLedger ledger, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (ledger.Programmes.Changed is { Count: > 0 } programmes)
            batch.Add(
                putProgrammes, Column.Of(programmes, each => each.Key), Column.Of(programmes, each => each.Value));
        if (ledger.Statements.Changed is { Count: > 0 } statements)
            batch.Add(putStatements, StatementRow.Columns([.. statements.Select(each => each.Value)]));
        batch.AddPast(putStatements, ledger.Statements.Past, StatementRow.Columns);
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
