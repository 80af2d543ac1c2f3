using Npgsql;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Claims;

/// <summary>
/// Every claim with what became of its subsidy (M2): the seller's ledger, and what the claims of a statement are chosen
/// from.
/// </summary>
public sealed class ClaimsReadModel : ReadModel
{
    private readonly string readProgrammes, readSellers, readPurchases, readClaims;
    private readonly string putProgrammes, putSellers, putPurchases, putClaims;

    public ClaimsReadModel()
    {
        (readProgrammes, putProgrammes) = (Sql("Claims/Sql/read-programmes.sql"), Sql("Claims/Sql/put-programmes.sql"));
        (readSellers, putSellers) = (Sql("Claims/Sql/read-sellers.sql"), Sql("Claims/Sql/put-sellers.sql"));
        (readPurchases, putPurchases) = (Sql("Claims/Sql/read-purchases.sql"), Sql("Claims/Sql/put-purchases.sql"));
        (readClaims, putClaims) = (Sql("Claims/Sql/read-claims.sql"), Sql("Claims/Sql/put-claims.sql"));
    }

    public override string Name => "claims";

    public override int Version => 3;

    public override IReadOnlyList<string> Tables =>
        ["claims", "claims_past", "claims_programmes", "claims_purchases", "claims_sellers"];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        typeof(ProgrammePublished), typeof(EnterpriseAwarded), typeof(PurchaseRecorded), typeof(UnitExchanged),
        typeof(ClaimApproved), typeof(ClaimRefused), typeof(SubsidyAdvanced), typeof(SubsidyReimbursed),
        typeof(ClaimRebound), typeof(ClaimReturned), typeof(ClaimRevoked), typeof(SubsidyRecovered),
        typeof(ClaimStated), typeof(ClaimUnstated), typeof(ClaimsReviewed), typeof(SampleReviewed),
    ];

    public override async Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var ledger = await ReadAsync(events, connection, cancel);
        foreach (var stored in events) ledger.Take(stored);
        await WriteAsync(ledger, connection, cancel);
    }

    private async Task<ClaimLedger> ReadAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var claims = events.Select(stored => stored.Data switch
        {
            ClaimApproved e => e.Claim,
            ClaimRefused e => e.Claim,
            _ => null,
        }).OfType<SubmitClaim>().ToList();
        var exchanged = events.Select(stored => stored.Data).OfType<UnitExchanged>().Select(e => e.Exchange.PurchaseId);
        var steps = events.SelectMany(stored => ClaimsOf(stored.Data));

        await using var batch = new NpgsqlBatch(connection);
        batch.Add(readProgrammes);
        batch.Add(readSellers, Column.Of(claims.Select(claim => claim.Seller).Distinct()));
        batch.Add(readPurchases, Column.Of(claims.Select(claim => claim.PurchaseId).Concat(exchanged).Distinct()));
        batch.Add(readClaims, Column.Of(steps.Distinct()));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var ledger = new ClaimLedger();
        while (await reader.ReadAsync(cancel))
            ledger.Programmes.Read(reader.GetString(0), reader.GetFieldValue<TimeSpan>(1));
        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel)) ledger.Sellers.Read(reader.GetString(0), reader.GetString(1));
        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel))
            ledger.Purchases.Read(reader.GetString(0), new ClaimPurchaseRow(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel)) ledger.Claims.Read(reader.GetString(0), ClaimColumns.Read(reader));
        return ledger;
    }

    /// <summary>The claims that an event changes, none when it makes one or is about none.</summary>
    private static IReadOnlyList<string> ClaimsOf(object data) => data switch
    {
        UnitExchanged { Claim: { } bound } => [bound],
        SubsidyAdvanced e => [e.Claim],
        SubsidyReimbursed e => [e.Claim],
        ClaimRebound e => [e.Claim],
        ClaimReturned e => [e.Claim],
        ClaimRevoked e => [e.Claim],
        SubsidyRecovered e => [e.Claim],
        ClaimStated e => [e.Claim],
        ClaimUnstated e => [e.Claim],
        ClaimsReviewed e => e.Claims,
        SampleReviewed e => e.Overturned,
        _ => [],
    };

    private async Task WriteAsync(ClaimLedger ledger, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (ledger.Programmes.Changed is { Count: > 0 } programmes)
            batch.Add(
                putProgrammes, Column.Of(programmes, each => each.Key), Column.Of(programmes, each => each.Value));
        if (ledger.Sellers.Changed is { Count: > 0 } sellers)
            batch.Add(putSellers, Column.Of(sellers, each => each.Key), Column.Of(sellers, each => each.Value));
        if (ledger.Purchases.Changed is { Count: > 0 } purchases)
            batch.Add(
                putPurchases, Column.Of(purchases, each => each.Key), Column.Of(purchases, each => each.Value.Category),
                Column.Of(purchases, each => each.Value.Brand), Column.Of(purchases, each => each.Value.Channel));
        if (ledger.Claims.Changed is { Count: > 0 } claims)
            batch.Add(putClaims, ClaimColumns.Of([.. claims.Select(each => each.Value)]));
        batch.AddPast(putClaims, ledger.Claims.Past, ClaimColumns.Of);
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
