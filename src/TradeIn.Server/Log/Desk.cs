using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
using TradeIn.Server.Telemetry;

namespace TradeIn.Server.Log;

/// <summary>Hands commands to the log and turns what became of them into answers.</summary>
internal sealed class Desk(EventLog log, ReadModelRunner readModels, PersonalData personal, DecisionMetrics metrics)
{
    /// <summary>Decides a command; refuses at once when too many wait.</summary>
    public async Task<Answer> DecideAsync(CounterCommand command, CancellationToken cancel)
    {
        if (Forbidden(command) is { } forbidden) return forbidden;
        if (command.LooksUp && await command.LookUpAsync(log, readModels, cancel) is { } failed) return Counted(command, failed);
        try
        {
            await personal.SealAsync(command.Personal, whenRoom: false, cancel);
            return AnswerOf(command, await log.ExecuteAsync(command, cancel));
        }
        catch (LogOverloadedException)
        {
            return Counted(command, Answer.Overloaded);
        }
    }

    /// <summary>Puts a command in its place in the queue, waiting for room, and hands back its answer to come.</summary>
    /// <param name="command">Sealed already: <see cref="SealAsync"/>.</param>
    /// <param name="cancel">Gives up waiting for room.</param>
    public async ValueTask<Task<Answer>> QueueAsync(CounterCommand command, CancellationToken cancel)
    {
        if (Forbidden(command) is { } forbidden) return Task.FromResult(forbidden);
        if (command.LooksUp && await command.LookUpAsync(log, readModels, cancel) is { } failed)
            return Task.FromResult(Counted(command, failed));
        var decided = await log.ExecuteWhenRoomAsync(command, cancel);
        return AnswerAsync(command, decided);
    }

    /// <summary>Seals what is personal in a command. Of many that are sealed at once the keys are fetched together.</summary>
    public Task SealAsync(CounterCommand command, CancellationToken cancel) =>
        command.Personal.Count == 0 ? Task.CompletedTask : personal.SealAsync(command.Personal, whenRoom: true, cancel);

    private async Task<Answer> AnswerAsync(CounterCommand command, Task<CommandResult> decided) =>
        AnswerOf(command, await decided);

    private static Answer? Forbidden(CounterCommand command) =>
        command.ActsFor is { } enterprise && !command.Caller.MayActFor(enterprise)
            ? Answer.Failed(ProblemType.Forbidden, $"Your key does not belong to {enterprise}.")
            : null;

    private Answer AnswerOf(CounterCommand command, CommandResult result) => Counted(command, result.Receipt switch
    {
        Receipt.Recorded => command.AnswerTo(result.Events[0].Data),
        Receipt.Replayed => Again(command.AnswerTo(result.Events[0].Data)),
        Receipt.NothingRecorded => (Answer)result.Answer!,
        Receipt.IdReused => Answer.Failed(ProblemType.IdReused, "This id is on record with other content."),
        Receipt.DeliveryReused => ReusedDelivery(command),
        _ => throw new InvalidOperationException($"No answer to {result.Receipt}."),
    });

    /// <summary>Who may not have the answer gets none again.</summary>
    private static Answer Again(Answer answer) =>
        answer.Problem == ProblemType.Forbidden ? answer : answer with { Replayed = true };

    private static Answer ReusedDelivery(CounterCommand command) => command.Delivery!.StartsWith("key:", StringComparison.Ordinal)
        ? Answer.Failed(ProblemType.KeyReused, "This Idempotency-Key is on record with another request.")
        : Answer.Failed(ProblemType.IdReused, "An event with this source and id is on record with other content.");

    private Answer Counted(CounterCommand command, Answer answer)
    {
        metrics.Count(command.Operation, answer);
        return answer;
    }
}
