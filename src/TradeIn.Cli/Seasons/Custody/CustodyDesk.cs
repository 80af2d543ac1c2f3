namespace TradeIn.Cli.Seasons.Custody;

/// <summary>
/// The way of every old unit from the recycler's yard to scrap, and what is earned by it. Each morning goes by what was delivered
/// until then; what it holds is the units under way, never the season.
/// </summary>
internal sealed class CustodyDesk(long seed, Plantings plantings)
{
    private readonly UnitRegister register = new(seed);
    private readonly PlantedUnits planted = new();
    private Consignors? consignors;
    private Receivers? receivers;
    private Scrapyards? scrapyards;
    private Declarations? declarations;

    private Declarations Declarations => declarations ??= new Declarations(seed, register, plantings);

    /// <summary>Keeps what an accepted line says of an old unit; the line with what it touches besides.</summary>
    public SeasonLine Take(SeasonLine line)
    {
        var @void = register.Take(line.Data);
        var touched = line.Data switch
        {
            TradeIn.Client.Recycling.RecyclingRequest recycling => recycling.CertificateNumber,
            TradeIn.Client.Orders.DeliveryRequest delivery => delivery.CertificateNumber,
            TradeIn.Client.Corrections.ReplacementRequest replacement => replacement.Recycling.CertificateNumber,
            _ => null,
        };
        foreach (var certificate in new[] { touched, @void })
            if (certificate is not null) line = line with { Touches = $"{line.Touches} c:{certificate}" };
        return line;
    }

    public void Work(Morning morning)
    {
        consignors ??= new Consignors(seed, register, plantings);
        receivers ??= new Receivers(seed, register, plantings);
        scrapyards ??= new Scrapyards(seed, plantings);
        receivers.Work(morning, Received);
        consignors.Work(morning, receivers.Expect);
        scrapyards.Work(morning, Dismantled);
        Declarations.Work(morning);
    }

    /// <summary>The unit of a certificate never leaves its recycler's yard; it is said before the unit is taken in.</summary>
    public void KeepBack(string certificate) => register.KeepBack(certificate);

    /// <summary>What has been planted, once the season was read.</summary>
    public PlantedUnits Planted() => planted.With(register.All);

    /// <summary>What dismantlers have declared, and were not paid.</summary>
    public IEnumerable<Declared> Unpaid => Declarations.UnderWay;

    private void Received(OldUnit unit)
    {
        if (unit.IsLate) planted.DeliveredLate.Add(unit.Certificate);
        if (unit.Fate == UnitFate.Damaged) planted.Damaged.Add(unit.Certificate);
        scrapyards!.Take(unit);
        Declarations.Received(unit);
    }

    private void Dismantled(OldUnit unit)
    {
        if (unit.IsDismantledLate) planted.DismantledLate.Add(unit.Certificate);
        Declarations.Dismantled(unit);
    }
}
