using System.Globalization;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Enterprises;

/// <summary>What an enterprise may do on a day, as a consequence of what is on record (E1, E2).</summary>
public sealed partial record Enterprise
{
    /// <summary>Qualified to recycle and to sell (Q10, Q23).</summary>
    public bool IsDual => Roles.Contains(EnterpriseRole.Recycling) && Roles.Contains(EnterpriseRole.Sales);

    /// <summary>What the performance bond holds at the end of a day: all deposits less all draws so far (E2).</summary>
    public Money BondOn(DateOnly day) =>
        Deposits.Where(deposit => deposit.DepositedOn <= day).Aggregate(Money.Zero, (sum, each) => sum + each.Amount)
        - Draws.Where(draw => draw.DrawnOn <= day).Aggregate(Money.Zero, (sum, each) => sum + each.Amount);

    /// <summary>The most that can be taken from the bond on a day so that it is below zero on no day after either.</summary>
    public Money BondFreeOn(DateOnly day) =>
        Draws.Where(draw => draw.DrawnOn > day).Select(draw => BondOn(draw.DrawnOn)).Aggregate(BondOn(day), Money.Min);

    /// <summary>The regions that its collections at home are judged by on a day (Q21); none before its first award.</summary>
    public IReadOnlyList<string> RegionsOn(DateOnly day) =>
        RegionAwards.Where(award => award.From <= day).OrderBy(award => award.From).LastOrDefault()?.Regions ?? [];

    /// <summary>Designated to dismantle on a day (K4), and not disqualified.</summary>
    public bool IsDesignatedOn(DateOnly day) =>
        Designations.Any(each => each.IsInForceOn(day)) && !(DisqualifiedFrom <= day);

    public bool HasOutlet(string outlet, OutletKind kind, DateOnly day) =>
        Outlets.Any(known => known.Id == outlet && known.Kind == kind && known.IsOpenOn(day));

    /// <summary>Whether a certificate of a day may bear a number (R8).</summary>
    public bool IsAllotted(CertificateNumber number, DateOnly day) => Ranges.Any(range => range.Holds(number, day));

    /// <summary>Why it may not act in a role on a day, in words; null when it may (R1, P1).</summary>
    public string? ObstacleTo(EnterpriseRole role, DateOnly day, Money requiredBond) =>
        ObstaclesTo(role, day, requiredBond).FirstOrDefault();

    /// <summary>Everything that stands in the way of a role on a day, in the order in which it is to be put right.</summary>
    public IEnumerable<string> ObstaclesTo(EnterpriseRole role, DateOnly day, Money requiredBond)
    {
        if (!Roles.Contains(role) || AwardedOn > day) yield return $"no award for {role.ToName()}";
        if (role == EnterpriseRole.Dismantling)
        {
            // A dismantler works by its designation; agreement and bond are those of recyclers and sellers (Q13, Q24).
            if (!IsDesignatedOn(day)) yield return "not designated";
        }
        else
        {
            if (!Agreements.Any(agreement => agreement.SignedOn <= day)) yield return "no signed agreement";
            if (BondOn(day) is var bond && bond < requiredBond) yield return $"bond {bond} of {requiredBond}";
        }
        if (Suspensions.Where(each => each.IsInForceOn(day)).OrderBy(each => each.From).FirstOrDefault() is { } suspension)
            yield return $"suspended from {Text(suspension.From)}";
        if (DisqualifiedFrom is { } from && from <= day) yield return $"disqualified from {Text(from)}";
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
