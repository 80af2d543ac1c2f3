using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Returns;

/// <summary>A unit with a fault was repaired (A2, Q17): it is noted, and changes nothing.</summary>
/// <param name="Fault">What was wrong, in words.</param>
public sealed record NoteRepair(string RepairId, string PurchaseId, DateTimeOffset OccurredAt, string Fault)
{
    /// <summary>The stream of a repair.</summary>
    public static StreamName Stream(string repairId) => new("repair", repairId);

    public IReadOnlyList<Fact> Decide(RepairStates states)
    {
        var rules = new Judgements();
        rules.Judge(ReasonCode.PurchaseUnknown, states.Purchase?.Record is not null, actual: PurchaseId);
        if (states is not { Purchase: { Record: { } record } purchase, Programme: { } programme })
            return [new Fact(Stream(RepairId), new RepairRefused(this, Seller: null, rules.Reasons))];

        var day = programme.DayOf(OccurredAt);
        rules.JudgeSale(purchase, record, programme, day, states.RecordedOn);
        var seller = record.Purchase.Seller;
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(Stream(RepairId), new RepairRefused(this, seller, reasons))]
            :
            [
                new Fact(Stream(RepairId), new UnitRepaired(this, seller)),
                new Fact(Purchase.Stream(PurchaseId), new PurchaseRepairNoted(PurchaseId, RepairId, day)),
            ];
    }
}

/// <summary>What a repair is judged against, folded from the log.</summary>
/// <param name="Programme">Of the purchase; null when that is unknown.</param>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
public sealed record RepairStates(Programme? Programme, DateOnly RecordedOn, Purchase? Purchase);
