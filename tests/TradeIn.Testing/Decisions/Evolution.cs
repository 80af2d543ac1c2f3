using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.ReferencePrices;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Signals;
using TradeIn.Domain.Units;

namespace TradeIn.Testing.Decisions;

/// <summary>Which of the domain's own <c>Evolve</c> functions folds which kind of stream.</summary>
public static class Evolution
{
    private static readonly Dictionary<string, Func<object?, object, object>> ByStreamType = new(StringComparer.Ordinal)
    {
        ["programme"] = (state, e) => Programme.Evolve((Programme?)state, e),
        ["enterprise"] = (state, e) => Enterprise.Evolve((Enterprise?)state, e),
        ["certificate_series"] = (state, e) => CertificateSeries.Evolve((CertificateSeries?)state, e),
        ["reference_prices"] = (state, e) => ReferencePriceLists.Evolve((ReferencePriceLists?)state, e),
        ["buyer"] = (state, e) => Buyer.Evolve((Buyer?)state, e),
        ["certificate"] = (state, e) => Certificate.Evolve((Certificate?)state, e),
        ["old_unit"] = (state, e) => OldUnit.Evolve((OldUnit?)state, e),
        ["new_unit"] = (state, e) => NewUnit.Evolve((NewUnit?)state, e),
        ["purchase"] = (state, e) => Purchase.Evolve((Purchase?)state, e),
        ["invoice_line"] = (state, e) => InvoiceLine.Evolve((InvoiceLine?)state, e),
        ["claim"] = (state, e) => Claim.Evolve((Claim?)state, e),
        ["recycling"] = (state, e) => RecycledUnit.Evolve((RecycledUnit?)state, e),
        ["budget"] = (state, e) => Budget.Evolve((Budget?)state, e),
        ["statement"] = (state, e) => Statement.Evolve((Statement?)state, e),
        ["declaration"] = (state, e) => Declaration.Evolve((Declaration?)state, e),
        ["seller_account"] = (state, e) => SellerAccount.Evolve((SellerAccount?)state, e),
        ["red_invoice"] = (state, e) => UsedRedInvoice.Evolve((UsedRedInvoice?)state, e),
        ["loss_report"] = (state, e) => LossReport.Evolve((LossReport?)state, e),
        ["correction"] = (state, e) => Correction.Evolve((Correction?)state, e),
        ["order"] = (state, e) => Order.Evolve((Order?)state, e),
        ["consignment"] = (state, e) => Consignment.Evolve((Consignment?)state, e),
        ["custody"] = (state, e) => UnitCustody.Evolve((UnitCustody?)state, e),
        ["dismantling"] = (state, e) => OnlyEvent(state, e, e is UnitsDismantled or DismantlingRefused),
        ["complaint"] = (state, e) => Complaint.Evolve((Complaint?)state, e),
        ["complaint_register"] = (state, e) => ComplaintRegister.Evolve((ComplaintRegister?)state, e),
        ["signal"] = (state, e) => Signal.Evolve((Signal?)state, e),
        ["return"] = (state, e) => OnlyEvent(state, e, e is UnitReturned or ReturnRefused),
        ["exchange"] = (state, e) => OnlyEvent(state, e, e is UnitExchanged or ExchangeRefused),
        ["repair"] = (state, e) => OnlyEvent(state, e, e is UnitRepaired or RepairRefused),
        ["delivery"] = (state, e) => OnlyEvent(state, e, e is UnitsDelivered or DeliveryRefused),
    };

    /// <summary>The state of a stream after one more event; throws when its history cannot hold the event.</summary>
    public static object Step(StreamName stream, object? state, object @event) =>
        ByStreamType.TryGetValue(stream.Type, out var evolve)
            ? evolve(state, @event)
            : throw new InvalidOperationException($"No state is folded from streams of type '{stream.Type}'.");

    // No rule reads these streams, so the domain has no state for them: each holds one event, its outcome.
    private static object OnlyEvent(object? state, object @event, bool isOutcome) =>
        state is null && isOutcome ? @event : throw Fact.Impossible(state, @event);
}
