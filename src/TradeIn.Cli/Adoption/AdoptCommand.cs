using System.CommandLine;
using TradeIn.EventStore;

namespace TradeIn.Cli.Adoption;

/// <summary><c>tradein adopt</c>: takes events that another program appended into the log's head and hash chain.</summary>
internal static class AdoptCommand
{
    private const int Done = 0;
    private const int CouldNot = 2;

    public static Command Create()
    {
        var command = new Command(
            "adopt",
            "Take events that another program appended behind the log's head into the head and the hash chain. Stop the servers "
            + "first. Exit code 0: done; 2: could not.")
        {
            LogDatabase.Postgres, LogDatabase.Data,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancel)
    {
        try
        {
            await using var database = await LogDatabase.OpenAsync(arguments, cancel);
            var (head, adopted) = await LogAdoption.AdoptAsync(database.Source, cancel: cancel);
            Console.WriteLine($"{adopted} event(s) adopted. Head: position {head.Position}, hash {head.HashText}");
            return Done;
        }
        catch (Exception obstacle) when (LogDatabase.IsObstacle(obstacle))
        {
            await Console.Error.WriteLineAsync($"Nothing was adopted: {LogDatabase.Explain(obstacle)}");
            return CouldNot;
        }
    }
}
