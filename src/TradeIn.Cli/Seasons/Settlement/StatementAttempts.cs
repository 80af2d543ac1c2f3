using TradeIn.Client.Events;
using TradeIn.Client.Settlement;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Settlement;

/// <summary>Against M1: wrong statements, and claims that are stated twice.</summary>
internal static class StatementAttempts
{
    private static readonly DateOnly BeforeAll = new(2010, 6, 1);

    public static void BeforeFiling(
        Morning morning, SeasonEnterprise seller, StandingClaim[] claims, string id, ClaimRegister register, Plantings plantings)
    {
        var right = Statements.Listed($"{id}-x", seller.Id, morning.Now, claims);
        if (plantings.Next("statement with a wrong count", 30))
            Refuse(morning, right with { StatementId = $"{id}-x1", Count = right.Count + 1 }, ReasonCode.StatementCountDiffers);
        if (plantings.Next("statement with a wrong total", 22))
            Refuse(morning, right with { StatementId = $"{id}-x2", Total = right.Total + 10m }, ReasonCode.StatementTotalDiffers);
        if (plantings.Next("statement with a wrong amount", 25, from: 1))
        {
            var first = right.Claims![0] with { Amount = right.Claims[0].Amount + 1m };
            Refuse(
                morning, right with { StatementId = $"{id}-x3", Total = right.Total + 1m, Claims = [first, .. right.Claims.Skip(1)] },
                ReasonCode.StatementAmountDiffers);
        }
        if (OfAnother(register, seller.Id) is { } foreign && plantings.Next("statement with another seller's claim", 25, from: 1))
            Refuse(morning, With(right, $"{id}-x4", foreign), ReasonCode.StatementClaimUnknown);
        if (register.EndedOf.Remove(seller.Id, out var ended) && plantings.Next("statement with a claim that was given back", 20))
            Refuse(morning, With(right, $"{id}-x5", ended), ReasonCode.ClaimNotAdvanced);
        if (register.Unpaid[seller.Id].Find(claim => claim is { On: not null, HasEnded: false }) is { } stated
            && plantings.Next("statement with a claim of a statement under review", 8))
            Refuse(morning, With(right, $"{id}-x6", stated), ReasonCode.ClaimAlreadyStated);
        if (plantings.Next("statement for a period without claims", 45))
            Refuse(
                morning, right with { StatementId = $"{id}-x7", Count = 0, Total = 0m, Claims = null, Period = new StatementPeriod(BeforeAll, BeforeAll) },
                ReasonCode.StatementEmpty);
        var last = claims.MaxBy(claim => claim.AdvancedOn)!;
        if (last.AdvancedOn > Rhythm.FirstDay.AddDays(5) && plantings.Next("statement before the advance", 35, from: 1))
            Refuse(
                morning, Statements.Listed($"{id}-x8", seller.Id, Rhythm.Morning(last.AdvancedOn.Value.AddDays(-1)), [last]),
                ReasonCode.StatementBeforeAdvance);
        Debts(morning, seller, register.AccountOf(seller.Id), plantings);
    }

    public static void AfterFiling(Morning morning, Filing filing, StatementRequest request, Plantings plantings)
    {
        if (plantings.Next("statement sent twice", 15, from: 1)) morning.SendAgain();
        if (plantings.Next("claim stated twice", 15))
            Refuse(
                morning, Statements.Listed($"{filing.Id}-x9", filing.Seller, morning.Now, [.. filing.Lines.Take(2)]),
                ReasonCode.ClaimAlreadyStated);
        if (plantings.Next("statement id with another total", 40, from: 1))
            morning.Send(
                EventTypes.Statement, filing.FiledByAdministrator ? Actors.Administrator : filing.Seller, $"{filing.Id}-x10",
                request.OccurredAt, request with { Total = request.Total + 1m }, filing.Touches, Expectation.Conflict);
        if (filing.FiledByAdministrator)
            Refuse(morning, filing, Accept(filing, "x11", morning.Now), Actors.Administrator, ReasonCode.StatementByWhoFiled);
    }

    public static void BeforeReview(Morning morning, Filing filing, Plantings plantings)
    {
        if (plantings.Next("review of a claim that is not on the statement", 30, from: 1))
            Refuse(
                morning, filing, Accept(filing, "x12", morning.Now) with { Claims = ["C-00000000"], Filter = null }, filing.Finance,
                ReasonCode.StatementClaimNotOnIt);
        if (plantings.Next("review of nothing", 30))
            Refuse(
                morning, filing, Accept(filing, "x13", morning.Now) with { Filter = new ReviewFilter(AmountFrom: 100_000m) }, filing.Finance,
                ReasonCode.ReviewOfNothing);
        if (plantings.Next("review concluded without verdicts", 30, from: 2))
            Refuse(
                morning, filing, new StatementStepEventData(filing.Id, "conclude", morning.Now), filing.Finance, "x14",
                ReasonCode.StatementClaimUndecided);
        if (plantings.Next("payment ordered before the review", 40))
            Refuse(
                morning, filing, new StatementStepEventData(filing.Id, "order-payment", morning.Now, PaymentOrderId: $"ZF-{filing.Id}-x15"),
                filing.Finance, "x15", ReasonCode.StatementNotAtThisStep);
    }

