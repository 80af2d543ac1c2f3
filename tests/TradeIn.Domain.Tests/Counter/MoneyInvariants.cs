using TradeIn.Domain.Claims;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>Every fen that went out can be traced: nothing comes back twice, and what finance paid in vain is owed to it.</summary>
internal sealed class MoneyInvariants
{
    private readonly Dictionary<string, long> granted = [];
    private readonly Dictionary<string, long> advanced = [];
    private readonly Dictionary<string, long> cameBack = [];
    private readonly Dictionary<string, long> reimbursed = [];
    private readonly Dictionary<string, long> owed = [];
    private readonly Dictionary<string, (string Invoice, long Paid)> proof = [];
    private readonly Dictionary<string, long> red = [];
    private readonly HashSet<string> ended = [];

    public void Follow(object @event)
    {
        switch (@event)
        {
            case PurchaseRecorded e:
                proof[e.Purchase.PurchaseId] = (e.Purchase.Invoice.Number.ToString(), e.Purchase.PaidPrice.Fen);
                break;
            case PurchaseRebound e: proof[e.Purchase] = (e.Invoice.Number.ToString(), e.PaidPrice.Fen); break;
            case RedInvoiceUsed e: Add(red, e.Invoice.ToString(), e.Amount.Fen); break;
            case ClaimApproved e:
                SubsidyIsTheCappedTenth(e);
                granted[e.Claim.ClaimId] = e.Subsidy.Fen;
                break;
            case SubsidyAdvanced e: advanced[e.Claim] = e.Amount.Fen; break;
            case SubsidyReimbursed e: reimbursed[e.Claim] = e.Amount.Fen; break;
            case ClaimRebound e:
                e.Subsidy.Fen.ShouldBeLessThanOrEqualTo(granted[e.Claim], "An exchange never raises a subsidy.");
                granted[e.Claim] = e.Subsidy.Fen;
                Add(cameBack, e.Claim, e.TakenBack.Fen);
                break;
            case ClaimReturned e:
                ended.Add(e.Claim);
                Add(cameBack, e.Claim, e.TakenBack.Fen);
                break;
            case ClaimRevoked e: ended.Add(e.Claim); break;
            case SubsidyRecovered e: Add(cameBack, e.Claim, e.Amount.Fen); break;
            case DebtIncurred e: Add(owed, e.Claim, e.Amount.Fen); break;
        }
    }

    public void Hold()
    {
        foreach (var (claim, fen) in cameBack)
            fen.ShouldBeLessThanOrEqualTo(advanced.GetValueOrDefault(claim), $"{claim}: no more comes back than was advanced.");
        foreach (var (claim, fen) in owed)
            fen.ShouldBe(reimbursed[claim] - StandsOf(claim), $"{claim}: owed is what was reimbursed and stands no more.");
        foreach (var (claim, fen) in reimbursed)
            owed.GetValueOrDefault(claim).ShouldBe(fen - StandsOf(claim), $"{claim}: every fen paid in vain is owed.");
        foreach (var (invoice, fen) in red)
            fen.ShouldBeLessThanOrEqualTo(
                proof.Values.Where(each => each.Invoice == invoice).Sum(each => each.Paid), $"{invoice}: red exceeds blue.");
    }

    private long StandsOf(string claim) => ended.Contains(claim) ? 0 : granted[claim];

    private static void Add(Dictionary<string, long> sums, string key, long fen) => sums[key] = sums.GetValueOrDefault(key) + fen;

    private static void SubsidyIsTheCappedTenth(ClaimApproved approved)
    {
        var tenth = Math.Round(approved.PaidPrice.Yuan / 10, 2, MidpointRounding.AwayFromZero);
        (approved.Subsidy.Yuan <= tenth).ShouldBeTrue("No more than ten per cent.");
        (approved.Subsidy.Yuan <= 400).ShouldBeTrue("No more than the highest cap.");
        if (tenth <= 250) approved.Subsidy.Yuan.ShouldBe(tenth, "Below every cap it is ten per cent.");
    }
}
