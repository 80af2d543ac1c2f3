using TradeIn.Client.Events;
using TradeIn.Server.Access;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Events;

internal static class EventsRoute
{
    public static void MapEvents(this IEndpointRouteBuilder routes) => routes
        .MapPost("/events", async (HttpContext http, ReceiveEventsEndpoint endpoint) =>
        {
            if (await endpoint.AnswerAsync(http) is { } problem) await problem.ExecuteAsync(http);
        })
        .WithMetadata(new AllowedRoles())
        .DescribeEvents<CloudEvent, EventAnswer>(
            "receiveEvents", "Counter", "Send many events at once",
            "For tills that work offline, and for offices: a CloudEvents 1.0 JSON batch, or NDJSON with one CloudEvent a line, of any length, "
            + "streamed. The answer has one line (or item) an event, in the order sent: its status, and the body or problem that "
            + "the single call would have given. A bad event never stops the rest; (source, id) is processed once, ever; the "
            + "events of one buyer are applied in the order sent.",
            Examples.Events, Examples.EventAnswers);
}
