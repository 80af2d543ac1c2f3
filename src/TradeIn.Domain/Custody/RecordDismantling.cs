using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Custody;

/// <summary>A dismantler took units apart (K3, Q13).</summary>
public sealed record UnitsDismantled(RecordDismantling Dismantling, IReadOnlyList<CertificateNumber> Late);

/// <summary>A dismantling was refused for good; its units are where they were (C8).</summary>
public sealed record DismantlingRefused(RecordDismantling Dismantling, IReadOnlyList<Reason> Reasons);

/// <summary>Units, by their certificates, were dismantled on a day.</summary>
public sealed record RecordDismantling(
    string DismantlingId, string Programme, string Dismantler, DateTimeOffset OccurredAt,
    IReadOnlyList<CertificateNumber> Certificates)
{
    /// <summary>The stream of a dismantling.</summary>
    public static StreamName Stream(string dismantlingId) => new("dismantling", dismantlingId);

    /// <summary>Judges K3 and K4 for every unit; a late one is dismantled all the same, and listed.</summary>
    public IReadOnlyList<Fact> Decide(DismantlingStates states)
    {
        var day = states.Programme.DayOf(OccurredAt);
        var rules = new Judgements();
        rules.JudgeArrival(states.Programme.VersionOn(day).Policy, day, states.RecordedOn);
        rules.JudgeDesignated(states.Dismantler, Dismantler, day);
        JudgeUnits(rules, states.Units, day);
        var stream = Stream(DismantlingId);
        if (rules.Reasons is { Count: > 0 } reasons) return [new Fact(stream, new DismantlingRefused(this, reasons))];
        var dismantled = states.Units.Select(unit => new UnitDismantled(
            unit.Number, DismantlingId, Dismantler, day, unit.Custody.Receipt!.DismantlingDueOn)).ToList();
        return
        [
            new Fact(stream, new UnitsDismantled(
                this, [.. dismantled.Where(unit => unit.On > unit.DueOn).Select(unit => unit.Certificate)])),
            .. dismantled.Select(unit => new Fact(UnitCustody.Stream(unit.Certificate), unit)),
        ];
    }

    private void JudgeUnits(Judgements rules, IReadOnlyList<ListedUnit> units, DateOnly day)
    {
        rules.JudgeIssue(
            ReasonCode.ProgrammeMismatch, [.. units.Where(unit => unit.Certificate is not null)], Programme,
            issue => issue.Programme);
        rules.JudgeEach(
            ReasonCode.DismantlingUnitAlreadyDismantled,
            [.. units.Where(unit => unit.Custody.Dismantling is not null)
                .Select(unit => unit.Named(unit.Custody.Dismantling!.Dismantling))]);
        rules.JudgeEach(
            ReasonCode.DismantlingUnitNotReceived,
            [.. units.Where(unit => unit.Custody.Dismantling is null && unit.Custody.Receipt?.Dismantler != Dismantler)
                .Select(unit => unit.Named(unit.Certificate is null ? "no certificate" : unit.Custody.Place))],
            Dismantler);
        rules.JudgeEach(
            ReasonCode.DismantlingBeforeReceipt,
            [.. units.Where(unit => unit.Custody.Receipt is { } receipt && receipt.On > day)
                .Select(unit => unit.Named(unit.Custody.Receipt!.On))],
            day);
    }
}

/// <summary>What a dismantling is judged against, folded from the log.</summary>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
/// <param name="Units">One for each number of the list.</param>
public sealed record DismantlingStates(
    Programme Programme, DateOnly RecordedOn, Enterprise? Dismantler, IReadOnlyList<ListedUnit> Units);
