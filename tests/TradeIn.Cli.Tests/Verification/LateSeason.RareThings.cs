using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>What chance brings too seldom to count on it, once in every season.</summary>
internal sealed partial class LateSeason
{
    /// <summary>Trade-ins of this number and above have buyers of their own.</summary>
    private const int Rare = 2500;

    private static readonly DateTimeOffset July = Season.At("2010-07-14T09:00");

    private void RareThings()
    {
        Recovered(Rare);
        Expired(Rare + 2);
        PaidAndReturned(Rare + 10, Rare + 12, Rare + 14);
        ReturnedFromStatement(Rare + 16);
        Disputed(Rare + 20);
        Filed(Rare + 30);
        Exhausted(Rare + 40);
    }

    private void Recovered(int number)
    {
        TradeIn(number, July);
        Aftermath.Correct(counter, number, CorrectionKind.Invalidate);
        var held = counter.ClaimOf($"C-{number}")!.WithBuyer;
        foreach (var amount in (Money[])[held + Aftermath.Yuan(1), held])
            counter.Decide(new RecoverSubsidy($"C-{number}", amount, July.AddDays(30)));
    }

    // Given back after the programme's end, and then claimed with.
    private void Expired(int number)
    {
        TradeIn(number, July);
        Return(number, Season.At("2012-01-15T10:00"));
        counter.Decide(Purchase(number + 1) with
        {
            OccurredAt = July, Buyer = BuyerOf(number), Unit = Season.Unit("refrigerator", $"RARE-{number + 1}"),
            OtherSubsidies = [],
        });
        counter.Decide(Season.Claim(number + 1) with
        {
            Certificate = Season.Certificate(number), Claimant = BuyerOf(number), OccurredAt = July.AddHours(3),
        });
    }

    // A debt, netted on a payment that fails, and settled in every way that there is.
    private void PaidAndReturned(int first, int second, int third)
    {
        foreach (var number in (int[])[first, second, third]) TradeIn(number, July);
        Bring("ST-rare-1", first);
        counter.Decide(Settling.Confirmation with { StatementId = "ST-rare-1", PaidOn = new DateOnly(2010, 8, 1) });
        Return(first, July.AddDays(20));
        Bring("ST-rare-2", second, third);
        counter.Decide(Settling.Failure with { StatementId = "ST-rare-2" });
        (int Yuan, int Day)[] settlements = [(10, 10), (200_000, 80), (10, 80)];
        foreach (var (yuan, day) in settlements)
            counter.Decide(Settling.Settlement(DebtMeans.Bond, yuan) with
            {
                SettlementId = $"QK-rare-{yuan}-{day}", On = new DateOnly(2010, 8, 4).AddDays(day),
            });
    }

    private void ReturnedFromStatement(int number)
    {
        TradeIn(number, July);
        counter.Decide(Settling.Statement(0, StatedOf(number)) with { StatementId = "ST-rare-3" });
        Return(number, July.AddDays(5));
    }

    private StatedClaim StatedOf(int number) => new($"C-{number}", counter.ClaimOf($"C-{number}")!.WithBuyer);

    // From the filing to the order of the payment, with steps between that are refused.
    private void Bring(string id, params int[] numbers)
    {
        StatedClaim[] claims = [.. numbers.Select(StatedOf)];
        var amount = claims.Aggregate(Money.Zero, (sum, claim) => sum + claim.Amount);
        var review = Settling.Review($"RV-{id}", Verdict.Accept, [.. claims.Select(claim => claim.Claim)]) with { StatementId = id };
        counter.Decide(Settling.Statement(0, claims) with { StatementId = id });
        counter.Decide(review with { ReviewId = $"RV-{id}-0", Claims = [] });
        counter.Decide(review);
        counter.Decide(Settling.Conclusion with { StatementId = id });
        counter.Decide(Settling.SecondLook with { StatementId = id, Overturned = ["C-0"] });
        counter.Decide(Settling.SecondLook with { StatementId = id });
        counter.Decide(Settling.Allocation() with { StatementId = id, Amount = amount + Aftermath.Yuan(1) });
        counter.Decide(Settling.Allocation() with { StatementId = id, Amount = amount });
        counter.Decide(Settling.Order($"ZF-{id}") with { StatementId = id });
    }

