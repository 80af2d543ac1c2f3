using System.Text.Json;
using TradeIn.Client.Buyers;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
using TradeIn.Server.Log;
using TradeIn.Server.Access;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Buyers;

/// <summary><c>POST /v1/quota-checks</c>: asked before the sale. A POST, since a document's number stands in no URL.</summary>
internal sealed class CheckQuotaEndpoint(EventLog log, IdentityKey identityKey, TimeProvider time)
{
    public async Task<Answer> AnswerAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return Answer.Failed(ProblemType.UnsupportedMediaType, "Send the body as application/json.");
        return StrictJson.TryParse(await CounterCalls.ReadAsync(http), out var sentBody, out var problem)
            ? await AnswerAsync(http, sentBody) : Answer.Invalid("", problem);
    }

    /// <summary>The answer to a body, however it came.</summary>
    public async Task<Answer> AnswerAsync(HttpContext http, JsonElement sentBody)
    {
        var now = time.GetUtcNow();
        var sent = new Submission(sentBody, http.Caller(), now, identityKey, delivery: null);
        var body = sent.Reader;
        var programmeId = body.Id("programme");
        var buyer = sent.Parties.Party(body.Object("buyer"));
        var on = body.DayOrNull("on");
        body.NothingElse();
        if (sent.Errors.Any || buyer is null) return Answer.Invalid(sent.Errors);

        var (ofProgramme, ofBuyer) = (Programme.Stream(programmeId).ToString(), Buyer.Stream(programmeId, buyer.Key).ToString());
        var streams = await log.ReadAsync([ofProgramme, ofBuyer], cancel: http.RequestAborted);
        if (streams.Fold<Programme>(ofProgramme, Programme.Evolve) is not { } programme)
            return Answer.Invalid("/programme", $"no programme {programmeId} is published here");
        var day = on ?? programme.DayOf(now);
        var used = streams.Fold<Buyer>(ofBuyer, Buyer.Evolve);
        return ToAnswer(CheckQuota.Answer(programme.VersionOn(day), buyer, day, used), Language.Of(http.Request));
    }

    private static Answer ToAnswer(QuotaAnswer answer, Language language) => Answer.Ok(new QuotaCheckAnswer(
        answer.Eligible, [.. answer.Reasons.Select(reason => ReasonText.For(reason, language))],
        answer.Counts.Old.ToAnswer(), answer.Counts.New.ToAnswer()));
}

internal static class CheckQuotaRoute
{
    public static void MapQuotaChecks(this IEndpointRouteBuilder routes) => routes
        .MapPost("/quota-checks", (HttpContext http, CheckQuotaEndpoint endpoint) => endpoint.AnswerAsync(http))
        .WithMetadata(AllowedRoles.AllButDepartments)
        .Describe<QuotaCheckRequest, QuotaCheckAnswer>(
            "checkQuota", "Counter", "Check a buyer's quota",
            "What a buyer has left of old and new units, before the sale (Q10). What open orders hold on that day shows "
            + "as held, and an expired hold counts as free. The answer reserves nothing.",
            Examples.QuotaCheck, Examples.QuotaCheckAnswer, status: 200);
}
