using TradeIn.Domain.Books;
using TradeIn.ReadModels.Books;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Books;

/// <summary>Which accounts of whom a question is about; an enterprise sees its own alone.</summary>
internal sealed record BooksQuery(Account? Account, string? Party)
{
    /// <summary>What a query asks for, or the answer that says why not.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="account">An account's name; null: all.</param>
    /// <param name="party">Null: all, and to an enterprise its own.</param>
    public static (BooksQuery? Query, Answer? Problem) Of(Caller caller, string? account, string? party)
    {
        var known = account is null ? null : AccountNames.Find(account);
        if (account is not null && known is null)
            return (null, Answer.Invalid("?account", $"must be one of {string.Join(", ", AccountNames.All)}"));
        if (caller.IsOffice) return (new BooksQuery(known, party), null);
        return party is null || caller.MaySee(party)
            ? (new BooksQuery(known, caller.Enterprise), null)
            : (null, Answer.Failed(ProblemType.Forbidden, $"Your key does not belong to {party}."));
    }
}
