using TradeIn.Client.Corrections;
using TradeIn.Client.Losses;

namespace TradeIn.Client;

public sealed partial class TradeInClient
{
    /// <summary>Blocks a lost certificate at once; the authorities then cancel it or not (A3).</summary>
    public Task<Answer<LossReportAnswer>> ReportLossAsync(
        LossReportRequest report, CancellationToken cancel = default) =>
        PostAsync("/v1/loss-reports", report, Json.LossReportRequest, Json.LossReportAnswer, cancel);

    /// <summary>The recycler withdraws it, district commerce decides it, municipal commerce files it (A3).</summary>
    public Task<Answer<LossStepAnswer>> DecideLossAsync(
        string lossReportId, LossStepRequest step, CancellationToken cancel = default) =>
        PostAsync(
            $"/v1/loss-reports/{Uri.EscapeDataString(lossReportId)}/steps", step, Json.LossStepRequest,
            Json.LossStepAnswer, cancel);

    /// <summary>A loss report and its steps; null when there is none of that id.</summary>
    public Task<LossReportView?> GetLossReportAsync(string lossReportId, CancellationToken cancel = default) =>
        GetAsync($"/v1/loss-reports/{Uri.EscapeDataString(lossReportId)}", Json.LossReportView, cancel);

    /// <summary>Voids a wrong certificate and issues the right one in one step, on the same day (A4).</summary>
    public Task<Answer<ReplacementAnswer>> ReplaceCertificateAsync(
        ReplacementRequest replacement, CancellationToken cancel = default) =>
        PostAsync("/v1/replacements", replacement, Json.ReplacementRequest, Json.ReplacementAnswer, cancel);

    /// <summary>Applies for the correction of a wrong entry found afterwards (A4).</summary>
    public Task<Answer<CorrectionAnswer>> RequestCorrectionAsync(
        CorrectionRequest correction, CancellationToken cancel = default) =>
        PostAsync("/v1/corrections", correction, Json.CorrectionRequest, Json.CorrectionAnswer, cancel);

    /// <summary>District commerce, municipal commerce and the national administrator approve it or not (A4).</summary>
    public Task<Answer<CorrectionStepAnswer>> DecideCorrectionAsync(
        string correctionId, CorrectionStepRequest step, CancellationToken cancel = default) =>
        PostAsync(
            $"/v1/corrections/{Uri.EscapeDataString(correctionId)}/steps", step, Json.CorrectionStepRequest,
            Json.CorrectionStepAnswer, cancel);

    /// <summary>A correction and its steps; null when there is none of that id.</summary>
    public Task<CorrectionView?> GetCorrectionAsync(string correctionId, CancellationToken cancel = default) =>
        GetAsync($"/v1/corrections/{Uri.EscapeDataString(correctionId)}", Json.CorrectionView, cancel);
}
