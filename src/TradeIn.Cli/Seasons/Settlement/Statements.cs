using TradeIn.Client.Events;
using TradeIn.Client.Settlement;

namespace TradeIn.Cli.Seasons.Settlement;

/// <summary>Sellers state, about monthly, what they advanced and were not paid for: most by a list, some by a period.</summary>
internal sealed class Statements(ClaimRegister register, Plantings plantings)
{
    /// <summary>So many claims a line holds.</summary>
    private const int LargestList = 1_000;

    private const int LargestPeriod = 9_000;
    private static readonly DateOnly FirstDay = new(2010, 7, 1);
    private static readonly DateOnly LastDay = new(2012, 3, 31);
    private readonly Dictionary<string, DateOnly> ranIn = new(StringComparer.Ordinal);

    /// <param name="onFiled">What becomes of a statement.</param>
    public void Work(Morning morning, Action<Filing> onFiled)
    {
        if (morning.Day < FirstDay || morning.Day > LastDay || !WorkingDays.IsOne(morning.Day)) return;
        var month = new DateOnly(morning.Day.Year, morning.Day.Month, 1);
        var at = 0;
        foreach (var seller in SeasonWorld.AllSellers)
        {
            if (morning.Day.Day < 3 + (at++ % 8) || ranIn.GetValueOrDefault(seller.Id) == month) continue;
            ranIn[seller.Id] = month;
            State(morning, seller, onFiled);
        }
    }

    private void State(Morning morning, SeasonEnterprise seller, Action<Filing> onFiled)
    {
        var unpaid = register.Unpaid[seller.Id];
        unpaid.RemoveAll(claim => claim.IsPaid || claim.HasEnded);
        var ready = unpaid.Where(claim => claim.CanBeStated).ToList();
        if (ready.Count == 0) return;
        var byPeriod = ready.Count <= LargestPeriod && !unpaid.Exists(claim => claim.IsGivenUp)
            && plantings.Next("statement for a period", 7, from: 1);
        var number = 0;
        foreach (var claims in ready.Chunk(byPeriod ? LargestPeriod : LargestList))
            onFiled(File(morning, seller, claims, $"ST-{seller.Id["season-".Length..]}-{Morning.Text(morning.Day)}-{++number}", byPeriod));
    }

    private Filing File(Morning morning, SeasonEnterprise seller, StandingClaim[] claims, string id, bool byPeriod)
    {
        StatementAttempts.BeforeFiling(morning, seller, claims, id, register, plantings);
        if (plantings.Next("statement withdrawn", 35, from: 3)) Withdraw(morning, seller, claims, $"{id}-w");
        var filing = new Filing(id, seller, claims)
        {
            FiledOn = morning.Day,
            FiledByAdministrator = plantings.Next("statement that the administrator files and may not review", 40, from: 5),
        };
        var request = byPeriod ? ForPeriod(id, seller, morning.Now, claims) : Listed(id, seller.Id, morning.Now, claims);
        Send(morning, filing.FiledByAdministrator ? Actors.Administrator : seller.Id, request, filing.Touches, Stated(request));
        foreach (var claim in claims) (claim.On, claim.IsRejected) = (filing, false);
        StatementAttempts.AfterFiling(morning, filing, request, plantings);
        return filing;
    }

    private static void Withdraw(Morning morning, SeasonEnterprise seller, StandingClaim[] claims, string id)
    {
        var request = Listed(id, seller.Id, morning.Now, claims);
        var touches = $"t:{id} a:{seller.Id}";
        Send(morning, seller.Id, request, touches, Stated(request));
        morning.Send(
            EventTypes.StatementStep, seller.Id, $"{id}-withdraw", morning.Now, new StatementStepEventData(id, "withdraw", morning.Now),
            touches, new Effect("withdrawn"));
    }

    public static StatementRequest Listed(string id, string seller, DateTimeOffset at, IReadOnlyCollection<StandingClaim> claims) => new(
        id, SeasonWorld.Programme, seller, at, claims.Count, claims.Sum(claim => claim.Amount),
        [.. claims.Select(claim => new StatedClaim(claim.Id, claim.Amount))]);

    private static StatementRequest ForPeriod(string id, SeasonEnterprise seller, DateTimeOffset at, StandingClaim[] claims) =>
        Listed(id, seller.Id, at, claims) with
        {
            Claims = null,
            Period = new StatementPeriod(claims.Min(claim => claim.AdvancedOn!.Value), claims.Max(claim => claim.AdvancedOn!.Value)),
        };

    private static void Send(Morning morning, string actor, StatementRequest request, string touches, Effect effect) =>
        morning.Send(EventTypes.Statement, actor, request.StatementId, request.OccurredAt, request, touches, effect);

    private static Effect Stated(StatementRequest request) => new("filed") { Stated = request.Total };
}
