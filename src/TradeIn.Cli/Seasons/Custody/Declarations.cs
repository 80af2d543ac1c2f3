using TradeIn.Client.Events;
using TradeIn.Client.Settlement;

namespace TradeIn.Cli.Seasons.Custody;

/// <summary>
/// Each dismantler declares, each month, what it received and what it dismantled the month before; the environment office reviews,
/// municipal finance approves and pays. What is not confirmed is declared again. The last ones wait for their money.
/// </summary>
internal sealed class Declarations(long seed, UnitRegister register, Plantings plantings)
{
    /// <summary>So many units a line holds.</summary>
    private const int LargestDeclaration = 1_000;

    /// <summary>From this month on not all that is declared is paid within the season.</summary>
    private static readonly DateOnly LastMonths = new(2012, 1, 1);

    private readonly SeasonRandom random = new(seed, "declarations");
    private readonly Dictionary<(string Dismantler, string Kind, DateOnly Month), List<OldUnit>> earned = [];
    private readonly List<Declared> underWay = [];
    private int number;

    /// <summary>Those that wait for a decision or for their money.</summary>
    public IReadOnlyList<Declared> UnderWay => underWay;

    public void Received(OldUnit unit) => Earn(unit, "freight", unit.ReceivedOn);

    public void Dismantled(OldUnit unit) => Earn(unit, "dismantling", unit.DismantledOn!.Value);

    public void Work(Morning morning)
    {
        if (!WorkingDays.IsOne(morning.Day)) return;
        foreach (var declared in underWay.Where(each => each.NextOn <= morning.Day).ToList()) Decide(morning, declared);
        if (morning.Day.Day is < 8 or > 25) return;
        var thisMonth = FirstOf(morning.Day);
        DeclarationAttempts.TooEarly(morning, earned, thisMonth, plantings);
        foreach (var of in earned.Keys.Where(of => of.Month < thisMonth).OrderBy(of => of.Dismantler, StringComparer.Ordinal)
            .ThenBy(of => of.Kind, StringComparer.Ordinal).ThenBy(of => of.Month).ToList())
        {
            earned.Remove(of, out var units);
            File(morning, of, units!);
        }
    }

    private void Earn(OldUnit unit, string kind, DateOnly day) => Earn(unit, (unit.Dismantler!, kind, FirstOf(day)));

    private void Earn(OldUnit unit, (string, string, DateOnly) of)
    {
        if (!earned.TryGetValue(of, out var units)) earned[of] = units = [];
        units.Add(unit);
    }

    private void File(Morning morning, (string Dismantler, string Kind, DateOnly Month) of, List<OldUnit> units)
    {
        DeclarationAttempts.BeforeFiling(morning, of.Dismantler, of.Kind, of.Month, units, plantings);
        var payable = units.Where(unit => !unit.IsVoid && (of.Kind == "dismantling" || Rates.HasFreight(unit))).ToList();
        foreach (var unit in units.Except(payable)) Done(unit);
        foreach (var some in payable.Chunk(LargestDeclaration))
        {
            var declared = new Declared(
                $"SB-{of.Dismantler["season-".Length..]}-{of.Kind}-{Morning.Text(of.Month)}-{++number:000}", of.Dismantler, of.Kind, of.Month, some);
            declared.FiledByAdministrator = plantings.Next("declaration that the administrator files and may not review", 30, from: 2);
            var request = declared.Request(morning.Now);
            morning.Send(
                EventTypes.Declaration, declared.FiledByAdministrator ? Actors.Administrator : of.Dismantler, declared.Id, request.OccurredAt, request,
                $"{declared.Touches} {Shipment.TouchesOf(some)}", new Effect("filed") { Declared = request.Total });
            DeclarationAttempts.AfterFiling(morning, declared, request, plantings);
            underWay.Add(declared);
            Next(morning, declared, 3, 7);
        }
    }

    private void Decide(Morning morning, Declared declared)
    {
        if (IsLeft(declared)) return;
        if (declared.Status == "filed") Review(morning, declared);
        else if (declared.Status == "reviewed") Approve(morning, declared);
        else Pay(morning, declared);
    }

