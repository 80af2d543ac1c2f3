using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Decides commands by the domain's own code and writes what it decides into a log.</summary>
internal sealed partial class Counter(WrittenLog log)
{
    public void Publish(ProgrammePublished version) =>
        log.Append($"publish-{version.Version}", new Fact(Programme.Stream(version.Programme), version));

    public void Register(string enterprise, params IReadOnlyList<object> events) =>
        log.Append($"register-{enterprise}", [.. events.Select(each => new Fact(Enterprise.Stream(enterprise), each))]);

    /// <summary>Facts that nothing follows from.</summary>
    public void Note(params IReadOnlyList<Fact> facts) => log.Append("note", facts);

    public void Decide(RecordRecycling command)
    {
        var programme = ProgrammeOf(command.Programme);
        log.Append(command.RecyclingId, command.Decide(new RecyclingStates(
            programme, programme.DayOf(log.Clock), EnterpriseOf(command.Recycler),
            BuyerOf(command.Programme, command.Buyer.Key), CertificateOf(command.Certificate),
            OldUnitOf(command.Unit))));
    }

    public void Decide(RecordPurchase command)
    {
        var programme = ProgrammeOf(command.Programme);
        log.Append(command.PurchaseId, command.Decide(new PurchaseStates(
            programme, programme.DayOf(log.Clock), EnterpriseOf(command.Seller),
            BuyerOf(command.Programme, command.Buyer.Key),
            InvoiceLineOf(command.Invoice), NewUnitOf(command.Unit.SerialNumber))));
    }

    public void Decide(SubmitClaim command)
    {
        var programme = ProgrammeOf(command.Programme);
        var purchase = PurchaseOf(command.PurchaseId);
        var states = new ClaimStates(
            programme, programme.DayOf(log.Clock), EnterpriseOf(command.Seller),
            BuyerOf(command.Programme, command.Claimant.Key), CertificateOf(command.Certificate), purchase,
            purchase is { Record: not null } ? NewUnitOf(purchase.Unit.SerialNumber) : null);
        var budget = states.BudgetDistrictOf(command) is { } district ? BudgetOf(command.Programme, district) : null;
        log.Append(command.ClaimId, command.Decide(states with { Budget = budget }));
    }

    public void Decide(AdvanceSubsidy command)
    {
        var claim = ClaimOf(command.ClaimId);
        if (claim is { Status: not ClaimStatus.Advanced })
            log.Append($"advance-{command.ClaimId}", command.Decide(claim));
    }

    public Claim? ClaimOf(string id) => log.Fold<Claim>(Claim.Stream(id), Claim.Evolve);

    public Purchase? PurchaseOf(string id) => log.Fold<Purchase>(Purchase.Stream(id), Purchase.Evolve);

    private Programme ProgrammeOf(string id) => log.Fold<Programme>(Programme.Stream(id), Programme.Evolve)!;

    private Enterprise? EnterpriseOf(string id) => log.Fold<Enterprise>(Enterprise.Stream(id), Enterprise.Evolve);

    private Buyer? BuyerOf(string programme, Domain.Identities.BuyerKey key) =>
        log.Fold<Buyer>(Buyer.Stream(programme, key), Buyer.Evolve);

    private Certificate? CertificateOf(CertificateNumber number) =>
        log.Fold<Certificate>(Certificate.Stream(number), Certificate.Evolve);

    private OldUnit? OldUnitOf(Unit unit) => log.Fold<OldUnit>(OldUnit.Stream(unit), OldUnit.Evolve);

    private InvoiceLine? InvoiceLineOf(Invoice invoice) =>
        log.Fold<InvoiceLine>(InvoiceLine.Stream(invoice.Number, invoice.Line), InvoiceLine.Evolve);

    private NewUnit? NewUnitOf(SerialNumber serial) => log.Fold<NewUnit>(NewUnit.Stream(serial), NewUnit.Evolve);
}
