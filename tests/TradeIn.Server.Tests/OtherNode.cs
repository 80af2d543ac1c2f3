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
    /// <summary>Marks a redeemed certificate invalid, as the authorities agreed: its claim is revoked.</summary>
    public static async Task InvalidateAsync(string database, string certificate, string purchaseId, string claimId)
    {
        await using var log = await OpenAsync(database);
        var (number, programme) = (CertificateNumber.Parse(certificate), Programme.Stream(Trade.Programme).ToString());
        var (ofCertificate, ofPurchase, ofClaim) =
            (Certificate.Stream(number).ToString(), Purchase.Stream(purchaseId).ToString(), Claim.Stream(claimId).ToString());
        var streams = await log.ReadAsync([programme, ofCertificate, ofPurchase, ofClaim]);
        var held = streams.Fold<Certificate>(ofCertificate, Certificate.Evolve)!;
        var recycling = RecordRecycling.Stream(held.Issue.Recycling).ToString();
        var recycled = (await log.ReadAsync([recycling])).Fold<RecycledUnit>(recycling, RecycledUnit.Evolve)!;

        var at = new DateTimeOffset(2010, 8, 30, 10, 0, 0, TimeSpan.FromHours(8));
        var request = new RequestCorrection
        {
            CorrectionId = $"K-{claimId}", Certificate = number, Recycler = held.Issue.Recycler, OccurredAt = at,
            Kind = CorrectionKind.Invalidate, Explanation = "There was no such unit.",
        };
        var agreed = new Correction(request, "110105", CorrectionStatus.MunicipallyApproved);
        var step = new DecideCorrection(request.CorrectionId, CorrectionStep.NationalAdministrator, Approved: true, at);
        var states = new CorrectionStates(
            streams.Fold<Programme>(programme, Programme.Evolve), new DateOnly(2010, 8, 30), Recycler: null, held, recycled,
            Incoming: null, OldUnit: null);
        var facts = step.Decide(
            agreed, states, streams.Fold<Claim>(ofClaim, Claim.Evolve), streams.Fold<Purchase>(ofPurchase, Purchase.Evolve));
        facts.Select(fact => fact.Event).OfType<ClaimRevoked>().ShouldHaveSingleItem();
        await log.ExecuteAsync(new Told(request.CorrectionId, facts));
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
