namespace TradeIn.Cli.Seasons;

/// <summary>An ordinary trade-in. Its lines are sent by their tills, late ones too, but none before those that it needs.</summary>
internal sealed class Story(Stage stage, SeasonRandom random) : Script(stage, random)
{
    private readonly string key = $"s{stage.Dealer.NextNumber()}";
    private DateTimeOffset last;

    /// <summary>A trade-in to which nothing happens: old unit and purchase need not wait for one another.</summary>
    public void Tell(Deal deal) => Stage.Deliveries.Send(deal, key);

    protected override void Send(SeasonLine line) => last = Stage.Deliveries.Send(line with { Touches = key }, last);
}
