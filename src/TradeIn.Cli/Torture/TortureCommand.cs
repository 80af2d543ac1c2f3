using System.CommandLine;
using System.Text.Json;
using TradeIn.Cli.Torture.Faults;

namespace TradeIn.Cli.Torture;

/// <summary><c>tradein torture</c>: 0 when nothing was found, 1 when something was, 2 when it could not run.</summary>
internal static class TortureCommand
{
    private const int Sound = 0;
    private const int Found = 1;
    private const int CouldNotRun = 2;
    private const string ServerFile = "TradeIn.Server.dll";

    private static readonly Option<double> Minutes = new("--minutes")
    {
        Description = "For how long faults are done.", DefaultValueFactory = _ => 1,
    };

    private static readonly Option<long> Seed = new("--seed")
    {
        Description = "The same seed is the same plan of faults and the same requests.", DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> Faults = new("--faults")
    {
        Description = "No more than so many faults.", DefaultValueFactory = _ => int.MaxValue,
    };

    private static readonly Option<FaultKind[]> Kinds = new("--kinds")
    {
        Description = "Only these kinds of faults.", AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => Enum.GetValues<FaultKind>(),
    };

    private static readonly Option<FileInfo?> Server = new("--server")
    {
        Description = $"The server's {ServerFile}; else the one beside this program.",
    };

    private static readonly Option<DirectoryInfo?> Folder = new("--folder")
    {
        Description = "Where the data and the journals are kept: a new folder. Else a temporary one, removed when nothing is found.",
    };

    private static readonly Option<int> Clients = new("--clients")
    {
        Description = "Client processes.", DefaultValueFactory = _ => 3,
    };

    private static readonly Option<int> Workers = new("--workers")
    {
        Description = "Trade-ins that each client plays at once.", DefaultValueFactory = _ => 8,
    };

    private static readonly Option<double> BackWithin = new("--back-within")
    {
        Description = "Seconds after each fault within which a claim is to be accepted.", DefaultValueFactory = _ => 10,
    };

    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Where to write the report as JSON." };

    public static Command Create()
    {
        var command = new Command(
            "torture",
            "Starts a PostgreSQL and two servers of its own, has client processes send trade-ins, duplicates, rivals and requests out "
            + "of order, and meanwhile kills, freezes, cuts off and starves the machines by a plan that the seed stands for. Afterwards "
            + "every acknowledged answer has to be in the log once and unchanged, the audit has to find nothing, and a claim has to "
            + "have been accepted soon after each fault. Linux. Exit code: 0 nothing found, 1 findings, 2 could not run.")
        {
            Minutes, Seed, Faults, Kinds, Server, Folder, Clients, Workers, BackWithin, Report,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed, TimeProvider.System, cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            var settings = SettingsOf(parsed);
            PrintPlan(settings);
            var report = await new TortureRun(settings, Console.WriteLine, time).RunAsync(cancel);
            foreach (var line in report.Text()) Console.WriteLine(line);
            if (parsed.GetValue(Report) is { } target)
                await File.WriteAllTextAsync(target.FullName, JsonSerializer.Serialize(report, FileJson.Files.TortureReport), CancellationToken.None);
            if (report.IsSound && parsed.GetValue(Folder) is null) Directory.Delete(settings.Folder, recursive: true);
            else Console.WriteLine($"The data and the journals are in {settings.Folder}.");
            return report.IsSound ? Sound : Found;
        }
        catch (Exception obstacle) when (LogDatabase.IsObstacle(obstacle) || obstacle is InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"The torture could not be done: {LogDatabase.Explain(obstacle)}");
            return CouldNotRun;
        }
    }

    private static void PrintPlan(TortureSettings settings)
    {
        const int shown = 12;
        Console.WriteLine($"Seed {settings.Seed}. The first faults:");
        foreach (var fault in new FaultPlan(settings.Seed, settings.Kinds, TortureSettings.Nodes).Faults().Take(Math.Min(shown, settings.MostFaults)))
            Console.WriteLine($"  #{fault.Number} {fault}");
    }

    private static TortureSettings SettingsOf(ParseResult parsed)
    {
        if (!OperatingSystem.IsLinux()) throw new InvalidOperationException("it needs Linux: it freezes processes by their numbers.");
        var folder = parsed.GetValue(Folder)?.FullName
            ?? Path.Combine(Path.GetTempPath(), $"tradein-torture-{Path.GetRandomFileName()}");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new InvalidOperationException($"{folder} is not empty; name a new folder.");
        // PostgreSQL's user has to come in.
        Directory.CreateDirectory(folder);
        return new TortureSettings(
            parsed.GetValue(Seed), TimeSpan.FromMinutes(parsed.GetValue(Minutes)), parsed.GetValue(Faults),
            [.. parsed.GetRequiredValue(Kinds).Distinct().Order()], FindServer(parsed.GetValue(Server)), folder,
            parsed.GetValue(Clients), parsed.GetValue(Workers), TimeSpan.FromSeconds(parsed.GetValue(BackWithin)));
    }

    private static string FindServer(FileInfo? named)
    {
        var place = named?.FullName ?? Path.Combine(AppContext.BaseDirectory, ServerFile);
        return File.Exists(place)
            ? place : throw new InvalidOperationException($"{place} is not there; name the server's {ServerFile} with --server.");
    }
}
