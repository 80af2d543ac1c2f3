using System.Collections.Concurrent;
using System.Text.Json;
using Npgsql;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.EventStore;
using TradeIn.ReadModels.Signals.Rules;

namespace TradeIn.ReadModels.Signals;

/// <summary>Reads the rows that a batch of events needs, and writes those that it changed: a few round trips, all by index.</summary>
internal sealed class SignalStatements
{
    private static readonly string[] Names =
    [
        "read-programmes", "read-clock", "read-nights", "read-units", "read-due-units", "read-serials", "read-claims",
        "read-attempts", "read-invoices", "read-cases", "read-signals", "read-evidence", "read-enterprises",
        "put-programmes", "put-enterprises", "put-clock", "put-nights", "put-units", "put-serials", "put-claims", "put-attempts",
        "put-invoices", "put-cases", "put-signals", "put-evidence",
    ];

    private readonly Dictionary<string, string> statements = Names.ToDictionary(
        name => name, name => EmbeddedSql.Read(typeof(SignalStatements).Assembly, $"Signals/Sql/{name}.sql"), StringComparer.Ordinal);

    /// <summary>Programmes by their text: there are few, and every batch of events is seen by them.</summary>
    private readonly ConcurrentDictionary<string, ProgrammePublished> programmes = new(StringComparer.Ordinal);

    /// <summary>What the rules need to see these events.</summary>
    public async Task<SignalLedger> ReadAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, JsonSerializerOptions json, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        Ask(batch, events);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var ledger = new SignalLedger();
        await Each(row => ledger.World.Take(programmes.GetOrAdd(
            row.GetString(0), text => JsonSerializer.Deserialize<ProgrammePublished>(text, json)!)));
        await Next(row => ledger.Custody.ReadDay(row.GetFieldValue<DateOnly>(0)));
        await Next(row => ledger.Night.Nights.Read(
            row.GetString(0), new NightRow(row.GetString(1), row.GetFieldValue<DateTimeOffset>(2))));
        await Next(row => ledger.Custody.Read(UnitOf(row)));
        await Next(row => ledger.Custody.Read(UnitOf(row)));
        await Next(row => ledger.Serials.Serials.Read(
            new SerialPlace(row.GetString(0), row.GetInt64(1)),
            new SerialRow(row.GetString(2), row.GetString(3), row.GetString(4), row.GetFieldValue<DateOnly>(5))));
        await Next(row => ledger.Returns.Claims.Read(
            row.GetString(0), new PaidRow(row.GetString(1), row.GetString(2), row.GetFieldValue<DateOnly?>(3))));
        await Next(row => ledger.Refusals.Attempts.Read(
            row.GetString(0), new AttemptRow(row.GetString(1), row.GetFieldValue<DateTimeOffset>(2))));
        await Next(row => ledger.Invoices.Read(
            new InvoicePlace(row.GetString(0), row.GetInt64(1)), row.GetFieldValue<DateOnly>(2)));
        return ledger;

        async Task Next(Action<NpgsqlDataReader> take)
        {
            await reader.NextResultAsync(cancel);
            await Each(take);
        }

