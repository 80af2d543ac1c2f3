using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Settlement;
using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>POST /v1/statements/{statementId}/steps</c>: what becomes of a statement.</summary>
internal static class StatementStepEndpoint
{
    public static void MapStatementSteps(this IEndpointRouteBuilder routes) => routes
        .MapPost("/statements/{statementId}/steps", (HttpContext http, string statementId, CounterCalls calls) =>
            calls.AnswerAsync(
                http, CounterOperation.StatementStep, sent => StatementStepRequestReader.ReadCall(sent, statementId)))
        .WithMetadata(CounterOperation.StatementStep.AllowedRoles)
        .Describe<StatementStepRequest, StatementStepAnswer>(
            "takeStatementStep", "Settlement", "Take a step of a statement",
            "The seller withdraws it before its review. Finance of the seller's district concludes the review when every claim "
            + "has its verdict; a sample of accepted and of rejected claims is then drawn. Municipal finance takes a second look "
            + "at the sample and puts the accepted amount at the district's disposal; the district orders the payment, less what "
            + "the seller owes, and records that the bank made it or could not (M2). Who filed a statement decides nothing about "
            + "it, and who reviewed it does not take the second look (M3).",
            Examples.StatementStep, Examples.StatementStepAnswer);
}

/// <summary>A step of a statement on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class StatementStepCommand(
    SentStep step, Submission sent, (string Id, ReadOnlyMemory<byte> Fingerprint) name)
    : CounterCommand(sent, name.Id, name.Fingerprint)
{
    /// <summary>Whose step it is, the log says.</summary>
    public override string? ActsFor => null;

    public override string Operation => "statement-step";

    private string By => Caller.KeyId;

    public override IEnumerable<string> Boundary() => Names(Statement.Stream(step.StatementId));

    /// <summary>What a step touches is known from the statement only, and from the account whether a payment is made at once.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams)
    {
        if (StatementIn(streams) is not { } statement) return [];
        string[] always = Names(Programme.Stream(statement.Programme));
        return step.Step switch
        {
            StatementStep.Withdraw or StatementStep.SecondLook => [.. always, .. ClaimsOf(statement.Lines.Keys)],
            StatementStep.ConfirmPayment => [.. always, .. ClaimsOf(statement.Accepted.Select(line => line.Claim))],
            StatementStep.OrderPayment => [.. always, .. AccountsOf(statement), .. ClaimsPaidAtOnce(statement, streams)],
            StatementStep.FailPayment => [.. always, .. AccountsOf(statement)],
            _ => always,
        };
    }

    protected override Decision DecideOn(StreamSet streams)
    {
        if (StatementIn(streams) is not { } statement)
            return Nothing(Answer.Failed(ProblemType.NotFound, $"No statement {step.StatementId} is on record."));
        var programme = Fold<Programme>(streams, Programme.Stream(statement.Programme), Programme.Evolve)!;
        var day = programme.DayOf(step.OccurredAt);
        if (Forbidden(statement, programme, day) is { } forbidden) return Nothing(forbidden);
        var (id, at) = (step.StatementId, step.OccurredAt);
        return Record(step.Step switch
        {
            StatementStep.Withdraw => new WithdrawStatement(id, By, at).Decide(statement, day),
            StatementStep.Conclude => new ConcludeReview(id, step.Seed, By, at)
                .Decide(statement, programme.VersionOn(day).Policy),
            StatementStep.SecondLook => new TakeSecondLook(id, step.Overturned, By, at, step.Grounds).Decide(statement, day),
            StatementStep.Allocate => new AllocateFunds(id, step.Amount, By, at).Decide(statement),
            StatementStep.OrderPayment => new OrderPayment(id, step.PaymentOrderId, By, at).Decide(States()),
            StatementStep.ConfirmPayment => new ConfirmPayment(id, step.PaidOn, step.Reference, By, at).Decide(States()),
            _ => new FailPayment(id, step.Grounds!, By, at).Decide(States()),
        });

        PaymentStates States() => new(
            programme, day, statement,
            FoldIfThere<SellerAccount>(streams, SellerAccount.Stream(statement.Seller), SellerAccount.Evolve),
            statement.Lines.Keys.Select(claim => FoldIfThere<Claim>(streams, Claim.Stream(claim), Claim.Evolve))
                .OfType<Claim>().ToDictionary(claim => claim.Content.ClaimId, StringComparer.Ordinal),
            Districts(statement)
                .Select(district => FoldIfThere<Budget>(streams, Budget.Stream(statement.Programme, district), Budget.Evolve))
                .OfType<Budget>().ToDictionary(budget => budget.District, StringComparer.Ordinal));
    }

    private Answer? Forbidden(Statement statement, Programme programme, DateOnly day) => step.Step switch
    {
        StatementStep.Withdraw => Caller.ForbidAllButEnterprise(statement.Seller),
        StatementStep.SecondLook or StatementStep.Allocate => Caller.ForbidAllButMunicipalFinance(),
        _ => Caller.ForbidAllButDistrictFinance(statement.District, programme, day),
    };

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        StatementWithdrawn e => ToAnswer(e.Statement, StatementStatus.Withdrawn, e.At),
        ReviewConcluded e => ToAnswer(e.Statement, StatementStatus.Concluded, e.At, answer => answer with
        {
            Accepted = e.Accepted.Yuan, Sample = [.. e.SampleOfAccepted, .. e.SampleOfRejected],
        }),
        SampleReviewed e => ToAnswer(
            e.Statement, StatementStatus.Accepted, e.At, answer => answer with { Accepted = e.Accepted.Yuan }),
        FundsAllocated e => ToAnswer(
            e.Statement, StatementStatus.Allocated, e.At, answer => answer with { Accepted = e.Amount.Yuan }),
        PaymentOrdered e => ToAnswer(
            e.Statement, e.Amount == Money.Zero ? StatementStatus.Paid : StatementStatus.Ordered, e.At, answer => answer with
            {
                Gross = e.Gross.Yuan, Netted = e.Netted.Yuan, Amount = e.Amount.Yuan,
            }),
        PaymentConfirmed e => ToAnswer(e.Statement, StatementStatus.Paid, e.At),
        PaymentFailed e => ToAnswer(e.Statement, StatementStatus.Allocated, e.At),
        StatementStepRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} is no step of a statement."),
    };

    private static Answer ToAnswer(
        string statement, StatementStatus status, DateTimeOffset at,
        Func<StatementStepAnswer, StatementStepAnswer>? more = null)
    {
        var answer = new StatementStepAnswer(statement, status.ToName(), at);
        return Answer.Created(more is null ? answer : more(answer));
    }

    private Statement? StatementIn(StreamSet streams) =>
        Fold<Statement>(streams, Statement.Stream(step.StatementId), Statement.Evolve);

    private static IEnumerable<string> ClaimsOf(IEnumerable<string> claims) =>
        claims.Select(claim => Claim.Stream(claim).ToString());

    private static IEnumerable<string> Districts(Statement statement) =>
        statement.Lines.Values.Select(line => line.BudgetDistrict).OfType<string>().Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> AccountsOf(Statement statement) =>
    [
        SellerAccount.Stream(statement.Seller).ToString(),
        .. Districts(statement).Select(district => Budget.Stream(statement.Programme, district).ToString()),
    ];

    /// <summary>When the debts take all of it, the claims are reimbursed with the order.</summary>
    private static IEnumerable<string> ClaimsPaidAtOnce(Statement statement, StreamSet streams)
    {
        var account = FoldIfThere<SellerAccount>(streams, SellerAccount.Stream(statement.Seller), SellerAccount.Evolve);
        return statement.AcceptedTotal <= (account?.Owed ?? Money.Zero)
            ? ClaimsOf(statement.Accepted.Select(line => line.Claim)) : [];
    }
}
