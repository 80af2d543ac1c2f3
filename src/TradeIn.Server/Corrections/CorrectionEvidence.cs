using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Settlement;

namespace TradeIn.Server.Corrections;

/// <summary>
/// What a correction reads, and appends to when it is applied. Each stage is known from the one before: the
/// certificate, its entry, the claim that redeemed it, the purchase of that claim.
/// </summary>
internal sealed class CorrectionEvidence(RequestCorrection request)
{
    private StreamName OfCertificate => Certificate.Stream(request.Certificate);

    private StreamName OfRecycler => Enterprise.Stream(request.Recycler);

    /// <summary>The unit that comes in.</summary>
    private StreamName? OfUnit => request.Changes?.Unit is { } unit ? OldUnit.Stream(unit) : null;

    public IEnumerable<string> Boundary() => Names(OfCertificate, OfRecycler, OfUnit);

    /// <summary>What the judgement reads beyond that.</summary>
    public IEnumerable<string> Boundary(StreamSet streams) => CertificateIn(streams) is { } certificate
        ? Names(
            Programme.Stream(certificate.Issue.Programme), RecordRecycling.Stream(certificate.Issue.Recycling),
            OfIncoming(certificate))
        : [];

    /// <summary>What an application appends to beyond that: what the entry used up, and its subsidy.</summary>
    public IEnumerable<string> BoundaryOfApplication(StreamSet streams)
    {
        if (EntryIn(streams) is not { } entry) return [];
        var (outgoing, claim) = (Buyer.Stream(entry.Programme, entry.Buyer.Key), RedemptionIn(streams));
        return
        [
            .. Names(outgoing, OldUnit.Stream(entry.Unit)),
            .. claim is null ? [] : Names(Claim.Stream(claim.Claim), Purchase.Stream(claim.Purchase)),
            .. ClaimIn(streams) is { } redeemed ? StreamsOf(redeemed.Content) : [],
            .. ClaimMoney.StreamsBehind(ClaimIn(streams)).Select(stream => stream.ToString()),
            .. PurchaseIn(streams) is { Record: not null } purchase
                ? Names(NewUnit.Stream(purchase.Unit.SerialNumber)) : [],
        ];
    }

    public CorrectionStates StatesIn(StreamSet streams, Func<Programme, DateOnly> recordedOn)
    {
        var certificate = CertificateIn(streams);
        var programme = certificate is null
            ? null : There<Programme>(streams, Programme.Stream(certificate.Issue.Programme), Programme.Evolve);
        return new CorrectionStates(
            programme, programme is null ? default : recordedOn(programme),
            There<Enterprise>(streams, OfRecycler, Enterprise.Evolve), certificate, RecycledIn(streams),
            OfIncoming(certificate) is { } incoming ? There<Buyer>(streams, incoming, Buyer.Evolve) : null,
            OfUnit is { } unit ? There<OldUnit>(streams, unit, OldUnit.Evolve) : null);
    }

    /// <summary>The claim that redeemed the certificate, if one did.</summary>
    public Claim? ClaimIn(StreamSet streams) => RedemptionIn(streams) is { } redemption
        ? There<Claim>(streams, Claim.Stream(redemption.Claim), Claim.Evolve) : null;

    /// <summary>The purchase of that claim.</summary>
    public Purchase? PurchaseIn(StreamSet streams) => RedemptionIn(streams) is { } redemption
        ? There<Purchase>(streams, Purchase.Stream(redemption.Purchase), Purchase.Evolve) : null;

    private CertificateRedeemed? RedemptionIn(StreamSet streams) => CertificateIn(streams)?.Redemption;

    private RecordRecycling? EntryIn(StreamSet streams) => RecycledIn(streams)?.Entry;

    private RecycledUnit? RecycledIn(StreamSet streams) => CertificateIn(streams) is { } certificate
        ? There<RecycledUnit>(streams, RecordRecycling.Stream(certificate.Issue.Recycling), RecycledUnit.Evolve) : null;

    private Certificate? CertificateIn(StreamSet streams) =>
        There<Certificate>(streams, OfCertificate, Certificate.Evolve);

    private StreamName? OfIncoming(Certificate? certificate) =>
        certificate is not null && request.Changes?.Buyer is { } buyer
            ? Buyer.Stream(certificate.Issue.Programme, buyer.Key) : null;

    private static IEnumerable<string> StreamsOf(SubmitClaim claim) =>
        Names(SellerAccount.Stream(claim.Seller), Buyer.Stream(claim.Programme, claim.Claimant.Key));

    /// <summary>The state of a stream that the boundary may not have come to yet; null until it has.</summary>
    private static TState? There<TState>(StreamSet streams, StreamName stream, Func<TState?, object, TState> evolve)
        where TState : class => streams.Contains(stream.ToString()) ? streams.Fold(stream.ToString(), evolve) : null;

    private static IEnumerable<string> Names(params StreamName?[] streams) =>
        streams.OfType<StreamName>().Select(stream => stream.ToString());
}
