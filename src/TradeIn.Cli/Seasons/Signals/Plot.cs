namespace TradeIn.Cli.Seasons.Signals;

/// <summary>
/// One planted case on its way into a season: trade-ins of people of their own, at enterprises with little custom, that are sent as
/// ordinary ones are and accepted as they are. What makes them remarkable is what they have in common.
/// </summary>
/// <param name="place">Which of the enterprises with little custom.</param>
/// <param name="from">The first day.</param>
internal sealed class Plot(Stage stage, SeasonRandom random, int place, DateOnly from)
{
    private readonly List<string> claims = [];
    private readonly List<string> certificates = [];
    private readonly List<string> purchases = [];
    private DateOnly? until;

    public Stage Stage => stage;

    public SeasonRandom Random => random;

    public int Place => place;

    public DateOnly From => from;

    /// <summary>Set when it is not one with little custom; so is the recycler.</summary>
    public SeasonEnterprise Seller { get => field ?? stage.Market.ColdSeller(place); init; }

    public SeasonEnterprise Recycler { get => field ?? stage.Market.ColdRecycler(place); init; }

    /// <summary>Masked.</summary>
    public string? Agent { get; set; }

    /// <summary>Some day from the first one on.</summary>
    public DateOnly SomeDay(int span) => from.AddDays(random.Below(span));

    /// <summary>Old first, by a newcomer, at the plot's enterprises, on one day and the next.</summary>
    public Visit Visit(DateOnly day)
    {
        var person = stage.Customers.Of(stage.Newcomers.Next(isEntity: false));
        return stage.Dealer.Arrange(person, Way.OldFirst, day, random, Seller, Recycler) with
        {
            Times = Timetable.OnOneDay(day, random), SalesOutlet = Market.ColdOutlet(Seller, sales: true).Id,
        };
    }

    public Deal Deal(Visit visit) => stage.Dealer.Draw(visit, invoice: null, random);

    public Deal Deal(DateOnly day) => Deal(Visit(day));

    /// <summary>It happens, and is part of the case.</summary>
    public Story Tell(Deal deal)
    {
        Note(deal);
        var story = new Story(stage, random);
        story.Complete(deal);
        return story;
    }

    /// <summary>It is part of the case.</summary>
    public void Note(Deal deal)
    {
        claims.Add(deal.Claim.ClaimId);
        certificates.Add(deal.Recycling.CertificateNumber);
        purchases.Add(deal.Purchase.PurchaseId);
        var on = DateOnly.FromDateTime(deal.Claim.OccurredAt.DateTime);
        if (!(on <= until)) until = on;
    }

    /// <summary>Another claim of a trade-in that is part of the case.</summary>
    public void NoteClaim(string claim) => claims.Add(claim);

    public PlantedCase Case(SeasonEnterprise at, string? outlet = null) =>
        new(at.Id, outlet, from, until ?? from, Agent, claims, certificates, purchases);
}
