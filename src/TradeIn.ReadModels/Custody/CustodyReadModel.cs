using Npgsql;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Custody;

/// <summary>
/// Where every old unit is, with its deadlines (K3, K5): what is not delivered, not received or not dismantled in time is
/// found by recycler, dismantler and age.
/// </summary>
public sealed class CustodyReadModel : ReadModel
{
    private readonly string readVersions, readRecyclers, readUnits, readShipped, putVersions, putRecyclers, putUnits;

    public CustodyReadModel()
    {
        (readVersions, putVersions) = (Sql("Custody/Sql/read-programmes.sql"), Sql("Custody/Sql/put-programmes.sql"));
        (readRecyclers, putRecyclers) = (Sql("Custody/Sql/read-recyclers.sql"), Sql("Custody/Sql/put-recyclers.sql"));
        (readUnits, putUnits) = (Sql("Custody/Sql/read-units.sql"), Sql("Custody/Sql/put-units.sql"));
        readShipped = Sql("Custody/Sql/read-units-of-consignments.sql");
    }

    /// <summary>The model's name.</summary>
    public const string Custody = "custody";

    /// <summary>Counts units by enterprise, status and age.</summary>
    public static string Summary { get; } =
        EmbeddedSql.Read(typeof(CustodyReadModel).Assembly, "Custody/Sql/summarise-units.sql");

    public override string Name => Custody;

    public override int Version => 3;

    public override IReadOnlyList<string> Tables => ["custody", "custody_past", "custody_programmes", "custody_recyclers"];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        typeof(ProgrammePublished), typeof(EnterpriseAwarded),
        typeof(CertificateIssued), typeof(CertificateRedeemed), typeof(CertificateRestored), typeof(CertificateExpired),
        typeof(CertificateReportedLost), typeof(CertificateUnblocked), typeof(CertificateCancelled),
        typeof(CertificateVoided), typeof(CertificateCorrected),
        typeof(ConsignmentShipped), typeof(DiscrepancyResolved), typeof(UnitConsigned), typeof(UnitWithRecyclerAgain),
        typeof(UnitReceived), typeof(UnitMissed), typeof(UnitDiffered), typeof(UnitLost), typeof(UnitDismantled),
        typeof(DisposalSubsidyDeclared), typeof(DisposalSubsidyRejected),
    ];

    public override async Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var ledger = await ReadAsync(events, connection, cancel);
        foreach (var stored in events) ledger.Take(stored);
        await WriteAsync(ledger, connection, cancel);
    }

    private async Task<CustodyLedger> ReadAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var recyclers = events.Select(stored => stored.Data).OfType<CertificateIssued>().Select(e => e.Recycler);
        var shipped = events.Select(stored => stored.Data).OfType<ConsignmentShipped>().Select(e => e.Consignment);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(readVersions);
        batch.Add(readRecyclers, Column.Of(recyclers.Distinct()));
        batch.Add(readUnits, Column.Of(events.Select(stored => UnitOf(stored.Data)).OfType<string>().Distinct()));
        batch.Add(readShipped, Column.Of(shipped.Distinct()));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var ledger = new CustodyLedger();
        while (await reader.ReadAsync(cancel))
            ledger.Read(new CustodyVersion(
                reader.GetString(0), reader.GetInt32(1), reader.GetFieldValue<DateOnly>(2),
                reader.GetFieldValue<TimeSpan>(3), reader.GetInt32(4)));
        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel)) ledger.Recyclers.Read(reader.GetString(0), reader.GetString(1));
        for (var i = 0; i < 2; i++)
        {
            await reader.NextResultAsync(cancel);
            while (await reader.ReadAsync(cancel)) ledger.Read(CustodyColumns.Read(reader));
        }
        return ledger;
    }

    /// <summary>The unit that an event changes; nothing when it makes one, changes several, or is about none.</summary>
    private static string? UnitOf(object data) => data switch
    {
        CertificateRedeemed e => e.Certificate.ToString(),
        CertificateRestored e => e.Certificate.ToString(),
        CertificateExpired e => e.Certificate.ToString(),
        CertificateReportedLost e => e.Certificate.ToString(),
        CertificateUnblocked e => e.Certificate.ToString(),
        CertificateCancelled e => e.Certificate.ToString(),
        CertificateVoided e => e.Certificate.ToString(),
        CertificateCorrected e => e.Certificate.ToString(),
        DiscrepancyResolved e => e.Resolution.Certificate.ToString(),
        UnitConsigned e => e.Certificate.ToString(),
        UnitWithRecyclerAgain e => e.Certificate.ToString(),
        UnitReceived e => e.Certificate.ToString(),
        UnitMissed e => e.Certificate.ToString(),
        UnitDiffered e => e.Certificate.ToString(),
        UnitLost e => e.Certificate.ToString(),
        UnitDismantled e => e.Certificate.ToString(),
        DisposalSubsidyDeclared e => e.Certificate.ToString(),
        DisposalSubsidyRejected e => e.Certificate.ToString(),
        _ => null,
    };

    private async Task WriteAsync(CustodyLedger ledger, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (ledger.Versions.Changed is { Count: > 0 } versions)
            batch.Add(
                putVersions, Column.Of(versions, each => each.Value.Programme), Column.Of(versions, each => each.Value.Version),
                Column.Of(versions, each => each.Value.InForceFrom), Column.Of(versions, each => each.Value.UtcOffset),
                Column.Of(versions, each => each.Value.DeliveryDays));
        if (ledger.Recyclers.Changed is { Count: > 0 } recyclers)
            batch.Add(putRecyclers, Column.Of(recyclers, each => each.Key), Column.Of(recyclers, each => each.Value));
        if (ledger.Units.Changed is { Count: > 0 } units)
            batch.Add(putUnits, CustodyColumns.Of([.. units.Select(each => each.Value)]));
        batch.AddPast(putUnits, ledger.Units.Past, CustodyColumns.Of);
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(cancel);
    }
}