        async Task Each(Action<NpgsqlDataReader> take)
        {
            while (await reader.ReadAsync(cancel)) take(reader);
        }
    }

    /// <summary>The cases that what was seen goes into.</summary>
    public async Task<CaseBook> ReadAsync(SignalLedger ledger, NpgsqlConnection connection, CancellationToken cancel)
    {
        var seen = ledger.Observations;
        var cases = seen.Select(each => each.Case.Id).Distinct(StringComparer.Ordinal).ToList();
        var items = seen.Where(each => each.Item is not null).Select(each => (Signal: each.Case.Id, Item: each.Item!)).Distinct().ToList();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(statements["read-cases"], Column.Of(cases));
        batch.Add(statements["read-signals"], Column.Of(cases.Concat(ledger.Handled).Distinct(StringComparer.Ordinal)));
        batch.Add(statements["read-evidence"], Column.Of(items, each => each.Signal), Column.Of(items, each => each.Item));
        batch.Add(
            statements["read-enterprises"],
            Column.Of(seen.Select(each => each.Enterprise).OfType<string>().Distinct(StringComparer.Ordinal)));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var book = new CaseBook();
        while (await reader.ReadAsync(cancel)) book.Cases.Read(reader.GetString(0), CaseOf(reader));
        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel)) book.Signals.Read(reader.GetString(0), SignalRow.Read(reader));
        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel)) book.Read(EvidenceOf(reader));
        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel)) book.Districts.Read(reader.GetString(0), reader.GetString(1));
        return book;
    }

    public async Task WriteAsync(
        SignalLedger ledger, CaseBook book, NpgsqlConnection connection, JsonSerializerOptions json, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var published in ledger.Published)
            batch.Add(
                statements["put-programmes"], Column.Of([published.Programme]), Column.Of([published.Version]),
                Column.Of([JsonSerializer.Serialize(published, json)]));
        Put(batch, "put-enterprises", book.Districts, rows =>
            [Column.Of(rows, each => each.Key), Column.Of(rows, each => each.Value)]);
        batch.Add(statements["put-clock"], new NpgsqlParameter<DateOnly> { TypedValue = ledger.Custody.Today });
        PutWatched(batch, ledger);
        Put(batch, "put-cases", book.Cases, rows => CaseColumns([.. rows.Select(each => (each.Key, each.Value))]));
        Put(batch, "put-signals", book.Signals, rows => SignalRow.ColumnsOf([.. rows.Select(each => each.Value)]));
        batch.AddPast(statements["put-signals"], book.Signals.Past, SignalRow.ColumnsOf);
        Put(batch, "put-evidence", book.Evidence, rows => EvidenceColumns([.. rows.Select(each => each.Value)]));
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private void Ask(NpgsqlBatch batch, IReadOnlyList<StoredEvent> events)
    {
        var data = events.Select(stored => stored.Data).ToList();
        var places = data.Select(SerialWatch.PlaceOf).OfType<SerialPlace>().Distinct().ToList();
        var invoices = data.OfType<PurchaseRecorded>().Select(e => InvoicePlace.Of(e.Purchase)).Distinct().ToList();
        var days = data.Select(CustodyWatch.DayOf).OfType<DateOnly>().ToList();
        batch.Add(statements["read-programmes"]);
        batch.Add(statements["read-clock"]);
        batch.Add(
            statements["read-nights"],
            Column.Of(data.OfType<ClaimApproved>().Select(e => e.Claim.Certificate.ToString()).Distinct(StringComparer.Ordinal)));
        batch.Add(
            statements["read-units"],
            Column.Of(data.Select(CertificateOf).OfType<string>().Distinct(StringComparer.Ordinal)));
        batch.Add(
            statements["read-due-units"],
            new NpgsqlParameter<DateOnly> { TypedValue = days.Count == 0 ? DateOnly.MinValue : days.Max() });
        batch.Add(
            statements["read-serials"], Column.Of(places, each => each.Series), Column.Of(places, each => each.Number),
            new NpgsqlParameter<long> { TypedValue = SerialWatch.Reach + 1 });
        batch.Add(
            statements["read-claims"],
            Column.Of(data.Select(ReturnWatch.ClaimOf).OfType<string>().Distinct(StringComparer.Ordinal)));
        batch.Add(
            statements["read-attempts"],
            Column.Of(data.Select(Attempt.Of).OfType<Attempt>().SelectMany(each => each.Pairs).Distinct(StringComparer.Ordinal)));
        batch.Add(
            statements["read-invoices"], Column.Of(invoices, each => each.Book), Column.Of(invoices, each => each.Number));
    }

    private static string? CertificateOf(object data) => data switch
    {
        CertificateVoided e => e.Certificate.ToString(),
        UnitReceived e => e.Certificate.ToString(),
        UnitMissed e => e.Certificate.ToString(),
        UnitDiffered e => e.Certificate.ToString(),
        UnitLost e => e.Certificate.ToString(),
        UnitWithRecyclerAgain e => e.Certificate.ToString(),
        _ => null,
    };

    private void PutWatched(NpgsqlBatch batch, SignalLedger ledger)
    {
        Put(batch, "put-nights", ledger.Night.Nights, rows =>
        [
            Column.Of(rows, each => each.Key), Column.Of(rows, each => each.Value.Recycler), Column.Of(rows, each => each.Value.At),
        ]);
        Put(batch, "put-units", ledger.Custody.Units, rows =>
        [
            Column.Of(rows, each => each.Key), Column.Of(rows, each => each.Value.Programme),
            Column.Of(rows, each => each.Value.Recycler), Column.Of(rows, each => each.Value.Category),
            Column.Of(rows, each => each.Value.IssuedOn), Column.Of(rows, each => each.Value.DueOn),
            Column.Of(rows, each => each.Value.State),
        ]);
        Put(batch, "put-serials", ledger.Serials.Serials, rows =>
        [
            Column.Of(rows, each => each.Key.Series), Column.Of(rows, each => each.Key.Number),
            Column.Of(rows, each => each.Value.Buyer), Column.Of(rows, each => each.Value.Kind),
            Column.Of(rows, each => each.Value.Id), Column.Of(rows, each => each.Value.On),
        ]);
        Put(batch, "put-claims", ledger.Returns.Claims, rows =>
        [
            Column.Of(rows, each => each.Key), Column.Of(rows, each => each.Value.Programme),
            Column.Of(rows, each => each.Value.Seller), Column.Of(rows, each => each.Value.PaidOn),
        ]);
        Put(batch, "put-attempts", ledger.Refusals.Attempts, rows =>
        [
            Column.Of(rows, each => each.Key), Column.Of(rows, each => each.Value.First), Column.Of(rows, each => each.Value.At),
        ]);
        Put(batch, "put-invoices", ledger.Invoices.Invoices, rows =>
        [
            Column.Of(rows, each => each.Key.Book), Column.Of(rows, each => each.Key.Number), Column.Of(rows, each => each.Value),
        ]);
    }

    private void Put<TKey, TRow>(
        NpgsqlBatch batch, string statement, Rows<TKey, TRow> rows,
        Func<IReadOnlyList<KeyValuePair<TKey, TRow>>, NpgsqlParameter[]> columns) where TKey : notnull where TRow : notnull
    {
        if (rows.Changed is { Count: > 0 } changed) batch.Add(statements[statement], columns(changed));
    }

    private static UnitRow UnitOf(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<DateOnly>(4),
        row.GetFieldValue<DateOnly>(5), row.GetString(6));

    private static SignalCase CaseOf(NpgsqlDataReader row)
    {
        return new SignalCase
        {
            Key = new CaseKey(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
            Enterprise = Maybe<string>(6), Outlet = Maybe<string>(7), District = Maybe<string>(8),
            Judged = row.GetInt64(9), Marked = row.GetInt64(10), JudgedWeight = row.GetInt64(11), MarkedWeight = row.GetInt64(12),
            Longest = row.GetInt32(13), FirstOn = Maybe<DateOnly?>(14), LastOn = Maybe<DateOnly?>(15),
            EvidencePosition = row.GetInt64(16),
        };

        T? Maybe<T>(int column) => row.IsDBNull(column) ? default : row.GetFieldValue<T>(column);
    }

    private static NpgsqlParameter[] CaseColumns(IReadOnlyList<(string Id, SignalCase Case)> rows) =>
    [
        Column.Of(rows, row => row.Id), Column.Of(rows, row => row.Case.Key.Rule), Column.Of(rows, row => row.Case.Key.Programme),
        Column.Of(rows, row => row.Case.Key.SubjectKind), Column.Of(rows, row => row.Case.Key.Subject),
        Column.Of(rows, row => row.Case.Key.Period), Column.Of(rows, row => row.Case.Enterprise),
        Column.Of(rows, row => row.Case.Outlet), Column.Of(rows, row => row.Case.District),
        Column.Of(rows, row => row.Case.Judged), Column.Of(rows, row => row.Case.Marked),
        Column.Of(rows, row => row.Case.JudgedWeight), Column.Of(rows, row => row.Case.MarkedWeight),
        Column.Of(rows, row => row.Case.Longest), Column.Of(rows, row => row.Case.FirstOn),
        Column.Of(rows, row => row.Case.LastOn), Column.Of(rows, row => row.Case.EvidencePosition),
    ];

    private static EvidenceRow EvidenceOf(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetString(5),
        row.GetFieldValue<DateOnly>(6), row.GetBoolean(7), row.GetInt32(8));

    private static NpgsqlParameter[] EvidenceColumns(IReadOnlyList<EvidenceRow> rows) =>
    [
        Column.Of(rows, row => row.SignalId), Column.Of(rows, row => row.Kind), Column.Of(rows, row => row.Id),
        Column.Of(rows, row => row.Item), Column.Of(rows, row => row.Position), Column.Of(rows, row => row.What),
        Column.Of(rows, row => row.On), Column.Of(rows, row => row.Counts), Column.Of(rows, row => row.Weight),
    ];
}
