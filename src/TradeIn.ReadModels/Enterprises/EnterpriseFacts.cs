using TradeIn.Domain;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;

namespace TradeIn.ReadModels.Enterprises;

/// <summary>What is told of an enterprise, as it stands after all the days that anything on record of it is of.</summary>
internal static class EnterpriseFacts
{
    private static readonly DateOnly AtLast = DateOnly.MaxValue;

    public static EnterpriseFactsRow Of(Enterprise enterprise, Money requiredBond, long position)
    {
        var open = enterprise.Outlets.Where(outlet => outlet.IsOpenOn(AtLast)).ToList();
        var allotted = enterprise.Ranges.Sum(range => range.Count);
        return new EnterpriseFactsRow
        {
            Enterprise = enterprise.Id,
            Name = enterprise.Name,
            Roles = [.. enterprise.Roles.Select(role => role.ToName())],
            Dual = enterprise.IsDual,
            District = enterprise.RegisteredIn,
            AwardedOn = enterprise.AwardedOn,
            Agreements = enterprise.Agreements.Count,
            AgreedOn = enterprise.Agreements.Select(each => (DateOnly?)each.SignedOn).Min(),
            BondRequired = NeedsBond(enterprise) ? requiredBond.Yuan : 0,
            BondHeld = enterprise.BondOn(AtLast).Yuan,
            Standing = StandingOf(enterprise, requiredBond),
            QualifiedSince = QualifiedSince(enterprise, requiredBond),
            Suspensions = enterprise.Suspensions.Count,
            SuspendedFrom = enterprise.Suspensions.Where(each => each.IsInForceOn(AtLast)).Select(each => (DateOnly?)each.From).Min(),
            DisqualifiedFrom = enterprise.DisqualifiedFrom,
            DesignatedSince = enterprise.IsDesignatedOn(AtLast)
                ? enterprise.Designations.Where(each => each.IsInForceOn(AtLast)).Min(each => each.On) : null,
            Regions = enterprise.RegionsOn(AtLast),
            Outlets = open.Count,
            RecyclingOutlets = open.Count(outlet => outlet.Kind == OutletKind.Recycling),
            SalesOutlets = open.Count(outlet => outlet.Kind == OutletKind.Sales),
            Ranges = enterprise.Ranges.Count,
            NumbersAllotted = allotted,
            NumbersWithdrawn = allotted - enterprise.Ranges.Sum(
                range => range.LeftOn(AtLast).Sum(piece => piece.To - piece.From + 1)),
            Breaches = enterprise.Breaches.Count,
            Penalties = enterprise.Breaches.Sum(breach => breach.Penalty.Yuan),
            LastPosition = position,
        };
    }

    private static bool NeedsBond(Enterprise enterprise) => enterprise.Roles.Any(role => role != EnterpriseRole.Dismantling);

    private static string StandingOf(Enterprise enterprise, Money requiredBond)
    {
        if (enterprise.DisqualifiedFrom is not null) return "disqualified";
        if (enterprise.Suspensions.Any(each => each.IsInForceOn(AtLast))) return "suspended";
        return IsQualifiedOn(enterprise, AtLast, requiredBond) ? "qualified" : "not-qualified";
    }

    /// <summary>In all its roles (E1, E2).</summary>
    private static bool IsQualifiedOn(Enterprise enterprise, DateOnly day, Money requiredBond) =>
        enterprise.Roles.All(role => !enterprise.ObstaclesTo(role, day, requiredBond).Any());

    /// <summary>From when on nothing stands in the way any more.</summary>
    private static DateOnly? QualifiedSince(Enterprise enterprise, Money requiredBond)
    {
        DateOnly? since = null;
        foreach (var day in DaysOf(enterprise).Distinct().OrderDescending())
        {
            if (!IsQualifiedOn(enterprise, day, requiredBond)) break;
            since = day;
        }
        return since;
    }

    /// <summary>Every day on which something begins or ends.</summary>
    private static IEnumerable<DateOnly> DaysOf(Enterprise enterprise) =>
    [
        enterprise.AwardedOn,
        .. enterprise.Agreements.Select(each => each.SignedOn),
        .. enterprise.Deposits.Select(each => each.DepositedOn),
        .. enterprise.Draws.Select(each => each.DrawnOn),
        .. enterprise.Suspensions.Select(each => each.From),
        .. enterprise.Suspensions.Select(each => each.LiftedFrom).OfType<DateOnly>(),
        .. enterprise.Designations.Select(each => each.On),
        .. enterprise.Designations.Select(each => each.WithdrawnFrom).OfType<DateOnly>(),
        .. enterprise.DisqualifiedFrom is { } from ? [from] : Array.Empty<DateOnly>(),
    ];
}
