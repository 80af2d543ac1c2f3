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
    private readonly Docket docket;
    private readonly Reconciliation reconciliation;
    private readonly Books books;
    private readonly BooksAudit closing;
    private Decision? open;
    private LogRow? awaiting;

    public LogAudit()
    {
        var bench = new Bench(ledger, findings);
        order = new LogOrder(findings);
        idNumbers = new IdNumberScan(findings);
        docket = new Docket(bench);
        reconciliation = new Reconciliation(bench);
        books = new Books(bench);
        closing = new BooksAudit(bench, books);
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

    /// <summary>Takes the next event in the order of the log. It is examined when the one behind it is known.</summary>
    public void Examine(LogRow row)
    {
        Events++;
        if (awaiting is not null) Examine(awaiting, next: row);
        awaiting = row;
    }

    /// <summary>Something that was found outside the events.</summary>
    public void Note(Finding finding) => findings.Add(finding);

    /// <summary>Ends the audit.</summary>
    public AuditReport Close()
    {
        if (awaiting is not null) Examine(awaiting, next: null);
        awaiting = null;
        CloseDecision();
        reconciliation.Close();
        closing.Close();
        return new AuditReport(Events, order.LastPosition, types, docket.Replacements, ledger.Totals, findings)
        {
            Custody = CustodyFigures.Of(ledger), Settlement = SettlementFigures.Of(ledger, books),
            Overview = OverviewCount.Of(ledger),
        };
    }

    private void Examine(LogRow row, LogRow? next)
    {
        types[row.Type] = types.GetValueOrDefault(row.Type) + 1;
        order.Follow(row);
        var isCompanion = Companion.Types.Contains(row.Type) || open is not null && open.Awaits(row.Type);
        if (!isCompanion) CloseDecision();
        var isTaken = false;
        try
        {
            using var document = JsonDocument.Parse(row.Data);
            var body = new EventBody(document.RootElement);
            var companion = isCompanion ? TakeCompanion(row, body) : null;
            isTaken = true;
            idNumbers.Scan(row, document.RootElement);
            Read(row, body, companion, isCompanion, next);
        }
        catch (Exception strange) when (strange is UnreadableEventException or JsonException)
        {
            findings.Add(FindingKind.Unreadable, row, $"{row.Type} cannot be read: {strange.Message}");
            if (!isCompanion) open = Decision.Unread(row);
            else if (!isTaken) TakeCompanion(row, body: null);
        }
    }

    private void Read(LogRow row, EventBody body, Companion? companion, bool isCompanion, LogRow? next)
    {
        var stream = StreamNames.Of(row.Type, body);
        if (stream is not null && stream != row.Stream)
            findings.Add(FindingKind.WrongStream, row, $"{row.Type} of {stream} stands in {row.Stream}");
        if (companion?.Contradiction(body) is { } contradiction)
            findings.Add(FindingKind.CompanionDisagrees, row, contradiction);
        books.Follow(row, body);
        if (isCompanion) reconciliation.Follow(row, body);
        else open = docket.Examine(row, body, Replaced(row, next));
    }

    // A recycling replaces another when the very next event voids that one; it is judged without it.
    private static string? Replaced(LogRow row, LogRow? next)
    {
        if (row.Type != "unit_recycled" || next?.Type != "recycling_voided") return null;
        try
        {
            using var document = JsonDocument.Parse(next.Data);
            return new EventBody(document.RootElement).TextOrNone("recycling");
        }
        catch (Exception strange) when (strange is UnreadableEventException or JsonException)
        {
            return null; // found when its turn comes
        }
    }

    private Companion? TakeCompanion(LogRow row, EventBody? body)
    {
        if (open is { IsUnread: true }) return null;
        var companion = open?.Take(row.Type, body);
        if (companion is null)
            findings.Add(
                FindingKind.CompanionStray, row,
                open is null
                    ? $"{row.Type} follows from no decision" : $"{row.Type} does not follow from {Place(open)}");
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
        books.CloseEntry();
        open = null;
    }
}
