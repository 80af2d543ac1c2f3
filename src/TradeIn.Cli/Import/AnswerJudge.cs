using System.Text.Json;
using TradeIn.Cli.Seasons;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Import;

/// <summary>The answers are not those of the lines that were sent; nothing after this could be trusted.</summary>
internal sealed class AnswersOutOfStepException(string message) : Exception(message);

/// <summary>What became of a line, and how it differs from what it says, if it does.</summary>
internal sealed record Judgement(Outcome Outcome, Mismatch? Mismatch);

/// <summary>Lays an answer beside its line.</summary>
internal static class AnswerJudge
{
    /// <param name="resent">Whether the line may have been sent before: its first answer then comes as a replay.</param>
    public static Judgement Judge(FileLine line, EventAnswer answer, bool resent)
    {
        if (answer.Id is not null && (answer.Id != line.Id || answer.Source != line.Source))
            throw new AnswersOutOfStepException(
                $"Line {line.Number} is {line.Source} {line.Id}; the answer is for {answer.Source} {answer.Id}.");

        var actual = ActualOf(line, answer, resent);
        var outcome = new Outcome(
            line.Type, actual, line.OldCategory, line.NewCategory,
            answer.Status == 201 ? AnsweredEffect.Of(line.Type, answer.Body) : Effect.None);
        return line.Expect is { } expected && expected != actual
            ? new Judgement(outcome, new Mismatch(
                line.Number, line.Id, line.Type, expected.ToString(), actual.ToString(), Text(answer.Body, "detail") ?? ""))
            : new Judgement(outcome, Mismatch: null);
    }

    private static Expectation ActualOf(FileLine line, EventAnswer answer, bool resent)
    {
        var replay = answer.Replayed && (!resent || line.Expect is { Replay: true });
        var actual = answer.Status == 422 ? Expectation.Refused(CodesIn(answer.Body)) : new Expectation(answer.Status, false, "");
        return actual with { Replay = replay };
    }

    private static IEnumerable<string> CodesIn(JsonElement problem) =>
        problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("reasons", out var reasons)
            ? reasons.EnumerateArray().Select(reason => Text(reason, "code") ?? "?") : ["?"];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
