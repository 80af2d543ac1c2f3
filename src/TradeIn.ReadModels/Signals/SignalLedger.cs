using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Signals;
using TradeIn.EventStore;
using TradeIn.ReadModels.Signals.Rules;

namespace TradeIn.ReadModels.Signals;

/// <summary>
/// What a batch of events begins with, and what they make of it: first every event is shown to every rule, then what the rules
/// saw goes into the cases, in the same order. No clock, no chance, and no event sees a later one.
/// </summary>
internal sealed class SignalLedger
{
    private readonly List<Action<CaseBook>> seen = [];

    public SignalLedger()
    {
        Night = new NightWatch(World);
        Custody = new CustodyWatch(World);
        Serials = new SerialWatch(World);
        Returns = new ReturnWatch(World);
        Refusals = new RefusalWatch(World);
        Invoices = new InvoiceWatch(World);
    }

    public SignalWorld World { get; } = new();

    public NightWatch Night { get; }

    public CustodyWatch Custody { get; }

    public SerialWatch Serials { get; }

    public ReturnWatch Returns { get; }

    public RefusalWatch Refusals { get; }

    public InvoiceWatch Invoices { get; }

    /// <summary>New versions of programmes, to be written.</summary>
    public List<ProgrammePublished> Published { get; } = [];

    /// <summary>What the rules saw so far.</summary>
    public List<Observation> Observations { get; } = [];

    /// <summary>The signals that offices took a step of.</summary>
    public HashSet<string> Handled { get; } = new(StringComparer.Ordinal);

    /// <summary>Shows an event to the rules.</summary>
    public void Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case ProgrammePublished e:
                World.Take(e);
                Published.Add(e);
                break;
            case EnterpriseAwarded e: seen.Add(book => book.Take(e)); break;
            case SignalTaken e: Handle(e.Signal, stored); break;
            case SignalReleased e: Handle(e.Signal, stored); break;
            case SignalClosed e: Handle(e.Signal, stored); break;
            default: Watch(stored); break;
        }
    }

    /// <summary>Puts what was seen into the cases.</summary>
    public void Settle(CaseBook book)
    {
        foreach (var step in seen) step(book);
    }

    private void Handle(string signal, StoredEvent step)
    {
        Handled.Add(signal);
        seen.Add(book => book.Take(signal, step));
    }

    private void Watch(StoredEvent stored)
    {
        foreach (var each in (IEnumerable<Observation>)
        [
            .. AgentWatch.Take(stored, World), .. PriceWatch.Take(stored, World), .. Night.Take(stored), .. Custody.Take(stored),
            .. Serials.Take(stored), .. Returns.Take(stored), .. Refusals.Take(stored), .. Invoices.Take(stored),
        ])
        {
            Observations.Add(each);
            seen.Add(book => book.Take(each));
        }
    }
}
