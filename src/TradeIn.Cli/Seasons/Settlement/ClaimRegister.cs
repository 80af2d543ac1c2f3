using TradeIn.Client.Claims;
using TradeIn.Client.Corrections;
using TradeIn.Client.Events;
using TradeIn.Client.Returns;

namespace TradeIn.Cli.Seasons.Settlement;

/// <summary>
/// The approved claims of a season, from the lines that were delivered, and what each seller owes when one stands no more after
/// finance paid for it. Only those are kept that something can still happen to.
/// </summary>
internal sealed class ClaimRegister
{
    /// <summary>Whatever becomes of a claim that was paid becomes of it in so many days.</summary>
    private const int Aftermath = 75;

    private readonly Queue<(DateOnly On, StandingClaim Claim)> paid = new();
    private readonly Dictionary<string, StandingClaim> unadvanced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StandingClaim> byPurchase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StandingClaim> byCertificate = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> invalidations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SellerAccount> accounts =
        SeasonWorld.AllSellers.ToDictionary(each => each.Id, _ => new SellerAccount(), StringComparer.Ordinal);

    /// <summary>The claims of a seller that were advanced and not paid yet, in the order of their advances.</summary>
    public Dictionary<string, List<StandingClaim>> Unpaid { get; } =
        SeasonWorld.AllSellers.ToDictionary(each => each.Id, _ => new List<StandingClaim>(), StringComparer.Ordinal);

    /// <summary>The last claim of a seller that ended before it was stated.</summary>
    public Dictionary<string, StandingClaim> EndedOf { get; } = new(StringComparer.Ordinal);

    public SellerAccount AccountOf(string seller) => accounts[seller];

    /// <summary>Finance has paid the seller for it.</summary>
    public void Pay(StandingClaim claim, DateOnly on)
    {
        (claim.IsPaid, claim.On) = (true, null);
        paid.Enqueue((on, claim));
        while (paid.Peek() is var first && first.On.AddDays(Aftermath) < on) Forget(paid.Dequeue().Claim);
    }

    /// <summary>Keeps what an accepted line says of a claim; the line with what it comes to, and what it touches besides.</summary>
    public SeasonLine Take(SeasonLine line)
    {
        switch (line.Data)
        {
            case ClaimRequest claim:
                Add(claim, line.Effect.Granted);
                return line;
            case AdvanceEventData advance:
                if (!unadvanced.Remove(advance.ClaimId, out var paidOut))
                    throw new InvalidOperationException($"{advance.ClaimId} is advanced, and was not approved.");
                paidOut.AdvancedOn = DayOf(advance.PaidAt);
                Unpaid[paidOut.Seller].Add(paidOut);
                return line with { Touches = $"{line.Touches} a:{paidOut.Seller}" };
            case ReturnRequest back:
                return End(line, byPurchase.GetValueOrDefault(back.PurchaseId), back.SubsidyTakenBack, DayOf(back.OccurredAt));
            case ExchangeRequest exchange:
                return Reduce(line, exchange);
            case CorrectionRequest { Kind: "invalidate" } correction:
                invalidations[correction.CorrectionId] = correction.CertificateNumber;
                return line;
            case CorrectionStepEventData step when step.Step == Actors.NationalAdministrator || step.Verdict == "reject":
                return invalidations.Remove(step.CorrectionId, out var certificate) && step.Verdict != "reject"
                    ? End(line, byCertificate.GetValueOrDefault(certificate), line.Effect.ToRecover, DayOf(step.OccurredAt)) : line;
            default:
                return line;
        }
    }

    private void Add(ClaimRequest request, decimal granted)
    {
        var claim = new StandingClaim(
            request.ClaimId, request.PurchaseId, request.CertificateNumber, request.SellerId, request.OutletId, granted);
        unadvanced.Add(claim.Id, claim);
        (byPurchase[request.PurchaseId], byCertificate[request.CertificateNumber]) = (claim, claim);
    }

    private SeasonLine End(SeasonLine line, StandingClaim? claim, decimal takenBack, DateOnly on)
    {
        if (claim is null || claim.HasEnded) return line;
        line = Owe(line, claim, takenBack, on);
        claim.HasEnded = true;
        claim.On?.Reduce(claim, claim.Amount);
        if (claim is { AdvancedOn: not null, On: null, IsPaid: false }) EndedOf[claim.Seller] = claim;
        Forget(claim);
        return line;
    }

    private void Forget(StandingClaim claim)
    {
        unadvanced.Remove(claim.Id);
        if (byPurchase.GetValueOrDefault(claim.Purchase) == claim) byPurchase.Remove(claim.Purchase);
        if (byCertificate.GetValueOrDefault(claim.Certificate) == claim) byCertificate.Remove(claim.Certificate);
    }

    private SeasonLine Reduce(SeasonLine line, ExchangeRequest exchange)
    {
        if (byPurchase.GetValueOrDefault(exchange.PurchaseId) is not { HasEnded: false } claim) return line;
        line = Owe(line, claim, line.Effect.TakenBack, DayOf(exchange.OccurredAt));
        if (exchange.PaidPrice is not { } paid) return line;
        var left = Math.Min(claim.Amount, Goods.SubsidyOn(paid, exchange.Unit.Category));
        claim.On?.Reduce(claim, claim.Amount - left);
        claim.Amount = left;
        return line;
    }

    private SeasonLine Owe(SeasonLine line, StandingClaim claim, decimal amount, DateOnly on)
    {
        var owed = claim.IsFinances ? amount : 0m;
        accounts[claim.Seller].Incur(owed, on);
        return line with
        {
            Touches = $"{line.Touches} a:{claim.Seller}", Effect = line.Effect with { OwedToFinance = owed },
        };
    }

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.DateTime);
}
