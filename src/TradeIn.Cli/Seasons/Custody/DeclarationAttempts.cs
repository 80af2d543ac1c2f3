using TradeIn.Client.Events;
using TradeIn.Client.Settlement;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Custody;

/// <summary>Against M3, M5 and M6: what was not earned, or not yet, or is declared already, and hands that decide about themselves.</summary>
internal static class DeclarationAttempts
{
    public static void TooEarly(
        Morning morning, Dictionary<(string Dismantler, string Kind, DateOnly Month), List<OldUnit>> earned, DateOnly month, Plantings plantings)
    {
        var of = (SeasonWorld.Dismantlers[0], "freight", month);
        if (!earned.TryGetValue(of, out var units) || Payable(units) is not { } unit) return;
        if (plantings.Next("declaration of a month that is not over", 150))
            Refuse(morning, Draft("x1", of.Item1, "freight", month, unit), ReasonCode.DeclarationMonthNotOver);
    }

    public static void BeforeFiling(
        Morning morning, string dismantler, string kind, DateOnly month, List<OldUnit> units, Plantings plantings)
    {
        if (kind == "freight" && units.Find(each => !each.IsVoid && !each.IsLate && !Rates.HasFreight(each)) is { } unrated)
        {
            plantings.Next("freight of a size that the table does not know", 1);
            var request = RequestOf(morning, $"SB-{unrated.Certificate}-x2", dismantler, kind, month, [new DeclaredUnit(unrated.Certificate, 0m)]);
            Refuse(morning, request, unrated, ReasonCode.DeclarationNoRate);
        }
        if (units.Find(each => each.IsVoid && Rates.HasFreight(each)) is { } @void)
        {
            plantings.Next("declaration of a void certificate", 1);
            Refuse(morning, Draft("x3", dismantler, kind, month, @void), ReasonCode.CertificateVoid);
        }
        if (Payable(units) is not { } unit) return;
        if (plantings.Next("declaration with a wrong total", 25))
        {
            var request = Draft("x4", dismantler, kind, month, unit).Request(morning.Now);
            Refuse(morning, request with { Total = request.Total + 100m }, unit, ReasonCode.DeclarationTotalDiffers);
        }
        if (plantings.Next("declaration with a wrong amount", 25, from: 1))
        {
            var request = Draft("x5", dismantler, kind, month, unit).Request(morning.Now);
            var more = request.Units[0] with { Amount = request.Units[0].Amount + 5m };
            Refuse(morning, request with { Units = [more], Total = more.Amount }, unit, ReasonCode.DeclarationAmountDiffers);
        }
        if (plantings.Next("declaration of another dismantler's unit", 25, from: 2))
        {
            var other = SeasonWorld.Dismantlers.First(each => each != dismantler);
            Refuse(morning, Draft("x6", other, kind, month, unit), ReasonCode.DeclarationUnitNotInCustody);
        }
        if (plantings.Next("declaration for another month", 25, from: 1))
            Refuse(morning, Draft("x7", dismantler, kind, month.AddMonths(-1), unit), ReasonCode.DeclarationOtherMonth);
    }

    public static void AfterFiling(Morning morning, Declared declared, DeclarationRequest request, Plantings plantings)
    {
        if (plantings.Next("declaration sent twice", 20, from: 1)) morning.SendAgain();
        if (plantings.Next("unit declared twice", 20))
            Refuse(
                morning, Draft("x8", declared.Dismantler, declared.Kind, declared.Month, declared.Units[0]),
                ReasonCode.DeclarationUnitAlreadyDeclared);
        if (declared.FiledByAdministrator)
            Refuse(
                morning, declared, new DeclarationStepEventData(declared.Id, "review", morning.Now), Actors.Administrator, "x9",
                ReasonCode.DeclarationByWhoFiled);
    }

    public static void BeforeReview(Morning morning, Declared declared, Plantings plantings)
    {
        if (plantings.Next("declaration approved before its review", 25))
            Refuse(
                morning, declared, new DeclarationStepEventData(declared.Id, "approve", morning.Now, Amount: declared.Total),
                Actors.MunicipalFinance, "x10", ReasonCode.DeclarationNotAtThisStep);
        if (plantings.Next("review of a unit that is not on the declaration", 25, from: 1))
            Refuse(
                morning, declared,
                new DeclarationStepEventData(
                    declared.Id, "review", morning.Now, [SeasonWorld.Recyclers[0].Certificates!.Value.To], "接收记录与实物不符"),
                Actors.Environment, "x11", ReasonCode.DeclarationUnitNotOnIt);
    }

    public static void BeforeApproval(Morning morning, Declared declared, Plantings plantings)
    {
        if (declared.ByAdministrator)
            Refuse(
                morning, declared, new DeclarationStepEventData(declared.Id, "approve", morning.Now, Amount: declared.Total),
                Actors.Administrator, "x12", ReasonCode.DeclarationByWhoReviewed);
        if (plantings.Next("declaration approved with another amount", 25, from: 2))
            Refuse(
                morning, declared, new DeclarationStepEventData(declared.Id, "approve", morning.Now, Amount: declared.Total + 0.01m),
                Actors.MunicipalFinance, "x13", ReasonCode.DeclarationTotalDiffers);
    }

    public static void BeforePayment(Morning morning, Declared declared, Plantings plantings)
    {
        if (plantings.Next("declaration paid before its approval", 25))
            Refuse(
                morning, declared,
                new DeclarationStepEventData(
                    declared.Id, "pay", morning.Now, Amount: declared.Total, PaidOn: declared.ApprovedOn.AddDays(-1),
                    Reference: $"CZ-{declared.Id}-x14"),
                Actors.MunicipalFinance, "x14", ReasonCode.DeclarationPaidBeforeApproval);
    }

    private static OldUnit? Payable(List<OldUnit> units) => units.Find(unit => !unit.IsVoid && Rates.HasFreight(unit));

    private static Declared Draft(string mark, string dismantler, string kind, DateOnly month, OldUnit unit) =>
        new($"SB-{unit.Certificate}-{kind}-{mark}", dismantler, kind, month, [unit]);

    private static DeclarationRequest RequestOf(
        Morning morning, string id, string dismantler, string kind, DateOnly month, IReadOnlyList<DeclaredUnit> units) =>
        new(id, SeasonWorld.Programme, dismantler, kind, month, morning.Now, units, units.Sum(unit => unit.Amount));

    private static void Refuse(Morning morning, Declared declared, ReasonCode reason) =>
        Refuse(morning, declared.Request(morning.Now), declared.Units[0], reason);

    private static void Refuse(Morning morning, DeclarationRequest request, OldUnit unit, ReasonCode reason) => morning.Send(
        EventTypes.Declaration, request.DismantlerId, request.DeclarationId, request.OccurredAt, request, $"c:{unit.Certificate}",
        Expectation.RefusedFor(reason));

    private static void Refuse(
        Morning morning, Declared declared, DeclarationStepEventData step, string actor, string mark, ReasonCode reason) =>
        morning.Send(
            EventTypes.DeclarationStep, actor, $"{declared.Id}-{mark}", step.OccurredAt, step, declared.Touches,
            Expectation.RefusedFor(reason));
}
