using TradeIn.Client.Rebuilding;

namespace TradeIn.Client;

/// <content>Read models: for the offices to look at, and for the administrator to have built anew.</content>
public sealed partial class TradeInClient
{
    /// <summary>Where every read model stands.</summary>
    public async Task<ReadModelList> ListReadModelsAsync(CancellationToken cancel = default) =>
        (await GetAsync("/v1/read-models", Json.ReadModelList, cancel))!;

    /// <summary>Has a read model built anew beside its tables; nothing changes when that is under way.</summary>
    public Task<ReadModelView> RebuildReadModelAsync(string name, CancellationToken cancel = default) => SendForAsync(
        HttpMethod.Post, $"/v1/read-models/{Uri.EscapeDataString(name)}/rebuild", () => null, Json.ReadModelView, cancel);
}
