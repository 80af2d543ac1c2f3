using System.CommandLine;
using System.Globalization;

namespace TradeIn.Cli.Verification;

/// <summary><c>tradein verify</c>: 0 when nothing was found, 1 when something was, 2 when it could not run.</summary>
public static class VerifyCommand
{
    private const int Sound = 0;
    private const int Found = 1;
    private const int CouldNotRun = 2;

    private static readonly Option<bool> Details = new("--details")
    {
        Description = "Also name the units that never reached a dismantler, and the late ones, by their certificates.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Write the report as one JSON object." };

    public static Command Create()
    {
        var command = new Command(
            "verify",
            "Recompute the hash chain and audit every event with independent code: quotas, single use of certificates, "
            + "units and invoice lines, subsidies to the fen, returns, exchanges, losses, corrections, orders, "
            + "custody, statements, payments, debts, budgets, declarations, complaints and refusals; and keep books of "
            + "its own that must balance. Exit code 0: nothing found; 1: findings; 2: could not run.")
        {
            LogDatabase.Postgres, LogDatabase.Data, Json, Details,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancel)
    {
        try
        {
            await using var database = await LogDatabase.OpenAsync(arguments, cancel);
            var report = await LogVerification.RunAsync(database.Source, new ProgressLine(Console.Error), cancel);
            Write(report, arguments.GetValue(Json), arguments.GetValue(Details));
            return report.IsSound ? Sound : Found;
        }
        catch (Exception obstacle) when (LogDatabase.IsObstacle(obstacle))
        {
            await Console.Error.WriteLineAsync($"The log could not be verified: {LogDatabase.Explain(obstacle)}");
            return CouldNotRun;
        }
    }

    private static void Write(VerificationReport report, bool asJson, bool details)
    {
        if (!asJson)
        {
            ReportText.Write(Console.Out, report, details);
            return;
        }
        using var output = Console.OpenStandardOutput();
        ReportJson.Write(output, report, details);
        output.WriteByte((byte)'\n');
    }

    /// <summary>One line on a terminal that is written over; nothing elsewhere.</summary>
    private sealed class ProgressLine(TextWriter terminal) : IProgress<VerificationProgress>
    {
        private readonly bool isTerminal = !Console.IsErrorRedirected;

        public void Report(VerificationProgress value)
        {
            if (isTerminal)
                terminal.Write(string.Create(
                    CultureInfo.InvariantCulture, $"\r\e[K{value.Step}: {value.Position:N0} events"));
        }
    }
}
