using System.Diagnostics.CodeAnalysis;
using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;
using TradeIn.Server.Settlement;

namespace TradeIn.Server.Returns;

/// <summary>What befalls a sold unit, on its way through the log: whose sale it was, the log says.</summary>
/// <param name="own">The stream that the command opens.</param>
/// <param name="purchaseId">The sale.</param>
/// <param name="sent">What was sent.</param>
/// <param name="operation">Its name.</param>
[method: SetsRequiredMembers]
internal abstract class AfterSaleCommand(StreamName own, string purchaseId, Submission sent, string operation)
    : CounterCommand(sent, own.ToString(), sent.FingerprintOf(operation))
{
    public sealed override string? ActsFor => null;

    public sealed override string Operation => operation;

    private static Answer NotYours { get; } =
        Answer.Failed(ProblemType.Forbidden, "The purchase is not one of your enterprise.");

    public sealed override IEnumerable<string> Boundary() => Names([own, Purchase.Stream(purchaseId), .. Named()]);

    public sealed override IEnumerable<string> Boundary(StreamSet streams) =>
        PurchaseIn(streams) is { Record.Purchase: { } bought } purchase
            ? Names([
                Programme.Stream(bought.Programme), .. Behind(purchase, bought),
                .. ClaimMoney.StreamsBehind(ClaimOf(streams, purchase)),
            ])
            : [];

    /// <summary>The streams that the body names itself, beside the purchase.</summary>
    protected virtual IEnumerable<StreamName> Named() => [];

    /// <summary>The streams that are known from the purchase, beside the programme.</summary>
    protected virtual IEnumerable<StreamName> Behind(Purchase purchase, RecordPurchase bought) => [];

    protected sealed override Decision DecideOn(StreamSet streams)
    {
        var purchase = PurchaseIn(streams);
        if (purchase?.Record is not { Purchase: var bought })
            return Record(Judge(streams, purchase, programme: null, recordedOn: default));
        if (!Caller.MayActFor(bought.Seller)) return Nothing(NotYours);
        var programme = Fold<Programme>(streams, Programme.Stream(bought.Programme), Programme.Evolve)!;
        return Record(Judge(streams, purchase, programme, RecordedOn(programme)));
    }

    /// <summary>Judges it; without a purchase on record there is no programme and no day to judge by.</summary>
    protected abstract IReadOnlyList<Fact> Judge(
        StreamSet streams, Purchase? purchase, Programme? programme, DateOnly recordedOn);

    /// <summary>A repetition is not decided again: whose sale it is, the event says.</summary>
    public sealed override Answer AnswerTo(object firstEvent)
    {
        var (seller, answer) = Tell(firstEvent);
        return seller is null || Caller.MayActFor(seller) ? answer : NotYours;
    }

    /// <summary>The seller that an event names, if the purchase was known, and the answer that it stands for.</summary>
    protected abstract (string? Seller, Answer Answer) Tell(object firstEvent);

    /// <summary>The claim of the purchase; null when there is none, or the boundary has not come to it.</summary>
    protected static Claim? ClaimOf(StreamSet streams, Purchase? purchase) => purchase?.Subsidised is { Claim: var id }
        ? FoldIfThere<Claim>(streams, Claim.Stream(id), Claim.Evolve) : null;

    private Purchase? PurchaseIn(StreamSet streams) =>
        Fold<Purchase>(streams, Purchase.Stream(purchaseId), Purchase.Evolve);
}
