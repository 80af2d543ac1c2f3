using TradeIn.Domain;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;

namespace TradeIn.Server.Returns;

/// <summary>Finds the decision on a return or an exchange for one who may see it.</summary>
internal static class AfterSaleOnRecord
{
    /// <summary>The decision, or the answer that says why not.</summary>
    /// <param name="http">The request.</param>
    /// <param name="log">The log.</param>
    /// <param name="stream">The stream of the return or the exchange.</param>
    /// <param name="sellerOf">Who sold the unit; null when no such purchase is on record: who sent it sees it then.</param>
    public static async Task<(StoredEvent? Decision, Answer? Problem)> FindAsync(
        HttpContext http, EventLog log, StreamName stream, Func<object, string?> sellerOf)
    {
        var streams = await log.ReadAsync([stream.ToString()], cancel: http.RequestAborted);
        if (streams.Events(stream.ToString()) is not [var decision, ..])
            return (null, Answer.Failed(ProblemType.NotFound, $"No {stream.Type} {stream.Key} is on record."));
        var caller = http.Caller();
        var seller = sellerOf(decision.Data);
        return caller.MaySee(seller) || (seller is null && decision.Key() == caller.KeyId)
            ? (decision, null)
            : (null, Answer.Failed(ProblemType.Forbidden, $"The {stream.Type} is not one of your enterprise."));
    }
}
