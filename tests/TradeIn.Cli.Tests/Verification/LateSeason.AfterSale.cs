using TradeIn.Domain.Claims;
using TradeIn.Domain.Papers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>What happens to a purchase and to its claim.</summary>
internal sealed partial class LateSeason
{
    private void Return()
    {
        var (id, sale) = Sale();
        var held = sale?.Subsidised is { } bound ? counter.ClaimOf(bound.Claim)!.WithBuyer : Money.Zero;
        var paid = sale?.PaidPrice ?? Aftermath.Yuan(1);
        counter.Decide(Aftermath.Return(0) with
        {
            ReturnId = $"RT-{actions}", PurchaseId = id, Buyer = Shown(sale?.Record?.Purchase.Buyer),
            OccurredAt = Mostly() ? Later() : Season.At("2012-01-15T10:00"),
            Invoice = Mostly() ? sale?.Invoice?.Number ?? InvoiceOf(round).Number : InvoiceOf(Some()).Number,
            InvoiceLine = Mostly() ? null : 2, SubsidyTakenBack = Mostly() ? held : held + Aftermath.Yuan(1),
            RedInvoice = Mostly() ? new RedInvoice(
                Aftermath.RedNumber(random.Next(40)), Mostly() ? paid : paid + Money.FromFen(1)) : null,
            Agent = Agent(),
        });
    }

    private void Exchange()
    {
        var (id, sale) = Sale();
        counter.Decide(Aftermath.Exchange(0) with
        {
            ExchangeId = $"X-{actions}", PurchaseId = id, OccurredAt = Later(),
            Unit = Season.Unit(
                Mostly() ? "refrigerator" : Pick(Categories), Mostly() ? $"OTHER-{actions}" : $"NEW-{Some()}"),
            PaidPrice = Mostly() ? Aftermath.Yuan(random.Next(1000, 4000)) : null,
            Invoice = Mostly() ? sale?.Invoice : InvoiceOf(random.Next(2) == 0 ? Some() : actions + 5000),
        });
    }

    private void Reimburse()
    {
        var id = $"C-{Some()}";
        // What is on a statement is paid with the statement.
        if (counter.ClaimOf(id)?.Stated is not null) return;
        var held = counter.ClaimOf(id)?.WithBuyer ?? Money.Zero;
        counter.Decide(new SinglePayment(
            id, Mostly() ? held : held + Aftermath.Yuan(1), new DateOnly(2010, 8, 30), $"F-{actions}"));
    }

    private void Recover()
    {
        for (var number = 0; number <= round; number++)
        {
            // Seldom one that nobody revoked.
            if (counter.ClaimOf($"C-{number}")?.Status != ClaimStatus.Revoked && random.Next(200) > 0) continue;
            var held = counter.ClaimOf($"C-{number}")?.WithBuyer ?? Money.Zero;
            counter.Decide(new RecoverSubsidy(
                $"C-{number}", random.Next(3) > 0 ? held : held + Aftermath.Yuan(1), Moment().AddDays(15)));
            return;
        }
    }

    private void Advance(int number)
    {
        var granted = counter.ClaimOf($"C-{number}")?.Subsidy ?? Aftermath.Yuan(1);
        counter.Decide(new AdvanceSubsidy(
            $"C-{number}", Mostly() ? granted : granted + Aftermath.Yuan(1), Moment().AddDays(2)));
    }

    private void Claim()
    {
        var (number, isFirst) = (Some(), counter.ClaimOf($"C-{round}") is null);
        var ofOrder = counter.PurchaseOf($"P-{number}")?.Record?.Purchase.OrderId is not null;
        var usual = ofOrder ? Aftermath.Claim(number) : Season.Claim(number);
        counter.Decide(usual with
        {
            ClaimId = isFirst ? $"C-{round}" : $"C-again-{actions}", OccurredAt = MomentOf(number).AddHours(26),
            Claimant = Mostly() ? BuyerOf(number) : Buyer(),
            Papers = [.. Season.Beijing.Policy.RequiredPapers.Select(kind => Paper.Of(kind, new string('a', 64)))],
        });
    }

    private (string Id, Purchase? Sale) Sale()
    {
        var id = $"P-{Some()}";
        return (id, counter.PurchaseOf(id));
    }
}
