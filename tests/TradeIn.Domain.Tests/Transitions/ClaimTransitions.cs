using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Claim C-1 on the purchase P-1 with certificate BJ00000001; BJ00000002 is another live one of the same buyer.</summary>
internal static class ClaimTransitions
{
    private static readonly Fact[] SecondTakenIn = Past.TakenIn(AReplacement.Recycling);

    private static readonly Fact[] Bought = [.. Past.TakenIn(), .. Past.Bought()];

    public static Subject Subject { get; } = new("claim")
    {
        States = ["Unknown", "Stated", .. Enum.GetNames<ClaimStatus>()],
        Pasts = new()
        {
            ["Unknown"] = Bought,
            ["Refused"] = [.. Bought, .. Past.RefusedClaim(AClaim)],
            ["Approved"] = Past.Granted(),
            ["Advanced"] = Past.PaidOut,
            ["Stated"] = Filed,
            ["Reimbursed"] = Past.Reimbursed,
            ["Returned"] = Past.Returned(),
            ["Revoked"] = Past.Revoked(),
            ["Recovered"] = Past.Recovered,
        },
        Attempts = new()
        {
            ["SubmitClaim for its purchase"] = Attempt.Of<SubmitClaim>(
                past => Given(past).When(AClaim with
                {
                    ClaimId = past.Has(Claim.Stream("C-1")) ? "C-2" : "C-1", Certificate = SecondCertificate,
                }),
                SecondTakenIn),
            ["AdvanceSubsidy"] = Attempt.Of<AdvanceSubsidy>(past => Given(past).When(AnAdvance)),
            ["RecoverSubsidy"] = Attempt.Of<RecoverSubsidy>(past => Given(past).When(ARecovery)),
            ["ReturnPurchase"] = Attempt.Of<ReturnPurchase>(
                past => Given(past).When(AReturn with { SubsidyTakenBack = WithBuyer(past) })),
            ["ExchangeUnit"] = Attempt.Of<ExchangeUnit>(past => Given(past).When(AnExchange)),
            ["NoteRepair"] = Attempt.Of<NoteRepair>(past => Given(past).When(ARepair)),
            ["RecordPurchase of its unit"] = Attempt.Of<RecordPurchase>(
                past => Given(past).When(APurchase with { PurchaseId = "P-2", Invoice = AnInvoice("00000002") })),
            ["DecideCorrection change"] = Attempt.Of<DecideCorrection>(Applied, Past.ApprovedTwice()),
            ["DecideCorrection invalidate"] = Attempt.Of<DecideCorrection>(Applied, Past.ApprovedTwice(AnInvalidation)),
            ["DecideCorrection annotate"] = Attempt.Of<DecideCorrection>(Applied, Past.ApprovedTwice(AnAnnotation)),
            ["ReportLoss of its certificate"] = Attempt.Of<ReportLoss>(past => Given(past).When(ALossReport)),
            ["FileStatement of it"] = Attempt.Of<FileStatement>(past => Given(past).When(
                AStatement with { StatementId = past.Has(Statement.Stream("S-1")) ? "S-2" : "S-1" })),
            ["WithdrawStatement of its statement"] = Attempt.Of<WithdrawStatement>(past => Given(past).When(AWithdrawal)),
            ["TakeSecondLook at its rejection"] = Attempt.Of<TakeSecondLook>(Rejected),
            ["ConfirmPayment of its statement"] = Attempt.Of<ConfirmPayment>(PaidFor),
            ["ReplaceCertificate of its certificate"] = Attempt.Of<ReplaceCertificate>(past => Given(past).When(AReplacement)),
        },
        Untouched =
        [
            .. CustodyTransitions.Commands,
            .. EnterpriseTransitions.Commands,
            .. StatementTransitions.Commands.Except(
                [typeof(FileStatement), typeof(WithdrawStatement), typeof(TakeSecondLook), typeof(ConfirmPayment)]),
            typeof(RecordRecycling), typeof(DecideLoss), typeof(RequestCorrection), typeof(PlaceOrder), typeof(DeliverOrder),
            typeof(CancelOrder),
            .. ComplaintTransitions.Commands, .. SignalTransitions.Commands, .. DeclarationTransitions.Commands,
        ],
        StateOf = past => past.StateOf<Claim>(Claim.Stream("C-1")) switch
        {
            null => "Unknown",
            { Status: ClaimStatus.Advanced, Stated: not null } => "Stated",
            { } claim => claim.Status.ToString(),
        },
        Table = """
            Unknown
              SubmitClaim for its purchase           → Approved
              AdvanceSubsidy                         nothing on record
              RecoverSubsidy                         nothing on record
              ReturnPurchase                         → Unknown
              ExchangeUnit                           → Unknown
              NoteRepair                             → Unknown
              RecordPurchase of its unit             new-unit.already-sold
              DecideCorrection change                → Unknown
              DecideCorrection invalidate            → Unknown
              DecideCorrection annotate              → Unknown
              ReportLoss of its certificate          → Unknown
              FileStatement of it                    statement.claim-unknown
              WithdrawStatement of its statement     nothing on record
              TakeSecondLook at its rejection        nothing on record
              ConfirmPayment of its statement        nothing on record
              ReplaceCertificate of its certificate  → Unknown
            Approved
              SubmitClaim for its purchase           purchase.already-claimed
              AdvanceSubsidy                         → Advanced
              RecoverSubsidy                         claim.nothing-to-recover
              ReturnPurchase                         → Returned
              ExchangeUnit                           → Approved
              NoteRepair                             → Approved
              RecordPurchase of its unit             new-unit.already-sold
              DecideCorrection change                correction.certificate-redeemed
              DecideCorrection invalidate            → Revoked
              DecideCorrection annotate              → Approved
              ReportLoss of its certificate          certificate.already-redeemed
              FileStatement of it                    claim.not-advanced
              WithdrawStatement of its statement     nothing on record
              TakeSecondLook at its rejection        nothing on record
              ConfirmPayment of its statement        nothing on record
              ReplaceCertificate of its certificate  certificate.already-redeemed
            Refused
              SubmitClaim for its purchase           → Refused
              AdvanceSubsidy                         claim.not-approved
              RecoverSubsidy                         claim.nothing-to-recover
              ReturnPurchase                         → Refused
              ExchangeUnit                           → Refused
              NoteRepair                             → Refused
              RecordPurchase of its unit             new-unit.already-sold
              DecideCorrection change                → Refused
              DecideCorrection invalidate            → Refused
              DecideCorrection annotate              → Refused
              ReportLoss of its certificate          → Refused
              FileStatement of it                    claim.not-advanced
              WithdrawStatement of its statement     nothing on record
              TakeSecondLook at its rejection        nothing on record
              ConfirmPayment of its statement        nothing on record
              ReplaceCertificate of its certificate  → Refused
            Advanced
              SubmitClaim for its purchase           purchase.already-claimed
              AdvanceSubsidy                         claim.not-approved
              RecoverSubsidy                         claim.nothing-to-recover
              ReturnPurchase                         → Returned
              ExchangeUnit                           → Advanced
              NoteRepair                             → Advanced
              RecordPurchase of its unit             new-unit.already-sold
              DecideCorrection change                correction.certificate-redeemed
              DecideCorrection invalidate            → Revoked
              DecideCorrection annotate              → Advanced
              ReportLoss of its certificate          certificate.already-redeemed
              FileStatement of it                    → Stated
              WithdrawStatement of its statement     nothing on record
              TakeSecondLook at its rejection        nothing on record
              ConfirmPayment of its statement        nothing on record
              ReplaceCertificate of its certificate  certificate.already-redeemed
            Stated
              SubmitClaim for its purchase           purchase.already-claimed
              AdvanceSubsidy                         claim.not-approved
              RecoverSubsidy                         claim.nothing-to-recover
              ReturnPurchase                         → Returned
              ExchangeUnit                           → Stated
              NoteRepair                             → Stated
              RecordPurchase of its unit             new-unit.already-sold
              DecideCorrection change                correction.certificate-redeemed
              DecideCorrection invalidate            → Revoked
              DecideCorrection annotate              → Stated
              ReportLoss of its certificate          certificate.already-redeemed
              FileStatement of it                    claim.already-stated
              WithdrawStatement of its statement     → Advanced
              TakeSecondLook at its rejection        → Advanced
              ConfirmPayment of its statement        → Reimbursed
              ReplaceCertificate of its certificate  certificate.already-redeemed
            Reimbursed
              SubmitClaim for its purchase           purchase.already-claimed
              AdvanceSubsidy                         claim.not-approved
              RecoverSubsidy                         claim.nothing-to-recover
              ReturnPurchase                         → Returned
              ExchangeUnit                           → Reimbursed
              NoteRepair                             → Reimbursed
              RecordPurchase of its unit             new-unit.already-sold
              DecideCorrection change                correction.certificate-redeemed
              DecideCorrection invalidate            → Revoked
              DecideCorrection annotate              → Reimbursed
              ReportLoss of its certificate          certificate.already-redeemed
              FileStatement of it                    claim.already-stated
              WithdrawStatement of its statement     nothing on record
              TakeSecondLook at its rejection        nothing on record
              ConfirmPayment of its statement        nothing on record
              ReplaceCertificate of its certificate  certificate.already-redeemed
            Returned
              SubmitClaim for its purchase           purchase.already-returned
              AdvanceSubsidy                         claim.not-approved
              RecoverSubsidy                         claim.nothing-to-recover
              ReturnPurchase                         purchase.already-returned
              ExchangeUnit                           purchase.already-returned
              NoteRepair                             purchase.already-returned
              RecordPurchase of its unit             → Returned
              DecideCorrection change                → Returned
              DecideCorrection invalidate            → Returned
              DecideCorrection annotate              → Returned
              ReportLoss of its certificate          → Returned
              FileStatement of it                    claim.not-advanced
              WithdrawStatement of its statement     nothing on record
              TakeSecondLook at its rejection        nothing on record
              ConfirmPayment of its statement        nothing on record
              ReplaceCertificate of its certificate  → Returned
            Revoked
              SubmitClaim for its purchase           purchase.already-claimed
              AdvanceSubsidy                         claim.not-approved
              RecoverSubsidy                         → Recovered
              ReturnPurchase                         → Returned
              ExchangeUnit                           → Revoked
              NoteRepair                             → Revoked
              RecordPurchase of its unit             new-unit.already-sold
              DecideCorrection change                certificate.void
              DecideCorrection invalidate            certificate.void
              DecideCorrection annotate              → Revoked
              ReportLoss of its certificate          certificate.void
              FileStatement of it                    claim.not-advanced
              WithdrawStatement of its statement     nothing on record
              TakeSecondLook at its rejection        nothing on record
              ConfirmPayment of its statement        nothing on record
              ReplaceCertificate of its certificate  certificate.void
            Recovered
              SubmitClaim for its purchase           → Recovered
              AdvanceSubsidy                         claim.not-approved
              RecoverSubsidy                         claim.nothing-to-recover
              ReturnPurchase                         → Recovered
              ExchangeUnit                           → Recovered
              NoteRepair                             → Recovered
              RecordPurchase of its unit             new-unit.already-sold
              DecideCorrection change                certificate.void
              DecideCorrection invalidate            certificate.void
              DecideCorrection annotate              → Recovered
              ReportLoss of its certificate          certificate.void
              FileStatement of it                    claim.not-advanced
              WithdrawStatement of its statement     nothing on record
              TakeSecondLook at its rejection        nothing on record
              ConfirmPayment of its statement        nothing on record
              ReplaceCertificate of its certificate  certificate.void
            """,
    };

    private static Money WithBuyer(History past) => past.StateOf<Claim>(Claim.Stream("C-1"))?.WithBuyer ?? Money.Zero;

    private static Outcome Rejected(History past)
    {
        Given(past).When(ARejection);
        Given(past).When(AConclusion);
        return Given(past).When(ASecondLook);
    }

    private static Outcome PaidFor(History past)
    {
        Given(past).When(AReview);
        Given(past).When(AConclusion);
        Given(past).When(ASecondLook);
        Given(past).When(AnAllocation);
        Given(past).When(APaymentOrder);
        return Given(past).When(AConfirmation);
    }

    private static Outcome Applied(History past) => Given(past).When(ACorrectionStep(CorrectionStep.NationalAdministrator));
}
