using TradeIn.Client.Signals;

namespace TradeIn.Client;

/// <content>Signals of fraud and the work list on them, for commerce and the regulator.</content>
public sealed partial class TradeInClient
{
    /// <summary>A page of signals.</summary>
    public async Task<SignalsPage> ListSignalsAsync(SignalQuery query, CancellationToken cancel = default) =>
        await GetAsync($"/v1/signals?{query.ToQueryString()}", Json.SignalsPage, cancel)
        ?? throw new InvalidOperationException("The server knows no signals.");

    /// <summary>A signal with its evidence; null when there is none of that id.</summary>
    public Task<SignalView?> GetSignalAsync(string signalId, CancellationToken cancel = default) =>
        GetAsync($"/v1/signals/{Uri.EscapeDataString(signalId)}", Json.SignalView, cancel);

    /// <summary>An office takes a signal, gives it back, or closes it with a result.</summary>
    public Task<Answer<SignalStepAnswer>> HandleSignalAsync(
        string signalId, SignalStepRequest step, CancellationToken cancel = default) =>
        PostAsync(
            $"/v1/signals/{Uri.EscapeDataString(signalId)}/steps", step, Json.SignalStepRequest, Json.SignalStepAnswer, cancel);
}
