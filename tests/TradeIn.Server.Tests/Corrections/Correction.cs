using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Corrections;

/// <summary>The correction of a trade's certificate, and its steps, as bodies that the rules accept.</summary>
/// <param name="mark">Tells several corrections of one certificate from one another.</param>
internal sealed class Correction(Trade trade, string mark = "K")
{
    public const string District = "dev-commerce-110105";
    public const string Municipal = "dev-commerce-municipal";
    public const string National = "dev-national-administrator";

    private int steps;

    public string Id => $"{mark}-{trade.RecyclingId}";

    public string Path => $"/v1/corrections/{Id}";

    /// <summary>The replacement of a trade's recycling on the spot.</summary>
    public static JsonObject Replacement(Trade wrong, JsonObject entry) =>
        new() { ["replaces"] = wrong.RecyclingId, ["recycling"] = entry };

    /// <summary>Asks for another buyer, another unit, or both.</summary>
    public JsonObject Change(Trade? buyer = null, JsonNode? unit = null)
    {
        var changes = new JsonObject();
        if (buyer is not null) changes["buyer"] = buyer.Buyer();
        if (unit is not null) changes["unit"] = unit.DeepClone();
        return Request("change").With("changes", changes);
    }

    public JsonObject Request(string kind) => JsonNode.Parse($$"""
        {
          "correctionId": "{{Id}}", "certificateNumber": "{{trade.Certificate}}", "recyclerId": "rec-huaxing",
          "occurredAt": "2010-07-13T10:00:00+08:00", "kind": "{{kind}}", "explanation": "The entry is wrong."
        }
        """)!.AsObject();

    /// <summary>A step; each at another minute, so that no two are the same.</summary>
    public JsonObject Step(string step, bool approve = true) => new()
    {
        ["step"] = step, ["verdict"] = approve ? "approve" : "reject",
        ["occurredAt"] = FormattableString.Invariant($"2010-07-14T09:{steps++:00}:00+08:00"),
        ["grounds"] = approve ? null : "The paper shows another thing.",
    };

    public Task<Reply> TakeAsync(RunningServer server, string key, string step, bool approve = true) =>
        server.PostAsync(key, $"{Path}/steps", Step(step, approve));

    /// <summary>Asks for it and takes it through the first two steps.</summary>
    public async Task PassCommerceAsync(RunningServer server, JsonObject request)
    {
        await server.PostAsync(Trade.Recycler, "/v1/corrections", request).ShouldBeAsync(201);
        await TakeAsync(server, District, "district-commerce").ShouldBeAsync(201);
        await TakeAsync(server, Municipal, "municipal-commerce").ShouldBeAsync(201);
    }

    /// <summary>Takes it through all steps; the last one's answer.</summary>
    public async Task<Reply> ApplyAsync(RunningServer server, JsonObject request)
    {
        await PassCommerceAsync(server, request);
        return await TakeAsync(server, National, "national-administrator").ShouldBeAsync(201);
    }
}
