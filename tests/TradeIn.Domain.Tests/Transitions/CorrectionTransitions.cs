using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Correction K-1 of the recycling R-1.</summary>
internal static class CorrectionTransitions
{
    public static Subject Subject { get; } = new("correction")
    {
        States = ["Unknown", .. Enum.GetNames<CorrectionStatus>()],
        Pasts = new()
        {
            ["Unknown"] = Past.TakenIn(),
            ["Refused"] = [.. Past.TakenIn(), .. Past.RefusedCorrection],
            ["Requested"] = [.. Past.TakenIn(), .. Past.Requested()],
            ["DistrictApproved"] = [.. Past.TakenIn(), .. Past.Requested(null, CorrectionStep.DistrictCommerce)],
            ["MunicipallyApproved"] = [.. Past.TakenIn(), .. Past.ApprovedTwice()],
            ["Applied"] = [.. Past.TakenIn(), .. Past.AppliedCorrection],
            ["Rejected"] = [.. Past.TakenIn(), .. Past.RejectedCorrection],
        },
        Attempts = new()
        {
            ["RequestCorrection of its recycling"] = Attempt.Of<RequestCorrection>(past => Given(past).When(
                ACorrection with { CorrectionId = past.Has(Correction.Stream("K-1")) ? "K-2" : "K-1" })),
            ["DecideCorrection, the district approves"] = Step(CorrectionStep.DistrictCommerce, approved: true),
            ["DecideCorrection, the district rejects"] = Step(CorrectionStep.DistrictCommerce, approved: false),
            ["DecideCorrection, the municipality approves"] = Step(CorrectionStep.MunicipalCommerce, approved: true),
            ["DecideCorrection, the municipality rejects"] = Step(CorrectionStep.MunicipalCommerce, approved: false),
            ["DecideCorrection, the administrator applies"] = Step(CorrectionStep.NationalAdministrator, approved: true),
            ["DecideCorrection, the administrator rejects"] = Step(CorrectionStep.NationalAdministrator, approved: false),
        },
        Untouched =
        [
            .. CustodyTransitions.Commands,
            .. EnterpriseTransitions.Commands,
            .. StatementTransitions.Commands,
            typeof(RecordRecycling), typeof(RecordPurchase), typeof(SubmitClaim), typeof(AdvanceSubsidy),
            typeof(RecoverSubsidy), typeof(ReturnPurchase), typeof(ExchangeUnit), typeof(NoteRepair), typeof(ReportLoss),
            typeof(DecideLoss), typeof(ReplaceCertificate), typeof(PlaceOrder), typeof(DeliverOrder), typeof(CancelOrder),
            .. ComplaintTransitions.Commands, .. SignalTransitions.Commands, .. DeclarationTransitions.Commands,
        ],
        StateOf = past => past.StateOf<Correction>(Correction.Stream("K-1"))?.Status.ToString() ?? "Unknown",
        Table = """
            Unknown
              RequestCorrection of its recycling           → Requested
              DecideCorrection, the district approves      nothing on record
              DecideCorrection, the district rejects       nothing on record
              DecideCorrection, the municipality approves  nothing on record
              DecideCorrection, the municipality rejects   nothing on record
              DecideCorrection, the administrator applies  nothing on record
              DecideCorrection, the administrator rejects  nothing on record
            Refused
              RequestCorrection of its recycling           → Refused
              DecideCorrection, the district approves      correction.not-at-this-step
              DecideCorrection, the district rejects       correction.not-at-this-step
              DecideCorrection, the municipality approves  correction.not-at-this-step
              DecideCorrection, the municipality rejects   correction.not-at-this-step
              DecideCorrection, the administrator applies  correction.not-at-this-step
              DecideCorrection, the administrator rejects  correction.not-at-this-step
            Requested
              RequestCorrection of its recycling           → Requested
              DecideCorrection, the district approves      → DistrictApproved
              DecideCorrection, the district rejects       → Rejected
              DecideCorrection, the municipality approves  correction.not-at-this-step
              DecideCorrection, the municipality rejects   correction.not-at-this-step
              DecideCorrection, the administrator applies  correction.not-at-this-step
              DecideCorrection, the administrator rejects  correction.not-at-this-step
            DistrictApproved
              RequestCorrection of its recycling           → DistrictApproved
              DecideCorrection, the district approves      correction.not-at-this-step
              DecideCorrection, the district rejects       correction.not-at-this-step
              DecideCorrection, the municipality approves  → MunicipallyApproved
              DecideCorrection, the municipality rejects   → Rejected
              DecideCorrection, the administrator applies  correction.not-at-this-step
              DecideCorrection, the administrator rejects  correction.not-at-this-step
            MunicipallyApproved
              RequestCorrection of its recycling           → MunicipallyApproved
              DecideCorrection, the district approves      correction.not-at-this-step
              DecideCorrection, the district rejects       correction.not-at-this-step
              DecideCorrection, the municipality approves  correction.not-at-this-step
              DecideCorrection, the municipality rejects   correction.not-at-this-step
              DecideCorrection, the administrator applies  → Applied
              DecideCorrection, the administrator rejects  → Rejected
            Applied
              RequestCorrection of its recycling           → Applied
              DecideCorrection, the district approves      correction.not-at-this-step
              DecideCorrection, the district rejects       correction.not-at-this-step
              DecideCorrection, the municipality approves  correction.not-at-this-step
              DecideCorrection, the municipality rejects   correction.not-at-this-step
              DecideCorrection, the administrator applies  correction.not-at-this-step
              DecideCorrection, the administrator rejects  correction.not-at-this-step
            Rejected
              RequestCorrection of its recycling           → Rejected
              DecideCorrection, the district approves      correction.not-at-this-step
              DecideCorrection, the district rejects       correction.not-at-this-step
              DecideCorrection, the municipality approves  correction.not-at-this-step
              DecideCorrection, the municipality rejects   correction.not-at-this-step
              DecideCorrection, the administrator applies  correction.not-at-this-step
              DecideCorrection, the administrator rejects  correction.not-at-this-step
            """,
    };

    private static Attempt Step(CorrectionStep step, bool approved) =>
        Attempt.Of<DecideCorrection>(past => Given(past).When(ACorrectionStep(step, approved)));
}
