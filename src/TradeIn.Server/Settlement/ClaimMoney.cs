using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;

namespace TradeIn.Server.Settlement;

/// <summary>
/// Where the money of a claim lies that a return, an exchange or a correction takes back: on a statement that may not be paid
/// yet, and in a district's budget.
/// </summary>
internal static class ClaimMoney
{
    public static IEnumerable<StreamName> StreamsBehind(Claim? claim) =>
        ((StreamName?[])[StatementStream(claim), BudgetStream(claim)]).OfType<StreamName>();

    /// <summary>The statement that the claim is on; null when it is on none, or is paid for already.</summary>
    public static Statement? StatementOf(StreamSet streams, Claim? claim) => StatementStream(claim) is { } stream
        ? IfThere<Statement>(streams, stream, Statement.Evolve) : null;

    /// <summary>The budget that it is committed to; null when none is kept.</summary>
    public static Budget? BudgetOf(StreamSet streams, Claim? claim) => BudgetStream(claim) is { } stream
        ? IfThere<Budget>(streams, stream, Budget.Evolve) : null;

    // The statement of a reimbursed claim says nothing that the claim does not, and may be long.
    private static StreamName? StatementStream(Claim? claim) =>
        claim is { Status: ClaimStatus.Advanced, Stated: { } stated } ? Statement.Stream(stated.Statement) : null;

    private static StreamName? BudgetStream(Claim? claim) =>
        claim is { Stands: true, Approval.BudgetDistrict: { } district } ? Budget.Stream(claim.Content.Programme, district) : null;

    /// <summary>The stream may be one that the boundary does not reach: a step that changes nothing reads no money.</summary>
    private static TState? IfThere<TState>(StreamSet streams, StreamName stream, Func<TState?, object, TState> evolve)
        where TState : class => streams.Contains(stream.ToString()) ? streams.Fold(stream.ToString(), evolve) : null;
}
