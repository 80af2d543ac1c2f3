using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Certificate BJ00000001 of Wang's; redeemed with the purchase P-1, while P-2 is not claimed.</summary>
internal static class CertificateTransitions
{
    private static readonly RecordPurchase Second = APurchase with
    {
        PurchaseId = "P-2", Unit = AUnit(Computer, "SN-NEW-9"), Invoice = AnInvoice("00000002"),
    };

    public static Subject Subject { get; } = new("certificate")
    {
        States = ["Unknown", .. Enum.GetNames<CertificateStatus>()],
        Pasts = new()
        {
            ["Unknown"] = Past.Bought(),
            ["Issued"] = [.. Past.TakenIn(), .. Past.Bought()],
            ["Redeemed"] = Past.Granted(),
            ["Lost"] = [.. Past.ReportedLost, .. Past.Bought()],
            ["Cancelled"] = [.. Past.LossApproved, .. Past.Bought()],
            ["Void"] = [.. Past.TakenIn(), .. Past.Bought(), .. Past.Invalidated(Day("2010-07-11"))],
            ["Expired"] = Past.Returned(expired: true),
        },
        Attempts = new()
        {
            ["RecordRecycling with its number"] = Attempt.Of<RecordRecycling>(past => Given(past).When(ARecycling with
            {
                RecyclingId = "R-9", Buyer = People.Li, Unit = AUnit(Television, "SN-OLD-9"),
            })),
            ["DeliverOrder with its number"] = Attempt.Of<DeliverOrder>(
                past => Given(past).When(ADelivery with
                {
                    RecyclingId = "R-9", OldUnit = AUnit(Television, "SN-OLD-9"), Certificate = FirstCertificate, PurchaseId = "P-9",
                    NewUnit = AUnit(Refrigerator, "SN-NEW-8"), Invoice = AnInvoice("00000008"),
                }),
                [.. Past.Ordered(), Shops.Allotted("dual-online", "BJ00000001", "BJ00000009")]),
            ["SubmitClaim"] = Attempt.Of<SubmitClaim>(
                past => Given(past).When(AClaim with { ClaimId = "C-2", PurchaseId = "P-2" }), Past.Bought(Second)),
            ["ReturnPurchase"] = Attempt.Of<ReturnPurchase>(
                past => Given(past).When(AReturn with { SubsidyTakenBack = Money.Zero })),
            ["ReturnPurchase after the end"] = Attempt.Of<ReturnPurchase>(past => Given(past).When(
                AReturn with { SubsidyTakenBack = Money.Zero, OccurredAt = At("2012-01-01 00:00") })),
            ["ReportLoss"] = Attempt.Of<ReportLoss>(past => Given(past).When(ALossReport with { LossReportId = "L-9" })),
            ["DecideLoss withdraw"] = Attempt.Of<DecideLoss>(past => Given(past).When(ALossStep(LossStep.Withdraw))),
            ["DecideLoss approve"] = Attempt.Of<DecideLoss>(past => Given(past).When(ALossStep(LossStep.Approve))),
            ["DecideLoss reject"] = Attempt.Of<DecideLoss>(past => Given(past).When(ALossStep(LossStep.Reject))),
            ["DecideLoss file"] = Attempt.Of<DecideLoss>(past => Given(past).When(ALossStep(LossStep.File))),
            ["ReplaceCertificate"] = Attempt.Of<ReplaceCertificate>(past => Given(past).When(AReplacement)),
            ["RequestCorrection change"] = Attempt.Of<RequestCorrection>(past => Given(past).When(ACorrection)),
            ["RequestCorrection invalidate"] = Attempt.Of<RequestCorrection>(past => Given(past).When(AnInvalidation)),
            ["RequestCorrection annotate"] = Attempt.Of<RequestCorrection>(past => Given(past).When(AnAnnotation)),
            ["DecideCorrection change"] = Attempt.Of<DecideCorrection>(Applied, Past.ApprovedTwice()),
            ["DecideCorrection invalidate"] = Attempt.Of<DecideCorrection>(Applied, Past.ApprovedTwice(AnInvalidation)),
            ["DecideCorrection annotate"] = Attempt.Of<DecideCorrection>(Applied, Past.ApprovedTwice(AnAnnotation)),
            ["OpenConsignment"] = Attempt.Of<OpenConsignment>(past => Given(past).When(AConsignment)),
        },
        Untouched =
        [
            .. CustodyTransitions.Commands.Except([typeof(OpenConsignment)]),
            .. EnterpriseTransitions.Commands,
            .. StatementTransitions.Commands,
            typeof(RecordPurchase), typeof(AdvanceSubsidy), typeof(RecoverSubsidy),
            typeof(ExchangeUnit), typeof(NoteRepair), typeof(PlaceOrder), typeof(CancelOrder),
            .. ComplaintTransitions.Commands, .. SignalTransitions.Commands, .. DeclarationTransitions.Commands,
        ],
        StateOf = past =>
            past.StateOf<Certificate>(Certificate.Stream(FirstCertificate))?.Status.ToString() ?? "Unknown",
        Table = """
            Unknown
              RecordRecycling with its number  → Issued
              DeliverOrder with its number     → Issued
              SubmitClaim                      certificate.unknown
              ReturnPurchase                   → Unknown
              ReturnPurchase after the end     → Unknown
              ReportLoss                       certificate.unknown
              DecideLoss withdraw              nothing on record
              DecideLoss approve               nothing on record
              DecideLoss reject                nothing on record
              DecideLoss file                  nothing on record
              ReplaceCertificate               recycling.unknown
              RequestCorrection change         certificate.unknown
              RequestCorrection invalidate     certificate.unknown
              RequestCorrection annotate       certificate.unknown
              DecideCorrection change          certificate.unknown
              DecideCorrection invalidate      certificate.unknown
              DecideCorrection annotate        certificate.unknown
              OpenConsignment                  certificate.unknown
            Issued
              RecordRecycling with its number  certificate.number-used
              DeliverOrder with its number     certificate.number-used
              SubmitClaim                      → Redeemed
              ReturnPurchase                   → Issued
              ReturnPurchase after the end     → Issued
              ReportLoss                       → Lost
              DecideLoss withdraw              nothing on record
              DecideLoss approve               nothing on record
              DecideLoss reject                nothing on record
              DecideLoss file                  nothing on record
              ReplaceCertificate               → Void
              RequestCorrection change         → Issued
              RequestCorrection invalidate     → Issued
              RequestCorrection annotate       → Issued
              DecideCorrection change          → Issued
              DecideCorrection invalidate      → Void
              DecideCorrection annotate        → Issued
              OpenConsignment                  → Issued
            Redeemed
              RecordRecycling with its number  certificate.number-used
              DeliverOrder with its number     certificate.number-used
              SubmitClaim                      certificate.already-redeemed
              ReturnPurchase                   → Issued
              ReturnPurchase after the end     → Expired
              ReportLoss                       certificate.already-redeemed
              DecideLoss withdraw              nothing on record
              DecideLoss approve               nothing on record
              DecideLoss reject                nothing on record
              DecideLoss file                  nothing on record
              ReplaceCertificate               certificate.already-redeemed
              RequestCorrection change         correction.certificate-redeemed
              RequestCorrection invalidate     → Redeemed
              RequestCorrection annotate       → Redeemed
              DecideCorrection change          correction.certificate-redeemed
              DecideCorrection invalidate      → Void
              DecideCorrection annotate        → Redeemed
              OpenConsignment                  → Redeemed
            Lost
              RecordRecycling with its number  certificate.number-used
              DeliverOrder with its number     certificate.number-used
              SubmitClaim                      certificate.lost
              ReturnPurchase                   → Lost
              ReturnPurchase after the end     → Lost
              ReportLoss                       certificate.lost
              DecideLoss withdraw              → Issued
              DecideLoss approve               → Cancelled
              DecideLoss reject                → Issued
              DecideLoss file                  loss-report.not-open
              ReplaceCertificate               certificate.lost
              RequestCorrection change         certificate.lost
              RequestCorrection invalidate     certificate.lost
              RequestCorrection annotate       → Lost
              DecideCorrection change          certificate.lost
              DecideCorrection invalidate      certificate.lost
              DecideCorrection annotate        → Lost
              OpenConsignment                  → Lost
            Cancelled
              RecordRecycling with its number  certificate.number-used
              DeliverOrder with its number     certificate.number-used
              SubmitClaim                      certificate.cancelled
              ReturnPurchase                   → Cancelled
              ReturnPurchase after the end     → Cancelled
              ReportLoss                       certificate.cancelled
              DecideLoss withdraw              loss-report.not-open
              DecideLoss approve               loss-report.not-open
              DecideLoss reject                loss-report.not-open
              DecideLoss file                  → Cancelled
              ReplaceCertificate               certificate.cancelled
              RequestCorrection change         certificate.cancelled
              RequestCorrection invalidate     certificate.cancelled
              RequestCorrection annotate       → Cancelled
              DecideCorrection change          certificate.cancelled
              DecideCorrection invalidate      certificate.cancelled
              DecideCorrection annotate        → Cancelled
              OpenConsignment                  → Cancelled
            Void
              RecordRecycling with its number  certificate.number-used
              DeliverOrder with its number     certificate.number-used
              SubmitClaim                      certificate.void
              ReturnPurchase                   → Void
              ReturnPurchase after the end     → Void
              ReportLoss                       certificate.void
              DecideLoss withdraw              nothing on record
              DecideLoss approve               nothing on record
              DecideLoss reject                nothing on record
              DecideLoss file                  nothing on record
              ReplaceCertificate               certificate.void
              RequestCorrection change         certificate.void
              RequestCorrection invalidate     certificate.void
              RequestCorrection annotate       → Void
              DecideCorrection change          certificate.void
              DecideCorrection invalidate      certificate.void
              DecideCorrection annotate        → Void
              OpenConsignment                  certificate.void
            Expired
              RecordRecycling with its number  certificate.number-used
              DeliverOrder with its number     certificate.number-used
              SubmitClaim                      certificate.expired
              ReturnPurchase                   purchase.already-returned
              ReturnPurchase after the end     purchase.already-returned
              ReportLoss                       certificate.expired
              DecideLoss withdraw              nothing on record
              DecideLoss approve               nothing on record
              DecideLoss reject                nothing on record
              DecideLoss file                  nothing on record
              ReplaceCertificate               certificate.expired
              RequestCorrection change         certificate.expired
              RequestCorrection invalidate     certificate.expired
              RequestCorrection annotate       → Expired
              DecideCorrection change          certificate.expired
              DecideCorrection invalidate      certificate.expired
              DecideCorrection annotate        → Expired
              OpenConsignment                  → Expired
            """,
    };

    private static Outcome Applied(History past) => Given(past).When(ACorrectionStep(CorrectionStep.NationalAdministrator));
}
