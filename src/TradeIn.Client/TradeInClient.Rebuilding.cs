using System.Net.Http.Json;
using TradeIn.Client.Rebuilding;

namespace TradeIn.Client;

/// <content>Read models: for the offices to look at, and for the administrator to look after.</content>
public sealed partial class TradeInClient
{
    /// <summary>Where every read model stands.</summary>
    public async Task<ReadModelList> ListReadModelsAsync(CancellationToken cancel = default) =>
        (await GetAsync("/v1/read-models", Json.ReadModelList, cancel))!;

    /// <summary>Has a read model built anew beside its tables; nothing changes when that is under way.</summary>
    public Task<ReadModelView> RebuildReadModelAsync(string name, CancellationToken cancel = default) => SendForAsync(
        HttpMethod.Post, $"/v1/read-models/{Uri.EscapeDataString(name)}/rebuild", () => null, Json.ReadModelView, cancel);

    /// <summary>Has a read model pass over the event that stops it, on record.</summary>
    /// <exception cref="TradeInProblemException">It is not stopped there, or the event was passed over for another reason.</exception>
    public Task<ReadModelView> SkipReadModelEventAsync(
        string name, ReadModelSkipRequest skip, CancellationToken cancel = default) => SendForAsync(
        HttpMethod.Post, $"/v1/read-models/{Uri.EscapeDataString(name)}/skip",
        () => JsonContent.Create(skip, Json.ReadModelSkipRequest), Json.ReadModelView, cancel);

    /// <summary>Has every node at which a read model is stopped try again.</summary>
    public Task<ReadModelView> RestartReadModelAsync(string name, CancellationToken cancel = default) => SendForAsync(
        HttpMethod.Post, $"/v1/read-models/{Uri.EscapeDataString(name)}/restart", () => null, Json.ReadModelView, cancel);
}
