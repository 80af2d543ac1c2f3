namespace TradeIn.Cli.Seasons;

/// <summary>
/// Who comes next: someone who said he would come again, or a newcomer. A person has one to five units in all, an entity
/// up to fifty, so that nobody's quota is exceeded. Of those who will come again only the number is kept.
/// </summary>
internal sealed class Customs(Newcomers newcomers, SeasonRandom random)
{
    private const int EntitiesPerThousand = 22;
    private readonly PriorityQueue<(CustomerNumber Customer, int Units), (DateOnly Day, long Number)> returning = new();
    private long number;

    /// <summary>A visit on a day: who, and how many units at most.</summary>
    public (CustomerNumber Customer, int Units) Next(DateOnly day)
    {
        if (returning.TryPeek(out var due, out var place) && place.Day <= day)
        {
            returning.Dequeue();
            return Visit(due.Customer, due.Units, day);
        }
        var customer = newcomers.Next(isEntity: random.Below(1_000) < EntitiesPerThousand);
        return Visit(customer, customer.IsEntity ? UnitsOfEntity() : UnitsOfPerson(), day);
    }

    private (CustomerNumber Customer, int Units) Visit(CustomerNumber customer, int units, DateOnly day)
    {
        var now = Math.Min(units, customer.IsEntity ? random.Between(1, 8) : random.Chance(85) ? 1 : 2);
        if (units > now) returning.Enqueue((customer, units - now), (day.AddDays(random.Between(2, 150)), number++));
        return (customer, now);
    }

    private int UnitsOfPerson() => 1 + random.Weighted([60, 23, 10, 4, 3]);

    private int UnitsOfEntity() => random.Weighted([60, 30, 10]) switch
    {
        0 => random.Between(1, 5),
        1 => random.Between(6, 20),
        _ => random.Between(21, 50),
    };
}
