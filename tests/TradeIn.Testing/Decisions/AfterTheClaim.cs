using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Units;

namespace TradeIn.Testing.Decisions;

/// <summary>What happens after a claim: each command with the states that it is judged against, read from the history.</summary>
public sealed partial class Scenario
{
    public Outcome When(ReturnPurchase command, DateOnly? recordedOn = null) => When(past =>
    {
        var purchase = past.StateOf<Purchase>(Purchase.Stream(command.PurchaseId));
        var claim = ClaimOf(purchase);
        var sold = purchase?.Record?.Purchase;
        return command.Decide(new ReturnStates(
            ProgrammeOfRecord(sold?.Programme),
            recordedOn ?? LongAfterwards,
            purchase,
            claim,
            claim is null ? null : past.StateOf<Certificate>(Certificate.Stream(claim.Content.Certificate)),
            sold is null ? null : past.StateOf<Buyer>(Buyer.Stream(sold.Programme, sold.Buyer.Key)),
            command.RedInvoice is { } red ? past.StateOf<UsedRedInvoice>(UsedRedInvoice.Stream(red.Number)) : null,
            StatementOf(claim),
            BudgetOf(claim)));
    });

    public Outcome When(ExchangeUnit command, DateOnly? recordedOn = null) => When(past =>
    {
        var purchase = past.StateOf<Purchase>(Purchase.Stream(command.PurchaseId));
        var claim = ClaimOf(purchase);
        return command.Decide(new ExchangeStates(
            ProgrammeOfRecord(purchase?.Record?.Purchase.Programme),
            recordedOn ?? LongAfterwards,
            purchase,
            claim,
            past.StateOf<NewUnit>(NewUnit.Stream(command.Unit.SerialNumber)),
            command.Invoice is { } invoice ? past.StateOf<InvoiceLine>(InvoiceLine.Stream(invoice.Number, invoice.Line)) : null,
            StatementOf(claim),
            BudgetOf(claim)));
    });

    public Outcome When(NoteRepair command, DateOnly? recordedOn = null) => When(past =>
    {
        var purchase = past.StateOf<Purchase>(Purchase.Stream(command.PurchaseId));
        return command.Decide(new RepairStates(
            ProgrammeOfRecord(purchase?.Record?.Purchase.Programme), recordedOn ?? LongAfterwards, purchase));
    });

    /// <summary>The claim must be on record; its purchase, when it was granted, is too.</summary>
    public Outcome When(RecoverSubsidy command) => When(past =>
    {
        var claim = Known<Claim>(Claim.Stream(command.ClaimId));
        return command.Decide(
            claim, past.StateOf<Purchase>(Purchase.Stream(claim.Content.PurchaseId)) ?? new Purchase(Record: null),
            ProgrammeOf(claim.Content.Programme).DayOf(command.RecoveredAt));
    });

    public Outcome When(ReportLoss command, DateOnly? recordedOn = null) => When(past =>
    {
        var certificate = past.StateOf<Certificate>(Certificate.Stream(command.Certificate));
        return command.Decide(new LossReportStates(
            ProgrammeOfRecord(certificate?.Issue.Programme),
            recordedOn ?? LongAfterwards,
            certificate,
            past.StateOf<Enterprise>(Enterprise.Stream(command.Recycler))));
    });

    /// <summary>The report must be on record.</summary>
    public Outcome When(DecideLoss command) => When(past =>
    {
        var report = Known<LossReport>(LossReport.Stream(command.LossReportId));
        var certificate = past.StateOf<Certificate>(Certificate.Stream(report.Report.Certificate));
        return command.Decide(
            report,
            ProgrammeOfRecord(certificate?.Issue.Programme)?.DayOf(command.OccurredAt)
                ?? DateOnly.FromDateTime(command.OccurredAt.Date));
    });

    public Outcome When(ReplaceCertificate command, DateOnly? recordedOn = null) => When(past =>
    {
        var (entry, wrong) = (command.Recycling, past.StateOf<RecycledUnit>(RecordRecycling.Stream(command.Replaces)));
        return command.Decide(new ReplacementStates(
            ProgrammeOf(entry.Programme),
            recordedOn ?? LongAfterwards,
            past.StateOf<Enterprise>(Enterprise.Stream(entry.Recycler)),
            wrong,
            wrong?.Entry is { } replaced ? past.StateOf<Certificate>(Certificate.Stream(replaced.Certificate)) : null,
            past.StateOf<Buyer>(Buyer.Stream(entry.Programme, entry.Buyer.Key)),
            past.StateOf<Certificate>(Certificate.Stream(entry.Certificate)),
            past.StateOf<OldUnit>(OldUnit.Stream(entry.Unit))));
    });

    public Outcome When(RequestCorrection command, DateOnly? recordedOn = null) =>
        When(_ => command.Decide(StatesOf(command, recordedOn)));

    /// <summary>The correction must be on record.</summary>
    public Outcome When(DecideCorrection command, DateOnly? recordedOn = null) => When(past =>
    {
        var correction = Known<Correction>(Correction.Stream(command.CorrectionId));
        var states = StatesOf(correction.Request, recordedOn);
        var claim = states.Certificate?.Redemption is { } redeemed ? past.StateOf<Claim>(Claim.Stream(redeemed.Claim)) : null;
        return command.Decide(
            correction, states, claim,
            claim is null ? null : past.StateOf<Purchase>(Purchase.Stream(claim.Content.PurchaseId)), StatementOf(claim),
            BudgetOf(claim));
    });

    private CorrectionStates StatesOf(RequestCorrection request, DateOnly? recordedOn)
    {
        var certificate = history.StateOf<Certificate>(Certificate.Stream(request.Certificate));
        var (incoming, unit) = (request.Changes?.Buyer, request.Changes?.Unit);
        return new CorrectionStates(
            ProgrammeOfRecord(certificate?.Issue.Programme),
            recordedOn ?? LongAfterwards,
            history.StateOf<Enterprise>(Enterprise.Stream(request.Recycler)),
            certificate,
            certificate is null ? null : history.StateOf<RecycledUnit>(RecordRecycling.Stream(certificate.Issue.Recycling)),
            certificate is null || incoming is null
                ? null : history.StateOf<Buyer>(Buyer.Stream(certificate.Issue.Programme, incoming.Key)),
            unit is null ? null : history.StateOf<OldUnit>(OldUnit.Stream(unit)));
    }

    private Claim? ClaimOf(Purchase? purchase) => purchase?.Subsidised is { } subsidised
        ? history.StateOf<Claim>(Claim.Stream(subsidised.Claim)) : null;

    private T Known<T>(StreamName stream) where T : class =>
        history.StateOf<T>(stream) ?? throw new KeyNotFoundException($"No {stream} is on record.");
}