    public static void DuringReview(Morning morning, Filing filing, Plantings plantings)
    {
        if (plantings.Next("statement withdrawn under review", 30, from: 1))
            Refuse(
                morning, filing, new StatementStepEventData(filing.Id, "withdraw", morning.Now), filing.Seller, "x16",
                ReasonCode.StatementUnderReview);
    }

    public static void BeforeSecondLook(Morning morning, Filing filing, Plantings plantings)
    {
        if (filing.Lines.Any() && plantings.Next("review after its conclusion", 40))
            Refuse(
                morning, filing, Accept(filing, "x17", morning.Now) with { Claims = [filing.Lines.First().Id], Filter = null },
                filing.Finance, ReasonCode.StatementNotAtThisStep);
        if (plantings.Next("second look at a claim outside the sample", 30))
            Refuse(
                morning, filing, new StatementStepEventData(filing.Id, "second-look", morning.Now, Overturned: ["C-00000000"]),
                Actors.MunicipalFinance, "x18", ReasonCode.SecondLookOutsideSample);
        if (filing.ReviewedByAdministrator)
            Refuse(
                morning, filing, new StatementStepEventData(filing.Id, "second-look", morning.Now), Actors.Administrator, "x19",
                ReasonCode.SecondLookByReviewer);
    }

    public static void BeforeAllocation(Morning morning, Filing filing, Plantings plantings)
    {
        if (plantings.Next("allocation of another amount", 30, from: 1))
            Refuse(
                morning, filing, new StatementStepEventData(filing.Id, "allocate", morning.Now, Amount: filing.AcceptedTotal + 1m),
                Actors.MunicipalFinance, "x20", ReasonCode.AllocationDiffers);
    }

    public static void BeforeConfirmation(Morning morning, Filing filing, Plantings plantings)
    {
        if (plantings.Next("payment before its order", 30))
            Refuse(
                morning, filing,
                new StatementStepEventData(
                    filing.Id, "confirm-payment", morning.Now, PaidOn: filing.OrderedOn.AddDays(-1), Reference: $"YH-{filing.Id}-x21"),
                filing.Finance, "x21", ReasonCode.PaymentBeforeOrder);
    }

    private static void Debts(Morning morning, SeasonEnterprise seller, SellerAccount account, Plantings plantings)
    {
        if (account.Owed > 0m && plantings.Next("more debt settled than is owed", 12))
            Refuse(morning, seller, "x22", account.Owed + 1_000m, "payment", ReasonCode.DebtLessThanThat);
        if (account.Owed > 0m && account.LastOn.AddDays(60) > morning.Day && plantings.Next("debt taken from the bond too early", 12))
            Refuse(morning, seller, "x23", account.Owed, "bond", ReasonCode.DebtNotYetDue);
        if (plantings.Next("more taken from the bond than it holds", 120))
            Refuse(
                morning, seller, "x24", 200_000m, "bond", ReasonCode.DebtLessThanThat, ReasonCode.DebtNotYetDue,
                ReasonCode.BondInsufficient);
    }

    private static StandingClaim? OfAnother(ClaimRegister register, string seller) => register.Unpaid
        .Where(each => each.Key != seller).Select(each => each.Value.Find(claim => claim.CanBeStated))
        .FirstOrDefault(claim => claim is not null);

    private static StatementRequest With(StatementRequest right, string id, StandingClaim claim) => right with
    {
        StatementId = id, Count = right.Count + 1, Total = right.Total + claim.Amount,
        Claims = [.. right.Claims!, new StatedClaim(claim.Id, claim.Amount)],
    };

    private static ReviewRequest Accept(Filing filing, string mark, DateTimeOffset at) =>
        new($"RV-{filing.Id}-{mark}", filing.Id, "accept", at, Filter: new ReviewFilter(Undecided: true));

    private static void Refuse(Morning morning, StatementRequest request, ReasonCode reason) => morning.Send(
        EventTypes.Statement, request.SellerId, request.StatementId, request.OccurredAt, request,
        $"t:{request.StatementId} a:{request.SellerId}", Expectation.RefusedFor(reason));

    private static void Refuse(Morning morning, Filing filing, ReviewRequest review, string actor, ReasonCode reason) => morning.Send(
        EventTypes.Review, actor, review.ReviewId, review.OccurredAt, review, filing.Touches, Expectation.RefusedFor(reason));

    private static void Refuse(
        Morning morning, Filing filing, StatementStepEventData step, string actor, string mark, ReasonCode reason) => morning.Send(
        EventTypes.StatementStep, actor, $"{filing.Id}-{mark}", step.OccurredAt, step, filing.Touches, Expectation.RefusedFor(reason));

    private static void Refuse(
        Morning morning, SeasonEnterprise seller, string mark, decimal amount, string means, params ReasonCode[] reasons)
    {
        var id = $"QK-{seller.Id["season-".Length..]}-{Morning.Text(morning.Day, "yyyyMMdd")}-{mark}";
        morning.Send(
            EventTypes.DebtSettlement, Actors.MunicipalFinance, id, morning.Now,
            new DebtSettlementRequest(
                id, SeasonWorld.Programme, seller.Id, amount, means, morning.Day, means == "payment" ? $"YH-{id}" : null),
            $"a:{seller.Id}", Expectation.RefusedFor(reasons));
    }
}
