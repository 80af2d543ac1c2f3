using System.Security.Cryptography;

namespace TradeIn.Server.Access;

/// <summary>A key that the administrator made, as the database keeps it: by its digest, never in clear.</summary>
/// <param name="Id">Its public name, which the log keeps; never given away again.</param>
/// <param name="RequestsPerMinute">At each node; null: what the server's settings say.</param>
/// <param name="Sha256">Of the key, 64 hexadecimal digits.</param>
/// <param name="FormerSha256">Of the key before; it is good as well until <paramref name="FormerUntil"/>.</param>
/// <param name="LastUsedOn">The last day on which it was used, in the programme's place.</param>
internal sealed record StoredKey(
    string Id, Role Role, string? Enterprise, string? District, string? Department, string? Description, int? RequestsPerMinute,
    string Sha256, string? FormerSha256, DateTimeOffset? FormerUntil, DateTimeOffset CreatedAt, string CreatedBy,
    DateTimeOffset? RotatedAt, string? RotatedBy, DateTimeOffset? RevokedAt, string? RevokedBy, DateOnly? LastUsedOn)
{
    private const int KeyBytes = 32;
    private const string Prefix = "tradein_";

    public Caller Caller => new(Id, Role, Enterprise, District, Department) { RequestsPerMinute = RequestsPerMinute };

    /// <summary>A new key: 256 random bits, so that its plain digest cannot be guessed back.</summary>
    public static string NewKey() =>
        Prefix + System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Whether it was made for the same: a repetition is known by it.</summary>
    public bool IsFor(StoredKey other) =>
        (Role, Enterprise, District, Department, Description, RequestsPerMinute)
        == (other.Role, other.Enterprise, other.District, other.Department, other.Description, other.RequestsPerMinute);
}
