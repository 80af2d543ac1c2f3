using TradeIn.Client.Buyers;

namespace TradeIn.Client.Erasures;

/// <summary>Everything personal about someone is made unreadable for ever.</summary>
/// <param name="Document">Of the buyer or agent; either this or <paramref name="ComplaintId"/>.</param>
/// <param name="ComplaintId">Whose complainant it is.</param>
/// <param name="Cause">Why, in words; nothing personal.</param>
public sealed record ErasureRequest(string ErasureId, string Cause, IdentityDocument? Document = null, string? ComplaintId = null);

/// <summary>What was erased; the number of the document is not repeated.</summary>
/// <param name="Erased">`person`, or `complainant`.</param>
/// <param name="Cause">Why, in words.</param>
public sealed record ErasureAnswer(string ErasureId, string Erased, string Cause);
