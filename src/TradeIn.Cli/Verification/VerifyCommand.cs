using System.CommandLine;
using System.Globalization;
using Npgsql;
using TradeIn.EventStore;
using TradeIn.LocalPostgres;

namespace TradeIn.Cli.Verification;

/// <summary><c>tradein verify</c>: 0 when nothing was found, 1 when something was, 2 when it could not run.</summary>
public static class VerifyCommand
{
    private const int Sound = 0;
    private const int Found = 1;
    private const int CouldNotRun = 2;

    private static readonly Option<string?> Postgres = new("--postgres")
    {
        Description = "Connection string of the log's database; else TRADEIN__POSTGRES, else the private cluster.",
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "The private cluster's folder; else TRADEIN__DATA, else .data.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Write the report as one JSON object." };

    public static Command Create()
    {
        var command = new Command(
            "verify",
            "Recompute the hash chain and audit every event with independent code: quotas, single use of certificates, "
            + "units and invoice lines, subsidies to the fen, refusals. Exit code 0: nothing found; 1: findings; 2: could "
            + "not run.")
        {
            Postgres, Data, Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancel)
    {
        try
        {
            await using var cluster = await JoinClusterAsync(arguments, cancel);
            var connection = cluster?.ConnectionString ?? PostgresOf(arguments)!;
            await using var source = NpgsqlDataSource.Create(connection);
            var report = await LogVerification.RunAsync(source, new ProgressLine(Console.Error), cancel);
            Write(report, arguments.GetValue(Json));
            return report.IsSound ? Sound : Found;
        }
        catch (Exception obstacle) when (IsObstacle(obstacle))
        {
            await Console.Error.WriteLineAsync($"The log could not be verified: {Explain(obstacle)}");
            return CouldNotRun;
        }
    }

    private static string? PostgresOf(ParseResult arguments) =>
        NotEmpty(arguments.GetValue(Postgres)) ?? NotEmpty(Environment.GetEnvironmentVariable("TRADEIN__POSTGRES"));

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    // A folder that is not there holds no log: an empty cluster made for it would prove nothing.
    private static async Task<PrivateCluster?> JoinClusterAsync(ParseResult arguments, CancellationToken cancel)
    {
        if (PostgresOf(arguments) is not null) return null;
        var folder = NotEmpty(arguments.GetValue(Data)) ?? NotEmpty(Environment.GetEnvironmentVariable("TRADEIN__DATA"))
            ?? ".data";
        if (!Directory.Exists(folder))
            throw new PrivateClusterException(
                $"{Path.GetFullPath(folder)} does not exist. Name the server with --postgres, or the folder with --data.");
        return await PrivateCluster.StartAsync(new PrivateClusterOptions { DataFolder = folder }, cancel);
    }

    private static void Write(VerificationReport report, bool asJson)
    {
        if (!asJson)
        {
            ReportText.Write(Console.Out, report);
            return;
        }
        using var output = Console.OpenStandardOutput();
        ReportJson.Write(output, report);
        output.WriteByte((byte)'\n');
    }

    private static bool IsObstacle(Exception e) => e is NpgsqlException or PrivateClusterException or LogDamagedException
        or ArgumentException or IOException or TimeoutException or OperationCanceledException or FormatException
        or InvalidCastException or UnauthorizedAccessException;

    private static string Explain(Exception obstacle) => obstacle switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } => "the database holds no log of TradeIn.",
        OperationCanceledException => "it was stopped.",
        _ => obstacle.Message,
    };

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
