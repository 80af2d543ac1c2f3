using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Recycling;
using TradeIn.EventStore;

namespace TradeIn.Server.Custody;

/// <summary>One unit's whole history: the streams of its certificate, its custody, and of all that moved it.</summary>
internal sealed class UnitChain
{
    private readonly StreamSet streams;

    private UnitChain(StreamSet streams, CertificateNumber number, Certificate certificate, UnitCustody custody)
    {
        (this.streams, Certificate, Custody) = (streams, certificate, custody);
        Programme = streams.Fold<Programme>(Programme.Stream(certificate.Issue.Programme).ToString(), Programme.Evolve)!;
        Entry = streams.Fold<RecycledUnit>(
            RecordRecycling.Stream(certificate.Issue.Recycling).ToString(), RecycledUnit.Evolve)!.Entry!;
        Consignments = ConsignmentsOf(EventsIn(UnitCustody.Stream(number)))
            .ToDictionary(id => id, id => streams.Fold<Consignment>(Consignment.Stream(id).ToString(), Consignment.Evolve)!);
        Links = [.. EventsOf(number).Select(ToLink).OfType<ChainLink>().OrderBy(link => link.Stored.Position)];
    }

    public Certificate Certificate { get; }

    public UnitCustody Custody { get; }

    public Programme Programme { get; }

    /// <summary>How it was taken in.</summary>
    public RecordRecycling Entry { get; }

    /// <summary>Every consignment that it was on.</summary>
    public IReadOnlyDictionary<string, Consignment> Consignments { get; }

    /// <summary>What happened to it, in the order of the log.</summary>
    public IReadOnlyList<ChainLink> Links { get; }

    /// <summary>The recycler, and every dismantler that it was sent to.</summary>
    public string?[] Enterprises =>
        [Certificate.Issue.Recycler, .. Consignments.Values.Select(each => each.Content.Dismantler)];

    /// <summary>The chain of a certificate's unit, all of it as of one position of the log; null when none was issued.</summary>
    public static async Task<UnitChain?> ReadAsync(EventLog log, CertificateNumber number, CancellationToken cancel)
    {
        var head = await log.ReadHeadAsync(cancel);
        string[] own = [Certificate.Stream(number).ToString(), UnitCustody.Stream(number).ToString()];
        var streams = await log.ReadAsync(own, head.Position, cancel);
        if (streams.Fold<Certificate>(own[0], Certificate.Evolve) is not { } certificate) return null;
        var custody = streams.Fold<UnitCustody>(own[1], UnitCustody.Evolve) ?? UnitCustody.Unmoved;
        string[] all =
        [
            .. own, RecordRecycling.Stream(certificate.Issue.Recycling).ToString(),
            Programme.Stream(certificate.Issue.Programme).ToString(),
            .. ConsignmentsOf(streams.Events(own[1])).Select(id => Consignment.Stream(id).ToString()),
            .. custody.Dismantling is { } dismantled ? [RecordDismantling.Stream(dismantled.Dismantling).ToString()] : (string[])[],
        ];
        return new UnitChain(await log.ReadAsync(all, head.Position, cancel), number, certificate, custody);
    }

    private static IEnumerable<string> ConsignmentsOf(IEnumerable<StoredEvent> custody) =>
        custody.Select(each => each.Data).OfType<UnitConsigned>().Select(e => e.Consignment).Distinct();

    private IReadOnlyList<StoredEvent> EventsIn(StreamName stream) => streams.Events(stream.ToString());

    private IEnumerable<StoredEvent> EventsOf(CertificateNumber number) =>
    [
        .. EventsIn(RecordRecycling.Stream(Entry.RecyclingId)), .. EventsIn(Certificate.Stream(number)),
        .. EventsIn(UnitCustody.Stream(number)),
        .. Consignments.Keys.SelectMany(id => EventsIn(Consignment.Stream(id)).Where(each => each.Data is ConsignmentShipped)),
    ];

