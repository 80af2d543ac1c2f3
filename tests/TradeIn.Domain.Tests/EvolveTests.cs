using System.Reflection;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests;

/// <summary>
/// Every event is handled by the state of its stream exactly where it can happen, and is impossible everywhere else. The
/// events are found in the assembly: one that is added and not placed in the table below fails the first test.
/// </summary>
public class EvolveTests
{
    private static readonly Dictionary<Type, object> Events = Samples().ToDictionary(sample => sample.GetType());

    /// <summary>Records that are no events: states, commands, values, and what they are made of.</summary>
    private static readonly Type[] NoEvents =
    [
        typeof(Fact), typeof(Buyer), typeof(Counts), typeof(Count), typeof(QuotaAnswer), typeof(Certificate), typeof(Claim),
        typeof(SubmitClaim), typeof(AdvanceSubsidy), typeof(ClaimStates), typeof(Enterprise), typeof(Outlet),
        typeof(CertificateRange), typeof(Party), typeof(Agent), typeof(AgentIdentity), typeof(District), typeof(Policy),
        typeof(Quota), typeof(NewCategory), typeof(Programme), typeof(Invoice), typeof(Pickup), typeof(RecordPurchase),
        typeof(PurchaseStates), typeof(Purchase), typeof(InvoiceLine), typeof(RecordRecycling), typeof(RecyclingStates),
        typeof(Reason), typeof(Judgement), typeof(ReasonCode), typeof(NewUnit), typeof(OldUnit), typeof(Unit),
    ];

    /// <summary>What can follow what: the kind of stream, what is in it, and the events that can come next.</summary>
    private static readonly (string Stream, Type[] Past, Type[] Next)[] Possible =
    [
        ("programme", [], [typeof(ProgrammePublished)]),
        ("programme", [typeof(ProgrammePublished)], []),
        ("enterprise", [], [typeof(EnterpriseAwarded)]),
        (
            "enterprise", [typeof(EnterpriseAwarded)],
            [
                typeof(RecyclingRegionsAwarded), typeof(AgreementSigned), typeof(BondDeposited), typeof(OutletRegistered),
                typeof(CertificateRangeAllotted), typeof(EnterpriseSuspended), typeof(DismantlerDesignated),
            ]),
        ("buyer", [], [typeof(OldUnitCounted), typeof(NewUnitCounted)]),
        ("buyer", [typeof(OldUnitCounted)], [typeof(OldUnitCounted), typeof(NewUnitCounted)]),
        ("certificate", [], [typeof(CertificateIssued)]),
        ("certificate", [typeof(CertificateIssued)], [typeof(CertificateRedeemed)]),
        ("certificate", [typeof(CertificateIssued), typeof(CertificateRedeemed)], []),
        ("old_unit", [], [typeof(OldUnitCertified)]),
        ("old_unit", [typeof(OldUnitCertified)], []),
        ("new_unit", [], [typeof(NewUnitSold)]),
        ("new_unit", [typeof(NewUnitSold)], [typeof(NewUnitSubsidised)]),
        ("new_unit", [typeof(NewUnitSold), typeof(NewUnitSubsidised)], []),
        ("purchase", [], [typeof(PurchaseRecorded), typeof(PurchaseRefused)]),
        ("purchase", [typeof(PurchaseRecorded)], [typeof(PurchaseSubsidised)]),
        ("purchase", [typeof(PurchaseRefused)], []),
        ("purchase", [typeof(PurchaseRecorded), typeof(PurchaseSubsidised)], []),
        ("invoice_line", [], [typeof(InvoiceLineUsed)]),
        ("invoice_line", [typeof(InvoiceLineUsed)], []),
        ("claim", [], [typeof(ClaimApproved), typeof(ClaimRefused)]),
        ("claim", [typeof(ClaimApproved)], [typeof(SubsidyAdvanced), typeof(AdvanceRefused)]),
        ("claim", [typeof(ClaimRefused)], [typeof(AdvanceRefused)]),
        ("claim", [typeof(ClaimApproved), typeof(SubsidyAdvanced)], [typeof(AdvanceRefused)]),
        // No rule reads a recycling's own stream: the domain folds no state from it, and it holds its outcome alone.
        ("recycling", [], [typeof(UnitRecycled), typeof(RecyclingRefused)]),
        ("recycling", [typeof(UnitRecycled)], []),
    ];

    [Fact]
    public void Every_record_of_the_domain_is_an_event_with_a_place_in_a_stream_or_known_to_be_none()
    {
        var records = typeof(Fact).Assembly.GetTypes().Where(type => type.GetMethod("<Clone>$") is not null).ToList();
        var placed = Possible.SelectMany(row => row.Next).ToHashSet();

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

        Possible.Select(row => row.Stream).Distinct().Count().ShouldBe(states + 1, "and the recycling's, which has none");
    }

    [Fact]
    public void Every_event_is_handled_where_it_can_happen_and_throws_everywhere_else()
    {
        foreach (var (stream, past, next) in Possible)
            foreach (var @event in Events.Values.Concat(["no event at all", new Quota(1, 1)]))
                Follow(stream, past, @event, possible: next.Contains(@event.GetType()));
    }

    private static void Follow(string stream, Type[] past, object @event, bool possible)
    {
        var name = new StreamName(stream, "1");
        var state = past.Aggregate((object?)null, (folded, type) => Evolution.Step(name, folded, Events[type]));
        var context = $"{@event.GetType().Name} in {stream} after {string.Join(", ", past.Select(type => type.Name))}";

        if (possible) Should.NotThrow(() => Evolution.Step(name, state, @event), context);
        else Should.Throw<InvalidOperationException>(() => Evolution.Step(name, state, @event), context)
            .Message.ShouldContain(@event.GetType().Name);
    }

    private static object[] Samples() =>
    [
        FirstVersion,
        .. Shops.All.Select(fact => fact.Event).DistinctBy(e => e.GetType()),
        new DismantlerDesignated("dis-huaxing", Day("2010-05-20")),
        Past.OldUnits(People.Wang, 1)[0].Event,
        Past.NewUnits(People.Wang, 1)[0].Event,
        Past.ACertificate,
        Past.Redeemed()[0].Event,
        Past.Recycled(ARecycling.Unit, "BJ00000001")[0].Event,
        .. Past.Bought().Select(fact => fact.Event),
        Past.RefusedPurchase(APurchase)[0].Event,
        Past.PurchaseSubsidised("P-1", "C-1")[0].Event,
        Past.UnitSubsidised(APurchase.Unit, "P-1", "C-1")[0].Event,
        Past.Approved(AClaim, Yuan(300))[0].Event,
        Past.RefusedClaim(AClaim)[0].Event,
        Past.Advanced(AClaim, Yuan(300))[0].Event,
        new AdvanceRefused("C-1", "sel-dazhong", Yuan(1), At("2010-07-12 12:00"), []),
        new UnitRecycled(ARecycling, 1, new Counts(new Count(5, 1), new Count(5, 0))),
        new RecyclingRefused(ARecycling, 1, []),
    ];
}
