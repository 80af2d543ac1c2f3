namespace TradeIn.Client.Enterprises;

/// <summary>A recycler or seller opens an outlet (Q15, Q20).</summary>
/// <param name="OutletId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>; unique within the enterprise.</param>
/// <param name="Kind"><c>recycling</c> or <c>sales</c>.</param>
/// <param name="District">Where it stands, GB/T 2260.</param>
/// <param name="OpenedOn">Its first day; it may lie in the future.</param>
/// <param name="Online">Whether it is one on the net.</param>
/// <param name="Name">As on its sign.</param>
/// <param name="Address">Street and number.</param>
/// <param name="Phone">For buyers.</param>
/// <param name="Latitude">Degrees north, WGS 84; with the longitude.</param>
/// <param name="Longitude">Degrees east, WGS 84; with the latitude.</param>
/// <param name="Categories">What it takes or sells; all of the programme when none is named.</param>
public sealed record OutletRequest(
    string OutletId, string EnterpriseId, string Kind, string District, DateOnly OpenedOn, bool? Online = null,
    string? Name = null, string? Address = null, string? Phone = null, decimal? Latitude = null, decimal? Longitude = null,
    IReadOnlyList<string>? Categories = null);

/// <summary>An outlet is elsewhere from a day on.</summary>
/// <param name="EnterpriseId">Whose outlet it is.</param>
/// <param name="District">Where it stands then, GB/T 2260.</param>
/// <param name="MovedOn">Its first day there; it may lie in the future.</param>
/// <param name="Address">Street and number.</param>
/// <param name="Latitude">Degrees north, WGS 84; with the longitude.</param>
/// <param name="Longitude">Degrees east, WGS 84; with the latitude.</param>
public sealed record OutletMoveRequest(
    string EnterpriseId, string District, DateOnly MovedOn, string? Address = null, decimal? Latitude = null,
    decimal? Longitude = null);

/// <summary>What a <c>tradein.outlet-move.v1</c> event carries: the body of the single call, and the outlet.</summary>
public sealed record OutletMoveEventData(
    string OutletId, string EnterpriseId, string District, DateOnly MovedOn, string? Address = null, decimal? Latitude = null,
    decimal? Longitude = null);

/// <summary>An outlet takes no business from a day on.</summary>
/// <param name="EnterpriseId">Whose outlet it is.</param>
/// <param name="ClosedOn">The first day on which it is closed; it may lie in the future.</param>
/// <param name="Grounds">Why, in words.</param>
public sealed record OutletClosureRequest(string EnterpriseId, DateOnly ClosedOn, string? Grounds = null);

/// <summary>What a <c>tradein.outlet-closure.v1</c> event carries: the body of the single call, and the outlet.</summary>
public sealed record OutletClosureEventData(string OutletId, string EnterpriseId, DateOnly ClosedOn, string? Grounds = null);
