using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>A recycler or seller opens an outlet (E3, Q15, Q20).</summary>
public sealed record RegisterOutlet
{
    /// <summary>Unique within the enterprise.</summary>
    public required string OutletId { get; init; }

    public required string Enterprise { get; init; }

    public required OutletKind Kind { get; init; }

    /// <summary>GB/T 2260.</summary>
    public required string District { get; init; }

    public bool Online { get; init; }

    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public GeoPoint? At { get; init; }

    public IReadOnlyList<Category>? Categories { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <param name="enterprise">Whose it is.</param>
    /// <param name="policy">Of the programme on that day: it names the districts.</param>
    public IReadOnlyList<Fact> Decide(Enterprise enterprise, Policy policy)
    {
        var rules = new Judgements();
        rules.JudgeAwarded(enterprise, OpenedOn);
        rules.JudgeRole(enterprise, Kind == OutletKind.Recycling ? EnterpriseRole.Recycling : EnterpriseRole.Sales);
        rules.JudgeDistrict(policy, District);
        rules.JudgeNotDisqualified(enterprise, OpenedOn);
        rules.Judge(ReasonCode.OutletAlreadyRegistered, enterprise.OutletOf(OutletId) is null, actual: OutletId);
        return rules.Outcome(
            enterprise, EnterpriseStep.Outlet, OutletId, OpenedOn,
            new OutletRegistered(
                Enterprise, OutletId, Kind, District, Online, OpenedOn, Name, Address, Phone, At, Categories));
    }
}
