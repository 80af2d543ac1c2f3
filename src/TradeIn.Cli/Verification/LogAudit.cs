using System.Globalization;
using System.Text.Json;

namespace TradeIn.Cli.Verification;

/// <summary>
/// Goes through the log event by event and keeps its own books. At each event it asks what must be true at that
/// position, by the rules as written, and without any code of those who decided.
/// </summary>
internal sealed class LogAudit
{
    private readonly Findings findings = new();
    private readonly Ledger ledger = new();
    private readonly Dictionary<string, long> types = new(StringComparer.Ordinal);
    private readonly LogOrder order;
    private readonly IdNumberScan idNumbers;
    private readonly RegisterAudit register;
    private readonly RecyclingAudit recyclings;
    private readonly PurchaseAudit purchases;
    private readonly ClaimAudit claims;
    private readonly AdvanceAudit advances;
    private Decision? open;

    public LogAudit()
    {
        var bench = new Bench(ledger, findings);
        order = new LogOrder(findings);
        idNumbers = new IdNumberScan(findings);
        register = new RegisterAudit(bench);
        recyclings = new RecyclingAudit(bench);
        purchases = new PurchaseAudit(bench);
        claims = new ClaimAudit(bench);
        advances = new AdvanceAudit(bench);
    }

    /// <summary>How many events were examined.</summary>
    public long Events { get; private set; }

    /// <summary>Audits a whole log.</summary>
    public static AuditReport Of(IEnumerable<LogRow> rows)
    {
        var audit = new LogAudit();
        foreach (var row in rows) audit.Examine(row);
        return audit.Close();
    }

    /// <summary>Takes the next event in the order of the log.</summary>
    public void Examine(LogRow row)
    {
        Events++;
        types[row.Type] = types.GetValueOrDefault(row.Type) + 1;
        order.Follow(row);
        var isCompanion = Companion.Types.Contains(row.Type);
        if (!isCompanion) CloseDecision();
        var companion = isCompanion ? TakeCompanion(row) : null;
        try
        {
            Read(row, companion);
        }
        catch (Exception strange) when (strange is UnreadableEventException or JsonException)
        {
            findings.Add(FindingKind.Unreadable, row, $"{row.Type} cannot be read: {strange.Message}");
            if (!isCompanion) open = Decision.Unread(row);
        }
    }

    /// <summary>Something that was found outside the events.</summary>
    public void Note(Finding finding) => findings.Add(finding);

    /// <summary>Ends the audit.</summary>
    public AuditReport Close()
    {
        CloseDecision();
        return new AuditReport(Events, order.LastPosition, types, claims.GrantedYuan, advances.AdvancedYuan, findings);
    }

    private void Read(LogRow row, Companion? companion)
    {
        using var document = JsonDocument.Parse(row.Data);
        idNumbers.Scan(row, document.RootElement);
        var body = new EventBody(document.RootElement);
        var stream = StreamNames.Of(row.Type, body);
        if (stream is not null && stream != row.Stream)
            findings.Add(FindingKind.WrongStream, row, $"{row.Type} of {stream} stands in {row.Stream}");
        if (companion?.Contradiction(body) is { } contradiction)
            findings.Add(FindingKind.CompanionDisagrees, row, contradiction);
        if (!Companion.Types.Contains(row.Type)) open = Decide(row, body);
    }

    private Decision? Decide(LogRow row, EventBody body)
    {
        switch (row.Type)
        {
            case "unit_recycled": return recyclings.Grant(row, body);
            case "recycling_refused": return recyclings.Refusal(row, body);
            case "purchase_recorded": return purchases.Grant(row, body);
            case "purchase_refused": return purchases.Refusal(row, body);
            case "claim_approved": return claims.Grant(row, body);
            case "claim_refused": return claims.Refusal(row, body);
            case "subsidy_advanced": return advances.Grant(row, body);
            case "advance_refused": return advances.Refusal(row, body);
            case "identity_key_introduced": register.IntroduceKey(row, body); return null;
            case "programme_published": register.Publish(row, body); return null;
            case "enterprise_awarded": register.Award(row, body); return null;
            case "recycling_regions_awarded" or "agreement_signed" or "bond_deposited" or "outlet_registered"
                or "certificate_range_allotted" or "enterprise_suspended" or "dismantler_designated":
                register.Register(row, body);
                return null;
            default:
                findings.Add(FindingKind.UnknownType, row, $"{row.Type} is no event that the audit knows");
                return Decision.Unread(row);
        }
    }

    private Companion? TakeCompanion(LogRow row)
    {
        if (open is { Awaited: null }) return null;
        var companion = open?.Take(row.Type);
        if (companion is null)
            findings.Add(
                FindingKind.CompanionStray, row,
                open is null ? $"{row.Type} follows from no decision" : $"{row.Type} does not follow from {Place(open)}");
        else if (row.CorrelationId != open!.Row.CorrelationId)
            findings.Add(
                FindingKind.CorrelationDiffers, row,
                $"{row.Type} names command '{row.CorrelationId}', its decision '{open.Row.CorrelationId}'");
        return companion;
    }

    private static string Place(Decision decision) => string.Create(
        CultureInfo.InvariantCulture, $"the {decision.Row.Type} at position {decision.Row.Position}");

    private void CloseDecision()
    {
        foreach (var missing in open?.Awaited ?? [])
            findings.Add(FindingKind.CompanionMissing, open!.Row, $"{open.Row.Type} without its {missing.Type}");
        open = null;
    }
}
