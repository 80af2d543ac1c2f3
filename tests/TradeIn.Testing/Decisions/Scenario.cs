using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;

namespace TradeIn.Testing.Decisions;

/// <summary>
/// Given past facts, when a command is decided, then facts or reasons. Deciding is eager: what a decision throws, it
/// throws out of <c>When</c>, and what it yields is folded onto the past before anything is expected of it.
/// </summary>
public sealed partial class Scenario
{
    /// <summary>The day on which a command is decided when a test does not say: a season loaded afterwards.</summary>
    private static readonly DateOnly LongAfterwards = new(2012, 6, 1);

    private readonly History history;

    private Scenario(History history) => this.history = history;

    public static Scenario Given(params IEnumerable<Fact>[] past) => new(new History(past.SelectMany(facts => facts)));

    public static Scenario Given(History history) => new(history);

    /// <summary>Any decision, given the history.</summary>
    public Outcome When(Func<History, IReadOnlyList<Fact>> decide)
    {
        var facts = decide(history).ToList();
        history.Append(facts);
        return new Outcome(facts);
    }

    public Outcome When(RecordRecycling command, DateOnly? recordedOn = null) => When(past => command.Decide(new(
        ProgrammeOf(command.Programme),
        recordedOn ?? LongAfterwards,
        past.StateOf<Enterprise>(Enterprise.Stream(command.Recycler)),
        past.StateOf<Buyer>(Buyer.Stream(command.Programme, command.Buyer.Key)),
        past.StateOf<Certificate>(Certificate.Stream(command.Certificate)),
        past.StateOf<OldUnit>(OldUnit.Stream(command.Unit)))));

    public Outcome When(RecordPurchase command, DateOnly? recordedOn = null) => When(past => command.Decide(new(
        ProgrammeOf(command.Programme),
        recordedOn ?? LongAfterwards,
        past.StateOf<Enterprise>(Enterprise.Stream(command.Seller)),
        past.StateOf<Buyer>(Buyer.Stream(command.Programme, command.Buyer.Key)),
        past.StateOf<InvoiceLine>(InvoiceLine.Stream(command.Invoice.Number, command.Invoice.Line)),
        past.StateOf<NewUnit>(NewUnit.Stream(command.Unit.SerialNumber)))));

    public Outcome When(SubmitClaim command, DateOnly? recordedOn = null) => When(past =>
    {
        var purchase = past.StateOf<Purchase>(Purchase.Stream(command.PurchaseId));
        var states = new ClaimStates(
            ProgrammeOf(command.Programme),
            recordedOn ?? LongAfterwards,
            past.StateOf<Enterprise>(Enterprise.Stream(command.Seller)),
            past.StateOf<Buyer>(Buyer.Stream(command.Programme, command.Claimant.Key)),
            past.StateOf<Certificate>(Certificate.Stream(command.Certificate)),
            purchase,
            purchase?.Record is not null ? past.StateOf<NewUnit>(NewUnit.Stream(purchase.Unit.SerialNumber)) : null);
        return command.Decide(states.BudgetDistrictOf(command) is { } district
            ? states with { Budget = past.StateOf<Budget>(Budget.Stream(command.Programme, district)) } : states);
    });

    /// <summary>The claim must be on record: an advance of an unknown one is answered before it is decided.</summary>
    public Outcome When(AdvanceSubsidy command) => When(_ => command.Decide(Known<Claim>(Claim.Stream(command.ClaimId))));

    /// <summary>A quota check is a question, not a command: it yields no facts.</summary>
    public QuotaAnswer WhenAsked(string programme, Party buyer, DateOnly on) => CheckQuota.Answer(
        ProgrammeOf(programme).VersionOn(on), buyer, on, history.StateOf<Buyer>(Buyer.Stream(programme, buyer.Key)));

    private Programme ProgrammeOf(string id) =>
        history.StateOf<Programme>(Programme.Stream(id)) ?? throw new InvalidOperationException($"No programme {id}.");

    /// <summary>The programme of what is on record; none of what is not.</summary>
    private Programme? ProgrammeOfRecord(string? id) => id is null ? null : ProgrammeOf(id);
}
