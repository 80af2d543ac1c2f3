using TradeIn.Domain.Corrections;
using TradeIn.Domain.Losses;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Losses, replacements and corrections.</summary>
internal sealed partial class LateSeason
{
    private void Lose() => counter.Decide(Aftermath.Loss(Some()) with
    {
        LossReportId = $"L-{++losses}", OccurredAt = Moment().AddDays(4), Buyer = Shown(BuyerOf(Some())),
        Recycler = Recycler(), Agent = Agent(),
    });

    private void Decide(string loss, LossStep step) =>
        counter.Decide(new DecideLoss(loss, step, Moment().AddDays(5), "So."));

    private ReplaceCertificate Replacement()
    {
        var wrong = Some();
        var replaces = Mostly() ? $"R-{wrong}" : Of("R-again", replacements);
        return new ReplaceCertificate(replaces, Season.Recycling(0) with
        {
            RecyclingId = $"R-again-{++replacements}", Certificate = Season.Certificate(4000 + actions),
            Buyer = Buyer(), OccurredAt = Mostly() ? MomentOf(wrong) : Moment(), Unit = Old(),
            Recycler = Recycler(),
        });
    }

    private RequestCorrection Correction() => Aftermath.Correction(Some(), Pick<CorrectionKind>()) with
    {
        CorrectionId = $"K-{++corrections}", OccurredAt = Moment().AddDays(7),
        Recycler = Recycler(),
        Changes = new EntryChanges
        {
            Buyer = Mostly() ? Buyer() : null, Agent = Agent(),
            Unit = Mostly() ? Old() : Season.Unit("toaster", "T-1"),
        },
    };

    // Mostly the step whose turn it is.
    private void Decide(string correction)
    {
        var due = counter.CorrectionOf(correction)?.Status switch
        {
            CorrectionStatus.DistrictApproved => CorrectionStep.MunicipalCommerce,
            CorrectionStatus.MunicipallyApproved => CorrectionStep.NationalAdministrator,
            _ => CorrectionStep.DistrictCommerce,
        };
        counter.Decide(new DecideCorrection(
            correction, Mostly() ? due : Pick<CorrectionStep>(), Mostly(), Moment().AddDays(9), "So."));
    }
}
