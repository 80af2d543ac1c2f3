using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.EventStore;
using TradeIn.Server.Log;

namespace TradeIn.Server.Tests;

/// <summary>Facts that reach a server's log from another node of it, not through the server's own socket.</summary>
internal static class OtherNode
{
    private static readonly DateTimeOffset At = new(2010, 8, 30, 10, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Marks a redeemed certificate invalid, as the authorities agreed: its claim is revoked.</summary>
    public static async Task InvalidateAsync(string database, string certificate, string purchaseId, string claimId)
    {
        var request = RequestFor(certificate, $"K-{claimId}", CorrectionKind.Invalidate);
        var facts = await ApplyAsync(database, request, Purchase.Stream(purchaseId), Claim.Stream(claimId));
        facts.Select(fact => fact.Event).OfType<ClaimRevoked>().ShouldHaveSingleItem();
    }

    /// <summary>Corrects an unredeemed certificate or puts a note to it, as the authorities agreed.</summary>
    public static Task CorrectAsync(
        string database, string certificate, string correctionId, CorrectionKind kind, EntryChanges? changes = null) =>
        ApplyAsync(
            database, RequestFor(certificate, correctionId, kind) with { Changes = changes }, Purchase.Stream("none"),
            Claim.Stream("none"));

    private static RequestCorrection RequestFor(string certificate, string correctionId, CorrectionKind kind) => new()
    {
        CorrectionId = correctionId, Certificate = CertificateNumber.Parse(certificate), Recycler = "rec-huaxing",
        OccurredAt = At, Kind = kind, Explanation = "The plate was misread.",
    };

    /// <summary>The last authority's step.</summary>
    private static async Task<IReadOnlyList<Fact>> ApplyAsync(
        string database, RequestCorrection request, StreamName ofPurchase, StreamName ofClaim)
    {
        await using var log = await OpenAsync(database);
        var (programme, ofCertificate) =
            (Programme.Stream(Trade.Programme).ToString(), Certificate.Stream(request.Certificate).ToString());
        var streams = await log.ReadAsync([programme, ofCertificate, ofPurchase.ToString(), ofClaim.ToString()]);
        var certificate = streams.Fold<Certificate>(ofCertificate, Certificate.Evolve)!;
        var recycling = RecordRecycling.Stream(certificate.Issue.Recycling).ToString();
        var recycled = (await log.ReadAsync([recycling])).Fold<RecycledUnit>(recycling, RecycledUnit.Evolve)!;

        var agreed = new Correction(request, "110105", CorrectionStatus.MunicipallyApproved);
        var step = new DecideCorrection(request.CorrectionId, CorrectionStep.NationalAdministrator, Approved: true, At);
        var states = new CorrectionStates(
            streams.Fold<Programme>(programme, Programme.Evolve), new DateOnly(2010, 8, 30), Recycler: null, certificate,
            recycled, Incoming: null, OldUnit: null);
        var facts = step.Decide(
            agreed, states, streams.Fold<Claim>(ofClaim.ToString(), Claim.Evolve),
            streams.Fold<Purchase>(ofPurchase.ToString(), Purchase.Evolve));
        facts[0].Event.ShouldBeOfType<CorrectionApplied>();
        await log.ExecuteAsync(new Told(request.CorrectionId, facts));
        return facts;
    }

    /// <summary>Opens a stream with the first event of a model trade, as a command of another kind would.</summary>
    public static async Task CopyAsync(string database, RunningServer server, Trade model, StreamName stream)
    {
        await model.RecordAsync(server);
        await using var log = await OpenAsync(database);
        var source = stream.Type == "purchase"
            ? Purchase.Stream(model.PurchaseId).ToString() : RecordRecycling.Stream(model.RecyclingId).ToString();
        var opened = (await log.ReadAsync([source])).Events(source)[0].Data;
        var told = await log.ExecuteAsync(new Told($"delivery-{stream.Key}", [new Fact(stream, opened)]));
        told.Receipt.ShouldBe(Receipt.Recorded);
    }

    private static Task<EventLog> OpenAsync(string database) => EventLog.OpenAsync(
        new EventLogOptions { ConnectionString = database, Catalogue = EventTypes.Catalogue() },
        TestContext.Current.CancellationToken);

    private sealed class Told : LogCommand
    {
        private readonly IReadOnlyList<Fact> facts;

        [SetsRequiredMembers]
        public Told(string id, IReadOnlyList<Fact> facts) => (Id, Fingerprint, HeadersJson, this.facts) =
            (id, SHA256.HashData(Encoding.UTF8.GetBytes(id)), """{"key":"other-node"}""", facts);

        public override IEnumerable<string> Boundary() => facts.Select(fact => fact.Stream.ToString());

        public override Decision Decide(StreamSet streams) =>
            new([.. facts.Select(fact => new NewEvent(fact.Stream.ToString(), fact.Stream.Type, fact.Event))]);
    }
}
