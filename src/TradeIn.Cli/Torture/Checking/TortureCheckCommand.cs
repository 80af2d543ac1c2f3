using System.CommandLine;
using System.Globalization;
using TradeIn.Cli.Torture.Load;
using TradeIn.Cli.Verification;

namespace TradeIn.Cli.Torture.Checking;

/// <summary>
/// <c>tradein torture-check</c>: what <c>tradein torture</c> ends with, for machines that others have killed. 0 when nothing was
/// found, 1 when something was, 2 when it could not run.
/// </summary>
internal static class TortureCheckCommand
{
    private static readonly Option<FileInfo[]> Journals = new("--journal")
    {
        Description = "What clients (tradein torture-client) wrote down.", AllowMultipleArgumentsPerToken = true, Required = true,
    };

    private static readonly Option<DateTimeOffset[]> Kills = new("--kill")
    {
        Description = "When something was killed: the longest time without a new acknowledged decision after each is told.",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create()
    {
        var command = new Command(
            "torture-check",
            "Hold the answers that clients wrote down against the log: each that was acknowledged is there once and unchanged, and "
            + "the audit finds nothing. Exit code: 0 nothing found, 1 findings, 2 could not run.")
        {
            Journals, Kills, LogDatabase.Postgres, LogDatabase.Data,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        try
        {
            string[] journals = [.. parsed.GetRequiredValue(Journals).Select(each => each.FullName)];
            await using var database = await LogDatabase.OpenAsync(parsed, cancel);
            var check = await AnswerCheck.RunAsync(journals, database.Source, cancel);
            var away = Outages.Of(journals.SelectMany(AnswerJournal.Read), parsed.GetValue(Kills) ?? []);
            foreach (var line in Outages.Text(away).Concat(Text(check))) Console.WriteLine(line);
            return check.Found == 0 && !away.Contains(null) ? 0 : 1;
        }
        catch (Exception obstacle) when (LogDatabase.IsObstacle(obstacle))
        {
            await Console.Error.WriteLineAsync($"The answers could not be compared: {LogDatabase.Explain(obstacle)}");
            return 2;
        }
    }

    private static IEnumerable<string> Text(AnswerCheckReport check)
    {
        yield return Line($"{check.Acknowledged} acknowledged answers to {check.Requests} requests; {check.Compared} compared with the log");
        yield return $"answers by status: {string.Join(", ", check.Statuses.Select(each => Line($"{each.Key}: {each.Value}")))}";
        foreach (var finding in check.Findings) yield return $"FOUND: {finding}";
        yield return check.Found == 0
            ? Line($"nothing was lost, doubled or changed in {check.Position} events; the audit finds nothing")
            : Line($"{check.Found} findings");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
