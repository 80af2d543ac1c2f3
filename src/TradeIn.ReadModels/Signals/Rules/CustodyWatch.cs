using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Custody;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Signals.Rules;

/// <summary>A unit on its way to a dismantler: a row of <c>read.signals_units</c>.</summary>
/// <param name="DueOn">The last day on which its receipt is waited for.</param>
/// <param name="State"><c>open</c>, <c>received</c>, <c>missing</c>, <c>different</c>, <c>lost</c>, <c>overdue</c>, <c>void</c>.</param>
internal sealed record UnitRow(
    string Certificate, string Programme, string Recycler, string Category, DateOnly IssuedOn, DateOnly DueOn, string State)
{
    public bool IsOpen => State == "open";

    /// <summary>It did not arrive as it should.</summary>
    public bool Counts => State is "missing" or "different" or "lost" or "overdue";

    /// <summary>It arrived, or should have.</summary>
    public bool IsAccounted => Counts || State == "received";
}

/// <summary>
/// Old units never received, by recycler and month of taking in. What is overdue is judged by the latest day that the log has
/// told, never by the clock.
/// </summary>
internal sealed class CustodyWatch(SignalWorld world)
{
    private readonly SortedSet<(DateOnly DueOn, string Certificate)> open = [];

    /// <summary>By certificate.</summary>
    public Rows<string, UnitRow> Units { get; } = new();

    /// <summary>The latest day of the log so far.</summary>
    public DateOnly Today { get; private set; }

    public void ReadDay(DateOnly day) => Today = day;

    public void Read(UnitRow row)
    {
        Units.Read(row.Certificate, row);
        if (row.IsOpen) open.Add((row.DueOn, row.Certificate));
    }

    /// <summary>The day that an event moves the log to; null when it moves it to none.</summary>
    public static DateOnly? DayOf(object data) => data switch
    {
        CertificateIssued e => e.IssuedOn,
        UnitReceived e => e.On,
        UnitMissed e => e.On,
        UnitDiffered e => e.On,
        SubsidyReimbursed e => e.PaidOn,
        _ => null,
    };

    public IEnumerable<Observation> Take(StoredEvent stored)
    {
        if (DayOf(stored.Data) is { } day && day > Today) Today = day;
        List<Observation> seen = [];
        while (open.Count > 0 && open.Min.DueOn < Today)
            seen.AddRange(Move(Units[open.Min.Certificate], "overdue", stored.Position, Today));
        seen.AddRange(stored.Data switch
        {
            CertificateIssued e => Begin(e),
            CertificateVoided e => To(e.Certificate, "void", e.VoidedOn),
            UnitReceived e => To(e.Certificate, "received", e.On),
            UnitMissed e => To(e.Certificate, "missing", e.On),
            UnitDiffered e => To(e.Certificate, "different", e.On),
            UnitLost e => To(e.Certificate, "lost", e.On),
            UnitWithRecyclerAgain e when Units[e.Certificate.ToString()].State is "missing" or "different" =>
                To(e.Certificate, "open", e.On),
            _ => [],
        });
        return seen;

        IEnumerable<Observation> To(CertificateNumber certificate, string state, DateOnly on) =>
            Move(Units[certificate.ToString()], state, stored.Position, on);
    }

    private IEnumerable<Observation> Begin(CertificateIssued issued)
    {
        var policy = world.PolicyOn(issued.Programme, issued.IssuedOn);
        var due = policy.DeliveryDueOn(issued.IssuedOn).AddDays(SignalWorld.ThresholdsOf(policy).UnreceivedGraceDays);
        var row = new UnitRow(
            issued.Certificate.ToString(), issued.Programme, issued.Recycler, issued.Category.ToString(), issued.IssuedOn, due, "open");
        Units[row.Certificate] = row;
        open.Add((row.DueOn, row.Certificate));
        return [];
    }

    private IEnumerable<Observation> Move(UnitRow row, string state, long position, DateOnly on)
    {
        var now = row with { State = state };
        Units[row.Certificate] = now;
        open.Remove((row.DueOn, row.Certificate));
        if (now.IsOpen) open.Add((row.DueOn, row.Certificate));
        if (now.IsAccounted == row.IsAccounted && !now.Counts && !row.Counts) yield break;
        var policy = world.PolicyOn(row.Programme, row.IssuedOn);
        var weight = SignalWorld.ThresholdsOf(policy).KilogramsOf(Domain.Programmes.Category.Parse(row.Category));
        var more = (now.IsAccounted ? 1 : 0) - (row.IsAccounted ? 1 : 0);
        var seen = new Observation(
            CaseKey.Of(SignalRule.UnitsNeverReceived, row.Programme, row.Recycler, CaseKey.Month(row.IssuedOn)), policy,
            position, on)
        {
            Enterprise = row.Recycler, Judged = more, JudgedWeight = more * weight,
        };
        yield return !now.Counts && !row.Counts ? seen : seen with
        {
            Item = row.Certificate, Counts = now.Counts, Weight = weight,
            Exhibit = new Exhibit("certificate", row.Certificate, FormattableString.Invariant(
                $"{row.Category} taken in {row.IssuedOn:yyyy-MM-dd}, {(now.Counts ? state : $"no longer {row.State}: {state}")}")),
        };
    }
}
