using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Claims;

/// <summary>What became of claims: their money, and the statements that they are on.</summary>
internal sealed partial class ClaimLedger
{
    private void TakeStep(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case SubsidyAdvanced e:
                Change(e.Claim, stored, claim => claim with
                {
                    Status = "advanced", AdvancedOn = background.DayOf(claim.Programme, e.PaidAt),
                    AdvancedAmount = e.Amount.Yuan, AdvancedBy = stored.Key(),
                });
                break;
            case SubsidyReimbursed e:
                Change(e.Claim, stored, claim => claim with
                {
                    Status = "reimbursed", ReimbursedOn = e.PaidOn, ReimbursedAmount = e.Amount.Yuan,
                    ReimbursedBy = stored.Key(), PaymentReference = e.Reference,
                });
                break;
            case ClaimRebound e:
                Change(e.Claim, stored, claim => GivenBack(claim, e.TakenBack, e.OwedToFinance) with
                {
                    Subsidy = e.Subsidy.Yuan, PaidPrice = e.PaidPrice.Yuan, PriceBand = PriceBand.Of(e.PaidPrice.Yuan),
                });
                break;
            case ClaimReturned e:
                Change(e.Claim, stored, claim => GivenBack(claim, e.TakenBack, e.OwedToFinance) with
                {
                    Status = "returned", ReturnedOn = e.ReturnedOn,
                });
                break;
            case ClaimRevoked e:
                Change(e.Claim, stored, claim => GivenBack(claim, Money.Zero, e.OwedToFinance) with
                {
                    Status = "revoked", RevokedOn = e.RevokedOn,
                });
                break;
            case SubsidyRecovered e:
                Change(e.Claim, stored, claim => claim with
                {
                    Status = "recovered", RecoveredOn = background.DayOf(claim.Programme, e.RecoveredAt),
                    RecoveredAmount = e.Amount.Yuan,
                });
                break;
            default: TakeStatement(stored); break;
        }
    }

    private void TakeStatement(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case ClaimStated e:
                Change(e.Claim, stored, claim => claim with
                {
                    Statement = e.Statement, LastStatement = e.Statement, StatedOn = e.On, StatedBy = stored.Key(),
                    Verdict = null, VerdictOn = null, VerdictBy = null, VerdictReasons = null, AcceptedOn = null,
                });
                break;
            case ClaimUnstated e: Change(e.Claim, stored, claim => claim with { Statement = null }); break;
            case ClaimsReviewed e:
                foreach (var each in e.Claims)
                    Change(each, stored, claim => Judged(claim, e.Verdict.ToName(), e.By, e.At, e.Reasons));
                break;
            case SampleReviewed e:
                foreach (var each in e.Overturned)
                    Change(each, stored, claim => Judged(
                        claim, (claim.Verdict == Verdict.Accept.ToName() ? Verdict.Reject : Verdict.Accept).ToName(), e.By, e.At, []));
                break;
            default: throw new InvalidOperationException($"The claims take no {stored.Type}.");
        }
    }

    private ClaimRow Judged(ClaimRow claim, string verdict, string by, DateTimeOffset at, IReadOnlyList<string> reasons)
    {
        var on = background.DayOf(claim.Programme, at);
        return claim with
        {
            Verdict = verdict, VerdictOn = on, VerdictBy = by, VerdictReasons = reasons.Count == 0 ? null : reasons,
            AcceptedOn = verdict == Verdict.Accept.ToName() ? on : null,
        };
    }

    private void Change(string claim, StoredEvent stored, Func<ClaimRow, ClaimRow> change) =>
        claims[claim] = change(claims[claim]) with { LastPosition = stored.Position };

    private static ClaimRow GivenBack(ClaimRow claim, Money takenBack, Money owed) => claim with
    {
        TakenBack = claim.TakenBack + takenBack.Yuan, OwedToFinance = claim.OwedToFinance + owed.Yuan,
    };
}
