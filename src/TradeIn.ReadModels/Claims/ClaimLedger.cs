using System.Text.Json;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Claims;

/// <summary>The rows that a batch of events begins with, and what the events make of them, one after another.</summary>
internal sealed class ClaimLedger
{
    public Rows<string, TimeSpan> Programmes { get; } = new();

    /// <summary>The sellers' districts.</summary>
    public Rows<string, string> Sellers { get; } = new();

    public Rows<string, ClaimPurchaseRow> Purchases { get; } = new();

    public Rows<string, ClaimRow> Claims { get; } = new(row => row.LastPosition);

    public void Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case ProgrammePublished e: Programmes[e.Programme] = e.Policy.UtcOffset; break;
            case EnterpriseAwarded e: Sellers[e.Enterprise] = e.RegisteredIn; break;
            case PurchaseRecorded e: Take(e.Purchase); break;
            case UnitExchanged e: Take(e, stored); break;
            case ClaimApproved e:
                Add(e.Claim, stored, "approved", e.Subsidy.Yuan, e.PaidPrice.Yuan);
                break;
            case ClaimRefused e: Add(e.Claim, stored, "refused"); break;
            default: TakeStep(stored); break;
        }
    }

    private void TakeStep(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case SubsidyAdvanced e:
                Change(e.Claim, stored, claim => claim with
                {
                    Status = "advanced", AdvancedOn = DayOf(claim.Programme, e.PaidAt), AdvancedAmount = e.Amount.Yuan,
                    AdvancedBy = KeyOf(stored),
                });
                break;
            case SubsidyReimbursed e:
                Change(e.Claim, stored, claim => claim with
                {
                    Status = "reimbursed", ReimbursedOn = e.PaidOn, ReimbursedAmount = e.Amount.Yuan,
                    ReimbursedBy = KeyOf(stored), PaymentReference = e.Reference,
                });
                break;
            case ClaimRebound e:
                Change(e.Claim, stored, claim => GivenBack(claim, e.TakenBack, e.OwedToFinance) with
                {
                    Subsidy = e.Subsidy.Yuan, PaidPrice = e.PaidPrice.Yuan,
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
                    Status = "recovered", RecoveredOn = DayOf(claim.Programme, e.RecoveredAt),
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
                    Statement = e.Statement, LastStatement = e.Statement, StatedOn = e.On, StatedBy = KeyOf(stored),
                    Verdict = null, VerdictOn = null, VerdictBy = null, VerdictReasons = null,
                });
                break;
            case ClaimUnstated e: Change(e.Claim, stored, claim => claim with { Statement = null }); break;
            case ClaimsReviewed e:
                foreach (var each in e.Claims)
                    Change(each, stored, claim => Judged(claim, NameOf(e.Verdict), e.By, e.At, e.Reasons));
                break;
            case SampleReviewed e:
                foreach (var each in e.Overturned)
                    Change(each, stored, claim => Judged(
                        claim, claim.Verdict == NameOf(Verdict.Accept) ? NameOf(Verdict.Reject) : NameOf(Verdict.Accept), e.By,
                        e.At, []));
                break;
            default: throw new InvalidOperationException($"The claims take no {stored.Type}.");
        }
    }

    private ClaimRow Judged(ClaimRow claim, string verdict, string by, DateTimeOffset at, IReadOnlyList<string> reasons) =>
        claim with
        {
            Verdict = verdict, VerdictOn = DayOf(claim.Programme, at), VerdictBy = by,
            VerdictReasons = reasons.Count == 0 ? null : reasons,
        };

    private static string NameOf(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>The public name of the key under which an event was sent.</summary>
    private static string? KeyOf(StoredEvent stored) =>
        stored.HeadersJson is { } headers && JsonElement.Parse(headers).TryGetProperty("key", out var key) ? key.GetString() : null;

    private void Take(RecordPurchase purchase) => Purchases[purchase.PurchaseId] = new ClaimPurchaseRow(
        purchase.PurchaseId, purchase.Unit.Category.ToString(), purchase.Unit.Brand,
        purchase.Channel == PurchaseChannel.Online ? "online" : "store");

    /// <summary>Another unit of the same category: its brand may be another.</summary>
    private void Take(UnitExchanged exchanged, StoredEvent stored)
    {
        var (purchase, brand) = (exchanged.Exchange.PurchaseId, exchanged.Exchange.Unit.Brand);
        Purchases[purchase] = Purchases[purchase] with { Brand = brand };
        if (exchanged.Claim is { } bound) Change(bound, stored, claim => claim with { Brand = brand });
    }

    private void Add(
        SubmitClaim claim, StoredEvent stored, string outcome, decimal? subsidy = null, decimal? paidPrice = null)
    {
        var purchase = Purchases.Find(claim.PurchaseId);
        Claims[claim.ClaimId] = new ClaimRow
        {
            ClaimId = claim.ClaimId,
            Programme = claim.Programme,
            Seller = claim.Seller,
            SellerOutlet = claim.Outlet,
            SellerDistrict = Sellers.Find(claim.Seller),
            PurchaseId = claim.PurchaseId,
            Certificate = claim.Certificate.ToString(),
            Category = purchase?.Category,
            Brand = purchase?.Brand,
            Channel = purchase?.Channel,
            Outcome = outcome,
            Status = outcome,
            Subsidy = subsidy,
            PaidPrice = paidPrice,
            FiledOn = DayOf(claim.Programme, claim.OccurredAt),
            DecidedOn = DayOf(claim.Programme, stored.RecordedAt),
            LastPosition = stored.Position,
        };
    }

    private void Change(string claim, StoredEvent stored, Func<ClaimRow, ClaimRow> change) =>
        Claims[claim] = change(Claims[claim]) with { LastPosition = stored.Position };

    private static ClaimRow GivenBack(ClaimRow claim, Money takenBack, Money owed) => claim with
    {
        TakenBack = claim.TakenBack + takenBack.Yuan, OwedToFinance = claim.OwedToFinance + owed.Yuan,
    };

    private DateOnly DayOf(string programme, DateTimeOffset instant) =>
        DateOnly.FromDateTime(instant.ToOffset(Programmes[programme]).DateTime);
}
