using TradeIn.Client.Enterprises;

namespace TradeIn.Client;

public sealed partial class TradeInClient
{
    /// <summary>The award of the tender (E1).</summary>
    public Task<Answer<EnterpriseStepAnswer>> AwardEnterpriseAsync(
        AwardRequest request, CancellationToken cancel = default) =>
        PostAsync("/v1/enterprises", request, Json.AwardRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>An agreement that was signed (E1).</summary>
    public Task<Answer<EnterpriseStepAnswer>> SignAgreementAsync(
        AgreementRequest request, CancellationToken cancel = default) =>
        PostAsync("/v1/agreements", request, Json.AgreementRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>Money paid into the performance bond (E1, E2).</summary>
    public Task<Answer<EnterpriseStepAnswer>> DepositBondAsync(
        BondDepositRequest request, CancellationToken cancel = default) =>
        PostAsync("/v1/bond-deposits", request, Json.BondDepositRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>A breach, whose penalty is taken from the bond (E2).</summary>
    public Task<Answer<EnterpriseStepAnswer>> RecordBreachAsync(
        BreachRequest request, CancellationToken cancel = default) =>
        PostAsync("/v1/breaches", request, Json.BreachRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>No new business from a day on (E2).</summary>
    public Task<Answer<EnterpriseStepAnswer>> SuspendEnterpriseAsync(
        SuspensionRequest request, CancellationToken cancel = default) =>
        PostAsync("/v1/suspensions", request, Json.SuspensionRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>The end of a suspension (E2).</summary>
    public Task<Answer<EnterpriseStepAnswer>> LiftSuspensionAsync(
        string suspensionId, SuspensionLiftingRequest request, CancellationToken cancel = default) =>
        PostAsync($"/v1/suspensions/{Uri.EscapeDataString(suspensionId)}/lifting", request, Json.SuspensionLiftingRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>No new business from a day on, for good (E2).</summary>
    public Task<Answer<EnterpriseStepAnswer>> DisqualifyEnterpriseAsync(
        DisqualificationRequest request, CancellationToken cancel = default) =>
        PostAsync("/v1/disqualifications", request, Json.DisqualificationRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>The regions of a recycler from a day on (R6).</summary>
    public Task<Answer<EnterpriseStepAnswer>> AwardRegionsAsync(
        RegionAwardRequest request, CancellationToken cancel = default) =>
        PostAsync("/v1/region-awards", request, Json.RegionAwardRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>A new outlet (E3).</summary>
    public Task<Answer<EnterpriseStepAnswer>> RegisterOutletAsync(
        OutletRequest request, CancellationToken cancel = default) =>
        PostAsync("/v1/outlets", request, Json.OutletRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>An outlet is elsewhere from a day on (E3).</summary>
    public Task<Answer<EnterpriseStepAnswer>> MoveOutletAsync(
        string outletId, OutletMoveRequest request, CancellationToken cancel = default) =>
        PostAsync($"/v1/outlets/{Uri.EscapeDataString(outletId)}/moves", request, Json.OutletMoveRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>An outlet takes no business from a day on (E3).</summary>
    public Task<Answer<EnterpriseStepAnswer>> CloseOutletAsync(
        string outletId, OutletClosureRequest request, CancellationToken cancel = default) =>
        PostAsync($"/v1/outlets/{Uri.EscapeDataString(outletId)}/closure", request, Json.OutletClosureRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>Certificate numbers for a recycler (R8).</summary>
    public Task<Answer<EnterpriseStepAnswer>> AllotCertificateRangeAsync(
        CertificateRangeRequest request, CancellationToken cancel = default) =>
        PostAsync("/v1/certificate-ranges", request, Json.CertificateRangeRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>The recycler gave numbers back (R8).</summary>
    public Task<Answer<EnterpriseStepAnswer>> ReturnCertificateRangeAsync(
        string rangeId, RangeWithdrawalRequest request, CancellationToken cancel = default) =>
        PostAsync($"/v1/certificate-ranges/{Uri.EscapeDataString(rangeId)}/return", request, Json.RangeWithdrawalRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>Commerce took numbers away (R8).</summary>
    public Task<Answer<EnterpriseStepAnswer>> CancelCertificateRangeAsync(
        string rangeId, RangeWithdrawalRequest request, CancellationToken cancel = default) =>
        PostAsync($"/v1/certificate-ranges/{Uri.EscapeDataString(rangeId)}/cancellation", request, Json.RangeWithdrawalRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>A dismantler is designated (K4).</summary>
    public Task<Answer<EnterpriseStepAnswer>> DesignateDismantlerAsync(
        DesignationRequest request, CancellationToken cancel = default) =>
        PostAsync("/v1/designations", request, Json.DesignationRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>A dismantler is designated no more (K4).</summary>
    public Task<Answer<EnterpriseStepAnswer>> WithdrawDesignationAsync(
        string designationId, DesignationWithdrawalRequest request, CancellationToken cancel = default) =>
        PostAsync($"/v1/designations/{Uri.EscapeDataString(designationId)}/withdrawal", request, Json.DesignationWithdrawalRequest, Json.EnterpriseStepAnswer, cancel);

    /// <summary>All that is on record of an enterprise as of a day, today when none is named; null when there is none of that id.</summary>
    public Task<EnterpriseView?> GetEnterpriseAsync(
        string enterpriseId, DateOnly? on = null, CancellationToken cancel = default) => GetAsync(
        $"/v1/enterprises/{Uri.EscapeDataString(enterpriseId)}{(on is { } day ? $"?on={day:yyyy-MM-dd}" : "")}",
        Json.EnterpriseView, cancel);

    /// <summary>What old units are worth from a day on (Q5).</summary>
    public Task<Answer<ReferencePricesAnswer>> PublishReferencePricesAsync(
        ReferencePricesRequest request, CancellationToken cancel = default) =>
        PostAsync("/v1/reference-prices", request, Json.ReferencePricesRequest, Json.ReferencePricesAnswer, cancel);

    /// <summary>The reference prices of a day, today's when none is named; null when there are none. No key is needed.</summary>
    public Task<ReferencePricesAnswer?> GetReferencePricesAsync(
        string programme, DateOnly? on = null, CancellationToken cancel = default) => GetAsync(
        $"/v1/reference-prices?programme={Uri.EscapeDataString(programme)}{(on is { } day ? $"&on={day:yyyy-MM-dd}" : "")}",
        Json.ReferencePricesAnswer, cancel);

    /// <summary>How a certificate stands, for who knows the last four characters of its document. No key is needed.</summary>
    public Task<Answer<CertificateStatusAnswer>> CheckCertificateStatusAsync(
        CertificateStatusRequest request, CancellationToken cancel = default) =>
        PostAsync(
            "/v1/certificate-status", request, Json.CertificateStatusRequest, Json.CertificateStatusAnswer, cancel);
}
