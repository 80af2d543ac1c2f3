using System.Diagnostics.CodeAnalysis;
using TradeIn.Domain;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Log;

/// <summary>A command of the counter on its way through the log: its boundary, its decision, and its answer.</summary>
internal abstract class CounterCommand : LogCommand
{
    private readonly Submission sent;

    /// <param name="sent">What was sent.</param>
    /// <param name="id">The command's name, unique for ever.</param>
    /// <param name="fingerprint">Stands for its content.</param>
    [SetsRequiredMembers]
    protected CounterCommand(Submission sent, string id, ReadOnlyMemory<byte> fingerprint)
    {
        this.sent = sent;
        (Id, Fingerprint, Delivery, HeadersJson) = (id, fingerprint, sent.Delivery, sent.HeadersJson);
    }

    /// <summary>The enterprise in whose name it is sent; null when that is known only from the log.</summary>
    public abstract string? ActsFor { get; }

    public Caller Caller => sent.Caller;

    /// <summary>What is to be sealed before it is decided.</summary>
    public IReadOnlyList<PersonalText> Personal => sent.Personal;

    /// <summary>Whether something has to be looked up in read models before it can be queued.</summary>
    public virtual bool LooksUp => false;

    /// <summary>
    /// Looks up what only read models tell, as of this moment; the decision then judges it against the streams. The answer
    /// that says why it cannot be, null when it is done.
    /// </summary>
    public virtual Task<Answer?> LookUpAsync(EventLog log, ReadModelRunner readModels, CancellationToken cancel) =>
        Task.FromResult<Answer?>(null);

    /// <summary>The answer that the command's first event stands for: the same today and at any repetition.</summary>
    public abstract Answer AnswerTo(object firstEvent);

    /// <summary>The sequence that it was sent in, if it was sent in one.</summary>
    public EventSequence? Sequence { get; set; }

    public sealed override void GivenUp() => Sequence?.Break();

    public sealed override Decision Decide(StreamSet streams) =>
        Sequence is { IsBroken: true } ? Nothing(EventSequence.NotDecided) : DecideOn(streams);

    /// <summary>Judges the command against the present.</summary>
    protected abstract Decision DecideOn(StreamSet streams);

    /// <summary>What counters count: the operation's name.</summary>
    public abstract string Operation { get; }

    protected static Decision Record(IReadOnlyList<Fact> facts) =>
        new([.. facts.Select(fact => new NewEvent(fact.Stream.ToString(), fact.Stream.Type, fact.Event))]);

    protected static Decision Nothing(Answer answer) => new([], answer);

    protected static Decision UnknownProgramme(string programme, string pointer = "/programme") =>
        Nothing(Answer.Invalid(pointer, $"no programme {programme} is published here"));

    /// <summary>Another command, say an order's delivery, has used the id that this one would record under.</summary>
    protected static Answer IdTaken { get; } =
        Answer.Failed(ProblemType.IdReused, "This id is on record: another command recorded it.");

    protected static bool IsTaken(StreamSet streams, StreamName own) => streams.Events(own.ToString()).Count > 0;

    protected static TState? Fold<TState>(StreamSet streams, StreamName stream, Func<TState?, object, TState> evolve)
        where TState : class => streams.Fold(stream.ToString(), evolve);

    /// <summary>The same of a stream that the boundary may not have come to yet; null until it has.</summary>
    protected static TState? FoldIfThere<TState>(
        StreamSet streams, StreamName stream, Func<TState?, object, TState> evolve)
        where TState : class => streams.Contains(stream.ToString()) ? Fold(streams, stream, evolve) : null;

    protected static string[] Names(params ReadOnlySpan<StreamName> streams)
    {
        var names = new string[streams.Length];
        for (var i = 0; i < names.Length; i++) names[i] = streams[i].ToString();
        return names;
    }

    protected DateOnly RecordedOn(Programme programme) => programme.DayOf(sent.ReceivedAt);
}
