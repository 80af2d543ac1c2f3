using TradeIn.Client.Settlement;
using TradeIn.Domain;
using TradeIn.Domain.Books;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Books;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Books;

/// <summary><c>GET /v1/books/balances</c>: what the accounts come to.</summary>
internal static class ReadBalancesEndpoint
{
    public static void MapBalances(this IEndpointRouteBuilder routes) => routes
        .MapGet("/books/balances", AnswerAsync)
        .WithMetadata(AllowedRoles.AllButDepartments)
        .Describe<BalancesView>(
            "readBalances", "Books", "Read the balances of the books",
            "The double-entry books (M7): what each account of each party comes to, one account (`?account=`) or one party "
            + "(`?party=`) alone, as it is or as it was when the log ended at a position (`?at=`). Debits equal credits at every "
            + "position. Enterprises see their own accounts, the offices all.",
            Examples.BalancesView)
        .AlsoAs(Csv.MediaType)
        .AlsoAs(TableAnswer.Lines);

    private static async Task<IResult> AnswerAsync(
        HttpContext http, ReadModelRunner books, string? account, string? party, string? at)
    {
        var (query, problem) = BooksQuery.Of(http.Caller(), account, party);
        if (query is null) return problem!;
        long position = 0;
        if (at is not null && (!long.TryParse(at, out position) || position < 0))
            return Answer.Invalid("?at", "must be a position of the log: a whole number from 0");
        var (rows, asOf) = await books.ReadBalancesAsync(
            query.Account, query.Party, at is null ? null : position, http.RequestAborted);
        if (TableAnswer.FormOf(http.Request) is { } form)
            return new TableAnswer(
                form, ["account", "party", "side", "balance", "debit", "credit"],
                (use, _) => use(asOf, rows.Select(ToLine).ToAsyncEnumerable()));
        return Answer.Ok(new BalancesView(
            [.. rows.Select(ToView)], rows.Sum(row => row.Debit), rows.Sum(row => row.Credit), asOf));
    }

    private static IReadOnlyList<object?> ToLine(AccountBalance row) =>
        [AccountNames.NameOf(row.Account), row.Party, row.Account.OwnSide().ToName(), row.Balance, row.Debit, row.Credit];

    private static BalanceView ToView(AccountBalance row) => new(
        AccountNames.NameOf(row.Account), row.Party, row.Account.OwnSide().ToName(), row.Balance, row.Debit, row.Credit);
}
