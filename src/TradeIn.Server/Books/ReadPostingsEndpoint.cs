using System.Globalization;
using TradeIn.Client.Settlement;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Books;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Books;

/// <summary><c>GET /v1/books/postings</c>: every line of the books, with the event that wrote it.</summary>
internal static class ReadPostingsEndpoint
{
    private const int MostAtOnce = 1_000;
    private const int Usual = 100;

    public static void MapPostings(this IEndpointRouteBuilder routes) => routes
        .MapGet("/books/postings", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<PostingsView>(
            "readPostings", "Books", "Read the postings of the books",
            "Every line of the double-entry books with the event that wrote it (M7), in the order of the log, of one account "
            + "(`?account=`) or one party (`?party=`) alone. `?limit=` says how many, 1 to 1000; `?after=` is the `next` of the "
            + "answer before. Enterprises see their own accounts, the offices all.",
            Examples.PostingsView);

    private static async Task<Answer> AnswerAsync(
        HttpContext http, ReadModelRunner books, string? account, string? party, string? after, string? limit)
    {
        var (query, problem) = BooksQuery.Of(http.Caller(), account, party);
        if (query is null) return problem!;
        var place = Place.Of(after);
        if (place is null) return Answer.Invalid("/after", "must be the next of an answer before");
        var count = Usual;
        if (limit is not null && (!int.TryParse(limit, CultureInfo.InvariantCulture, out count) || count is < 1 or > MostAtOnce))
            return Answer.Invalid("/limit", $"must be a whole number from 1 to {MostAtOnce}");
        var (rows, asOf) = await books.ReadPostingsAsync(
            query.Account, query.Party, (place.Position, place.Line), count + 1, http.RequestAborted);
        var shown = rows.Take(count).ToList();
        return Answer.Ok(new PostingsView(
            [.. shown.Select(ToView)], rows.Count > count ? Place.After(shown[^1]) : null, asOf));
    }

    private static PostingView ToView(BookedPosting row) => new(
        row.Position, row.Line, AccountNames.NameOf(row.Account), row.Party, row.Debit, row.Credit, row.EventType, row.StreamId);

    /// <summary>Behind which posting to go on; before the first when nothing is said.</summary>
    private sealed record Place(long Position, int Line)
    {
        public static Place? Of(string? cursor)
        {
            if (cursor is null) return new Place(0, 0);
            return cursor.Split('.') is [var position, var line]
                && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new Place(at, number) : null;
        }

        public static string After(BookedPosting row) => FormattableString.Invariant($"{row.Position}.{row.Line}");
    }
}