    private ChainLink? ToLink(StoredEvent stored) => stored.Data switch
    {
        UnitRecycled e => At(stored, "taken-in", e.Recycling.OccurredAt) with
        {
            Enterprise = e.Recycling.Recycler, Reference = e.Recycling.RecyclingId,
        },
        ConsignmentShipped e => At(stored, "shipped", e.ShippedAt) with
        {
            Enterprise = Consignments[e.Consignment].Content.Recycler, Reference = e.Consignment,
            Details = FormattableString.Invariant($"{e.DistanceKm} km"),
        },
        UnitConsigned e => At(stored, "consigned", Consignments[e.Consignment].Content.OccurredAt) with
        {
            Enterprise = e.Recycler, Reference = e.Consignment,
        },
        UnitWithRecyclerAgain e => Moved(stored, "with-recycler-again", e.Consignment, e.Cause) with
        {
            Enterprise = Consignments[e.Consignment].Content.Recycler,
        },
        UnitReceived e => Moved(stored, e.Damaged ? "received-damaged" : "received", e.Consignment, e.Cause) with
        {
            Enterprise = e.Dismantler, Details = e.SizeClass, Late = e.On > e.DeliveryDueOn,
        },
        UnitMissed e => Moved(stored, "missing", e.Consignment, e.Receipt),
        UnitDiffered e => Moved(stored, "different", e.Consignment, e.Receipt) with { Details = e.Found },
        UnitLost e => Moved(stored, "lost", e.Consignment, e.Resolution),
        UnitDismantled e => At(stored, "dismantled", DismantledAt(e)) with
        {
            Enterprise = e.Dismantler, Reference = e.Dismantling, Late = e.On > e.DueOn,
        },
        DisposalSubsidyDeclared e => On(stored, $"{Named(e.Kind)}-declared", null, e.Declaration) with
        {
            Enterprise = Custody.Receipt?.Dismantler, Amount = e.Amount.Yuan,
        },
        DisposalSubsidyRejected e => On(stored, $"{Named(e.Kind)}-rejected", null, e.Declaration),
        _ => OfCertificate(stored),
    };

    private ChainLink? OfCertificate(StoredEvent stored) => stored.Data switch
    {
        CertificateIssued e => At(stored, "certificate-issued", Entry.OccurredAt) with
        {
            Enterprise = e.Recycler, Reference = e.Recycling,
        },
        CertificateRedeemed e => On(stored, "certificate-redeemed", e.RedeemedOn, e.Claim),
        CertificateRestored e => On(stored, "certificate-restored", e.RestoredOn, e.Return),
        CertificateExpired e => On(stored, "certificate-expired", e.ExpiredOn, e.Return),
        CertificateReportedLost e => On(stored, "certificate-reported-lost", e.ReportedOn, e.LossReport),
        CertificateUnblocked e => On(stored, "certificate-unblocked", e.UnblockedOn, e.LossReport),
        CertificateCancelled e => On(stored, "certificate-cancelled", e.CancelledOn, e.LossReport),
        CertificateVoided e => On(stored, "certificate-voided", e.VoidedOn, e.Cause),
        CertificateCorrected e => On(stored, "certificate-corrected", e.CorrectedOn, e.Correction),
        CertificateAnnotated e => On(stored, "certificate-annotated", e.AnnotatedOn, e.Correction),
        _ => null,
    };

    private ChainLink At(StoredEvent stored, string step, DateTimeOffset at) =>
        new(stored, step, Programme.DayOf(at)) { At = at };

    /// <summary>What has a day of its own, or happened when it was recorded.</summary>
    private ChainLink On(StoredEvent stored, string step, DateOnly? on, string reference) =>
        new(stored, step, on ?? Programme.DayOf(stored.RecordedAt)) { Reference = reference };

    /// <summary>What a cancellation, a receipt or a resolution did to it.</summary>
    private ChainLink Moved(StoredEvent stored, string step, string consignment, string cause)
    {
        var (at, grounds) = EventsIn(Consignment.Stream(consignment)).Select(each => each.Data switch
        {
            ConsignmentCancelled e when cause == consignment => (e.CancelledAt, e.Grounds),
            ReceiptRecorded { Receipt: var e } when e.ReceiptId == cause => (e.OccurredAt, null),
            DiscrepancyResolved { Resolution: var e } when e.ResolutionId == cause && stored.Data is not (UnitMissed or UnitDiffered) =>
                (e.OccurredAt, e.Grounds),
            _ => (default(DateTimeOffset), default(string)),
        }).First(found => found.Item1 != default);
        return At(stored, step, at) with
        {
            Reference = cause, Enterprise = Consignments[consignment].Content.Dismantler, Details = grounds,
        };
    }

    private DateTimeOffset DismantledAt(UnitDismantled dismantled) =>
        EventsIn(RecordDismantling.Stream(dismantled.Dismantling)).Select(each => each.Data).OfType<UnitsDismantled>()
            .Single().Dismantling.OccurredAt;

    private static string Named(DisposalSubsidy kind) => kind == DisposalSubsidy.Freight ? "freight" : "dismantling-subsidy";
}

/// <summary>One thing that happened to a unit or to its certificate.</summary>
internal sealed record ChainLink(StoredEvent Stored, string Step, DateOnly On)
{
    public DateTimeOffset? At { get; init; }

    public string? Enterprise { get; init; }

    public string? Reference { get; init; }

    public string? Details { get; init; }

    public decimal? Amount { get; init; }

    public bool? Late { get; init; }
}
