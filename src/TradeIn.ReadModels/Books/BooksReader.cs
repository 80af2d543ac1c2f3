using Npgsql;
using NpgsqlTypes;
using TradeIn.Domain.Books;

namespace TradeIn.ReadModels.Books;

/// <summary>What the books say, from the tables of <see cref="PostingsReadModel"/>.</summary>
public static class BooksReader
{
    private static readonly string Balances = EmbeddedSql.Read(typeof(BooksReader).Assembly, "Books/Sql/read-balances.sql");
    private static readonly string BalancesAt = EmbeddedSql.Read(typeof(BooksReader).Assembly, "Books/Sql/read-balances-at.sql");
    private static readonly string Postings = EmbeddedSql.Read(typeof(BooksReader).Assembly, "Books/Sql/read-postings.sql");

    /// <summary>What the accounts come to, in the order of the books.</summary>
    /// <param name="books">Follows the log.</param>
    /// <param name="account">One alone; null: all.</param>
    /// <param name="party">One alone; null: all.</param>
    /// <param name="at">As they were when the log ended at this position; null: as they are.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<(IReadOnlyList<AccountBalance> Rows, long AsOf)> ReadBalancesAsync(
        this ReadModelRunner books, Account? account, string? party, long? at, CancellationToken cancel = default)
    {
        NpgsqlParameter[] parameters = at is { } position
            ? [Text(NameOf(account)), Text(party), new NpgsqlParameter<long> { TypedValue = position }]
            : [Text(NameOf(account)), Text(party)];
        var (rows, asOf) = await books.ReadAsync(
            "postings", at is null ? Balances : BalancesAt, parameters,
            reader => new AccountBalance(
                AccountNames.Find(reader.GetString(0))!.Value, reader.GetString(1), reader.GetDecimal(2), reader.GetDecimal(3)),
            cancel);
        return (
            [.. rows.OrderBy(row => row.Account).ThenBy(row => row.Party, StringComparer.Ordinal)],
            Math.Min(at ?? asOf, asOf));
    }

    /// <summary>The postings behind a place, in the order of the log.</summary>
    /// <param name="books">Follows the log.</param>
    /// <param name="account">One account alone; null: all.</param>
    /// <param name="party">One party alone; null: all.</param>
    /// <param name="after">The last one that is known.</param>
    /// <param name="limit">So many at most.</param>
    /// <param name="cancel">Gives up.</param>
    public static Task<(IReadOnlyList<BookedPosting> Rows, long AsOf)> ReadPostingsAsync(
        this ReadModelRunner books, Account? account, string? party, (long Position, int Line) after, int limit,
        CancellationToken cancel = default) => books.ReadAsync(
        "postings", Postings,
        [
            Text(NameOf(account)), Text(party), new NpgsqlParameter<long> { TypedValue = after.Position },
            new NpgsqlParameter<int> { TypedValue = after.Line }, new NpgsqlParameter<int> { TypedValue = limit },
        ],
        reader => new BookedPosting(
            reader.GetInt64(0), reader.GetInt32(1), AccountNames.Find(reader.GetString(2))!.Value, reader.GetString(3),
            reader.GetDecimal(4), reader.GetDecimal(5), reader.GetString(6), reader.GetString(7)),
        cancel);

    private static string? NameOf(Account? account) => account is { } one ? AccountNames.NameOf(one) : null;

    private static NpgsqlParameter Text(string? value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Text, Value = value is null ? DBNull.Value : value };
}

/// <summary>What an account of a party comes to.</summary>
public sealed record AccountBalance(Account Account, string Party, decimal Debit, decimal Credit)
{
    /// <summary>On the account's own side.</summary>
    public decimal Balance => Account.OwnSide() == Side.Debit ? Debit - Credit : Credit - Debit;
}

/// <summary>A posting, and the event that wrote it.</summary>
public sealed record BookedPosting(
    long Position, int Line, Account Account, string Party, decimal Debit, decimal Credit, string EventType, string StreamId);
