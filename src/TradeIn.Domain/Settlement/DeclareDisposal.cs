using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>A unit of a declaration, and the amount that the dismantler declares for it.</summary>
public sealed record DeclaredUnit(CertificateNumber Certificate, Money Amount);

/// <summary>
/// A dismantler declares what it earned in a month: for the transport of the units that it received (M5), or for those that it
/// dismantled (M6). Certificate, custody record and unit match one to one, or nothing is paid.
/// </summary>
public sealed record DeclareDisposal
{
    public required string DeclarationId { get; init; }

    public required string Programme { get; init; }

    public required string Dismantler { get; init; }

    public required DisposalSubsidy Kind { get; init; }

    /// <summary>The first day of the month in which the units were received, or dismantled.</summary>
    public required DateOnly Month { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Each once.</summary>
    public required IReadOnlyList<DeclaredUnit> Units { get; init; }

    public required Money DeclaredTotal { get; init; }

    /// <summary>The key under which it was sent.</summary>
    public required string FiledBy { get; init; }

    /// <summary>Judges M5 or M6 for every unit, and takes all of them or none.</summary>
    public IReadOnlyList<Fact> Decide(DeclarationStates states)
    {
        var day = states.Programme.DayOf(OccurredAt);
        var rules = new Judgements();
        rules.JudgeDesignated(states.Dismantler, Dismantler, day);
        rules.Judge(ReasonCode.DeclarationMonthNotOver, Month.AddMonths(1) <= day, Month.AddMonths(1), day);
        JudgeUnits(rules, states);
        var total = Units.Aggregate(Money.Zero, (sum, unit) => sum + unit.Amount);
        rules.Judge(ReasonCode.DeclarationTotalDiffers, DeclaredTotal == total, total, DeclaredTotal);
        var stream = Declaration.Stream(DeclarationId);
        if (rules.Reasons is { Count: > 0 } reasons)
            return
            [
                new Fact(stream, new DeclarationRefused(
                    DeclarationId, Programme, Dismantler, Kind, Month, Units.Count, DeclaredTotal, FiledBy, OccurredAt, reasons)),
            ];
        var stated = Stated();
        return
        [
            new Fact(stream, new DeclarationFiled(
                DeclarationId, Programme, Dismantler, Kind, Month, [.. states.Units.Select(unit => LineOf(unit, stated[unit.Number]))],
                total, FiledBy, OccurredAt)),
            .. Units.Select(unit => new Fact(UnitCustody.Stream(unit.Certificate), new DisposalSubsidyDeclared(
                unit.Certificate, DeclarationId, Kind, unit.Amount))),
        ];
    }

    private void JudgeUnits(Judgements rules, DeclarationStates states)
    {
        rules.JudgeEach(
            ReasonCode.DeclarationUnitNotInCustody,
            [.. states.Units.Where(unit => DoneOn(unit) is null).Select(unit => unit.Named(unit.Custody.Place))], Dismantler);
        var done = states.Units.Where(unit => DoneOn(unit) is not null).ToList();
        rules.JudgeEach(
            ReasonCode.ProgrammeMismatch,
            [.. done.Where(unit => unit.Certificate!.Issue.Programme != Programme)
                .Select(unit => unit.Named(unit.Certificate!.Issue.Programme))],
            Programme);
        rules.JudgeEach(
            ReasonCode.CertificateVoid,
            [.. done.Where(unit => unit.Certificate!.Status == CertificateStatus.Void).Select(unit => unit.Named(null))]);
        rules.JudgeEach(
            ReasonCode.DeclarationOtherMonth,
            [.. done.Where(unit => DoneOn(unit) < Month || DoneOn(unit) >= Month.AddMonths(1))
                .Select(unit => unit.Named(DoneOn(unit)!.Value))],
            Month);
        rules.JudgeEach(
            ReasonCode.DeclarationUnitAlreadyDeclared,
            [.. done.Where(unit => Standing(unit) is not null).Select(unit => unit.Named(Standing(unit)!.Declaration))]);
        rules.JudgeEach(
            ReasonCode.DeclarationCategoryDiffers,
            [.. done.Where(unit => unit.Certificate!.Category != unit.Custody.Receipt!.Category)
                .Select(unit => unit.Named(unit.Custody.Receipt!.Category))]);
        rules.JudgeEach(
            ReasonCode.DeclarationNoRate,
            [.. done.Where(unit => RateOf(unit, states.Programme) is null).Select(unit => unit.Named(unit.Custody.Receipt!.SizeClass))]);
        var stated = Stated();
        rules.JudgeEach(
            ReasonCode.DeclarationAmountDiffers,
            [.. done.Where(unit => RateOf(unit, states.Programme) is { } rate && rate != stated[unit.Number])
                .Select(unit => unit.Named(RateOf(unit, states.Programme)!.Value))]);
    }

    private Dictionary<CertificateNumber, Money> Stated() => Units.ToDictionary(unit => unit.Certificate, unit => unit.Amount);

    /// <summary>The day of the receipt or of the dismantling, by this dismantler; null when there was none.</summary>
    private DateOnly? DoneOn(ListedUnit unit) => unit.Certificate is null || unit.Custody.Receipt?.Dismantler != Dismantler
        ? null
        : Kind == DisposalSubsidy.Freight ? unit.Custody.Receipt.On : unit.Custody.Dismantling?.On;

    private DisposalSubsidyDeclared? Standing(ListedUnit unit) =>
        Kind == DisposalSubsidy.Freight ? unit.Custody.Freight : unit.Custody.DismantlingSubsidy;

    /// <summary>What it earns by the version in force on that day: nothing for the transport of a late unit (M5).</summary>
    private Money? RateOf(ListedUnit unit, Programme programme)
    {
        var receipt = unit.Custody.Receipt!;
        var policy = programme.VersionOn(DoneOn(unit)!.Value).Policy;
        if (Kind == DisposalSubsidy.Dismantling) return policy.DismantlingSubsidyOf(receipt.Category);
        return receipt.On > receipt.DeliveryDueOn
            ? Money.Zero : policy.FreightSubsidyOf(receipt.Category, receipt.SizeClass, receipt.DistanceKm);
    }

    private DeclarationLine LineOf(ListedUnit unit, Money amount) => new(
        unit.Number, unit.Custody.Receipt!.Category, unit.Custody.Receipt.SizeClass, unit.Custody.Receipt.DistanceKm,
        DoneOn(unit)!.Value, amount);
}

/// <summary>What a declaration is judged against, folded from the log.</summary>
/// <param name="Units">One for each unit of the declaration.</param>
public sealed record DeclarationStates(Programme Programme, Enterprise? Dismantler, IReadOnlyList<ListedUnit> Units);
