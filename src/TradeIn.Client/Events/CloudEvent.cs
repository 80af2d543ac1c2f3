using System.Text.Json;

namespace TradeIn.Client.Events;

/// <summary>One business event in CloudEvents 1.0 JSON, as <c>POST /v1/events</c> takes it.</summary>
/// <param name="SpecVersion"><c>1.0</c>.</param>
/// <param name="Id">Unique within the source; (source, id) is processed once, ever.</param>
/// <param name="Source">The till or system that sends, a URI reference: <c>/tills/dazhong/s1/4</c>.</param>
/// <param name="Type">
/// What happened, and so what <c>data</c> holds: <c>tradein.recycling.v1</c>, <c>tradein.purchase.v1</c>,
/// <c>tradein.claim.v1</c>, <c>tradein.advance.v1</c>, <c>tradein.return.v1</c> and so on; a type that is not known is
/// answered with all that are.
/// </param>
/// <param name="Data">
/// The body of the single call; where the call's address names what it is about (the claim of an advance), with that
/// id as well: <c>claimId</c>.
/// </param>
/// <param name="Subject">That id, if <c>data</c> does not name it.</param>
/// <param name="Time">When the event was made; <c>data.occurredAt</c> is what counts.</param>
/// <param name="DataContentType"><c>application/json</c>.</param>
public sealed record CloudEvent(
    string SpecVersion, string Id, string Source, string Type, JsonElement Data, string? Subject = null,
    DateTimeOffset? Time = null, string? DataContentType = null);

/// <summary>What became of one event, in the order sent.</summary>
/// <param name="Source">The event's source, if it could be read.</param>
/// <param name="Id">The event's id, if it could be read.</param>
/// <param name="Status">The status that the single call would have had.</param>
/// <param name="Replayed">Whether it was processed before; the body is the first answer.</param>
/// <param name="Body">The body or problem that the single call would have given.</param>
public sealed record EventAnswer(string? Source, string? Id, int Status, bool Replayed, JsonElement Body);
