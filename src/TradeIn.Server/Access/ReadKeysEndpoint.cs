using TradeIn.Client.Keys;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Access;

/// <summary><c>GET /v1/keys</c> and <c>GET /v1/keys/{keyId}</c>.</summary>
internal static class ReadKeysEndpoint
{
    public static void MapKeyReading(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/keys", async (HttpContext http, KeyOffice office) => Answer.Ok(await office.ListAsync(http.RequestAborted)))
            .WithMetadata(new AllowedRoles(Role.Administrator))
            .Describe<KeyList>(
                "listKeys", KeyOffice.Tag, "List keys",
                "All keys by id, those of the configuration and revoked ones too: whose they are, who made them when, the last day on "
                + "which each was used, and how often it may call. Never a key or its digest.",
                Examples.KeyList);
        routes.MapGet(
            "/keys/{keyId}",
            (HttpContext http, string keyId, KeyOffice office) => office.ShowAsync(keyId, key: null, http.RequestAborted))
            .WithMetadata(new AllowedRoles(Role.Administrator))
            .Describe<KeyView>("readKey", KeyOffice.Tag, "Read a key", "One key; never the key itself.", Examples.KeyView);
    }
}
