using TradeIn.Domain.Claims;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>What happens to a purchase and its claim after the sale.</summary>
internal sealed partial class Counter
{
    public void Decide(ReturnPurchase command)
    {
        var (purchase, claim) = SaleOf(command.PurchaseId);
        var programme = purchase?.Record is { } record ? ProgrammeOf(record.Purchase.Programme) : null;
        log.Append(command.ReturnId, command.Decide(new ReturnStates(
            programme, Today, purchase, claim,
            claim is null ? null : CertificateOf(claim.Content.Certificate),
            purchase?.Record is { Purchase: var sold } ? BuyerOf(sold.Programme, sold.Buyer.Key) : null,
            command.RedInvoice is { } red
                ? log.Fold<UsedRedInvoice>(UsedRedInvoice.Stream(red.Number), UsedRedInvoice.Evolve) : null,
            StatementOf(claim), BudgetOf(claim))));
    }

    public void Decide(ExchangeUnit command)
    {
        var (purchase, claim) = SaleOf(command.PurchaseId);
        log.Append(command.ExchangeId, command.Decide(new ExchangeStates(
            purchase?.Record is { } record ? ProgrammeOf(record.Purchase.Programme) : null, Today, purchase, claim,
            NewUnitOf(command.Unit.SerialNumber), command.Invoice is { } invoice ? InvoiceLineOf(invoice) : null,
            StatementOf(claim), BudgetOf(claim))));
    }

    public void Decide(NoteRepair command)
    {
        var purchase = PurchaseOf(command.PurchaseId);
        log.Append(command.RepairId, command.Decide(new RepairStates(
            purchase?.Record is { } record ? ProgrammeOf(record.Purchase.Programme) : null, Today, purchase)));
    }

    public void Decide(SinglePayment command)
    {
        if (ClaimOf(command.ClaimId) is { } claim)
            log.Append($"reimbursement-{command.ClaimId}", command.Decide(claim));
    }

    public void Decide(RecoverSubsidy command)
    {
        if (ClaimOf(command.ClaimId) is not { } claim) return;
        if (PurchaseOf(claim.Content.PurchaseId) is not { } purchase) return;
        var on = ProgrammeOf(claim.Content.Programme).DayOf(command.RecoveredAt);
        log.Append($"recovery-{command.ClaimId}", command.Decide(claim, purchase, on));
    }

    private DateOnly Today => ProgrammeOf(Season.Beijing.Programme).DayOf(log.Clock);

    private (Purchase? Purchase, Claim? Claim) SaleOf(string purchaseId)
    {
        var purchase = PurchaseOf(purchaseId);
        return (purchase, purchase?.Subsidised is { } subsidised ? ClaimOf(subsidised.Claim) : null);
    }
}
