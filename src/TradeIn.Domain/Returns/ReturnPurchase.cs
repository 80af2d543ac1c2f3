using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Papers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Settlement;

namespace TradeIn.Domain.Returns;

/// <summary>The buyer gives a unit back (A1, Q16). The seller has taken the advanced subsidy back before it sends this.</summary>
public sealed record ReturnPurchase
{
    public required string ReturnId { get; init; }

    public required string PurchaseId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The buyer, with the document of the purchase.</summary>
    public required Party Buyer { get; init; }

    public Agent? Agent { get; init; }

    /// <summary>The invoice shown: the purchase's.</summary>
    public required InvoiceNumber Invoice { get; init; }

    /// <summary>The line that the unit stands on, if it was said.</summary>
    public int? InvoiceLine { get; init; }

    /// <summary>The credit note; none when the invoice itself was taken back and voided.</summary>
    public RedInvoice? RedInvoice { get; init; }

    /// <summary>What the seller took back of the subsidy.</summary>
    public required Money SubsidyTakenBack { get; init; }

    /// <summary>What was shown, if the seller recorded it (Q12).</summary>
    public IReadOnlyList<Paper>? Papers { get; init; }

    /// <summary>The stream of a return.</summary>
    public static StreamName Stream(string returnId) => new("return", returnId);

    /// <summary>Judges A1, all of it, and gives everything back or refuses.</summary>
    public IReadOnlyList<Fact> Decide(ReturnStates states)
    {
        var rules = new Judgements();
        rules.Judge(ReasonCode.PurchaseUnknown, states.Purchase?.Record is not null, actual: PurchaseId);
        if (states is not { Purchase: { Record: { } record } purchase, Programme: { } programme })
            return Refuse(rules, seller: null);

        var day = programme.DayOf(OccurredAt);
        rules.JudgeSale(purchase, record, programme, day, states.RecordedOn);
        var buyer = record.Purchase.Buyer;
        rules.JudgeSameBuyer(buyer.Key, buyer.Document, Buyer, Agent, "the purchase's buyer");
        JudgeInvoices(rules, purchase, states.RedInvoice);
        if (purchase.Return is null)
        {
            var withBuyer = states.Claim?.WithBuyer ?? Money.Zero;
            rules.Judge(ReasonCode.SubsidyNotTakenBack, SubsidyTakenBack == withBuyer, withBuyer, SubsidyTakenBack);
        }
        return rules.Reasons.Count > 0
            ? Refuse(rules, record.Purchase.Seller)
            : GiveBack(new ReturnedPurchase(this, purchase, record, programme, day), states, rules);
    }

    private Fact[] Refuse(Judgements rules, string? seller) =>
        [new Fact(Stream(ReturnId), new ReturnRefused(this, seller, rules.Reasons, rules.All))];

    private void JudgeInvoices(Judgements rules, Purchase purchase, UsedRedInvoice? used)
    {
        var (blue, line) = (purchase.Invoice.Number, InvoiceLine ?? purchase.Invoice.Line);
        rules.Judge(
            ReasonCode.InvoiceMismatch, Invoice == blue && line == purchase.Invoice.Line,
            FormattableString.Invariant($"{blue}/{purchase.Invoice.Line}"), FormattableString.Invariant($"{Invoice}/{line}"));
        if (RedInvoice is null) return;
        rules.Judge(
            ReasonCode.RedInvoiceExceedsBlue, RedInvoice.Amount <= purchase.PaidPrice, purchase.PaidPrice, RedInvoice.Amount);
        var other = used is not null && used.Invoice != blue ? used.Invoice.ToString() : null;
        rules.Judge(ReasonCode.RedInvoiceAlreadyUsed, other is null, actual: Comparand.OrNone(other));
    }

    private Fact[] GiveBack(ReturnedPurchase returnedPurchase, ReturnStates states, Judgements rules)
    {
        var owed = states.Account?.OwedOf(SubsidyTakenBack) ?? Money.Zero;
        Fact[] follow =
        [
            .. returnedPurchase.OfPurchase(RedInvoice),
            .. returnedPurchase.OfClaim(states.Account, SubsidyTakenBack, owed),
            .. returnedPurchase.OfCertificate(states.Claim, states.Certificate),
            .. returnedPurchase.OfBuyer(states.Claim, states.Buyer),
        ];
        var credited = RedInvoice?.Amount ?? returnedPurchase.Purchase.PaidPrice;
        var version = returnedPurchase.Version;
        var buyer = follow.Where(fact => fact.Stream.Type == "buyer")
            .Aggregate(states.Buyer ?? Buyers.Buyer.Unseen, (state, fact) => Buyers.Buyer.Evolve(state, fact.Event));
        var certificate = follow.Where(fact => fact.Stream.Type == "certificate")
            .Aggregate(states.Certificate, (state, fact) => Certificates.Certificate.Evolve(state, fact.Event));
        var returned = new UnitReturned(
            this, returnedPurchase.Record.Purchase.Seller, version.Version, states.Claim?.Content.ClaimId,
            credited > SubsidyTakenBack ? credited - SubsidyTakenBack : Money.Zero, SubsidyTakenBack, owed,
            states.Claim?.Content.Certificate, certificate?.Status,
            buyer.CountsUnder(version.Policy.QuotaOf(Buyer.Kind), returnedPurchase.Day), rules.All);
        return [new Fact(Stream(ReturnId), returned), .. follow];
    }
}

/// <summary>What a return is judged against, folded from the log.</summary>
/// <param name="Programme">Of the purchase; null when that is unknown.</param>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
/// <param name="Claim">The claim that the purchase is bound to, if any.</param>
/// <param name="Certificate">Of that claim.</param>
/// <param name="Statement">The statement that the claim is on, if it is on one.</param>
/// <param name="Budget">The budget that the claim is committed to, if one is kept.</param>
public sealed record ReturnStates(
    Programme? Programme, DateOnly RecordedOn, Purchase? Purchase, Claim? Claim, Certificate? Certificate, Buyer? Buyer,
    UsedRedInvoice? RedInvoice, Statement? Statement = null, Budget? Budget = null)
{
    internal ClaimAccount? Account => Claim is null ? null : new ClaimAccount(Claim, Statement, Budget);
}
