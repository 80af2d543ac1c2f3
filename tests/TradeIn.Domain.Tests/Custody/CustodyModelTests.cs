using FsCheck;
using FsCheck.Fluent;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Refusals;
using Outcome = TradeIn.Testing.Decisions.Outcome;

namespace TradeIn.Domain.Tests.Custody;

/// <summary>
/// Random custody over three units and three enterprises, two of them designated dismantlers: the decisions say what a naive
/// model says, code by code, and leave every unit and consignment where the model has it.
/// </summary>
public class CustodyModelTests
{
    private static readonly CertificateNumber[] Units =
        [.. Enumerable.Range(1, 3).Select(n => CertificateNumber.Parse($"BJ0000000{n}"))];

    private static readonly Fact[] World =
    [
        .. Past.World, .. Units.SelectMany(number => Past.Issued(Past.ACertificate with { Certificate = number })),
    ];

    private static readonly Gen<Act[]> Runs = (
        from kind in Gen.Elements("open", "open", "ship", "cancel", "receive", "receive", "resolve", "dismantle")
        from consignment in Gen.Choose(0, 4)
        from units in Gen.Elements<int[]>([0], [1], [2], [0, 1], [1, 2], [0, 1, 2])
        from conditions in Gen.Elements(Enum.GetValues<UnitCondition>()).ArrayOf(3)
        from resolution in Gen.Elements(Enum.GetValues<DiscrepancyResolution>())
        from dismantler in Gen.Elements("dis-huaxing", "dis-huaxing", "dis-second", "rec-green")
        select new Act(kind, consignment, units, conditions, resolution, dismantler)).ArrayOf(30);

    [Fact, Rule("K1"), Rule("K2"), Rule("K3"), Rule("K4")]
    public void Whatever_is_sent_each_unit_is_on_one_open_consignment_at_most_and_dismantled_once_by_a_designated_one() =>
        Properties.Hold(Runs, Check, runs: 400, shrink: acts => Enumerable.Range(0, acts.Length).Select(n => acts.Where((_, i) => i != n).ToArray()));

    private static void Check(Act[] acts)
    {
        var history = new History(World);
        var model = new CustodyModel(Units.Length);
        for (var i = 0; i < acts.Length; i++)
        {
            if (!model.Knows(acts[i])) continue;
            var outcome = Do(history, acts[i], i, model.Opened);
            outcome.Reasons.Select(reason => reason.Code).ShouldBe(model.Take(acts[i]), $"{i}: {acts[i]}");
            ShouldBeAlike(history, model);
        }
    }

    /// <summary>What is sent, each a day after the one before.</summary>
    private static Outcome Do(History history, Act act, int number, int opened)
    {
        var at = At("2010-07-20 10:00").AddDays(number);
        var consignment = $"CN-{(act.Kind == "open" ? opened : act.Consignment)}";
        CertificateNumber[] units = [.. act.Units.Select(unit => Units[unit])];
        var given = Given(history);
        return act.Kind switch
        {
            "open" => given.When(AConsignment with
            {
                ConsignmentId = consignment, Dismantler = act.Dismantler, OccurredAt = at, Certificates = units,
            }),
            "ship" => given.When(AShipment with { ConsignmentId = consignment, OccurredAt = at }),
            "cancel" => given.When(ACancelledConsignment with { ConsignmentId = consignment, OccurredAt = at }),
            "receive" => given.When(new RecordReceipt(
                $"RC-{number}", consignment, at, [.. act.Units.Select(unit => Arrived(Units[unit], act.Conditions[unit]))])),
            "resolve" => given.When(new ResolveDiscrepancy(
                $"RS-{number}", consignment, units[0], act.Resolution, at, "It was looked into.", "21-inch")),
            _ => given.When(new RecordDismantling($"DM-{number}", Beijing.Programme, act.Dismantler, at, units)),
        };
    }

    private static void ShouldBeAlike(History history, CustodyModel model)
    {
        for (var unit = 0; unit < Units.Length; unit++)
        {
            var custody = history.StateOf<UnitCustody>(UnitCustody.Stream(Units[unit])) ?? UnitCustody.Unmoved;
            custody.Status.ShouldBe(model.Units[unit].Status);
            var facts = history.Facts.Where(fact => fact.Stream == UnitCustody.Stream(Units[unit])).ToList();
            facts.Count(fact => fact.Event is UnitDismantled).ShouldBeLessThanOrEqualTo(1);
            facts.Select(fact => fact.Event).OfType<UnitDismantled>().ShouldAllBe(e => e.Dismantler.StartsWith("dis-"));
        }
        for (var n = 0; n < model.Opened; n++)
            history.StateOf<Consignment>(Consignment.Stream($"CN-{n}"))!.Status.ShouldBe(model.StatusOf(n));
        Units.Select((_, unit) => Enumerable.Range(0, model.Opened).Count(n => model.IsOpenFor(n, unit)))
            .ShouldAllBe(open => open <= 1);
    }
}

/// <summary>Something that is sent.</summary>
internal sealed record Act(
    string Kind, int Consignment, int[] Units, UnitCondition[] Conditions, DiscrepancyResolution Resolution, string Dismantler)
{
    public override string ToString() =>
        $"{Kind} CN-{Consignment} [{string.Join(',', Units)}] {string.Join('/', Conditions)} {Resolution} {Dismantler}";
}

/// <summary>Custody as one would keep it on paper.</summary>
internal sealed class CustodyModel(int units)
{
    private readonly List<(string Dismantler, int[] Units, ConsignmentStatus Status, Dictionary<int, bool> Open)> consignments = [];

    public (CustodyStatus Status, string? Dismantler)[] Units { get; } =
        [.. Enumerable.Repeat((CustodyStatus.WithRecycler, default(string)), units)];

