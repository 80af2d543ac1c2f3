using Npgsql;
using NpgsqlTypes;
using TradeIn.Domain.Books;

namespace TradeIn.ReadModels.Books;

/// <summary>What the books say, from the tables of <see cref="PostingsReadModel"/>.</summary>
public static class BooksReader
{
    private static readonly string Balances = EmbeddedSql.Read(typeof(BooksReader).Assembly, "Books/Sql/read-balances.sql");
    private static readonly string BalancesAt = EmbeddedSql.Read(typeof(BooksReader).Assembly, "Books/Sql/read-balances-at.sql");

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
