using TradeIn.Domain.Claims;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Claims;

/// <summary>A claim and its events, as one who may see it reads it; else the answer that says why not.</summary>
internal sealed record ClaimOnRecord(Claim Claim, IReadOnlyList<StoredEvent> Events)
{
    /// <summary>The event that decided it.</summary>
    public StoredEvent Decision => Events[0];

    public static async Task<(ClaimOnRecord? Found, Answer? Problem)> FindAsync(
        HttpContext http, string claimId, EventLog log, long? at = null)
    {
        var stream = Claim.Stream(claimId).ToString();
        var streams = await log.ReadAsync([stream], at, http.RequestAborted);
        if (streams.Fold<Claim>(stream, Claim.Evolve) is not { } claim)
            return (null, Answer.Failed(ProblemType.NotFound, $"No claim {claimId} is on record."));
        return http.Caller().MaySee(claim.Content.Seller)
            ? (new ClaimOnRecord(claim, streams.Events(stream)), null)
            : (null, Answer.Failed(ProblemType.Forbidden, "The claim is not one of your enterprise."));
    }
}
