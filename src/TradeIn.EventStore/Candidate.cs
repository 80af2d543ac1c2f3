using System.Text;

namespace TradeIn.EventStore;

/// <summary>A command in one attempt at its batch: what it sees, and what it came to.</summary>
internal sealed class Candidate
{
    private readonly StreamSet view;
    private (int Streams, long Events) asked = (-1, -1);

    public Candidate(WaitingCommand waiting, LoadedStreams streams)
    {
        Waiting = waiting;
        view = new StreamSet(streams);
        Guard(() => view.Widen(Checked(Command.Boundary())));
    }

    public WaitingCommand Waiting { get; }

    public LogCommand Command => Waiting.Command;

    public IReadOnlyCollection<string> Boundary => view.Boundary;

    public CommandResult? Result { get; set; }

    public Exception? Fault { get; private set; }

    /// <summary>
    /// Asks for further streams, unless nothing has come since it was asked last, and says whether there were any.
    /// </summary>
    public bool Widen()
    {
        if (Fault is not null || asked == view.Size) return false;
        asked = view.Size;
        bool wider = false;
        Guard(() => wider = view.Widen(Checked(Command.Boundary(view))));
        return wider;
    }

    public void Decide(BatchAttempt attempt)
    {
        if (Fault is null) Guard(() => Result = attempt.Decide(Waiting, view));
    }

    /// <summary>Tells whoever waits.</summary>
    public void Tell()
    {
        if (Fault is not null) Waiting.Fail(Fault);
        else Waiting.Settle(Result!);
    }

    // What a command's own code throws is its own matter, whatever it is.
    private void Guard(Action commandsOwn)
    {
        try
        {
            commandsOwn();
        }
        catch (Exception fault)
        {
            Fault = fault;
        }
    }

    private static List<string> Checked(IEnumerable<string> streamIds)
    {
        List<string> ids = [.. streamIds];
        foreach (string id in ids) StorableText.Check(id, "A stream's id");
        return ids;
    }
}

/// <summary>Text that PostgreSQL can store. One that it cannot would fail the whole batch, not its own command.</summary>
internal static class StorableText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static void Check(string? text, string what)
    {
        if (text is null) return;
        if (text.Length == 0) throw new ArgumentException($"{what} is empty.");
        if (text.Contains('\0')) throw new ArgumentException($"{what} holds the character U+0000.");
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) Strict.GetByteCount(text);
    }
}
