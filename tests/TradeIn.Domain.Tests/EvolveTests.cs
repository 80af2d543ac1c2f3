using System.Reflection;
using TradeIn.Domain.Books;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Erasures;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.ReferencePrices;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Signals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests;

/// <summary>
/// Every event is handled by the state of its stream exactly where it can happen, and is impossible everywhere else. The
/// events are found in the assembly: one that is added and not placed in the table below fails the first test.
/// </summary>
public class EvolveTests
{
    private static readonly Dictionary<Type, object> Events =
        SampleEvents.All.DistinctBy(sample => sample.GetType()).ToDictionary(sample => sample.GetType());

    /// <summary>Records that are no events: states, commands, values, and what they are made of.</summary>
    private static readonly Type[] NoEvents =
    [
        typeof(Fact), typeof(Buyer), typeof(Counts), typeof(Count), typeof(QuotaAnswer), typeof(Certificate), typeof(Claim),
        typeof(SubmitClaim), typeof(AdvanceSubsidy), typeof(ClaimStates), typeof(Enterprise), typeof(Outlet),
        typeof(CertificateRange), typeof(Party), typeof(Agent), typeof(AgentIdentity), typeof(District), typeof(Policy),
        typeof(WorkingCalendar), typeof(DismantlingRate), typeof(FreightRate), typeof(BudgetRule), typeof(BudgetDay), typeof(BurnDownDay), typeof(BurnDown), typeof(Quota),
        typeof(NewCategory), typeof(Programme), typeof(Invoice), typeof(Pickup), typeof(RecordPurchase),
        typeof(PurchaseStates), typeof(Purchase), typeof(InvoiceLine), typeof(RecordRecycling), typeof(RecyclingStates),
        typeof(Reason), typeof(Judgement), typeof(ReasonCode), typeof(NewUnit), typeof(OldUnit), typeof(Unit),
        typeof(Hold), typeof(RecoverSubsidy), typeof(RecycledUnit), typeof(SellerAccount),
        typeof(ReturnPurchase), typeof(ReturnStates), typeof(RedInvoice), typeof(UsedRedInvoice), typeof(ExchangeUnit),
        typeof(ExchangeStates), typeof(NoteRepair), typeof(RepairStates), typeof(ReportLoss), typeof(LossReportStates),
        typeof(LossReport), typeof(DecideLoss), typeof(Correction), typeof(EntryChanges), typeof(RequestCorrection),
        typeof(CorrectionStates), typeof(DecideCorrection), typeof(ReplaceCertificate), typeof(ReplacementStates),
        typeof(Order), typeof(OrderedUnit), typeof(PlaceOrder), typeof(OrderStates), typeof(DeliverOrder),
        typeof(DeliveryStates), typeof(CancelOrder),
        typeof(Statement), typeof(StatementLine), typeof(ClaimVerdict), typeof(StatedClaim), typeof(FileStatement),
        typeof(FilingStates), typeof(ClaimFilter), typeof(ReviewClaims), typeof(ReviewReason), typeof(ConcludeReview),
        typeof(TakeSecondLook), typeof(WithdrawStatement), typeof(AllocateFunds), typeof(OrderPayment), typeof(ConfirmPayment),
        typeof(FailPayment), typeof(PaymentStates),
        typeof(Budget), typeof(BudgetBalance), typeof(BudgetLine), typeof(AllocateBudget), typeof(SettleDebt), typeof(DebtStates),
        typeof(OpenDebt), typeof(ClaimAccount), typeof(Declaration), typeof(DeclarationLine), typeof(DeclareDisposal),
        typeof(DeclaredUnit), typeof(DeclarationStates), typeof(DecideDeclaration), typeof(Posting), typeof(Dossier), typeof(Entry),
        typeof(Consignment), typeof(UnitCustody), typeof(ListedUnit), typeof(OpenConsignment), typeof(ConsignmentStates),
        typeof(MoveConsignment), typeof(RecordReceipt), typeof(ArrivedUnit), typeof(ReceiptStates), typeof(ResolveDiscrepancy),
        typeof(ResolutionStates), typeof(RecordDismantling), typeof(DismantlingStates),
        typeof(Complaint), typeof(ComplaintAge), typeof(ComplaintHolder), typeof(ComplaintRegister), typeof(ComplaintStates),
        typeof(ComplaintSubject), typeof(ComplaintTopic), typeof(ComplainantContact), typeof(Department), typeof(FileComplaint),
        typeof(HandleComplaint), typeof(Hotline), typeof(Signal), typeof(SignalPolicy), typeof(UnitWeight), typeof(HandleSignal),
        typeof(Suspension), typeof(Designation), typeof(RegionAward), typeof(GeoPoint), typeof(WithdrawnNumbers),
        typeof(CertificateSeries), typeof(SeriesHolding), typeof(ReferencePrice), typeof(ReferencePriceLists),
        typeof(ErasePerson), typeof(PersonErased), // of a stream that nobody folds
        .. Transitions.EnterpriseTransitions.Commands,
    ];

    [Fact]
    public void Every_record_of_the_domain_is_an_event_with_a_place_in_a_stream_or_known_to_be_none()
    {
        var records = typeof(Fact).Assembly.GetTypes().Where(type => type.IsVisible && type.GetMethod("<Clone>$") is not null).ToList();
        var placed = EvolutionTable.Rows.SelectMany(row => row.Next).ToHashSet();

        records.Except(NoEvents).Except(placed).ShouldBeEmpty("An event without a place: which Evolve handles it?");
        placed.ShouldBe(Events.Keys, ignoreOrder: true);
        placed.Intersect(NoEvents).ShouldBeEmpty();
        NoEvents.Except(records).ShouldBeEmpty();
    }

    [Fact]
    public void Every_Evolve_of_the_domain_is_in_the_table()
    {
        var states = typeof(Fact).Assembly.GetTypes()
            .Count(type => type.GetMethod("Evolve", BindingFlags.Public | BindingFlags.Static) is not null);

        EvolutionTable.Rows.Select(row => row.Stream).Distinct().Count()
            .ShouldBe(states + 5, "and those of returns, exchanges, repairs, deliveries and dismantlings, which have none");
    }

    [Fact]
    public void Every_event_is_handled_where_it_can_happen_and_throws_everywhere_else()
    {
        foreach (var (stream, past, next) in EvolutionTable.Rows)
            foreach (var @event in Events.Values.Concat(["no event at all", new Quota(1, 1)]))
                Follow(stream, past, @event, possible: next.Contains(@event.GetType()));
    }

    private static void Follow(string stream, object[] past, object @event, bool possible)
    {
        var name = new StreamName(stream, "1");
        var state = past.Aggregate((object?)null, (folded, e) => Evolution.Step(name, folded, e));
        var context = $"{@event.GetType().Name} in {stream} after {string.Join(", ", past.Select(e => e.GetType().Name))}";

        if (possible) Should.NotThrow(() => Evolution.Step(name, state, @event), context);
        else Should.Throw<InvalidOperationException>(() => Evolution.Step(name, state, @event), context)
            .Message.ShouldContain(@event.GetType().Name);
    }
}
