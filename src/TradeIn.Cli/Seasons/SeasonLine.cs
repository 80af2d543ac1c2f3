using System.Text.Json;
using TradeIn.Client;
using TradeIn.Client.Claims;
using TradeIn.Client.Corrections;
using TradeIn.Client.Events;
using TradeIn.Client.Losses;
using TradeIn.Client.Orders;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;
using TradeIn.Client.Returns;
using TradeIn.Client.Settlement;

namespace TradeIn.Cli.Seasons;

/// <summary>One line of a season: an event as its till or office sends it, and what it must be answered with.</summary>
/// <param name="Outlet">Where its till stands; null: it comes from an office.</param>
/// <param name="Id">Unique within the season.</param>
/// <param name="At">When it happened.</param>
/// <param name="Data">The body of the single call.</param>
/// <param name="Effect">What comes of it when it is accepted the first time.</param>
internal sealed record SeasonLine(
    string Type, string? Outlet, string Source, string Id, DateTimeOffset At, object Data, Expectation Expect, Effect Effect)
{
    /// <summary>The extension attributes that say who sends a line, and with which others it must keep its order.</summary>
    public const string ActorAttribute = "actor";

    public const string TouchesAttribute = "touches";

    /// <summary>The one that says of a line that it goes to the endpoint of its kind when a season is played.</summary>
    public const string ViaAttribute = "via";

    public const string Single = "single";

    /// <summary>Touches everything: a line that waits for all before it, and that all after it wait for.</summary>
    public const string Everything = "*";

    /// <summary>Whose key sends it: an enterprise or an office. It is known once the line is delivered.</summary>
    public string Actor { get; init; } = "";

    /// <summary>Keys, separated by blanks: of two lines that share one, the earlier is decided before the later is sent.</summary>
    public string Touches { get; init; } = "";

    /// <summary>Whether it goes to the endpoint of its kind when the season is played; known once it is delivered.</summary>
    public bool IsSingle { get; init; }

    public static SeasonLine Of(RecyclingRequest recycling) => AtTill(
        EventTypes.Recycling, recycling.OutletId, recycling.RecyclingId, recycling.OccurredAt, recycling);

    public static SeasonLine Of(PurchaseRequest purchase) => AtTill(
        EventTypes.Purchase, purchase.OutletId, purchase.PurchaseId, purchase.OccurredAt, purchase);

    public static SeasonLine Of(ClaimRequest claim, decimal? subsidy = null) => AtTill(
        EventTypes.Claim, claim.OutletId, claim.ClaimId, claim.OccurredAt, claim,
        new Effect("approved") { Granted = subsidy ?? 0m });

    /// <summary>An advance has no id of its own; its event's is made of the claim's.</summary>
    public static SeasonLine Of(AdvanceEventData advance, string outlet) => AtTill(
        EventTypes.Advance, outlet, $"A{advance.ClaimId[1..]}", advance.PaidAt, advance,
        new Effect("advanced") { Advanced = advance.Amount });

    public static SeasonLine Of(ReturnRequest back, string outlet, Effect? effect = null) => AtTill(
        EventTypes.Return, outlet, back.ReturnId, back.OccurredAt, back, effect);

    public static SeasonLine Of(ExchangeRequest exchange, string outlet, Effect? effect = null) => AtTill(
        EventTypes.Exchange, outlet, exchange.ExchangeId, exchange.OccurredAt, exchange, effect);

    public static SeasonLine Of(RepairRequest repair, string outlet) => AtTill(
        EventTypes.Repair, outlet, repair.RepairId, repair.OccurredAt, repair);

    public static SeasonLine Of(RecoveryEventData recovery, string outlet) => AtTill(
        EventTypes.Recovery, outlet, $"{recovery.ClaimId}-recovered", recovery.RecoveredAt, recovery,
        new Effect("recovered") { Recovered = recovery.Amount });

    public static SeasonLine Of(ReplacementRequest replacement) => AtTill(
        EventTypes.Replacement, replacement.Recycling.OutletId, replacement.Recycling.RecyclingId,
        replacement.Recycling.OccurredAt, replacement);

    public static SeasonLine Of(LossReportRequest report, string outlet) => AtTill(
        EventTypes.LossReport, outlet, report.LossReportId, report.OccurredAt, report, new Effect("reported"));

    /// <summary>A step of the recycler, or of an office when no outlet is named.</summary>
    public static SeasonLine Of(LossStepEventData step, string? outlet)
    {
        var (id, effect) = ($"{step.LossReportId}-{step.Step}", new Effect(StatusAfter(step.Step)));
        return outlet is null
            ? AtOffice(EventTypes.LossStep, OfficeOf(step.Step), id, step.OccurredAt, step, effect)
            : AtTill(EventTypes.LossStep, outlet, id, step.OccurredAt, step, effect);
    }

    public static SeasonLine Of(CorrectionRequest correction, string outlet) => AtTill(
        EventTypes.Correction, outlet, correction.CorrectionId, correction.OccurredAt, correction, new Effect("requested"));

    public static SeasonLine Of(CorrectionStepEventData step, Effect? effect = null) => AtOffice(
        EventTypes.CorrectionStep, step.Step, $"{step.CorrectionId}-{step.Step}", step.OccurredAt, step,
        (effect ?? Effect.None) with { Status = step.Verdict == "reject" ? "rejected" : StatusAfter(step.Step) });

    public static SeasonLine Of(OrderRequest order) => AtTill(
        EventTypes.Order, order.OutletId, order.OrderId, order.OccurredAt, order, new Effect("placed"));

    public static SeasonLine Of(DeliveryRequest delivery) => AtTill(
        EventTypes.Delivery, delivery.RecyclingOutletId, delivery.DeliveryId, delivery.OccurredAt, delivery);

    public static SeasonLine Of(CancellationEventData cancellation, string outlet) => AtTill(
        EventTypes.Cancellation, outlet, $"{cancellation.OrderId}-cancelled", cancellation.OccurredAt, cancellation,
        new Effect("cancelled"));

    public Outcome Outcome => new(Type, Expect, OldCategory, NewCategory, Effect);

    private string? OldCategory => Data switch
    {
        RecyclingRequest recycling => recycling.Unit.Category,
        DeliveryRequest delivery => delivery.OldUnit.Category,
        _ => null,
    };

    private string? NewCategory => Data switch
    {
        PurchaseRequest purchase => purchase.Unit.Category,
        DeliveryRequest delivery => delivery.NewUnit.Category,
        _ => null,
    };

    /// <summary>The line without its end.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("specversion", "1.0");
        writer.WriteString("id", Id);
        writer.WriteString("source", Source);
        writer.WriteString("type", Type);
        writer.WriteString("time", At);
        writer.WriteString(Expectation.Attribute, Expect.ToString());
        writer.WriteString(ActorAttribute, Actor);
        writer.WriteString(TouchesAttribute, Touches);
        if (IsSingle) writer.WriteString(ViaAttribute, Single);
        writer.WritePropertyName("data");
        JsonSerializer.Serialize(writer, Data, Data.GetType(), ContractJson.Contract);
        writer.WriteEndObject();
        writer.Flush();
    }

    /// <summary>What an enterprise's system or an office sends by itself, and not a till.</summary>
    public static SeasonLine BySystem(
        string type, string actor, string id, DateTimeOffset at, object data, Effect effect, string touches) => new(
        type, Outlet: null, $"/systems/{actor}", id, at, data, Expectation.Accepted, effect)
    {
        Actor = actor, Touches = touches,
    };

    /// <summary>An outlet has a few tills; the number at the end of an id is as good as any for choosing one.</summary>
    private static SeasonLine AtTill(
        string type, string outlet, string id, DateTimeOffset at, object data, Effect? effect = null) => new(
        type, outlet, $"/tills/{outlet}/{(id[^1] % 3) + 1}", id, at, data, Expectation.Accepted, effect ?? Effect.None);

    private static SeasonLine AtOffice(string type, string office, string id, DateTimeOffset at, object data, Effect effect) =>
        new(type, Outlet: null, $"/offices/{office}", id, at, data, Expectation.Accepted, effect);

    private static string OfficeOf(string lossStep) => lossStep == "file" ? "municipal-commerce" : "district-commerce";

    private static string StatusAfter(string step) => step switch
    {
        "withdraw" => "withdrawn",
        "approve" => "approved",
        "reject" => "rejected",
        "file" => "filed",
        "district-commerce" => "district-approved",
        "municipal-commerce" => "municipally-approved",
        _ => "applied",
    };
}
