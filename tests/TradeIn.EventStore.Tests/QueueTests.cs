using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

/// <summary>How commands wait for their turn: their order, their places, and those who leave.</summary>
public sealed class QueueTests(PostgresFixture postgres)
{
    [Fact]
    public async Task One_callers_commands_are_decided_in_their_order()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await EventLog.OpenAsync(
            Logs.Options(database.ConnectionString) with { MaxBatch = 7, MaxWaiting = 16 });

        List<Task<CommandResult>> answers = [];
        for (int each = 0; each < 200; each++)
            answers.Add(await log.ExecuteWhenRoomAsync(Commands.Raise("a", id: $"c{each}")));
        await Task.WhenAll(answers);

        (await Logs.AllAsync(log)).Select(each => each.CorrelationId)
            .ShouldBe(Enumerable.Range(0, 200).Select(each => $"c{each}"));
    }

    [Fact]
    public async Task What_waits_and_what_was_taken_before_are_shared_between_two_batches()
    {
        using CommandQueue queue = new(places: 100);
        Enqueue(64);

        (await TakenAsync(most: 100, before: 0)).ShouldBe(32);
        (await TakenAsync(most: 100, before: 32)).ShouldBe(32);
        Enqueue(50);
        (await TakenAsync(most: 100, before: 14)).ShouldBe(32, "14 are on their way, and 50 wait");
        (await TakenAsync(most: 10, before: 32)).ShouldBe(10);
        (await TakenAsync(most: 100, before: 10)).ShouldBe(8, "no more wait");
        Enqueue(8);
        (await TakenAsync(most: 100, before: 1)).ShouldBe(8, "a few are not shared");

        async Task<int> TakenAsync(int most, int before) => (await queue.TakeAsync(most, before))!.Count;
        void Enqueue(int count)
        {
            for (int each = 0; each < count; each++)
                queue.TryEnqueue(new WaitingCommand(Commands.Raise("a"), headers: null, streamed: false, CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_full_queue_refuses_at_once()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await EventLog.OpenAsync(
            Logs.Options(database.ConnectionString) with { MaxBatch = 1, MaxWaiting = 4 });
        await using HeldHead held = await HeldHead.TakeAsync(database);
        Task<CommandResult> deciding = log.ExecuteAsync(Commands.Raise("a"));
        await HeldHead.WaitForWaiterAsync(database);

        List<Task<CommandResult>> waiting =
            [.. Enumerable.Range(0, 4).Select(_ => log.ExecuteAsync(Commands.Raise("a")))];
        Should.Throw<LogOverloadedException>(() => { _ = log.ExecuteAsync(Commands.Raise("a")); });

        await held.LetGoAsync();
        await Task.WhenAll([deciding, .. waiting]);
        (await log.ExecuteAsync(Commands.Raise("a"))).Answer.ShouldBe(6);
    }

    [Fact]
    public async Task Streamed_commands_leave_half_of_the_places_to_the_others()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await EventLog.OpenAsync(
            Logs.Options(database.ConnectionString) with { MaxBatch = 1, MaxWaiting = 4 });
        await using HeldHead held = await HeldHead.TakeAsync(database);
        Task<CommandResult> deciding = log.ExecuteAsync(Commands.Raise("a"));
        await HeldHead.WaitForWaiterAsync(database);

        await log.ExecuteWhenRoomAsync(Commands.Raise("a"));
        await log.ExecuteWhenRoomAsync(Commands.Raise("a"));
        ValueTask<Task<CommandResult>> third = log.ExecuteWhenRoomAsync(Commands.Raise("a"));
        Task<CommandResult> single = log.ExecuteAsync(Commands.Raise("a"));

        third.IsCompleted.ShouldBeFalse();
        await held.LetGoAsync();
        (await single).Answer.ShouldBe(4);
        (await await third).Answer.ShouldBe(5);
        await deciding;
    }

    [Fact]
    public async Task Closing_finishes_what_waits_and_takes_no_more()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        EventLog log = await Logs.OpenAsync(database);
        Task<CommandResult>[] waiting = [.. Enumerable.Range(0, 50).Select(_ => log.ExecuteAsync(Commands.Raise("a")))];

        await log.DisposeAsync();

        waiting.ShouldAllBe(each => each.IsCompletedSuccessfully);
        Should.Throw<ObjectDisposedException>(() => { _ = log.ExecuteAsync(Commands.Raise("a")); });
    }

    [Fact]
    public async Task A_command_whose_caller_gave_up_before_its_turn_is_not_decided()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        await using HeldHead held = await HeldHead.TakeAsync(database);
        Task<CommandResult> first = log.ExecuteAsync(Commands.Raise("a"));
        await HeldHead.WaitForWaiterAsync(database);
        using CancellationTokenSource cancel = new();
        Task<CommandResult> second = log.ExecuteAsync(Commands.Raise("b"), cancel.Token);
        await cancel.CancelAsync();
        await held.LetGoAsync();

        await first;
        await Should.ThrowAsync<OperationCanceledException>(second);
        await log.ExecuteAsync(Commands.Raise("c"));
        (await Logs.AllAsync(log)).Select(each => each.StreamId).ShouldBe(["a", "c"]);
    }
}
