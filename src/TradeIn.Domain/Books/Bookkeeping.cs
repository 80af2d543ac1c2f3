using TradeIn.Domain.Claims;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.Domain.Books;

/// <summary>
/// The double-entry books, from the events alone (M7). Every posting is one event's; what an event does not say itself is in
/// the dossier of what it is about, which only earlier events have written.
/// </summary>
public static class Bookkeeping
{
    /// <summary>The events that write in the books or in a dossier.</summary>
    public static IReadOnlyList<Type> Events { get; } =
    [
        typeof(BudgetAllocated), typeof(BudgetCommitted), typeof(BudgetReleased), typeof(BudgetSpent), typeof(BudgetUnspent),
        typeof(SubsidyAdvanced), typeof(ClaimRebound), typeof(ClaimReturned), typeof(ClaimRevoked), typeof(ClaimStated),
        typeof(ClaimUnstated), typeof(SubsidyReimbursed),
        typeof(StatementFiled), typeof(PaymentOrdered), typeof(PaymentConfirmed), typeof(PaymentFailed),
        typeof(DebtIncurred), typeof(DebtNetted), typeof(DebtReopened), typeof(DebtSettled),
        typeof(BondDeposited), typeof(BondDrawn), typeof(BreachRecorded),
        typeof(DeclarationFiled), typeof(DeclarationApproved), typeof(DeclarationPaid),
    ];

    /// <summary>Whose dossier an event reads or writes; null when it needs none.</summary>
    public static string? SubjectOf(object @event) => @event switch
    {
        SubsidyAdvanced e => OfClaim(e.Claim),
        ClaimRebound e => OfClaim(e.Claim),
        ClaimReturned e => OfClaim(e.Claim),
        ClaimRevoked e => OfClaim(e.Claim),
        ClaimStated e => OfClaim(e.Claim),
        ClaimUnstated e => OfClaim(e.Claim),
        StatementFiled e => OfStatement(e.Statement),
        PaymentOrdered e => OfStatement(e.Statement),
        PaymentConfirmed e => OfStatement(e.Statement),
        PaymentFailed e => OfStatement(e.Statement),
        DeclarationFiled e => OfDeclaration(e.Declaration),
        DeclarationApproved e => OfDeclaration(e.Declaration),
        DeclarationPaid e => OfDeclaration(e.Declaration),
        _ => null,
    };

    /// <summary>What an event writes.</summary>
    /// <param name="event">Of any kind; one that moves no money writes nothing.</param>
    /// <param name="dossier">That of <see cref="SubjectOf"/>, as the events before it have left it.</param>
    public static Entry Post(object @event, Dossier? dossier) => @event switch
    {
        BudgetAllocated e => Entry.Of(Account.Budget, Of(e.Programme, e.District), Account.Appropriation, e.Programme, e.Amount),
        BudgetCommitted e => Entry.Of(Account.Commitment, Account.Budget, Of(e.Programme, e.District), e.Amount),
        BudgetReleased e => Entry.Of(
            Account.Budget, e.WasSpent ? Account.Spent : Account.Commitment, Of(e.Programme, e.District), e.Amount),
        BudgetSpent e => Entry.Of(Account.Spent, Account.Commitment, Of(e.Programme, e.District), e.Amount),
        BudgetUnspent e => Entry.Of(Account.Commitment, Account.Spent, Of(e.Programme, e.District), e.Amount),
        DebtIncurred e => Entry.Of(Account.SellerDebt, Account.Subsidy, e.Seller, e.Amount),
        DebtNetted e => Entry.Of(Account.SellerPayable, Account.SellerDebt, e.Seller, e.Amount),
        DebtReopened e => Entry.Of(Account.SellerDebt, Account.SellerPayable, e.Seller, e.Amount),
        DebtSettled e => Entry.Of(
            e.Means == DebtMeans.Bond ? Account.BondClearing : Account.Treasury, Account.SellerDebt, e.Seller, e.Amount),
        BondDeposited e => Entry.Of(Account.BondCash, Account.Bond, e.Enterprise, e.Amount),
        BondDrawn e => Entry.Of(Account.Bond, Account.BondClearing, e.Enterprise, e.Amount)
            .And(Entry.Of(Account.Treasury, Account.BondCash, e.Enterprise, e.Amount)),
        BreachRecorded e => Entry.Of(Account.BondClearing, Account.PenaltyIncome, e.Enterprise, e.Penalty),
        SubsidyAdvanced or ClaimRebound or ClaimReturned or ClaimRevoked or ClaimStated or ClaimUnstated or SubsidyReimbursed =>
            OfClaims(@event, dossier),
        StatementFiled or PaymentOrdered or PaymentConfirmed or PaymentFailed => OfStatements(@event, dossier),
        DeclarationFiled or DeclarationApproved or DeclarationPaid => OfDeclarations(@event, dossier),
        _ => Entry.None,
    };

