using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>
/// A step of a declaration: the environment office reviews it, municipal finance approves or rejects what that left, and records
/// the payment (M5, M6). Nobody approves what was filed, or reviewed, with the same key (M3).
/// </summary>
public sealed record DecideDeclaration
{
    public required string DeclarationId { get; init; }

    public required DeclarationStep Step { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The key under which it was sent.</summary>
    public required string By { get; init; }

    /// <summary>With the review: units that are not confirmed, each once.</summary>
    public IReadOnlyList<CertificateNumber> Rejected { get; init; } = [];

    /// <summary>In words; with a rejection.</summary>
    public string? Grounds { get; init; }

    /// <summary>With the approval and the payment: what finance takes the standing units to come to.</summary>
    public Money? Amount { get; init; }

    /// <summary>With the payment.</summary>
    public DateOnly? PaidOn { get; init; }

    public string? Reference { get; init; }

    /// <param name="declaration">The declaration, which is on record.</param>
    /// <param name="programme">Its programme, whose days count.</param>
    public IReadOnlyList<Fact> Decide(Declaration declaration, Programme programme)
    {
        var rules = new Judgements();
        var needed = Step switch
        {
            DeclarationStep.Review => DeclarationStatus.Filed,
            DeclarationStep.Pay => DeclarationStatus.Approved,
            _ => DeclarationStatus.Reviewed,
        };
        rules.Judge(
            ReasonCode.DeclarationNotAtThisStep, declaration.Status == needed, needed.ToName(),
            declaration.Status.ToName());
        rules.Judge(ReasonCode.DeclarationByWhoFiled, declaration.FiledBy != By, actual: By);
        rules.Judge(ReasonCode.DeclarationByWhoReviewed, Step == DeclarationStep.Review || declaration.ReviewedBy != By, actual: By);
        HashSet<CertificateNumber> known = [.. declaration.Lines.Select(line => line.Certificate)];
        rules.JudgeEach(
            ReasonCode.DeclarationUnitNotOnIt,
            [.. Rejected.Where(number => !known.Contains(number)).Select(number => (number.ToString(), default(Comparand?)))]);
        if (declaration.Status == needed && Amount is { } amount)
            rules.Judge(ReasonCode.DeclarationTotalDiffers, amount == declaration.Total, declaration.Total, amount);
        if (declaration.ApprovedAt is { } approvedAt && PaidOn is { } paidOn)
            rules.Judge(
                ReasonCode.DeclarationPaidBeforeApproval, paidOn >= programme.DayOf(approvedAt), programme.DayOf(approvedAt),
                paidOn);
        var stream = Declaration.Stream(DeclarationId);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(stream, new DeclarationStepRefused(DeclarationId, Step, By, OccurredAt, reasons))]
            : [.. Take(declaration, stream)];
    }

    /// <summary>The units that can be declared again after this step.</summary>
    public IEnumerable<CertificateNumber> FreedOf(Declaration declaration) =>
        Step == DeclarationStep.Reject ? declaration.Lines.Select(line => line.Certificate) : Rejected;

    private IEnumerable<Fact> Take(Declaration declaration, StreamName stream)
    {
        HashSet<CertificateNumber> rejected = [.. Rejected];
        var left = declaration.Lines.Where(line => !rejected.Contains(line.Certificate)).Aggregate(
            Money.Zero, (sum, line) => sum + line.Amount);
        yield return new Fact(stream, Step switch
        {
            DeclarationStep.Review => new DeclarationReviewed(DeclarationId, Rejected, left, By, OccurredAt, Grounds),
            DeclarationStep.Approve => new DeclarationApproved(DeclarationId, declaration.Total, By, OccurredAt),
            DeclarationStep.Reject => new DeclarationRejected(DeclarationId, Grounds ?? "", By, OccurredAt),
            _ => new DeclarationPaid(DeclarationId, declaration.Total, PaidOn!.Value, Reference ?? "", By, OccurredAt),
        });
        foreach (var number in FreedOf(declaration))
            yield return new Fact(
                UnitCustody.Stream(number), new DisposalSubsidyRejected(number, DeclarationId, declaration.Kind));
    }
}
