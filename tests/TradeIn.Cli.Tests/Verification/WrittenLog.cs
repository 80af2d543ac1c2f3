using System.Text;
using System.Text.Json;
using TradeIn.Cli.Verification;
using TradeIn.Domain;
using TradeIn.Server.Log;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>A log in memory, as rows: written as the server writes it, and then tampered with.</summary>
internal sealed class WrittenLog
{
    private readonly Dictionary<string, List<object>> streams = [];

    public List<LogRow> Rows { get; private set; } = [];

    /// <summary>When the next events are recorded. A season may be loaded long afterwards.</summary>
    public DateTimeOffset Clock { get; set; } = new(2012, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Folds a stream by the domain's own function.</summary>
    public T? Fold<T>(StreamName stream, Func<T?, object, T> evolve) where T : class =>
        streams.TryGetValue(stream.ToString(), out var events) ? events.Aggregate<object, T?>(null, evolve) : null;

    /// <summary>Appends what one command decided.</summary>
    public void Append(string command, params IReadOnlyList<Fact> facts)
    {
        foreach (var fact in facts)
        {
            var name = fact.Stream.ToString();
            if (!streams.TryGetValue(name, out var events)) streams.Add(name, events = []);
            events.Add(fact.Event);
            Rows.Add(Row(fact, command, Clock) with { Position = Rows.Count + 1, Version = events.Count });
        }
        Clock += TimeSpan.FromMilliseconds(1);
    }

    /// <summary>Appends a row that no decision made.</summary>
    public void AppendRaw(string stream, string type, string data)
    {
        Rows.Add(new LogRow(0, stream, 0, type, Encoding.UTF8.GetBytes(data), Clock, "raw"));
        Renumber();
    }

    /// <summary>Appends what one command recorded in another log.</summary>
    public void Graft(WrittenLog other, string command)
    {
        var grafted = other.Rows.Where(row => row.CorrelationId == command).ToList();
        grafted.ShouldNotBeEmpty();
        Rows.AddRange(grafted.Select(row => row with { RecordedAt = Clock }));
        Renumber();
    }

    /// <summary>Replaces a text in the data and streams of the rows that are meant; it must be there.</summary>
    public void Edit(Predicate<LogRow> which, string text, string by)
    {
        var found = false;
        for (var i = 0; i < Rows.Count; i++)
        {
            if (!which(Rows[i])) continue;
            var (data, stream) = (Encoding.UTF8.GetString(Rows[i].Data.Span), Rows[i].Stream);
            found |= data.Contains(text, StringComparison.Ordinal);
            Rows[i] = Rows[i] with
            {
                Data = Encoding.UTF8.GetBytes(data.Replace(text, by, StringComparison.Ordinal)),
                Stream = stream.Replace(text, by, StringComparison.Ordinal),
            };
        }
        found.ShouldBeTrue($"nothing reads {text}");
        Renumber();
    }

    public void Edit(string type, string text, string by) => Edit(row => row.Type == type, text, by);

    /// <summary>Replaces a text in all that one command recorded.</summary>
    public void EditCommand(string command, string text, string by) =>
        Edit(row => row.CorrelationId == command, text, by);

    public void Change(Predicate<LogRow> which, Func<LogRow, LogRow> change) =>
        Rows = [.. Rows.Select(row => which(row) ? change(row) : row)];

    public void Remove(Predicate<LogRow> which)
    {
        Rows.RemoveAll(which).ShouldBePositive();
        Renumber();
    }

    /// <summary>Puts an event before the first row that is meant.</summary>
    public void Insert(Predicate<LogRow> before, Fact fact)
    {
        var at = Rows.FindIndex(before);
        Rows.Insert(at, Row(fact, "inserted", Rows[at].RecordedAt));
        Renumber();
    }

    /// <summary>Puts rows that no decision made before the first row that is meant.</summary>
    public void InsertRaw(Predicate<LogRow> before, params (string Stream, string Type, string Data)[] events)
    {
        var at = Rows.FindIndex(before);
        Rows.InsertRange(at, events.Select(each => new LogRow(
            0, each.Stream, 0, each.Type, Encoding.UTF8.GetBytes(each.Data), Rows[at].RecordedAt, "raw")));
        Renumber();
    }

    /// <summary>Copies a row to the place behind it.</summary>
    public void Double(string type)
    {
        var at = Rows.FindIndex(row => row.Type == type);
        Rows.Insert(at + 1, Rows[at]);
        Renumber();
    }

    private static LogRow Row(Fact fact, string command, DateTimeOffset recordedAt) => new(
        0, fact.Stream.ToString(), 0, JsonNamingPolicy.SnakeCaseLower.ConvertName(fact.Event.GetType().Name),
        JsonSerializer.SerializeToUtf8Bytes(fact.Event, fact.Event.GetType(), EventJson.Options), recordedAt, command);

    // Only the fault itself is to be found, not the trace of the tampering in positions and versions.
    private void Renumber()
    {
        var versions = new Dictionary<string, long>();
        for (var i = 0; i < Rows.Count; i++)
        {
            var version = versions[Rows[i].Stream] = versions.GetValueOrDefault(Rows[i].Stream) + 1;
            Rows[i] = Rows[i] with { Position = i + 1, Version = version };
        }
    }
}
