using TradeIn.Client.Custody;
using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Custody;

/// <summary><c>GET /v1/consignments/{consignmentId}</c>: a consignment as it stands, unit by unit, and who did what.</summary>
internal static class ReadConsignmentEndpoint
{
    public static void MapConsignmentReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/consignments/{consignmentId}", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<ConsignmentView>(
            "readConsignment", "Custody", "Read a consignment",
            "A consignment as it stands: each unit with how it arrived and what became of a discrepancy, and every step with "
            + "the key that took it and its place in the log. Its recycler, its dismantler and the offices see it.",
            Examples.ConsignmentView);

    internal static async Task<Answer> AnswerAsync(HttpContext http, string consignmentId, EventLog log)
    {
        var stream = Consignment.Stream(consignmentId).ToString();
        var streams = await log.ReadAsync([stream], cancel: http.RequestAborted);
        if (streams.Fold<Consignment>(stream, Consignment.Evolve) is not { } consignment)
            return Answer.Failed(ProblemType.NotFound, $"No consignment {consignmentId} is on record.");
        return http.Caller().MaySee(consignment.Content.Recycler, consignment.Content.Dismantler)
            ? Answer.Ok(ToView(consignment, streams.Events(stream), Language.Of(http.Request)))
            : Answer.Failed(ProblemType.Forbidden, "The consignment is not one of your enterprise.");
    }

    private static ConsignmentView ToView(Consignment consignment, IReadOnlyList<StoredEvent> events, Language language)
    {
        var content = consignment.Content;
        var arrivals = events.Select(each => each.Data).OfType<ReceiptRecorded>()
            .SelectMany(e => e.Receipt.Units.Select(unit => (Receipt: e.Receipt.ReceiptId, Unit: unit)))
            .ToDictionary(each => each.Unit.Certificate);
        var resolutions = events.Select(each => each.Data).OfType<DiscrepancyResolved>()
            .ToDictionary(e => e.Resolution.Certificate, e => e.Resolution);
        return new ConsignmentView(
            content.ConsignmentId, content.Programme, content.Recycler, content.Dismantler, consignment.Status.ToName(),
            content.OccurredAt, consignment.Shipment?.ShippedAt, consignment.Shipment?.DistanceKm,
            [.. content.Certificates.Select(number => ToUnit(number, arrivals, resolutions))],
            [.. events.Select(ToStep).OfType<CustodyStepView>()],
            (events[0].Data as ConsignmentRefused)?.Reasons.In(language));
    }

    private static ConsignedUnitView ToUnit(
        CertificateNumber number, Dictionary<CertificateNumber, (string Receipt, ArrivedUnit Unit)> arrivals,
        Dictionary<CertificateNumber, ResolveDiscrepancy> resolutions)
    {
        if (!arrivals.TryGetValue(number, out var arrival))
            return new ConsignedUnitView(number.ToString(), null, null, null, null, null, null, null);
        var resolution = resolutions.GetValueOrDefault(number);
        var isAmiss = arrival.Unit.Condition is UnitCondition.Missing or UnitCondition.Different;
        return new ConsignedUnitView(
            number.ToString(), arrival.Unit.Condition.ToName(), resolution?.SizeClass ?? arrival.Unit.SizeClass,
            arrival.Unit.Found, arrival.Receipt, isAmiss ? resolution is null ? "open" : "resolved" : null,
            resolution?.Resolution.ToName(), resolution?.ResolutionId);
    }

    /// <summary>A step that was taken; a refused one is none.</summary>
    private static CustodyStepView? ToStep(StoredEvent stored)
    {
        return stored.Data switch
        {
            ConsignmentOpened e => Step("open", e.Consignment.OccurredAt),
            ConsignmentShipped e => Step("ship", e.ShippedAt),
            ConsignmentCancelled e => Step("cancel", e.CancelledAt, grounds: e.Grounds),
            ReceiptRecorded e => Step("receive", e.Receipt.OccurredAt, e.Receipt.ReceiptId),
            DiscrepancyResolved e => Step(
                "resolve", e.Resolution.OccurredAt, e.Resolution.ResolutionId, e.Resolution.Grounds),
            _ => null,
        };

        CustodyStepView Step(string step, DateTimeOffset at, string? reference = null, string? grounds = null) =>
            new(step, reference, stored.Key(), at, grounds, stored.Position);
    }
}
