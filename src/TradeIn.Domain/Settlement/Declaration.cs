using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>One unit of a declaration, as the custody record has it.</summary>
/// <param name="On">The day of its receipt, or of its dismantling.</param>
public sealed record DeclarationLine(
    CertificateNumber Certificate, Category Category, string SizeClass, int DistanceKm, DateOnly On, Money Amount);

/// <summary>A dismantler declared what it earned (M5, M6).</summary>
/// <param name="FiledBy">The key under which it was sent: who files does not approve (M3).</param>
public sealed record DeclarationFiled(
    string Declaration, string Programme, string Dismantler, DisposalSubsidy Kind, DateOnly Month,
    IReadOnlyList<DeclarationLine> Lines, Money Total, string FiledBy, DateTimeOffset FiledAt);

/// <summary>A declaration was refused as a whole; its units are undeclared (C8).</summary>
public sealed record DeclarationRefused(
    string Declaration, string Programme, string Dismantler, DisposalSubsidy Kind, DateOnly Month, int DeclaredCount,
    Money DeclaredTotal, string FiledBy, DateTimeOffset FiledAt, IReadOnlyList<Reason> Reasons);

/// <summary>The environment office reviewed it (M5).</summary>
/// <param name="Rejected">Units that it does not confirm; they can be declared again.</param>
/// <param name="Accepted">What the others come to.</param>
public sealed record DeclarationReviewed(
    string Declaration, IReadOnlyList<CertificateNumber> Rejected, Money Accepted, string By, DateTimeOffset At,
    string? Grounds = null);

/// <summary>Municipal finance approved what the environment office had accepted.</summary>
public sealed record DeclarationApproved(string Declaration, Money Amount, string By, DateTimeOffset At);

/// <summary>Municipal finance rejected it; its units can be declared again.</summary>
public sealed record DeclarationRejected(string Declaration, string Grounds, string By, DateTimeOffset At);

/// <summary>The dismantler was paid.</summary>
public sealed record DeclarationPaid(
    string Declaration, Money Amount, DateOnly PaidOn, string Reference, string By, DateTimeOffset At);

/// <summary>A step of a declaration was refused; it stands as it stood.</summary>
public sealed record DeclarationStepRefused(
    string Declaration, DeclarationStep Step, string By, DateTimeOffset At, IReadOnlyList<Reason> Reasons);

/// <summary>Where a declaration stands.</summary>
public enum DeclarationStatus
{
    Refused,

    /// <summary>With the environment office.</summary>
    Filed,

    /// <summary>With municipal finance.</summary>
    Reviewed,
    Rejected,
    Approved,
    Paid,
}

/// <summary>The steps of a declaration after its filing.</summary>
public enum DeclarationStep
{
    Review,
    Approve,
    Reject,
    Pay,
}

/// <summary>What a dismantler declared for a month.</summary>
public sealed record Declaration(string Id, string Programme, string Dismantler, DisposalSubsidy Kind, DeclarationStatus Status)
{
    public string FiledBy { get; init; } = "";

    /// <summary>The key of the environment's review.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>When municipal finance approved it.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Its units, as they stand: rejected ones have left.</summary>
    public IReadOnlyList<DeclarationLine> Lines { get; init; } = [];

    public Money Total => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    public static StreamName Stream(string declarationId) => new("declaration", declarationId);

    public static Declaration Evolve(Declaration? state, object @event) => (state, @event) switch
    {
        (null, DeclarationFiled e) => new Declaration(e.Declaration, e.Programme, e.Dismantler, e.Kind, DeclarationStatus.Filed)
        {
            FiledBy = e.FiledBy, Lines = e.Lines,
        },
        (null, DeclarationRefused e) =>
            new Declaration(e.Declaration, e.Programme, e.Dismantler, e.Kind, DeclarationStatus.Refused),
        ({ Status: DeclarationStatus.Filed }, DeclarationReviewed e) => state.With(e),
        ({ Status: DeclarationStatus.Reviewed }, DeclarationApproved e) =>
            state with { Status = DeclarationStatus.Approved, ApprovedAt = e.At },
        ({ Status: DeclarationStatus.Reviewed }, DeclarationRejected) => state with { Status = DeclarationStatus.Rejected },
        ({ Status: DeclarationStatus.Approved }, DeclarationPaid) => state with { Status = DeclarationStatus.Paid },
        ({ } known, DeclarationStepRefused) => known,
        _ => throw Fact.Impossible(state, @event),
    };

    private Declaration With(DeclarationReviewed review)
    {
        HashSet<CertificateNumber> rejected = [.. review.Rejected];
        return this with
        {
            Status = DeclarationStatus.Reviewed, ReviewedBy = review.By,
            Lines = [.. Lines.Where(line => !rejected.Contains(line.Certificate))],
        };
    }
}
