using System.CommandLine;
using TradeIn.Benchmarks;
using TradeIn.Cli.Adoption;
using TradeIn.Cli.Fuzzing;
using TradeIn.Cli.Import;
using TradeIn.Cli.Keys;
using TradeIn.Cli.Models;
using TradeIn.Cli.Seasons;
using TradeIn.Cli.Seasons.Signals.Comparison;
using TradeIn.Cli.Torture;
using TradeIn.Cli.Torture.Checking;
using TradeIn.Cli.Torture.Load;
using TradeIn.Cli.Verification;

namespace TradeIn.Cli;

internal static class Program
{
    private const int WrongUsage = 64;

    /// <summary>Who is interrupted puts away what he has set up.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(1);

    private static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tools for the trade-in counter: make a season, load it, check what came of it.\n\n"
            + "Exit codes: 0 done and as expected, 1 differences, 2 could not finish, 64 wrong usage.")
        {
            SeasonCommand.Create(),
            ImportCommand.Create(),
            VerifyCommand.Create(),
            AdoptCommand.Create(),
            SignalsCommand.Create(),
            ModelsCommand.Create(),
            BenchCommand.Create(),
            KeysCommand.Create(),
            RewrapCommand.Create(),
            FuzzCommand.Create(),
            TortureCommand.Create(),
            TortureClientCommand.Create(),
            TortureCheckCommand.Create(),
        };
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = LongestEnd });
        return parsed.Errors.Count > 0 ? WrongUsage : code;
    }
}
