using System.Text.Json;
using Npgsql;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Signals;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Signals;

/// <summary>
/// Signals of fraud with their evidence and the work on them. What a rule sees is in <c>Rules</c>, what it makes of it in
/// <see cref="SignalFinding"/>; here rows are read and written.
/// </summary>
/// <param name="json">How events stand in the log.</param>
public sealed class SignalsReadModel(JsonSerializerOptions json) : ReadModel
{
    /// <summary>The model's name.</summary>
    public const string Signals = "signals";

    private readonly SignalStatements statements = new();

    public override string Name => Signals;

    public override int Version => 4;

    public override IReadOnlyList<string> Tables =>
    [
        "signals", "signals_past", "signal_evidence", "signals_cases", "signals_programmes", "signals_enterprises", "signals_clock",
        "signals_nights", "signals_units", "signals_serials", "signals_claims", "signals_attempts", "signals_invoices",
    ];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        typeof(ProgrammePublished), typeof(EnterpriseAwarded),
        typeof(UnitRecycled), typeof(RecyclingRefused), typeof(PurchaseRecorded), typeof(PurchaseRefused),
        typeof(ClaimApproved), typeof(ClaimRefused), typeof(SubsidyReimbursed), typeof(UnitReturned),
        typeof(CertificateIssued), typeof(CertificateVoided), typeof(UnitReceived), typeof(UnitMissed), typeof(UnitDiffered),
        typeof(UnitLost), typeof(UnitWithRecyclerAgain),
        typeof(SignalTaken), typeof(SignalReleased), typeof(SignalClosed),
    ];

    public override async Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var ledger = await statements.ReadAsync(events, connection, json, cancel);
        foreach (var stored in events) ledger.Take(stored);
        var book = await statements.ReadAsync(ledger, connection, cancel);
        ledger.Settle(book);
        await statements.WriteAsync(ledger, book, connection, json, cancel);
    }
}
