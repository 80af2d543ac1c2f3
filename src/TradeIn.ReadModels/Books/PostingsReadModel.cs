using Npgsql;
using TradeIn.Domain.Books;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Books;

/// <summary>The double-entry books: every posting with its event, and what the accounts come to (M7).</summary>
public sealed class PostingsReadModel : ReadModel
{
    private readonly string readDossiers, putDossiers, putPostings, putBalances;

    public PostingsReadModel()
    {
        (readDossiers, putDossiers) = (Sql("Books/Sql/read-dossiers.sql"), Sql("Books/Sql/put-dossiers.sql"));
        (putPostings, putBalances) = (Sql("Books/Sql/put-postings.sql"), Sql("Books/Sql/put-balances.sql"));
    }

    public override string Name => "postings";

    public override int Version => 3;

    public override IReadOnlyList<string> Tables => ["postings", "postings_balances", "postings_dossiers"];

    public override IReadOnlyCollection<Type> Events => [.. Bookkeeping.Events];

    public override async Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var dossiers = await ReadAsync(events, connection, cancel);
        List<PostingRow> postings = [];
        foreach (var stored in events)
        {
            var subject = Bookkeeping.SubjectOf(stored.Data);
            var entry = Bookkeeping.Post(stored.Data, subject is null ? null : dossiers.Find(subject));
            postings.AddRange(entry.Postings.Select((posting, place) => new PostingRow(stored, place + 1, posting)));
            if (entry.Dossier is { } dossier) dossiers[dossier.Subject] = dossier;
        }
        await WriteAsync(postings, dossiers.Changed, connection, cancel);
    }

    private async Task<Rows<string, Dossier>> ReadAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(readDossiers, Column.Of(
            events.Select(stored => Bookkeeping.SubjectOf(stored.Data)).OfType<string>().Distinct()));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var dossiers = new Rows<string, Dossier>();
        while (await reader.ReadAsync(cancel))
            dossiers.Read(reader.GetString(0), new Dossier(
                reader.GetString(0), reader.GetString(1), AccountNames.Find(reader.GetString(2))!.Value,
                Money.TryFromYuan(reader.GetDecimal(3), out var amount)
                    ? amount : throw new InvalidOperationException("An amount of the books is not whole fen.")));
        return dossiers;
    }

    private async Task WriteAsync(
        List<PostingRow> postings, IReadOnlyList<KeyValuePair<string, Dossier>> dossiers, NpgsqlConnection connection,
        CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (postings.Count > 0)
        {
            batch.Add(
                putPostings, Column.Of(postings, row => row.Stored.Position), Column.Of(postings, row => row.Line),
                Column.Of(postings, row => row.Account), Column.Of(postings, row => row.Posting.Party),
                Column.Of(postings, row => row.Debit), Column.Of(postings, row => row.Credit),
                Column.Of(postings, row => row.Stored.Type), Column.Of(postings, row => row.Stored.StreamId));
            var sums = postings.GroupBy(row => (row.Account, row.Posting.Party)).ToList();
            batch.Add(
                putBalances, Column.Of(sums, sum => sum.Key.Account), Column.Of(sums, sum => sum.Key.Party),
                Column.Of(sums, sum => sum.Sum(row => row.Debit)), Column.Of(sums, sum => sum.Sum(row => row.Credit)));
        }
        if (dossiers.Count > 0)
            batch.Add(
                putDossiers, Column.Of(dossiers, each => each.Key), Column.Of(dossiers, each => each.Value.Party),
                Column.Of(dossiers, each => AccountNames.NameOf(each.Value.Account)),
                Column.Of(dossiers, each => each.Value.Amount.Yuan));
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(cancel);
    }

    private sealed record PostingRow(StoredEvent Stored, int Line, Posting Posting)
    {
        public string Account => AccountNames.NameOf(Posting.Account);

        public decimal Debit => Posting.Side == Side.Debit ? Posting.Amount.Yuan : 0.00m;

        public decimal Credit => Posting.Side == Side.Credit ? Posting.Amount.Yuan : 0.00m;
    }
}
