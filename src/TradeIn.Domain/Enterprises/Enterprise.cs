using TradeIn.Domain.Certificates;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Enterprises;

/// <summary>No new business while it is in force: from its first day to the day before it is lifted (E2).</summary>
public sealed record Suspension(string Id, DateOnly From, string? Grounds = null, DateOnly? LiftedFrom = null)
{
    public bool IsInForceOn(DateOnly day) => From <= day && !(LiftedFrom <= day);
}

/// <summary>The designation of a dismantler (K4).</summary>
public sealed record Designation(string Id, DateOnly On, DateOnly? WithdrawnFrom = null)
{
    public bool IsInForceOn(DateOnly day) => On <= day && !(WithdrawnFrom <= day);
}

/// <summary>The regions of a recycler from a day on (Q21).</summary>
public sealed record RegionAward(DateOnly From, IReadOnlyList<string> Regions, string? Id = null);

/// <summary>All that is on record of an enterprise. Whatever is asked of it is asked of a day.</summary>
public sealed partial record Enterprise(
    string Id, string Name, IReadOnlyList<EnterpriseRole> Roles, string RegisteredIn, DateOnly AwardedOn)
{
    public IReadOnlyList<RegionAward> RegionAwards { get; init; } = [];

    public IReadOnlyList<AgreementSigned> Agreements { get; init; } = [];

    public IReadOnlyList<BondDeposited> Deposits { get; init; } = [];

    public IReadOnlyList<BondDrawn> Draws { get; init; } = [];

    public IReadOnlyList<Outlet> Outlets { get; init; } = [];

    public IReadOnlyList<CertificateRange> Ranges { get; init; } = [];

    public IReadOnlyList<BreachRecorded> Breaches { get; init; } = [];

    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    public DateOnly? DisqualifiedFrom { get; init; }

    public IReadOnlyList<Designation> Designations { get; init; } = [];

    public static StreamName Stream(string id) => new("enterprise", id);

    public static Enterprise Evolve(Enterprise? state, object @event) => (state, @event) switch
    {
        (null, EnterpriseAwarded e) => new Enterprise(e.Enterprise, e.Name, e.Roles, e.RegisteredIn, e.AwardedOn),
        ({ } known, RecyclingRegionsAwarded e) => known with
        {
            RegionAwards = [.. known.RegionAwards, new RegionAward(e.AwardedOn, e.Regions, e.RegionAward)],
        },
        ({ } known, AgreementSigned e) => known with { Agreements = [.. known.Agreements, e] },
        ({ } known, BondDeposited e) => known with { Deposits = [.. known.Deposits, e] },
        ({ } known, BondDrawn e) => known with { Draws = [.. known.Draws, e] },
        ({ } known, BreachRecorded e) => known with { Breaches = [.. known.Breaches, e] },
        ({ } known, EnterpriseDisqualified e) => known with { DisqualifiedFrom = Earlier(known.DisqualifiedFrom, e.DisqualifiedFrom) },
        ({ } known, OutletRegistered e) => known with { Outlets = [.. known.Outlets, Outlet.Of(e)] },
        ({ } known, EnterpriseStepRefused) => known,
        ({ } known, _) => known.After(@event) ?? throw Fact.Impossible(state, @event),
        _ => throw Fact.Impossible(state, @event),
    };

    /// <summary>What goes on or ends; null when it has not begun.</summary>
    private Enterprise? After(object @event) => @event switch
    {
        EnterpriseSuspended e => this with
        {
            Suspensions =
                [.. Suspensions, new Suspension(e.Suspension ?? $"suspension-{Suspensions.Count + 1}", e.SuspendedFrom, e.Grounds)],
        },
        SuspensionLifted e when Suspensions.Any(each => each.Id == e.Suspension) => this with
        {
            Suspensions = [.. Suspensions.Select(each => each.Id == e.Suspension ? each with { LiftedFrom = e.LiftedFrom } : each)],
        },
        OutletMoved e when OutletOf(e.Outlet) is not null => With(e.Outlet, each => each with { Moves = [.. each.Moves, e] }),
        OutletClosed e when OutletOf(e.Outlet) is not null => With(e.Outlet, each => each with { ClosedOn = e.ClosedOn }),
        CertificateRangeAllotted e => this with
        {
            Ranges = [.. Ranges, new CertificateRange(e.Range ?? $"range-{Ranges.Count + 1}", e.From, e.To, e.AllottedOn)],
        },
        CertificateRangeReturned e when RangeOf(e.Range) is not null => Without(e.Range, e.From, e.To, e.ReturnedOn),
        CertificateRangeCancelled e when RangeOf(e.Range) is not null => Without(e.Range, e.From, e.To, e.CancelledOn),
        DismantlerDesignated e => this with
        {
            Designations =
                [.. Designations, new Designation(e.Designation ?? $"designation-{Designations.Count + 1}", e.DesignatedOn)],
        },
        DesignationWithdrawn e when Designations.Any(each => each.Id == e.Designation) => this with
        {
            Designations =
                [.. Designations.Select(each => each.Id == e.Designation ? each with { WithdrawnFrom = e.WithdrawnFrom } : each)],
        },
        _ => null,
    };

    public Outlet? OutletOf(string outlet) => Outlets.LastOrDefault(each => each.Id == outlet);

    public CertificateRange? RangeOf(string range) => Ranges.LastOrDefault(each => each.Id == range);

    private Enterprise With(string outlet, Func<Outlet, Outlet> change) =>
        this with { Outlets = [.. Outlets.Select(each => each.Id == outlet ? change(each) : each)] };

    private Enterprise Without(string range, CertificateNumber from, CertificateNumber to, DateOnly on) =>
        this with { Ranges = [.. Ranges.Select(each => each.Id == range ? each.Without(from, to, on) : each)] };

    private static DateOnly Earlier(DateOnly? known, DateOnly next) => known < next ? known.Value : next;
}