    private static Entry OfClaims(object @event, Dossier? dossier) => (@event, dossier) switch
    {
        (SubsidyAdvanced e, null) => Entry.Of(Account.Subsidy, Account.SellerPayable, e.Seller, e.Amount)
            .With(new Dossier(OfClaim(e.Claim), e.Seller, Account.SellerPayable, e.Amount)),
        // A single claim was paid, before there were statements.
        (SubsidyReimbursed { Statement: null } e, _) => Entry.Of(Account.SellerPayable, Account.Treasury, e.Seller, e.Amount),
        (SubsidyReimbursed, _) => Entry.None,
        // Nothing was advanced.
        (_, null) => Entry.None,
        (ClaimRebound e, { } known) => Lower(known, e.TakenBack - e.OwedToFinance, known.Amount - e.TakenBack),
        (ClaimReturned e, { } known) => Lower(known, e.TakenBack - e.OwedToFinance, Money.Zero),
        (ClaimRevoked e, { } known) => Lower(known, e.ToRecover - e.OwedToFinance, Money.Zero),
        (ClaimUnstated { Cause: LeftStatement.Rejected }, { } known) => Put(known, Account.SellerRejected),
        (ClaimStated, { Account: Account.SellerRejected } known) => Put(known, Account.SellerPayable),
        _ => Entry.None,
    };

    /// <summary>What the buyer gave back, and finance had not paid, is owed to the seller no more.</summary>
    private static Entry Lower(Dossier claim, Money by, Money left) =>
        // Of a claim that ended before, the buyer may give back what is written off already.
        Entry.Of(claim.Account, Account.Subsidy, claim.Party, Money.Min(by, claim.Amount)).With(claim with { Amount = left });

    private static Entry Put(Dossier claim, Account account) =>
        Entry.Of(claim.Account, account, claim.Party, claim.Amount).With(claim with { Account = account });

    private static Entry OfStatements(object @event, Dossier? dossier) => (@event, dossier) switch
    {
        (StatementFiled e, _) => Entry.None.With(new Dossier(OfStatement(e.Statement), e.Seller, Account.InTransit, Money.Zero)),
        (PaymentOrdered e, { } known) => Entry.Of(Account.SellerPayable, Account.InTransit, known.Party, e.Amount)
            .With(known with { Amount = e.Amount }),
        (PaymentConfirmed, { } known) => Entry.Of(Account.InTransit, Account.Treasury, known.Party, known.Amount)
            .With(known with { Amount = Money.Zero }),
        (PaymentFailed, { } known) => Entry.Of(Account.InTransit, Account.SellerPayable, known.Party, known.Amount)
            .With(known with { Amount = Money.Zero }),
        _ => throw Fact.Impossible(dossier, @event),
    };

    private static Entry OfDeclarations(object @event, Dossier? dossier) => (@event, dossier) switch
    {
        (DeclarationFiled e, _) => Entry.None.With(new Dossier(
            OfDeclaration(e.Declaration), e.Dismantler,
            e.Kind == DisposalSubsidy.Freight ? Account.FreightSubsidy : Account.DismantlingSubsidy, Money.Zero)),
        (DeclarationApproved e, { } known) => Entry.Of(known.Account, Account.DismantlerPayable, known.Party, e.Amount),
        (DeclarationPaid e, { } known) => Entry.Of(Account.DismantlerPayable, Account.Treasury, known.Party, e.Amount),
        _ => throw Fact.Impossible(dossier, @event),
    };

    private static string Of(string programme, string district) => $"{programme}/{district}";

    private static string OfClaim(string claim) => Claim.Stream(claim).ToString();

    private static string OfStatement(string statement) => Statement.Stream(statement).ToString();

    private static string OfDeclaration(string declaration) => Declaration.Stream(declaration).ToString();
}