    public int Opened => consignments.Count;

    /// <summary>Whether what it names is on record.</summary>
    public bool Knows(Act act) => act.Kind is "open" or "dismantle" || act.Consignment < Opened;

    public ConsignmentStatus StatusOf(int consignment)
    {
        var (_, all, status, open) = consignments[consignment];
        return status != ConsignmentStatus.Shipped || open.Count < all.Length ? status
            : open.ContainsValue(true) ? ConsignmentStatus.Disputed : ConsignmentStatus.Closed;
    }

    /// <summary>The unit is on it, and neither arrived, nor went back, nor was given up.</summary>
    public bool IsOpenFor(int consignment, int unit) =>
        consignments[consignment] is (_, var all, ConsignmentStatus.Opened or ConsignmentStatus.Shipped, var open)
        && all.Contains(unit) && open.GetValueOrDefault(unit, defaultValue: true);

    /// <summary>Takes it or not, and says for which reasons not.</summary>
    public string[] Take(Act act)
    {
        var reasons = Reasons(act).OrderBy(code => ReasonCode.Find(code).Order).ToArray();
        if (reasons.Length == 0) Apply(act);
        else if (act.Kind == "open") consignments.Add((act.Dismantler, act.Units, ConsignmentStatus.Refused, []));
        return reasons;
    }

    private IEnumerable<string> Reasons(Act act)
    {
        var known = act.Consignment < Opened ? consignments[act.Consignment] : default;
        var open = known.Open?.GetValueOrDefault(act.Units[0]) == true;
        return act.Kind switch
        {
            "open" => Of(
                ("consignment.unit-elsewhere", act.Units.Any(unit => Units[unit].Status != CustodyStatus.WithRecycler)),
                ("dismantler.not-designated", !IsDismantler(act.Dismantler))),
            "ship" or "cancel" => Of(("consignment.not-at-this-step", known.Status != ConsignmentStatus.Opened)),
            "receive" => Of(
                ("dismantler.not-designated", !IsDismantler(known.Dismantler)),
                ("consignment.not-at-this-step", StatusOf(act.Consignment) != ConsignmentStatus.Shipped),
                ("receipt.unit-not-listed", act.Units.Except(known.Units).Any()),
                ("receipt.unit-already-accounted", act.Units.Any(known.Open!.ContainsKey))),
            "resolve" => Of(
                ("discrepancy.not-open", !open),
                (
                    "discrepancy.other-kind",
                    open && act.Resolution == (Units[act.Units[0]].Status == CustodyStatus.Missing
                        ? DiscrepancyResolution.SameUnit : DiscrepancyResolution.Found)),
                (
                    "dismantler.not-designated",
                    act.Resolution is DiscrepancyResolution.Found or DiscrepancyResolution.SameUnit && !IsDismantler(known.Dismantler))),
            _ => Of(
                ("dismantler.not-designated", !IsDismantler(act.Dismantler)),
                ("dismantling.unit-already-dismantled", act.Units.Any(unit => Units[unit].Status == CustodyStatus.Dismantled)),
                ("dismantling.unit-not-received", act.Units.Any(unit =>
                    Units[unit].Status != CustodyStatus.Dismantled && Units[unit] != (CustodyStatus.Received, act.Dismantler)))),
        };
    }

    private void Apply(Act act)
    {
        switch (act.Kind)
        {
            case "open":
                consignments.Add((act.Dismantler, act.Units, ConsignmentStatus.Opened, []));
                Put(act.Units, CustodyStatus.Consigned);
                break;
            case "ship": Move(act.Consignment, ConsignmentStatus.Shipped); break;
            case "cancel":
                Move(act.Consignment, ConsignmentStatus.Cancelled);
                Put(consignments[act.Consignment].Units, CustodyStatus.WithRecycler);
                break;
            case "receive":
                foreach (var unit in act.Units) Arrive(act.Consignment, unit, act.Conditions[unit]);
                break;
            case "resolve": Resolve(act.Consignment, act.Units[0], act.Resolution); break;
            default: Put(act.Units, CustodyStatus.Dismantled, act.Dismantler); break;
        }
    }

    private void Arrive(int consignment, int unit, UnitCondition condition)
    {
        var (dismantler, _, _, open) = consignments[consignment];
        open[unit] = condition is UnitCondition.Missing or UnitCondition.Different;
        Put([unit], condition switch
        {
            UnitCondition.Missing => CustodyStatus.Missing,
            UnitCondition.Different => CustodyStatus.Different,
            _ => CustodyStatus.Received,
        }, open[unit] ? null : dismantler);
    }

    private void Resolve(int consignment, int unit, DiscrepancyResolution resolution)
    {
        var (dismantler, _, _, open) = consignments[consignment];
        open[unit] = false;
        switch (resolution)
        {
            case DiscrepancyResolution.WithRecycler: Put([unit], CustodyStatus.WithRecycler); break;
            case DiscrepancyResolution.Lost: Put([unit], CustodyStatus.Lost); break;
            default: Put([unit], CustodyStatus.Received, dismantler); break;
        }
    }

    private void Move(int consignment, ConsignmentStatus status) =>
        consignments[consignment] = consignments[consignment] with { Status = status };

    private void Put(int[] moved, CustodyStatus status, string? dismantler = null)
    {
        foreach (var unit in moved) Units[unit] = (status, dismantler);
    }

    private static bool IsDismantler(string enterprise) => enterprise is "dis-huaxing" or "dis-second";

    private static IEnumerable<string> Of(params (string Code, bool Fails)[] rules) =>
        rules.Where(rule => rule.Fails).Select(rule => rule.Code);
}
