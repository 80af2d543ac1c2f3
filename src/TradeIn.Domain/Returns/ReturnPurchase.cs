using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Papers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;

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
        rules.Judge(
            ReasonCode.PurchaseAlreadyReturned, purchase.Return is null, actual: Comparand.OrNone(purchase.Return?.Return));
        rules.JudgeArrival(programme.VersionOn(day).Policy, day, states.RecordedOn);
        var bought = programme.DayOf(record.Purchase.OccurredAt);
        rules.Judge(ReasonCode.PurchaseNotYetMade, day >= bought, bought, day);
        JudgeBuyer(rules, record.Purchase.Buyer);
        JudgeInvoices(rules, purchase, states.RedInvoice);
        if (purchase.Return is null)
        {
            var withBuyer = states.Claim?.WithBuyer ?? Money.Zero;
            rules.Judge(ReasonCode.SubsidyNotTakenBack, SubsidyTakenBack == withBuyer, withBuyer, SubsidyTakenBack);
        }
        return rules.Reasons.Count > 0
            ? Refuse(rules, record.Purchase.Seller)
            : GiveBack(new Undoing(this, purchase, record, programme, day), states, rules);
    }

    private Fact[] Refuse(Judgements rules, string? seller) =>
        [new Fact(Stream(ReturnId), new ReturnRefused(this, seller, rules.Reasons, rules.All))];

    private void JudgeBuyer(Judgements rules, Party bought)
    {
        var same = bought.Key == Buyer.Key;
        rules.Judge(ReasonCode.BuyerMismatch, same, actual: Comparand.OrNone(same ? null : "the purchase's buyer"));
        if (same)
            rules.Judge(
                ReasonCode.DocumentMismatch, bought.Document == Buyer.Document,
                DocumentName.Of(bought.Document), DocumentName.Of(Buyer.Document));
        if (Agent is not null)
            rules.Judge(ReasonCode.AgentIdentityMissing, Agent.Identity is not null);
    }

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

    private Fact[] GiveBack(Undoing undoing, ReturnStates states, Judgements rules)
    {
        var owed = states.Claim?.Status == ClaimStatus.Reimbursed ? SubsidyTakenBack : Money.Zero;
        Fact[] follow =
        [
            .. undoing.OfPurchase(RedInvoice),
            .. undoing.OfClaim(states.Claim, SubsidyTakenBack, owed),
            .. undoing.OfCertificate(states.Claim, states.Certificate),
            .. undoing.OfBuyer(states.Claim, states.Buyer),
        ];
        var credited = RedInvoice?.Amount ?? undoing.Purchase.PaidPrice;
        var version = undoing.Version;
        var buyer = follow.Where(fact => fact.Stream.Type == "buyer")
            .Aggregate(states.Buyer ?? Buyers.Buyer.Unseen, (state, fact) => Buyers.Buyer.Evolve(state, fact.Event));
        var certificate = follow.Where(fact => fact.Stream.Type == "certificate")
            .Aggregate(states.Certificate, (state, fact) => Certificates.Certificate.Evolve(state, fact.Event));
        var returned = new UnitReturned(
            this, undoing.Record.Purchase.Seller, version.Version, states.Claim?.Content.ClaimId,
            credited > SubsidyTakenBack ? credited - SubsidyTakenBack : Money.Zero, SubsidyTakenBack, owed,
            states.Claim?.Content.Certificate, certificate?.Status,
            buyer.CountsUnder(version.Policy.QuotaOf(Buyer.Kind), undoing.Day), rules.All);
        return [new Fact(Stream(ReturnId), returned), .. follow];
    }

    /// <summary>What follows from an accepted return, stream by stream.</summary>
    private sealed record Undoing(ReturnPurchase Return, Purchase Purchase, PurchaseRecorded Record, Programme Programme, DateOnly Day)
    {
        /// <summary>The version that governs the purchase.</summary>
        public ProgrammePublished Version => Programme.VersionAt(Record.Purchase.OccurredAt);

        public IEnumerable<Fact> OfPurchase(RedInvoice? red)
        {
            var (id, serial) = (Return.PurchaseId, Purchase.Unit.SerialNumber);
            yield return new Fact(Purchase.Stream(id), new PurchaseReturned(id, Return.ReturnId, Day));
            yield return new Fact(NewUnit.Stream(serial), new NewUnitTakenBack(serial, id, Return.ReturnId));
            if (red is not null)
                yield return new Fact(
                    UsedRedInvoice.Stream(red.Number),
                    new RedInvoiceUsed(red.Number, Purchase.Invoice.Number, Return.ReturnId, red.Amount));
        }

        public IEnumerable<Fact> OfClaim(Claim? claim, Money takenBack, Money owed)
        {
            if (claim is null) yield break;
            var id = claim.Content.ClaimId;
            yield return new Fact(Claim.Stream(id), new ClaimReturned(id, Return.ReturnId, takenBack, owed, Day));
            foreach (var debt in SellerAccount.Incur(Record.Purchase.Seller, id, Return.ReturnId, owed, Day)) yield return debt;
        }

        /// <summary>Live again; after the programme's end it has expired; not given back where policy says so.</summary>
        public IEnumerable<Fact> OfCertificate(Claim? claim, Certificate? certificate)
        {
            if (claim is not { Stands: true } || certificate is null || !Version.Policy.ReturnRestoresQuota) yield break;
            var (number, id) = (claim.Content.Certificate, claim.Content.ClaimId);
            yield return new Fact(Certificate.Stream(number), Day <= Programme.VersionOn(Day).Policy.Until
                ? new CertificateRestored(number, id, Return.ReturnId, Day)
                : new CertificateExpired(number, id, Return.ReturnId, Day));
        }

        /// <summary>The new count falls by one; an order that was delivered and never claimed holds nothing more.</summary>
        public IEnumerable<Fact> OfBuyer(Claim? claim, Buyer? buyer)
        {
            var (programme, key, order) = (Record.Purchase.Programme, Record.Purchase.Buyer.Key, Record.Purchase.OrderId);
            var stream = Buyers.Buyer.Stream(programme, key);
            if (claim is not null && (Version.Policy.ReturnRestoresQuota || !claim.Stands))
                yield return new Fact(stream, new NewUnitReleased(key, programme, claim.Content.ClaimId, Return.ReturnId, Day));
            if (order is not null && buyer is not null && buyer.Holds.Any(hold => hold.Order == order))
                yield return new Fact(stream, new HoldReleased(key, programme, order, Day));
        }
    }
}

/// <summary>What a return is judged against, folded from the log.</summary>
/// <param name="Programme">Of the purchase; null when that is unknown.</param>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
/// <param name="Claim">The claim that the purchase is bound to, if any.</param>
/// <param name="Certificate">Of that claim.</param>
public sealed record ReturnStates(
    Programme? Programme, DateOnly RecordedOn, Purchase? Purchase, Claim? Claim, Certificate? Certificate, Buyer? Buyer,
    UsedRedInvoice? RedInvoice);
