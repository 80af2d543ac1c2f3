using TradeIn.Client.Keys;
using TradeIn.Server.Answers;
using TradeIn.Server.Programmes;

namespace TradeIn.Server.Access;

/// <summary>What the end-points of keys share: how a key is found and shown. The key itself is in no view but its first.</summary>
internal sealed class KeyOffice(KeyStore store, KeyRing ring, KeyWatch watch, ServerSettings settings, TimeProvider time)
{
    public const string Tag = "Keys";

    public KeyStore Store => store;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Takes what was changed into this node's ring; the others are told by the database.</summary>
    public Task TakeOverAsync(CancellationToken cancel) => watch.ReadAsync(cancel);

    public bool IsStanding(string id) => ring.Standing.Any(caller => caller.KeyId == id);

    public async Task<StoredKey?> FindAsync(string id, CancellationToken cancel) =>
        (await store.ReadAsync(cancel)).SingleOrDefault(key => key.Id == id);

    /// <summary>One of either kind as it is shown.</summary>
    public async Task<Answer> ShowAsync(string id, string? key, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } found ? Answer.Ok(View(found, key))
        : ring.Standing.FirstOrDefault(caller => caller.KeyId == id) is { } standing ? Answer.Ok(View(standing))
        : Missing(id);

    /// <summary>All, by id.</summary>
    public async Task<KeyList> ListAsync(CancellationToken cancel) => new(
    [
        .. ring.Standing.Select(View).Concat((await store.ReadAsync(cancel)).Select(key => View(key)))
            .OrderBy(view => view.KeyId, StringComparer.Ordinal),
    ]);

    /// <summary>Why a key cannot be changed here; null when it can.</summary>
    public async Task<Answer?> UnchangeableAsync(string id, CancellationToken cancel) =>
        IsStanding(id) ? Answer.Failed(ProblemType.Forbidden, $"{id} stands in the server's configuration: change it there.")
        : await FindAsync(id, cancel) is null ? Missing(id) : null;

    public KeyView View(StoredKey key, string? clear = null) => new(
        key.Id, NameOf(key.Role), key.Enterprise, key.District, key.Department, key.Description,
        key.RequestsPerMinute ?? settings.RequestsPerMinute, key.RevokedAt is null ? "good" : "revoked", "database", key.CreatedAt,
        key.CreatedBy, key.RotatedAt, key.FormerUntil > Now ? key.FormerUntil : null, key.RevokedAt, key.RevokedBy, key.LastUsedOn,
        clear);

    private KeyView View(Caller caller) => new(
        caller.KeyId, NameOf(caller.Role), caller.Enterprise, caller.District, caller.Department, null,
        caller.RequestsPerMinute ?? settings.RequestsPerMinute, "good", "configuration");

    private static Answer Missing(string id) => Answer.Failed(ProblemType.NotFound, $"There is no key {id}.");

    private static string NameOf(Role role) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{role}");
}
