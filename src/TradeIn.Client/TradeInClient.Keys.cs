using System.Net.Http.Json;
using TradeIn.Client.Keys;

namespace TradeIn.Client;

/// <content>Keys: the administrator makes, rotates and revokes them.</content>
public sealed partial class TradeInClient
{
    /// <summary>Makes a key. It is shown this once, and not in a repetition.</summary>
    public Task<Answer<KeyView>> CreateKeyAsync(KeyRequest key, CancellationToken cancel = default) =>
        PostAsync("/v1/keys", key, Json.KeyRequest, Json.KeyView, cancel);

    /// <summary>All keys by id, revoked ones too; never a key itself.</summary>
    public async Task<IReadOnlyList<KeyView>> ListKeysAsync(CancellationToken cancel = default) =>
        (await GetAsync("/v1/keys", Json.KeyList, cancel))!.Items;

    /// <summary>One key; null when there is none of that id.</summary>
    public Task<KeyView?> GetKeyAsync(string keyId, CancellationToken cancel = default) => GetAsync(KeyPath(keyId), Json.KeyView, cancel);

    /// <summary>Another key of the same id, shown this once; the former one is good as well for a while.</summary>
    public Task<KeyView> RotateKeyAsync(string keyId, KeyRotation rotation, CancellationToken cancel = default) => SendForAsync(
        HttpMethod.Post, $"{KeyPath(keyId)}/rotation", () => JsonContent.Create(rotation, Json.KeyRotation), Json.KeyView, cancel);

    /// <summary>From now on it is unknown at every node.</summary>
    public Task<KeyView> RevokeKeyAsync(string keyId, CancellationToken cancel = default) =>
        SendForAsync(HttpMethod.Post, $"{KeyPath(keyId)}/revocation", () => null, Json.KeyView, cancel);

    private static string KeyPath(string keyId) => $"/v1/keys/{Uri.EscapeDataString(keyId)}";
}
