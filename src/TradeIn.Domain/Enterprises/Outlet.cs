using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Enterprises;

/// <summary>A registered place of business, from its first day to its last (Q15, Q20).</summary>
/// <param name="Id">Unique within the enterprise, with which it is always named.</param>
/// <param name="District">Where it was registered; it may have moved since.</param>
public sealed record Outlet(string Id, OutletKind Kind, string District, bool Online)
{
    /// <summary>Null: open ever since.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>The first day on which it is not open any more.</summary>
    public DateOnly? ClosedOn { get; init; }

    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public GeoPoint? At { get; init; }

    /// <summary>What it takes or sells; null: all of the programme.</summary>
    public IReadOnlyList<Category>? Categories { get; init; }

    public IReadOnlyList<OutletMoved> Moves { get; init; } = [];

    public static Outlet Of(OutletRegistered e) => new(e.Outlet, e.Kind, e.District, e.Online)
    {
        OpenedOn = e.OpenedOn, Name = e.Name, Address = e.Address, Phone = e.Phone, At = e.At, Categories = e.Categories,
    };

    public bool IsOpenOn(DateOnly day) => !(OpenedOn > day) && !(ClosedOn <= day);

    /// <summary>Where it stands on a day.</summary>
    public (string District, string? Address, GeoPoint? At) PlaceOn(DateOnly day) =>
        Moves.LastOrDefault(move => move.MovedOn <= day) is { } last
            ? (last.District, last.Address, last.At) : (District, Address, At);
}
