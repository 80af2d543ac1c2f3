using System.Text.Json;
using TradeIn.Cli.Seasons;
using TradeIn.Client.Events;
using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;

namespace TradeIn.Cli.Tests.Counter;

/// <summary>What became of one event.</summary>
internal sealed record Decision(int Status, IReadOnlyList<string> Codes, decimal? Subsidy = null)
{
    public Expectation ToExpectation(bool replay) =>
        (Status == 422 ? Expectation.Refused(Codes) : new Expectation(Status, Replay: false, "")) with { Replay = replay };
}

/// <summary>
/// The domain's own decisions over streams in memory, with the ids of the contract: (source, id) once, an id with the same
/// content again its first answer, with other content a conflict.
/// </summary>
internal sealed class CounterInMemory
{
    private static readonly DateOnly RecordedOn = new(2012, 3, 1);
    private readonly Dictionary<StreamName, List<object>> streams = [];
    private readonly Dictionary<string, Decision> events = [];
    private readonly Dictionary<string, (string Content, Decision Decision)> resources = [];
    private readonly Dictionary<string, Enterprise> enterprises =
        SeasonWorld.Enterprises.Select(BeijingProgramme.EnterpriseOf).ToDictionary(each => each.Id);

    public (Decision Decision, bool Replayed) Take(JsonElement cloudEvent)
    {
        var name = $"{cloudEvent.GetProperty("source")} {cloudEvent.GetProperty("id")}";
        if (events.TryGetValue(name, out var first)) return (first, true);
        try
        {
            var taken = TakeFirst(cloudEvent.GetProperty("type").GetString()!, cloudEvent.GetProperty("data"));
            if (taken.Decision.Status != 400) events[name] = taken.Decision;
            return taken;
        }
        catch (FormatException)
        {
            return (new Decision(400, []), false);
        }
    }

    private (Decision Decision, bool Replayed) TakeFirst(string type, JsonElement data)
    {
        var (resource, decide) = Read(type, data);
        var content = data.GetRawText();
        if (resources.TryGetValue(resource, out var first))
            return first.Content == content ? (first.Decision, true) : (new Decision(409, []), false);
        var decision = decide();
        // A refused advance leaves the claim as it was, open for the right one.
        if (type != EventTypes.Advance || decision.Status == 201) resources[resource] = (content, decision);
        return (decision, false);
    }

    private (string Resource, Func<Decision> Decide) Read(string type, JsonElement data)
    {
        switch (type)
        {
            case EventTypes.Recycling:
                var recycling = CommandReader.Recycling(data);
                return ($"recycling {recycling.RecyclingId}", () => Record(recycling.Decide(StatesOf(recycling))));
            case EventTypes.Purchase:
                var purchase = CommandReader.Purchase(data);
                return ($"purchase {purchase.PurchaseId}", () => Record(purchase.Decide(StatesOf(purchase))));
            case EventTypes.Claim:
                var claim = CommandReader.Claim(data);
                return ($"claim {claim.ClaimId}", () => Record(claim.Decide(StatesOf(claim))));
            default:
                var advance = CommandReader.Advance(data);
                var advanced = Fold<Claim>(Claim.Stream(advance.ClaimId), Claim.Evolve);
                return ($"advance {advance.ClaimId}", () => advanced is null ? new Decision(404, []) : Record(advance.Decide(advanced)));
        }
    }

    private RecyclingStates StatesOf(RecordRecycling recycling) => new(
        BeijingProgramme.Programme, RecordedOn, enterprises.GetValueOrDefault(recycling.Recycler),
        Fold<Buyer>(Buyer.Stream(recycling.Programme, recycling.Buyer.Key), Buyer.Evolve),
        Fold<Certificate>(Certificate.Stream(recycling.Certificate), Certificate.Evolve),
        Fold<OldUnit>(OldUnit.Stream(recycling.Unit), OldUnit.Evolve));

    private PurchaseStates StatesOf(RecordPurchase purchase) => new(
        BeijingProgramme.Programme, RecordedOn, enterprises.GetValueOrDefault(purchase.Seller),
        Fold<Buyer>(Buyer.Stream(purchase.Programme, purchase.Buyer.Key), Buyer.Evolve),
        Fold<InvoiceLine>(InvoiceLine.Stream(purchase.Invoice.Number, purchase.Invoice.Line), InvoiceLine.Evolve),
        Fold<NewUnit>(NewUnit.Stream(purchase.Unit.SerialNumber), NewUnit.Evolve));

    private ClaimStates StatesOf(SubmitClaim claim)
    {
        var purchase = Fold<Purchase>(Purchase.Stream(claim.PurchaseId), Purchase.Evolve);
        return new ClaimStates(
            BeijingProgramme.Programme, RecordedOn, enterprises.GetValueOrDefault(claim.Seller),
            Fold<Buyer>(Buyer.Stream(claim.Programme, claim.Claimant.Key), Buyer.Evolve),
            Fold<Certificate>(Certificate.Stream(claim.Certificate), Certificate.Evolve), purchase,
            purchase?.Record is { } record ? Fold<NewUnit>(NewUnit.Stream(record.Purchase.Unit.SerialNumber), NewUnit.Evolve) : null);
    }

    private T? Fold<T>(StreamName stream, Func<T?, object, T> evolve) where T : class =>
        streams.TryGetValue(stream, out var history) ? history.Aggregate(default(T), evolve) : null;

    private Decision Record(IReadOnlyList<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (!streams.TryGetValue(fact.Stream, out var history)) streams[fact.Stream] = history = [];
            history.Add(fact.Event);
        }
        return facts[0].Event switch
        {
            RecyclingRefused refused => Refused(refused.Reasons),
            PurchaseRefused refused => Refused(refused.Reasons),
            ClaimRefused refused => Refused(refused.Reasons),
            AdvanceRefused refused => Refused(refused.Reasons),
            ClaimApproved approved => new Decision(201, [], approved.Subsidy.Yuan),
            _ => new Decision(201, []),
        };
    }

    private static Decision Refused(IReadOnlyList<Domain.Refusals.Reason> reasons) => new(422, [.. reasons.Select(reason => reason.Code)]);
}
