using System.Collections.Immutable;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Settlement;

/// <summary>Where a statement stands.</summary>
public enum StatementStatus
{
    Refused,

    /// <summary>With district finance.</summary>
    Filed,
    Withdrawn,

    /// <summary>A sample waits for its second look.</summary>
    Concluded,

    /// <summary>The verdicts are final; municipal finance is to allocate.</summary>
    Accepted,
    Allocated,

    /// <summary>With the bank.</summary>
    Ordered,
    Paid,
}

/// <summary>What finance says of a claim.</summary>
public enum Verdict
{
    Accept,
    Reject,
    Hold,
}

/// <summary>The steps of a statement after its filing, but for the reviews.</summary>
public enum StatementStep
{
    Withdraw,
    Conclude,
    SecondLook,
    Allocate,
    OrderPayment,
    ConfirmPayment,
    FailPayment,
}

/// <summary>A verdict on a claim, with its reasons and whose it is.</summary>
public sealed record ClaimVerdict(Verdict Verdict, IReadOnlyList<string> Reasons, string By, DateTimeOffset At, string? Note);

/// <summary>A seller's request to be reimbursed for the claims it advanced.</summary>
public sealed record Statement(string Id, string Programme, string Seller, StatementStatus Status)
{
    public string District { get; init; } = "";

    public string FiledBy { get; init; } = "";

    public DateTimeOffset FiledAt { get; init; }

    /// <summary>Its claims, as they stand: a line that was reduced to nothing has left.</summary>
    public IReadOnlyDictionary<string, StatementLine> Lines { get; init; } = new Dictionary<string, StatementLine>();

    /// <summary>By claim. A review adds to them without copying: thousands of claims may be reviewed one by one.</summary>
    public ImmutableSortedDictionary<string, ClaimVerdict> Verdicts { get; init; } =
        ImmutableSortedDictionary.Create<string, ClaimVerdict>(StringComparer.Ordinal);

    /// <summary>Set when the review was concluded.</summary>
    public ReviewConcluded? Conclusion { get; init; }

    /// <summary>The payment that is with the bank, or was made.</summary>
    public PaymentOrdered? Order { get; init; }

    /// <summary>Set when it was paid.</summary>
    public PaymentConfirmed? Payment { get; init; }

    /// <summary>What its payment comes to is fixed: what changes from now on is the seller's debt.</summary>
    public bool IsOrdered => Status is StatementStatus.Ordered or StatementStatus.Paid;

    /// <summary>Its claims that were accepted and stand.</summary>
    public IEnumerable<StatementLine> Accepted =>
        Lines.Values.Where(line => Verdicts.GetValueOrDefault(line.Claim)?.Verdict == Verdict.Accept);

    public Money AcceptedTotal => Sum(Accepted);

    public static Money Sum(IEnumerable<StatementLine> lines) =>
        lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    public static StreamName Stream(string statementId) => new("statement", statementId);

    public static Statement Evolve(Statement? state, object @event) => (state, @event) switch
    {
        (null, StatementFiled e) => Open(e),
        (null, StatementRefused e) => new Statement(e.Statement, e.Programme, e.Seller, StatementStatus.Refused),
        ({ Status: StatementStatus.Filed }, ClaimsReviewed e) => state.With(e),
        ({ Status: StatementStatus.Filed }, StatementWithdrawn) => state with { Status = StatementStatus.Withdrawn },
        ({ Status: StatementStatus.Filed }, ReviewConcluded e) =>
            state with { Status = StatementStatus.Concluded, Conclusion = e },
        ({ Status: StatementStatus.Concluded }, SampleReviewed e) when e.Overturned.All(state.Verdicts.ContainsKey) =>
            state.With(e),
        ({ Status: StatementStatus.Accepted }, FundsAllocated) => state with { Status = StatementStatus.Allocated },
        ({ Status: StatementStatus.Allocated }, PaymentOrdered e) => state with { Status = StatementStatus.Ordered, Order = e },
        ({ Status: StatementStatus.Ordered }, PaymentConfirmed e) => state with { Status = StatementStatus.Paid, Payment = e },
        ({ Status: StatementStatus.Ordered }, PaymentFailed) =>
            state with { Status = StatementStatus.Allocated, Order = null },
        ({ IsOrdered: false }, StatementLineReduced e) when state.Lines.ContainsKey(e.Claim) => state.With(e),
        ({ } known, ReviewRefused or StatementStepRefused) => known,
        _ => throw Fact.Impossible(state, @event),
    };

    private static Statement Open(StatementFiled filed) =>
        new(filed.Statement, filed.Programme, filed.Seller, StatementStatus.Filed)
        {
            District = filed.District, FiledBy = filed.FiledBy, FiledAt = filed.FiledAt,
            Lines = filed.Lines.ToDictionary(line => line.Claim, StringComparer.Ordinal),
        };

    private Statement With(ClaimsReviewed review)
    {
        var verdict = new ClaimVerdict(review.Verdict, review.Reasons, review.By, review.At, review.Note);
        return this with { Verdicts = Verdicts.SetItems(review.Claims.Select(claim => KeyValuePair.Create(claim, verdict))) };
    }

    /// <summary>Rejected and held claims leave: what stays is to be paid.</summary>
    private Statement With(SampleReviewed second)
    {
        var verdicts = Verdicts.SetItems(second.Overturned.Select(claim => KeyValuePair.Create(claim, new ClaimVerdict(
            Verdicts[claim].Verdict == Verdict.Accept ? Verdict.Reject : Verdict.Accept, [], second.By, second.At, second.Note))));
        return this with
        {
            Status = StatementStatus.Accepted, Verdicts = verdicts,
            Lines = Lines.Where(line => verdicts.GetValueOrDefault(line.Key)?.Verdict == Verdict.Accept)
                .ToDictionary(StringComparer.Ordinal),
        };
    }

    private Statement With(StatementLineReduced reduced)
    {
        var lines = new Dictionary<string, StatementLine>(Lines, StringComparer.Ordinal);
        if (reduced.Amount == Money.Zero) lines.Remove(reduced.Claim);
        else lines[reduced.Claim] = lines[reduced.Claim] with { Amount = reduced.Amount };
        return this with { Lines = lines };
    }
}
