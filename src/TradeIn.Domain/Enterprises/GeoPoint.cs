namespace TradeIn.Domain.Enterprises;

/// <summary>A place on Earth in degrees, WGS 84: latitude north, longitude east.</summary>
public sealed record GeoPoint(decimal Latitude, decimal Longitude);