    /// <summary>Of the last months one stays with the environment office, one with finance, one without its payment.</summary>
    private static bool IsLeft(Declared declared) => declared.Month >= LastMonths && declared.Status == LeftAt(declared);

    private static string LeftAt(Declared declared) => (declared.Dismantler == SeasonWorld.Dismantlers[0], declared.Kind) switch
    {
        (true, "freight") => "filed",
        (true, _) => "reviewed",
        (false, "freight") => "approved",
        _ => "paid",
    };

    private void Review(Morning morning, Declared declared)
    {
        DeclarationAttempts.BeforeReview(morning, declared, plantings);
        var rejected = declared.Units.Where(_ => plantings.Next("unit of a declaration that is not confirmed", 173, from: 5)).ToList();
        foreach (var unit in rejected) Again(declared, unit);
        var step = new DeclarationStepEventData(
            declared.Id, "review", morning.Now, rejected.Count == 0 ? null : [.. rejected.Select(unit => unit.Certificate)],
            rejected.Count == 0 ? null : "接收记录与实物不符");
        declared.ByAdministrator = !declared.FiledByAdministrator && plantings.Next("declaration that the administrator reviews and may not approve", 30, from: 4);
        Send(morning, declared, step, declared.ByAdministrator ? Actors.Administrator : Actors.Environment, "reviewed", freed: rejected);
        if (declared.Units.Count == 0) underWay.Remove(declared);
        Next(morning, declared, 2, 4);
    }

    private void Approve(Morning morning, Declared declared)
    {
        DeclarationAttempts.BeforeApproval(morning, declared, plantings);
        if (plantings.Next("declaration rejected by finance", 9, from: 4))
        {
            var step = new DeclarationStepEventData(declared.Id, "reject", morning.Now, Grounds: "汇总表未盖章");
            Send(morning, declared, step, Actors.MunicipalFinance, "rejected", freed: declared.Units);
            foreach (var unit in declared.Units.ToList()) Again(declared, unit);
            underWay.Remove(declared);
            return;
        }
        var approval = new DeclarationStepEventData(declared.Id, "approve", morning.Now, Amount: declared.Total);
        Send(morning, declared, approval, Actors.MunicipalFinance, "approved");
        declared.ApprovedOn = morning.Day;
        Next(morning, declared, 2, 5);
    }

    private void Pay(Morning morning, Declared declared)
    {
        DeclarationAttempts.BeforePayment(morning, declared, plantings);
        var step = new DeclarationStepEventData(
            declared.Id, "pay", morning.Now, Amount: declared.Total, PaidOn: morning.Day, Reference: $"CZ-{declared.Id}");
        Send(morning, declared, step, Actors.MunicipalFinance, "paid", new Effect { DisposalPaid = declared.Total });
        foreach (var unit in declared.Units) Done(unit);
        underWay.Remove(declared);
    }

    /// <param name="freed">Units that the step takes off the declaration, so that they can be declared again after it.</param>
    private static void Send(
        Morning morning, Declared declared, DeclarationStepEventData step, string actor, string status, Effect? effect = null,
        IReadOnlyList<OldUnit>? freed = null)
    {
        declared.Status = status;
        morning.Send(
            EventTypes.DeclarationStep, actor, $"{declared.Id}-{step.Step}", step.OccurredAt, step,
            $"{declared.Touches} {Shipment.TouchesOf(freed ?? [])}".TrimEnd(), (effect ?? Effect.None) with { Status = status });
    }

    /// <summary>It leaves the declaration, and is declared for the same month once more.</summary>
    private void Again(Declared declared, OldUnit unit)
    {
        declared.Units.Remove(unit);
        Earn(unit, (declared.Dismantler, declared.Kind, declared.Month));
    }

    private void Done(OldUnit unit)
    {
        if (--unit.Undeclared == 0) register.Forget(unit);
    }

    private void Next(Morning morning, Declared declared, int from, int to) =>
        declared.NextOn = WorkingDays.After(morning.Day, random.Between(from, to));

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
