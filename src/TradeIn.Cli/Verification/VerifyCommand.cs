using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TradeIn.Client;

namespace TradeIn.Cli.Verification;

/// <summary>
/// <c>tradein verify</c>: 0 when nothing was found, 1 when something was or a server shows other figures, 2 when it could not run.
/// </summary>
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

    private static readonly Option<Uri?> Compare = new("--compare")
    {
        Description = "A server's address: also compare every figure of its first page with what the events come to.",
        CustomParser = AddressOf,
    };

    private static readonly Option<string> Key = new("--key")
    {
        Description = "The key to ask that server with: a regulator's or an auditor's. Default: TRADEIN_KEY, else dev-regulator.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TRADEIN_KEY") ?? "dev-regulator",
    };

    private static readonly Option<int> Patience = new("--patience")
    {
        Description = "Seconds to wait for that server to catch up with the log.",
        DefaultValueFactory = _ => 60,
    };

    public static Command Create()
    {
        var command = new Command(
            "verify",
            "Recompute the hash chain and audit every event with independent code: quotas, single use of certificates, "
            + "units and invoice lines, subsidies to the fen, returns, exchanges, losses, corrections, orders, "
            + "custody, statements, payments, debts, budgets, declarations, complaints and refusals; and keep books of "
            + "its own that must balance. With --compare also hold every figure of a server's first page against what the "
            + "events alone come to. Exit code 0: nothing found; 1: findings, or figures that differ; 2: could not run.")
        {
            LogDatabase.Postgres, LogDatabase.Data, Json, Details, Compare, Key, Patience,
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
            if (arguments.GetValue(Compare) is { } server) report = await CompareAsync(report, server, arguments, cancel);
            Write(report, arguments.GetValue(Json), arguments.GetValue(Details));
            return !report.IsSound ? Found : report.Comparison?.Obstacle is null ? Sound : CouldNotRun;
        }
        catch (Exception obstacle) when (LogDatabase.IsObstacle(obstacle))
        {
            await Console.Error.WriteLineAsync($"The log could not be verified: {LogDatabase.Explain(obstacle)}");
            return CouldNotRun;
        }
    }

    private static async Task<VerificationReport> CompareAsync(
        VerificationReport report, Uri server, ParseResult arguments, CancellationToken cancel)
    {
        using var http = TradeInClient.HttpClientFor(server, arguments.GetRequiredValue(Key));
        var overview = new ServerOverview(
            server, http, TimeProvider.System, TimeSpan.FromSeconds(arguments.GetValue(Patience)));
        return report with
        {
            Comparison = await overview.CompareAsync(report.Head.Position, report.Audit.Overview, cancel),
        };
    }

    private static Uri? AddressOf(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        result.AddError("--compare must be an address like http://127.0.0.1:5080.");
        return null;
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
