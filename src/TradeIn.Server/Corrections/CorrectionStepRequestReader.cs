using TradeIn.Domain.Corrections;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Corrections;

/// <summary>Reads a step: a single call names the correction in its address, an event in its data.</summary>
internal static class CorrectionStepRequestReader
{
    private enum Verdict
    {
        Approve,
        Reject,
    }

    public static CounterCommand? ReadCall(Submission sent, string correctionId) =>
        Read(sent, sent.Reader, correctionId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("correctionId"));
    }

    private static DecideCorrectionCommand? Read(Submission sent, BodyReader body, string correctionId)
    {
        var step = body.OneOf<CorrectionStep>("step");
        var verdict = body.OneOfOrWrong<Verdict>("verdict");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var grounds = body.Grounds(isRejection: verdict is null ? null : verdict == Verdict.Reject);
        body.NothingElse();
        return sent.Errors.Any ? null : new DecideCorrectionCommand(
            new DecideCorrection(correctionId, step, verdict == Verdict.Approve, occurredAt, grounds), sent,
            sent.NameStep("correction-step", correctionId, without: "correctionId"));
    }
}
