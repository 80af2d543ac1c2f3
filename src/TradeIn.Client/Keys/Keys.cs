namespace TradeIn.Client.Keys;

/// <summary>A key for an enterprise or an office.</summary>
/// <param name="KeyId">The key's public name, which the log keeps; never given away again.</param>
/// <param name="Role">
/// <c>enterprise</c>, <c>commerce</c>, <c>finance</c>, <c>environment</c>, <c>regulator</c>, <c>department</c>,
/// <c>national-administrator</c>, <c>auditor</c> or <c>administrator</c>.
/// </param>
/// <param name="Enterprise">The enterprise whose it is; with the role <c>enterprise</c>, and with no other.</param>
/// <param name="District">The six digits of a district's office; not said: the city's.</param>
/// <param name="Department">Of the role <c>department</c>, its id in the register of complaints.</param>
/// <param name="Description">What it is for, in words.</param>
/// <param name="RequestsPerMinute">So many requests are taken at each node; not said: what the server's settings say.</param>
public sealed record KeyRequest(
    string KeyId, string Role, string? Enterprise = null, string? District = null, string? Department = null,
    string? Description = null, int? RequestsPerMinute = null);

/// <summary>A key as it stands; itself only when it was just made.</summary>
/// <param name="KeyId">The key's public name, which the log keeps.</param>
/// <param name="Role">What its holder is.</param>
/// <param name="Enterprise">The enterprise whose it is.</param>
/// <param name="District">The district of a district's office.</param>
/// <param name="Department">Of the role <c>department</c>, its id.</param>
/// <param name="Description">What it is for, in words.</param>
/// <param name="RequestsPerMinute">So many requests are taken at each node; absent: any number.</param>
/// <param name="Status"><c>good</c> or <c>revoked</c>.</param>
/// <param name="KeptIn"><c>database</c>, or <c>configuration</c>: only there it can be changed.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">The public name of the key that made it.</param>
/// <param name="RotatedAt">When it was last rotated.</param>
/// <param name="FormerUntil">So long the key before is good as well.</param>
/// <param name="RevokedAt">When it was revoked.</param>
/// <param name="RevokedBy">The public name of the key that revoked it.</param>
/// <param name="LastUsedOn">The last day on which it was used.</param>
/// <param name="Key">The key. Shown once.</param>
public sealed record KeyView(
    string KeyId, string Role, string? Enterprise, string? District, string? Department, string? Description,
    int? RequestsPerMinute, string Status, string KeptIn, DateTimeOffset? CreatedAt = null, string? CreatedBy = null,
    DateTimeOffset? RotatedAt = null, DateTimeOffset? FormerUntil = null, DateTimeOffset? RevokedAt = null,
    string? RevokedBy = null, DateOnly? LastUsedOn = null, string? Key = null);

/// <summary>All keys.</summary>
/// <param name="Items">By id.</param>
public sealed record KeyList(IReadOnlyList<KeyView> Items);

/// <summary>Another key of the same id.</summary>
/// <param name="OverlapHours">So long the former one is good as well: 0 to 720, 24 if not said.</param>
public sealed record KeyRotation(int? OverlapHours = null);
