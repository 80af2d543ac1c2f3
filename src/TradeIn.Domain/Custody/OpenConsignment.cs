using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Custody;

/// <summary>A recycler lists old units, by their certificates, that go to a designated dismantler (K1, Q13).</summary>
public sealed record OpenConsignment
{
    public required string ConsignmentId { get; init; }

    public required string Programme { get; init; }

    public required string Recycler { get; init; }

    public required string Dismantler { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Each once.</summary>
    public required IReadOnlyList<CertificateNumber> Certificates { get; init; }

    /// <summary>Judges K1 and K4 for every unit, and takes all of them or none.</summary>
    public IReadOnlyList<Fact> Decide(ConsignmentStates states)
    {
        var day = states.Programme.DayOf(OccurredAt);
        var rules = new Judgements();
        rules.JudgeArrival(states.Programme.VersionOn(day).Policy, day, states.RecordedOn);
        rules.JudgeDesignated(states.Dismantler, Dismantler, day);
        JudgeUnits(rules, states.Units, day);
        var stream = Consignment.Stream(ConsignmentId);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(stream, new ConsignmentRefused(this, reasons))]
            :
            [
                new Fact(stream, new ConsignmentOpened(this)),
                .. Certificates.Select(number => new Fact(
                    UnitCustody.Stream(number), new UnitConsigned(number, ConsignmentId, Recycler, Dismantler, day))),
            ];
    }

    private void JudgeUnits(Judgements rules, IReadOnlyList<ListedUnit> units, DateOnly day)
    {
        rules.JudgeEach(
            ReasonCode.CertificateUnknown,
            [.. units.Where(unit => unit.Certificate is null).Select(unit => unit.Named(unit.Number.ToString()))]);
        var known = units.Where(unit => unit.Certificate is not null).ToList();
        rules.JudgeIssue(ReasonCode.ProgrammeMismatch, known, Programme, issue => issue.Programme);
        rules.JudgeIssue(ReasonCode.CertificateOtherRecycler, known, Recycler, issue => issue.Recycler);
        rules.JudgeEach(
            ReasonCode.CertificateVoid,
            [.. known.Where(unit => unit.Certificate!.Status == CertificateStatus.Void).Select(unit => unit.Named(null))]);
        rules.JudgeEach(
            ReasonCode.ConsignmentUnitElsewhere,
            [.. known.Where(unit => unit.Custody.Status != CustodyStatus.WithRecycler)
                .Select(unit => unit.Named(unit.Custody.Place))]);
        rules.JudgeEach(
            ReasonCode.ConsignmentBeforeRecycling,
            [.. known.Where(unit => unit.Certificate!.Issue.IssuedOn > day)
                .Select(unit => unit.Named(unit.Certificate!.Issue.IssuedOn))],
            day);
        rules.JudgeEach(
            ReasonCode.ConsignmentBeforeReturn,
            [.. known.Where(unit => unit.Custody.Status == CustodyStatus.WithRecycler && unit.Custody.Since > day)
                .Select(unit => unit.Named(unit.Custody.Since!.Value))],
            day);
    }
}

/// <summary>What a consignment is judged against, folded from the log.</summary>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
/// <param name="Units">One for each number of the list.</param>
public sealed record ConsignmentStates(
    Programme Programme, DateOnly RecordedOn, Enterprise? Dismantler, IReadOnlyList<ListedUnit> Units);

internal static class CustodyJudgement
{
    /// <summary>A dismantler acts only while it is designated (K1, K4).</summary>
    public static void JudgeDesignated(this Judgements rules, Enterprise? dismantler, string id, DateOnly day) => rules.Judge(
        ReasonCode.DismantlerNotDesignated, dismantler?.IsDesignatedOn(day) ?? false, actual: id);

    /// <summary>Whether each certificate is of the programme, or of the recycler, that the list names.</summary>
    public static void JudgeIssue(
        this Judgements rules, ReasonCode code, IReadOnlyList<ListedUnit> units, string named, Func<CertificateIssued, string> of)
    {
        var failing = units.Where(unit => of(unit.Certificate!.Issue) != named).ToList();
        rules.JudgeEach(
            code, [.. failing.Select(unit => unit.Named(named))],
            limit: Comparand.OrNone(failing is [var first, ..] ? of(first.Certificate!.Issue) : named));
    }

    /// <summary>A unit as a reason names it.</summary>
    public static (string Item, Comparand? Actual) Named(this ListedUnit unit, Comparand? actual) => (unit.Number.ToString(), actual);
}
