using TradeIn.Domain.Complaints;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.ReferencePrices;
using TradeIn.ReadModels.Feed;

namespace TradeIn.Server.Feed;

/// <summary>What is published, enterprises, losses and corrections, complaints.</summary>
internal static partial class PublicEvents
{
    private const string Enterprise = "the enterprise";

    private static IEnumerable<FeedLine> OfOffices() =>
    [
        ToEverybody<ProgrammePublished>(),
        ToEverybody<ReferencePricesPublished>(),
        ToEverybody<ComplaintDepartmentsPublished>(),

        Tells<EnterpriseAwarded>(Enterprise, e => e.Enterprise),
        Tells<RecyclingRegionsAwarded>(Enterprise, e => e.Enterprise),
        Tells<AgreementSigned>(Enterprise, e => e.Enterprise),
        Tells<BondDeposited>(Enterprise, e => e.Enterprise),
        Tells<BondDrawn>(Enterprise, e => e.Enterprise),
        Tells<BreachRecorded>(Enterprise, e => e.Enterprise),
        Tells<EnterpriseSuspended>(Enterprise, e => e.Enterprise),
        Tells<SuspensionLifted>(Enterprise, e => e.Enterprise),
        Tells<EnterpriseDisqualified>(Enterprise, e => e.Enterprise),
        Tells<OutletRegistered>(Enterprise, e => e.Enterprise),
        Tells<OutletMoved>(Enterprise, e => e.Enterprise),
        Tells<OutletClosed>(Enterprise, e => e.Enterprise),
        Tells<CertificateRangeAllotted>(Enterprise, e => e.Enterprise),
        Tells<CertificateRangeReturned>(Enterprise, e => e.Enterprise),
        Tells<CertificateRangeCancelled>(Enterprise, e => e.Enterprise),
        Tells<DismantlerDesignated>(Enterprise, e => e.Enterprise),
        Tells<DesignationWithdrawn>(Enterprise, e => e.Enterprise),
        // It may name what other enterprises hold: a range that overlaps with theirs.
        ToOffices<EnterpriseStepRefused>(),

        Names<LossReported>(Recycler, e => e.Report.Recycler),
        Names<LossReportRefused>(Recycler, e => e.Report.Recycler),
        Follows<LossWithdrawn>(Recycler),
        Follows<LossApproved>(Recycler),
        Follows<LossRejected>(Recycler),
        Follows<LossFiled>(Recycler),
        Follows<LossStepRefused>(Recycler),
        Names<CorrectionRequested>(Recycler, e => e.Request.Recycler),
        Names<CorrectionRefused>(Recycler, e => e.Request.Recycler),
        Follows<CorrectionApproved>(Recycler),
        Follows<CorrectionRejected>(Recycler),
        Follows<CorrectionApplied>(Recycler),
        Follows<CorrectionStepRefused>(Recycler),
        Names<ReplacementRefused>(Recycler, e => e.Recycling.Recycler),

        ToComplaints<ComplaintFiled>(),
        ToComplaints<ComplaintRefused>(),
        ToComplaints<ComplaintForwarded>(),
        ToComplaints<ComplaintAnswered>(),
        ToComplaints<ComplaintReopened>(),
        ToComplaints<ComplaintStepRefused>(),
    ];
}
