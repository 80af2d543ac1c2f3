using TradeIn.Client.Keys;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Access;

/// <summary><c>POST /v1/keys/{keyId}/rotation</c> and <c>/revocation</c>.</summary>
internal static class ChangeKeyEndpoint
{
    private const int UsualOverlapHours = 24;
    private const int LongestOverlapHours = 720;

    public static void MapKeyChanges(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/keys/{keyId}/rotation", RotateAsync)
            .WithMetadata(new AllowedRoles(Role.Administrator))
            .Describe<KeyRotation, KeyView>(
                "rotateKey", KeyOffice.Tag, "Rotate a key",
                "Makes a new key of the same id, shown this once. The former one is good as well for `overlapHours` (24 if not said, at "
                + "most 720), until `formerUntil`; one before that is no longer. After a leak say 0.",
                Examples.KeyRotation, Examples.KeyRotationAnswer, status: 200, [400, 401, 403, 404, 409, 413, 415, 429, 503]);
        routes.MapPost("/keys/{keyId}/revocation", RevokeAsync)
            .WithMetadata(new AllowedRoles(Role.Administrator))
            .Describe<KeyView>(
                "revokeKey", KeyOffice.Tag, "Revoke a key",
                "From now on the key is unknown at every node, and what is under way with it, feeds that are followed too, is cut. It "
                + "stays in the list, since the log names it; its id is never given away again. A repetition changes nothing.",
                Examples.KeyRevocationAnswer);
    }

    private static async Task<Answer> RotateAsync(HttpContext http, string keyId, KeyOffice office)
    {
        var (body, wrong) = await JsonBody.ReadAsync(http);
        if (wrong is not null) return wrong;
        var overlap = TimeSpan.FromHours(body.WholeOrNull("overlapHours", 0, LongestOverlapHours) ?? UsualOverlapHours);
        body.NothingElse();
        if (body.Errors.Any) return Answer.Invalid(body.Errors);
        if (await office.UnchangeableAsync(keyId, http.RequestAborted) is { } unchangeable) return unchangeable;
        var (key, now) = (StoredKey.NewKey(), office.Now);
        if (!await office.Store.RotateAsync(
            keyId, KeyRing.DigestOf(key), now + overlap, now, http.Caller().KeyId, http.RequestAborted))
            return Answer.Failed(ProblemType.IdReused, $"{keyId} is revoked: create another key.");
        await office.TakeOverAsync(http.RequestAborted);
        return await office.ShowAsync(keyId, key, http.RequestAborted);
    }

    private static async Task<Answer> RevokeAsync(HttpContext http, string keyId, KeyOffice office)
    {
        if (await office.UnchangeableAsync(keyId, http.RequestAborted) is { } unchangeable) return unchangeable;
        await office.Store.RevokeAsync(keyId, office.Now, http.Caller().KeyId, http.RequestAborted);
        var answer = await office.ShowAsync(keyId, key: null, http.RequestAborted);
        await office.TakeOverAsync(http.RequestAborted);
        return answer;
    }
}
