using TradeIn.Client.Events;
using TradeIn.Client.Settlement;

namespace TradeIn.Cli.Seasons.Settlement;

/// <summary>
/// District finance reviews statements, municipal finance looks a second time and allocates, district finance pays. Some claims are
/// rejected or held, some payments fail, and some of the last statements are not done with when the season ends.
/// </summary>
internal sealed class Finance(long seed, ClaimRegister register, Plantings plantings)
{
    /// <summary>From this day on not all that is stated is paid within the season.</summary>
    private static readonly DateOnly LastStatements = new(2012, 2, 1);

    private static readonly string[] Rejections = ["paper-missing", "invoice-differs", "signature-missing", "buyer-denies"];
    private readonly SeasonRandom random = new(seed, "finance");
    private readonly List<Filing> underWay = [];
    private readonly Dictionary<string, int> places =
        SeasonWorld.AllSellers.Select((each, at) => (each.Id, at)).ToDictionary(each => each.Id, each => each.at, StringComparer.Ordinal);

    /// <summary>Those that wait for a decision or for their money.</summary>
    public IReadOnlyList<Filing> UnderWay => underWay;

    public void Take(Morning morning, Filing filing)
    {
        underWay.Add(filing);
        Next(morning, filing, 3, 7);
    }

    /// <param name="onPaid">What becomes of a claim that is paid.</param>
    public void Work(Morning morning, Action<StandingClaim> onPaid)
    {
        if (!WorkingDays.IsOne(morning.Day)) return;
        foreach (var filing in underWay.Where(each => each.NextOn <= morning.Day).ToList())
        {
            if (filing.FiledOn >= LastStatements && filing.Status == LeftAt(filing)) continue;
            Decide(morning, filing, onPaid);
        }
    }

    private string LeftAt(Filing filing) => (places[filing.Seller] % 6) switch
    {
        0 => "filed",
        1 => "accepted",
        2 => "ordered",
        _ => "paid",
    };

    private void Decide(Morning morning, Filing filing, Action<StandingClaim> onPaid)
    {
        switch (filing.Status)
        {
            case "filed":
                Review(morning, filing);
                break;
            case "concluded":
                LookAgain(morning, filing);
                break;
            case "accepted":
                Allocate(morning, filing);
                break;
            case "allocated":
                Order(morning, filing, onPaid);
                break;
            default:
                Confirm(morning, filing, onPaid);
                break;
        }
    }

    private void Review(Morning morning, Filing filing)
    {
        if (!filing.Lines.Any())
        {
            underWay.Remove(filing);
            return;
        }
        StatementAttempts.BeforeReview(morning, filing, plantings);
        filing.ReviewedByAdministrator = !filing.FiledByAdministrator
            && plantings.Next("statement that the administrator reviews and may not look at again", 40, from: 4);
        if (filing.ReviewedByAdministrator) ByList(morning, filing, "accept", [filing.Lines.First()], Actors.Administrator);
        ByList(morning, filing, "reject", Chosen(filing, "claim rejected by finance", 67, 9), filing.Finance);
        ByList(morning, filing, "hold", Chosen(filing, "claim held by finance", 97, 21), filing.Finance);
        var small = filing.Undecided.Where(claim => filing.AmountOf(claim) <= 200m).ToList();
        if (small.Count > 0 && plantings.Next("statement reviewed by amounts", 5))
            Say(morning, filing, "accept", small, filing.Finance, filter: new ReviewFilter(AmountUntil: 200m, Undecided: true));
        if (filing.Undecided.ToList() is { Count: > 0 } others)
            Say(morning, filing, "accept", others, filing.Finance, filter: new ReviewFilter(Undecided: true));
        StatementAttempts.DuringReview(morning, filing, plantings);
        Send(morning, filing, new StatementStepEventData(filing.Id, "conclude", morning.Now), filing.Finance, "concluded");
        Next(morning, filing, 2, 4);
    }

    private List<StandingClaim> Chosen(Filing filing, string name, int every, int from) =>
        [.. filing.Undecided.Where(claim => !claim.WasTurnedDown && plantings.Next(name, every, from))];

    private static void ByList(Morning morning, Filing filing, string verdict, List<StandingClaim> claims, string actor)
    {
        if (claims.Count > 0) Say(morning, filing, verdict, claims, actor, filter: null);
    }

