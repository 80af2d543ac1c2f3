using TradeIn.Domain.Settlement;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary>Reads the body of <c>POST /v1/statements</c>.</summary>
internal static class StatementRequestReader
{
    /// <summary>So many claims a statement has at most.</summary>
    public const int MostClaims = 10_000;

    public static CounterCommand? Read(Submission sent) =>
        ReadFiling(sent) is { } filing ? new FileStatementCommand(filing, sent) : null;

    /// <summary>Null when the submission's errors say why not.</summary>
    public static FileStatement? ReadFiling(Submission sent)
    {
        var body = sent.Reader;
        var (from, until) = ReadPeriod(body);
        var filing = new FileStatement
        {
            StatementId = body.Id("statementId"), Programme = body.Id("programme"), Seller = body.Id("sellerId"),
            OccurredAt = body.PastInstant("occurredAt", sent.ReceivedAt),
            DeclaredCount = body.Whole("count", 0, 1_000_000), DeclaredTotal = body.Amount("total"),
            Claims = from is null ? ReadClaims(body) : [], FiledBy = sent.Caller.KeyId, From = from, Until = until,
        };
        if (from is not null && body.IsThere("claims")) body.Wrong("claims", "give either claims or a period");
        body.NothingElse();
        return sent.Errors.Any ? null : filing;
    }

    private static (DateOnly? From, DateOnly? Until) ReadPeriod(BodyReader body)
    {
        if (body.ObjectOrNull("period") is not { } period) return (null, null);
        var (from, until) = (period.Day("from"), period.Day("until"));
        if (until != default && until < from) period.Wrong("until", "lies before the first day");
        period.NothingElse();
        return (from, until);
    }

    private static List<StatedClaim> ReadClaims(BodyReader body)
    {
        var (claims, known) = (new List<StatedClaim>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var item in body.Objects("claims", MostClaims))
        {
            var claim = new StatedClaim(item.Id("claimId"), item.Amount("amount"));
            item.NothingElse();
            if (claim.Claim.Length > 0 && !known.Add(claim.Claim)) item.Wrong("claimId", $"{claim.Claim} stands in the list already");
            claims.Add(claim);
        }
        return claims;
    }
}
