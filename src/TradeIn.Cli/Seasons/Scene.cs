using TradeIn.Client;
using TradeIn.Client.Claims;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// A planted attempt with its own people, units, certificates and invoices, so that what the rest of the season does
/// cannot change its outcome. Its lines are delivered one after the other, in the order in which they are said here.
/// </summary>
internal sealed class Scene(Stage stage, SeasonRandom random, DateOnly day) : Script(stage, random)
{
    private readonly string key = $"s{stage.Dealer.NextNumber()}";
    private DateTimeOffset clock;
    private int events;

    public Market Market => Stage.Market;

    /// <summary>A newcomer, as a request names him.</summary>
    public Party Stranger()
    {
        var person = Person();
        return person.Show(person.Documents[0], Random);
    }

    /// <summary>A newcomer with a household register, and perhaps an ID card, which carry the same number.</summary>
    public Customer PersonWithRegister()
    {
        var person = Person();
        while (!person.Documents.Contains("household-register")) person = Person();
        return person;
    }

    /// <summary>The same person with the other document of that number.</summary>
    public static Party WithOtherDocument(Party party) => party with
    {
        Document = party.Document with
        {
            Type = party.Document.Type == "household-register" ? "resident-id-card" : "household-register",
        },
    };

    /// <summary>A trade-in that breaks no rule, of a newcomer if no one is named.</summary>
    public Deal Deal(
        Way way = Way.OldFirst, Customer? customer = null, SeasonEnterprise? seller = null, SeasonEnterprise? recycler = null)
    {
        var visit = Stage.Dealer.Arrange(customer ?? Person(), way, day, Random, seller, recycler);
        return Stage.Dealer.Draw(visit, invoice: null, Random);
    }

    /// <summary>The same as an online order.</summary>
    public Deal Ordered(Customer? customer = null) => Stage.Dealer.Ordered(Deal(Way.OnlineNewFirst, customer));

    /// <summary>After a refusal: the same claim under a new id, approved and paid.</summary>
    public void MakeGood(Deal deal)
    {
        var refiled = deal.Refiled($"C-{NextNumber()}");
        Claim(refiled);
        Advance(refiled);
    }

    public void Refuse(RecyclingRequest recycling, params ReasonCode[] reasons) => Refuse(SeasonLine.Of(recycling), reasons);

    public void Refuse(PurchaseRequest purchase, params ReasonCode[] reasons) => Refuse(SeasonLine.Of(purchase), reasons);

    public void Refuse(ClaimRequest claim, params ReasonCode[] reasons) => Refuse(SeasonLine.Of(claim), reasons);

    /// <summary>A line that is refused, for these reasons and no others.</summary>
    public void Refuse(SeasonLine line, params ReasonCode[] reasons) => Send(line, Expectation.RefusedFor(reasons));

    public void Send(SeasonLine line, Expectation expect) => Send(line with { Expect = expect });

    /// <summary>Each line of an attempt is an event of its own, even when two are about one resource.</summary>
    protected override void Send(SeasonLine line)
    {
        var at = line.At.AddSeconds(20);
        clock = at > clock ? at : clock.AddSeconds(20);
        Stage.Deliveries.SendAt(line with { Id = $"{line.Id}.{++events}", Touches = key }, clock);
    }
}

/// <summary>Hands out people and entities who have not been seen yet.</summary>
internal sealed class Newcomers
{
    public long People { get; private set; }

    public long Entities { get; private set; }

    public CustomerNumber Next(bool isEntity) => new(isEntity, isEntity ? Entities++ : People++);
}
