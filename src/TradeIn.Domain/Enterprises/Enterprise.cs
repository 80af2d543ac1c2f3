using TradeIn.Domain.Certificates;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Enterprises;

/// <summary>A registered place of business.</summary>
public sealed record Outlet(string Id, OutletKind Kind, string District, bool Online);

/// <summary>A range of certificate numbers, both ends included.</summary>
public sealed record CertificateRange(CertificateNumber From, CertificateNumber To);

/// <summary>An enterprise as far as its qualification needs it.</summary>
public sealed record Enterprise(
    string Id, string Name, IReadOnlyList<EnterpriseRole> Roles, string RegisteredIn, DateOnly AwardedOn)
{
    public IReadOnlyList<string> Regions { get; init; } = [];

    public DateOnly? AgreementSignedOn { get; init; }

    public IReadOnlyList<BondDeposited> Deposits { get; init; } = [];

    public IReadOnlyList<BondDrawn> Draws { get; init; } = [];

    public IReadOnlyList<Outlet> Outlets { get; init; } = [];

    public IReadOnlyList<CertificateRange> Ranges { get; init; } = [];

    public DateOnly? SuspendedFrom { get; init; }

    public DateOnly? DesignatedOn { get; init; }

    public static StreamName Stream(string id) => new("enterprise", id);

    /// <summary>Qualified to recycle and to sell (Q10, Q23).</summary>
    public bool IsDual => Roles.Contains(EnterpriseRole.Recycling) && Roles.Contains(EnterpriseRole.Sales);

    public static Enterprise Evolve(Enterprise? state, object @event) => (state, @event) switch
    {
        (null, EnterpriseAwarded e) => new Enterprise(e.Enterprise, e.Name, e.Roles, e.RegisteredIn, e.AwardedOn),
        ({ } known, RecyclingRegionsAwarded e) => known with { Regions = e.Regions },
        ({ } known, AgreementSigned e) => known with { AgreementSignedOn = Earlier(known.AgreementSignedOn, e.SignedOn) },
        ({ } known, BondDeposited e) => known with { Deposits = [.. known.Deposits, e] },
        ({ } known, BondDrawn e) => known with { Draws = [.. known.Draws, e] },
        ({ } known, OutletRegistered e) => known with { Outlets = [.. known.Outlets, new Outlet(e.Outlet, e.Kind, e.District, e.Online)] },
        ({ } known, CertificateRangeAllotted e) => known with { Ranges = [.. known.Ranges, new CertificateRange(e.From, e.To)] },
        ({ } known, EnterpriseSuspended e) => known with { SuspendedFrom = Earlier(known.SuspendedFrom, e.SuspendedFrom) },
        ({ } known, DismantlerDesignated e) => known with { DesignatedOn = e.DesignatedOn },
        _ => throw Fact.Impossible(state, @event),
    };

    /// <summary>Why it may not act in a role on a day, in words; null when it may (R1, P1).</summary>
    public string? ObstacleTo(EnterpriseRole role, DateOnly day, Money requiredBond)
    {
        if (!Roles.Contains(role) || AwardedOn > day) return $"no award for {Word(role)}";
        if (AgreementSignedOn is not { } signed || signed > day) return "no signed agreement";
        var bond = BondOn(day);
        if (bond < requiredBond) return $"bond {bond} of {requiredBond}";
        return SuspendedFrom <= day ? FormattableString.Invariant($"suspended from {SuspendedFrom:yyyy-MM-dd}") : null;
    }

    /// <summary>What the bond holds at the end of a day (Q24).</summary>
    public Money BondOn(DateOnly day) =>
        Deposits.Where(deposit => deposit.DepositedOn <= day).Aggregate(Money.Zero, (sum, each) => sum + each.Amount)
        - Draws.Where(draw => draw.DrawnOn <= day).Aggregate(Money.Zero, (sum, each) => sum + each.Amount);

    /// <summary>Whether units may go to it on a day (K1, K4).</summary>
    public bool IsDesignatedOn(DateOnly day) => DesignatedOn <= day;

    public bool HasOutlet(string outlet, OutletKind kind) => Outlets.Any(known => known.Id == outlet && known.Kind == kind);

    public bool IsAllotted(CertificateNumber number) => Ranges.Any(range => number.IsWithin(range.From, range.To));

    // Signing anew does not undo the first agreement, nor a second suspension the first.
    private static DateOnly Earlier(DateOnly? known, DateOnly next) => known < next ? known.Value : next;

    private static string Word(EnterpriseRole role) => role switch
    {
        EnterpriseRole.Recycling => "recycling",
        EnterpriseRole.Sales => "sales",
        _ => "dismantling",
    };
}
