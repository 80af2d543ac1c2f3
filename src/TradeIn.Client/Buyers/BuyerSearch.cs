namespace TradeIn.Client.Buyers;

/// <summary>Looks a buyer up: by the whole number of a document, or by a number as answers show it. One of the two.</summary>
/// <param name="Document">The document with its whole number.</param>
/// <param name="MaskedNumber">The number masked, its last four characters left, as answers show it: several buyers may have it.</param>
public sealed record BuyerSearchRequest(IdentityDocument? Document = null, string? MaskedNumber = null);

/// <summary>Who was found, and what is on record of them; every number is masked.</summary>
/// <param name="Buyers">Rows of the dataset of buyers: one a programme and buyer, with what is used and granted.</param>
/// <param name="Certificates">Rows of the dataset of certificates that were issued to them.</param>
/// <param name="Claims">Rows of the dataset of claims that they made.</param>
/// <param name="Complete">Whether that is all of it: of each at most 1000 rows are told.</param>
/// <param name="AsOf">The position of the log that all of it has come to.</param>
public sealed record BuyerSearchAnswer(
    IReadOnlyList<Dictionary<string, object?>> Buyers, IReadOnlyList<Dictionary<string, object?>> Certificates,
    IReadOnlyList<Dictionary<string, object?>> Claims, bool Complete, long AsOf);
