namespace TradeIn.Server.Identities;

/// <summary>
/// The log's buyers are known by this identity key; the check value tells it from another without giving it away.
/// </summary>
public sealed record IdentityKeyIntroduced(string CheckValue);
