namespace TradeIn.Client.Purchases;

/// <summary>The sale of a new unit.</summary>
/// <param name="PurchaseId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="Programme">The programme's id.</param>
/// <param name="SellerId">The seller; the key must be its own.</param>
/// <param name="OutletId">A registered sales outlet of it.</param>
/// <param name="Channel"><c>store</c>, or <c>online</c> (dual-qualified only).</param>
/// <param name="Order"><c>old-first</c>, or <c>new-first</c> (dual-qualified only).</param>
/// <param name="OccurredAt">When it happened, RFC 3339 with offset; not in the future.</param>
/// <param name="Buyer">Who buys.</param>
/// <param name="Unit">The new unit.</param>
/// <param name="Invoice">The invoice that proves it.</param>
/// <param name="ListPrice">Yuan, tax included.</param>
/// <param name="Discount">Yuan, every discount together.</param>
/// <param name="PaidPrice">List price less discount; the subsidy is reckoned on it.</param>
/// <param name="Agent">Who acts for the buyer, if someone does.</param>
/// <param name="OtherSubsidies">Programmes that subsidise this unit as well: <c>home-appliances-going-to-the-countryside</c>.</param>
/// <param name="Pickup">The appointment to take the old unit along.</param>
public sealed record PurchaseRequest(
    string PurchaseId, string Programme, string SellerId, string OutletId, string Channel, string Order,
    DateTimeOffset OccurredAt, Party Buyer, Unit Unit, Invoice Invoice, decimal ListPrice, decimal Discount,
    decimal PaidPrice, Agent? Agent = null, IReadOnlyList<string>? OtherSubsidies = null, Pickup? Pickup = null);

/// <summary>An invoice, to its line.</summary>
/// <param name="Number">8 digits beside a code, or 20 digits alone.</param>
/// <param name="IssuedOn">The invoice's day.</param>
/// <param name="Code">10 or 12 digits.</param>
/// <param name="Line">The line of this unit, from 1; absent: the invoice's only line.</param>
public sealed record Invoice(string Number, DateOnly IssuedOn, string? Code = null, int? Line = null);

/// <summary>The appointment to take the old unit along.</summary>
public sealed record Pickup(DateOnly On, Unit Unit);

/// <summary>The purchase is on record.</summary>
/// <param name="Old">The buyer's old units.</param>
/// <param name="New">The buyer's subsidised new units; a purchase alone counts nothing.</param>
public sealed record PurchaseAnswer(string PurchaseId, Count Old, Count New);