    private static void Say(
        Morning morning, Filing filing, string verdict, List<StandingClaim> claims, string actor, ReviewFilter? filter)
    {
        var reason = Rejections[claims.Count % Rejections.Length];
        var id = $"RV-{filing.Id}-{verdict}-{(filter is null ? "list" : filter.AmountUntil is null ? "rest" : "small")}";
        var review = new ReviewRequest(
            id, filing.Id, verdict, morning.Now, filter is null ? [.. claims.Select(claim => claim.Id)] : null, filter,
            verdict == "accept" ? null : verdict == "hold" ? ["under-investigation"] : [reason]);
        var amount = filing.SumOf(claims);
        foreach (var claim in claims)
        {
            filing.Decide(claim, verdict);
            if (verdict != "accept") claim.WasTurnedDown = true;
        }
        morning.Send(EventTypes.Review, actor, id, review.OccurredAt, review, filing.Touches, verdict switch
        {
            "accept" => new Effect { Accepted = amount },
            "reject" => new Effect { Rejected = amount },
            _ => new Effect { Held = amount },
        });
    }

    /// <summary>Nothing is turned round: which claims are in the sample nobody knows beforehand.</summary>
    private void LookAgain(Morning morning, Filing filing)
    {
        StatementAttempts.BeforeSecondLook(morning, filing, plantings);
        Send(morning, filing, new StatementStepEventData(filing.Id, "second-look", morning.Now), Actors.MunicipalFinance, "accepted");
        foreach (var claim in filing.Lines.Where(claim => !filing.IsHeld(claim)).Except(filing.Accepted).ToList())
        {
            claim.IsRejected = true;
            claim.IsGivenUp = plantings.Next("rejected claim that the seller does not state again", 2);
        }
        filing.Clear();
        Next(morning, filing, 1, 2);
    }

    private void Allocate(Morning morning, Filing filing)
    {
        if (filing.AcceptedTotal == 0m)
        {
            underWay.Remove(filing);
            return;
        }
        StatementAttempts.BeforeAllocation(morning, filing, plantings);
        Send(
            morning, filing, new StatementStepEventData(filing.Id, "allocate", morning.Now, Amount: filing.AcceptedTotal),
            Actors.MunicipalFinance, "allocated");
        Next(morning, filing, 1, 2);
    }

    private void Order(Morning morning, Filing filing, Action<StandingClaim> onPaid)
    {
        var gross = filing.AcceptedTotal;
        (filing.Netted, filing.OrderedOn) = (register.AccountOf(filing.Seller).Net(gross), morning.Day);
        filing.Ordered = gross - filing.Netted;
        var step = new StatementStepEventData(
            filing.Id, "order-payment", morning.Now, PaymentOrderId: $"ZF-{filing.Id["ST-".Length..]}-{++filing.Orders}");
        Send(
            morning, filing, step, filing.Finance, filing.Ordered == 0m ? "paid" : "ordered",
            new Effect { Ordered = filing.Ordered, Netted = filing.Netted });
        if (filing.Status == "paid") Pay(morning.Day, filing, onPaid);
        Next(morning, filing, 1, 3);
    }

    private void Confirm(Morning morning, Filing filing, Action<StandingClaim> onPaid)
    {
        StatementAttempts.BeforeConfirmation(morning, filing, plantings);
        if (plantings.Next("payment that failed", 11, from: 2))
        {
            Send(morning, filing, new StatementStepEventData(filing.Id, "fail-payment", morning.Now, Grounds: "账号户名不符"), filing.Finance, "allocated");
            register.AccountOf(filing.Seller).Reopen(filing.Netted);
            Next(morning, filing, 2, 3);
            return;
        }
        var step = new StatementStepEventData(
            filing.Id, "confirm-payment", morning.Now, PaidOn: morning.Day, Reference: $"YH-{filing.Id["ST-".Length..]}");
        Send(morning, filing, step, filing.Finance, "paid");
        Pay(morning.Day, filing, onPaid);
    }

    private void Pay(DateOnly day, Filing filing, Action<StandingClaim> onPaid)
    {
        underWay.Remove(filing);
        foreach (var claim in filing.Accepted.Where(claim => !claim.HasEnded))
        {
            register.Pay(claim, day);
            onPaid(claim);
        }
    }

    private static void Send(
        Morning morning, Filing filing, StatementStepEventData step, string actor, string status, Effect? effect = null)
    {
        filing.Status = status;
        morning.Send(
            EventTypes.StatementStep, actor, $"{filing.Id}-{step.Step}{(filing.Orders > 1 ? $"-{filing.Orders}" : "")}", step.OccurredAt,
            step, filing.Touches, (effect ?? Effect.None) with { Status = status });
    }

    private void Next(Morning morning, Filing filing, int from, int to) =>
        filing.NextOn = WorkingDays.After(morning.Day, random.Between(from, to));
}
