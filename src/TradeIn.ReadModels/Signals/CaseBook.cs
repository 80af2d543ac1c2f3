using System.Text.Json;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Signals;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Signals;

/// <summary>
/// What a batch does to cases and signals, one step after another in the order of the log: the observations of its events, the
/// offices' steps, and the awards that say where an enterprise is registered.
/// </summary>
internal sealed class CaseBook
{
    /// <summary>Where an enterprise is registered, by the code that was in force then.</summary>
    public Rows<string, string> Districts { get; } = new();

    public Rows<string, SignalCase> Cases { get; } = new();

    public Rows<string, SignalRow> Signals { get; } = new(row => row.LastPosition);

    /// <summary>By signal, kind and id.</summary>
    public Rows<(string Signal, string Kind, string Id), EvidenceRow> Evidence { get; } = new();

    private readonly Dictionary<(string Signal, string Item), HashSet<(string Signal, string Kind, string Id)>> items = [];

    public void Read(EvidenceRow row)
    {
        Evidence.Read((row.SignalId, row.Kind, row.Id), row);
        ItemsOf(row.SignalId, row.Item).Add((row.SignalId, row.Kind, row.Id));
    }

    public void Take(EnterpriseAwarded e) => Districts[e.Enterprise] = e.RegisteredIn;

    public void Take(Observation seen)
    {
        var id = seen.Case.Id;
        var tally = (Cases.Find(id) ?? new SignalCase { Key = seen.Case }).With(seen);
        if (tally.District is null && tally.Enterprise is { } enterprise && Districts.Find(enterprise) is { } district)
            tally = tally with { District = seen.Policy.CodeOn(district, seen.On) };
        if (seen is { Item: { } item, Exhibit: { } exhibit }) tally = Show(tally, seen, item, exhibit, id);
        Cases[id] = tally;
        if (seen.Case.SubjectKind != CaseKey.Everyone) Judge(id, tally, seen);
    }

    /// <summary>A step of an office. One of a signal that the rules of today do not make is nobody's.</summary>
    public void Take(string signal, StoredEvent step)
    {
        if (Signals.Find(signal) is not { } row) return;
        Signals[signal] = step.Data switch
        {
            SignalTaken => row with { Status = "looking", LookedAtBy = KeyOf(step), LastPosition = step.Position },
            SignalReleased e => Settled(row with
            {
                Status = "open", LookedAtBy = null, Note = e.Note ?? row.Note, LastPosition = step.Position,
            }),
            SignalClosed e => Settled(row with
            {
                Status = "closed", LookedAtBy = KeyOf(step), Result = NameOf(e.Result), Note = e.Note ?? row.Note,
                ClosedUpTo = e.EvidenceUpTo, LastPosition = step.Position,
            }),
            _ => throw new InvalidOperationException($"The signals take no {step.Type}."),
        };
    }

    private SignalCase Show(SignalCase tally, Observation seen, string item, Exhibit exhibit, string id)
    {
        var (key, of) = ((id, exhibit.Kind, exhibit.Id), ItemsOf(id, item));
        var before = of.Any(each => Evidence[each].Counts);
        var known = Evidence.Find(key);
        var row = new EvidenceRow(id, exhibit.Kind, exhibit.Id, item, seen.Position, exhibit.What, seen.On, seen.Counts, seen.Weight);
        var isNew = known is null || known.Counts != row.Counts || known.What != row.What;
        if (isNew) Evidence[key] = row;
        of.Add(key);
        var after = of.Any(each => Evidence[each].Counts);
        return tally.WithItem(seen, (after ? 1 : 0) - (before ? 1 : 0), seen.Weight, isNew && seen.Counts);
    }

    private void Judge(string id, SignalCase tally, Observation seen)
    {
        var row = Signals.Find(id);
        var finding = SignalFinding.Of(tally, Cases.Find(seen.Case.OfEveryone().Id), seen.Thresholds);
        if (row is null && !finding.Stands) return;
        Signals[id] = Settled((row ?? Begin(id, tally, seen.Position)) with
        {
            Enterprise = tally.Enterprise, Outlet = tally.Outlet, District = tally.District,
            FirstOn = tally.FirstOn ?? seen.On, LastOn = tally.LastOn ?? seen.On, Count = tally.Marked,
            Strength = finding.Strength, Values = finding.Values, EvidencePosition = tally.EvidencePosition,
            LastPosition = seen.Position,
        });
    }

    private static SignalRow Begin(string id, SignalCase tally, long position) => new()
    {
        SignalId = id, Rule = tally.Key.Rule, Programme = tally.Key.Programme, Period = tally.Key.Period,
        SubjectKind = tally.Key.SubjectKind, Subject = tally.Key.Subject, RaisedPosition = position,
    };

    /// <summary>
    /// A closed one with newer evidence than its result covers is open again; one that nobody looks at lapses while it is below
    /// the thresholds.
    /// </summary>
    private static SignalRow Settled(SignalRow row)
    {
        if (row is { Status: "closed", ClosedUpTo: { } upTo } && row.EvidencePosition > upTo)
            row = row with { Status = "open", LookedAtBy = null, Reopened = row.Reopened + 1 };
        return row.Status is not ("open" or "lapsed")
            ? row : row with { Status = row.Strength >= SignalFinding.Standing ? "open" : "lapsed" };
    }

    private HashSet<(string Signal, string Kind, string Id)> ItemsOf(string signal, string item)
    {
        if (!items.TryGetValue((signal, item), out var of)) items[(signal, item)] = of = [];
        return of;
    }

    private static string? KeyOf(StoredEvent stored) =>
        stored.HeadersJson is { } headers && JsonElement.Parse(headers).TryGetProperty("key", out var key) ? key.GetString() : null;

    private static string NameOf(SignalResult result) => result switch
    {
        SignalResult.Confirmed => "confirmed",
        SignalResult.Unfounded => "unfounded",
        _ => "referred",
    };
}