    // Units of no rate and of another category, and an office that approves what it reviewed.
    private void Disputed(int number)
    {
        int[] numbers = [number, number + 2, number + 4];
        foreach (var each in numbers) Recycle(each, July);
        List<Domain.Certificates.CertificateNumber> units = [.. numbers.Select(Season.Certificate)];
        counter.Decide(Disposal.Consignment with { ConsignmentId = "CN-rare", Certificates = units });
        counter.Decide(Disposal.Shipment with { ConsignmentId = "CN-rare" });
        counter.Decide(new RecordReceipt(
            "RC-rare", "CN-rare", Season.At("2010-07-22T15:00"),
            [.. units.Select((unit, place) => new ArrivedUnit(
                unit, UnitCondition.Received, place == 0 ? "99-inch" : "21-inch"))]));
        counter.Decide(Aftermath.Correction(numbers[1], CorrectionKind.Change) with
        {
            Changes = new EntryChanges { Unit = Season.Unit("computer", $"rare {numbers[1]}") },
        });
        foreach (var step in Enum.GetValues<CorrectionStep>())
            counter.Decide(Aftermath.CorrectionDecision(numbers[1], step));
        for (var place = 0; place < units.Count; place++)
            counter.Decide(Disposal.Freight with
            {
                DeclarationId = $"SB-rare-{place}", Units = [new DeclaredUnit(units[place], Aftermath.Yuan(20))],
            });
        counter.Decide(Disposal.Step("SB-rare-2", DeclarationStep.Review) with { Rejected = [Season.Certificate(9999)] });
        counter.Decide(Disposal.Step("SB-rare-2", DeclarationStep.Review));
        counter.Decide(Disposal.Step("SB-rare-2", DeclarationStep.Approve) with { By = "environment" });
        counter.Decide(Disposal.Step("SB-rare-2", DeclarationStep.Approve) with { Amount = Aftermath.Yuan(1_000_000) });
    }

    // A loss, through all its steps.
    private void Filed(int number)
    {
        Recycle(number, July);
        counter.Decide(Aftermath.Loss(number) with { Buyer = BuyerOf(number), OccurredAt = July.AddDays(1) });
        counter.Decide(Aftermath.LossDecision(number, LossStep.Approve));
        counter.Decide(Aftermath.LossDecision(number, LossStep.File));
    }

    // Until a budget that binds has nothing left.
    private void Exhausted(int number)
    {
        for (var tries = 0; tries < 400; tries++, number += 2)
        {
            TradeIn(number, Season.At("2010-07-25T09:00"));
            if (counter.ClaimOf($"C-{number}")?.Status == ClaimStatus.Refused) return;
        }
    }

    private void Recycle(int number, DateTimeOffset at) => counter.Decide(Season.Recycling(number) with
    {
        OccurredAt = at, Buyer = BuyerOf(number), Unit = Season.Unit("television", $"rare {number}"),
    });

    private void TradeIn(int number, DateTimeOffset at)
    {
        Recycle(number, at);
        counter.Decide(Purchase(number) with
        {
            OccurredAt = at.AddHours(1), Buyer = BuyerOf(number), OtherSubsidies = [],
            Unit = Season.Unit("refrigerator", $"RARE-{number}"),
        });
        counter.Decide(Season.Claim(number) with { OccurredAt = at.AddHours(2), Claimant = BuyerOf(number) });
        if (counter.ClaimOf($"C-{number}") is { Status: ClaimStatus.Approved, Subsidy: { } granted })
            counter.Decide(new AdvanceSubsidy($"C-{number}", granted, at.AddHours(3)));
    }

    private void Return(int number, DateTimeOffset at) => counter.Decide(Aftermath.Return(number) with
    {
        Buyer = BuyerOf(number), OccurredAt = at, Invoice = InvoiceOf(number).Number, RedInvoice = null,
        SubsidyTakenBack = counter.ClaimOf($"C-{number}")!.WithBuyer,
    });
}
