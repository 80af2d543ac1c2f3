using TradeIn.Client.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.ReferencePrices;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Enterprises;
using TradeIn.Server.Reference;

namespace TradeIn.Server.ReferencePrices;

/// <summary><c>GET /v1/reference-prices</c>: what old units are worth on a day.</summary>
internal static class ReadReferencePricesEndpoint
{
    public static void MapReferencePriceReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/reference-prices", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Public()
        .Describe<ReferencePricesAnswer>(
            "readReferencePrices", "Reference prices", "Read the reference prices",
            "The list of a `programme` that is in force today, or on the day `on` (Q5). It binds nobody: the price is "
            + "negotiated. No key is needed.",
            Examples.ReferencePricesAnswer);

    private static async Task<Answer> AnswerAsync(
        HttpContext http, string? programme, string? on, EventLog log, TimeProvider time)
    {
        if (string.IsNullOrEmpty(programme)) return Answer.Invalid("?programme", "is required");
        if (!QueryDay.TryRead(on, out var asked)) return QueryDay.Wrong("on");
        var (ofLists, ofProgramme) = (ReferencePriceLists.Stream(programme).ToString(), Programme.Stream(programme).ToString());
        var streams = await log.ReadAsync([ofLists, ofProgramme], cancel: http.RequestAborted);
        if (streams.Fold<Programme>(ofProgramme, Programme.Evolve) is not { } known)
            return Answer.Failed(ProblemType.NotFound, $"No programme {programme} is published here.");
        var day = asked ?? known.DayOf(time.GetUtcNow());
        return streams.Fold<ReferencePriceLists>(ofLists, ReferencePriceLists.Evolve)?.On(day) is { } list
            ? Answer.Ok(list.ToAnswer())
            : Answer.Failed(ProblemType.NotFound, $"No reference prices are in force on {day:yyyy-MM-dd}.");
    }
}
