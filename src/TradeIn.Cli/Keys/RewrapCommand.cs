using System.Collections;
using System.CommandLine;
using TradeIn.Server.Identities;

namespace TradeIn.Cli.Keys;

/// <summary><c>tradein rewrap</c>: puts the keys of people under another master key.</summary>
internal static class RewrapCommand
{
    private const int Done = 0;
    private const int NotFinished = 2;
    private const string Former = "TRADEIN__FORMERMASTERKEYS__";

    public static Command Create()
    {
        var command = new Command(
            "rewrap",
            "Encrypts the keys of people anew under TRADEIN__MASTERKEY; those under TRADEIN__FORMERMASTERKEYS__0 and so on are opened with "
            + "these. Names and numbers in the log stay as they are. Servers go on meanwhile if every node knows both: first give every node "
            + "the new one among the former ones, then make it the present one of every node, then run this, then take the old one away.\n\n"
            + "Exit codes: 0 all are under the present one, 2 it could not be finished, 64 wrong usage.")
        {
            LogDatabase.Postgres, LogDatabase.Data,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (Environment.GetEnvironmentVariable("TRADEIN__MASTERKEY") is not { Length: > 0 } present)
            return Fail("TRADEIN__MASTERKEY is not set: the master key that all keys are to be under.");
        try
        {
            await using var database = await LogDatabase.OpenAsync(parsed, cancel);
            var count = await MasterKeyRotation.RunAsync(database.Source, present, FormerKeys(), cancel);
            Console.WriteLine($"{count} keys were wrapped anew; all are under the present master key.");
            return Done;
        }
        catch (Exception obstacle) when (LogDatabase.IsObstacle(obstacle) || obstacle is InvalidOperationException)
        {
            return Fail(LogDatabase.Explain(obstacle));
        }
    }

    private static List<string> FormerKeys() =>
    [
        .. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(each => ((string)each.Key).StartsWith(Former, StringComparison.OrdinalIgnoreCase)).Select(each => (string)each.Value!),
    ];

    private static int Fail(string why)
    {
        Console.Error.WriteLine(why);
        return NotFinished;
    }
}
