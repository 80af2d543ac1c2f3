using System.Diagnostics.CodeAnalysis;
using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Claims;

/// <summary>
/// A payment on a claim, on its way through the log. It has no id of its own: after a refused one the right one can
/// follow, so the content belongs to the command's name.
/// </summary>
internal abstract class ClaimStepCommand : CounterCommand
{
    private readonly string claimId;

    [SetsRequiredMembers]
    protected ClaimStepCommand(string operation, string claimId, Submission sent)
        : this(operation, claimId, sent, sent.FingerprintOf($"{operation} {claimId}", "claimId"))
    {
    }

    [SetsRequiredMembers]
    private ClaimStepCommand(string operation, string claimId, Submission sent, ReadOnlyMemory<byte> fingerprint)
        : base(sent, $"{operation}-{claimId}-{Convert.ToHexStringLower(fingerprint.Span[..8])}", fingerprint) =>
        (Operation, this.claimId) = (operation, claimId);

    /// <summary>Whose claim it is, the log says.</summary>
    public sealed override string? ActsFor => null;

    public sealed override string Operation { get; }

    private static Answer NotYours { get; } =
        Answer.Failed(ProblemType.Forbidden, "The claim is not one of your enterprise.");

    public override IEnumerable<string> Boundary() => Names(Claim.Stream(claimId));

    protected sealed override Decision DecideOn(StreamSet streams)
    {
        if (ClaimIn(streams) is not { } claim)
            return Nothing(Answer.Failed(ProblemType.NotFound, $"No claim {claimId} is on record."));
        return Caller.MayActFor(claim.Content.Seller) ? DecideOn(claim, streams) : Nothing(NotYours);
    }

    protected abstract Decision DecideOn(Claim claim, StreamSet streams);

    /// <summary>A repetition is not decided again: whose claim it is, the event says.</summary>
    public sealed override Answer AnswerTo(object firstEvent)
    {
        var (seller, answer) = Tell(firstEvent);
        return Caller.MayActFor(seller) ? answer : NotYours;
    }

    /// <summary>The seller that an event names, and the answer that it stands for.</summary>
    protected abstract (string Seller, Answer Answer) Tell(object firstEvent);

    protected Claim? ClaimIn(StreamSet streams) => Fold<Claim>(streams, Claim.Stream(claimId), Claim.Evolve);
}
