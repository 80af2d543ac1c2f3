using System.CommandLine;
using System.Globalization;

namespace TradeIn.Cli.Torture.Load;

/// <summary>
/// <c>tradein torture-client</c>, which <c>tradein torture</c> starts several of: sends until its standard input ends, and writes
/// every answer down. Its last line says how many requests left and how many got no answer.
/// </summary>
internal static class TortureClientCommand
{
    public const string Name = "torture-client";

    /// <summary>What has begun is brought to its end within this, once the service is back.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(60);

    private static readonly Option<string[]> Nodes = new("--node") { AllowMultipleArgumentsPerToken = true };
    private static readonly Option<FileInfo> Journal = new("--journal") { Required = true };
    private static readonly Option<long> Seed = new("--seed");
    private static readonly Option<int> Worker = new("--first-worker");
    private static readonly Option<int> Workers = new("--workers");
    private static readonly Option<int> AllWorkers = new("--all-workers");

    public static IEnumerable<string> Arguments(
        IEnumerable<Uri> nodes, string journal, long seed, int firstWorker, int workers, int allWorkers) =>
    [
        Name, "--journal", journal, "--seed", Text(seed), "--first-worker", Text(firstWorker), "--workers", Text(workers),
        "--all-workers", Text(allWorkers), "--node", .. nodes.Select(node => node.ToString()),
    ];

    public static Command Create()
    {
        var command = new Command(Name, "One client of a torture.") { Nodes, Journal, Seed, Worker, Workers, AllWorkers };
        command.Hidden = true;
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var time = TimeProvider.System;
        using var journal = new AnswerJournal(parsed.GetRequiredValue(Journal).FullName);
        using var till = new Till([.. parsed.GetRequiredValue(Nodes).Select(node => new Uri(node))], journal, time);
        using var stop = new CancellationTokenSource();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var work = Task.WhenAll(Enumerable.Range(parsed.GetValue(Worker), parsed.GetValue(Workers)).Select(worker =>
            new TillWorker(till, parsed.GetValue(Seed), worker, parsed.GetValue(AllWorkers))
                .RunAsync(long.MaxValue, stop.Token, end.Token)));
        var told = Console.In.ReadToEndAsync(cancel);
        await Task.WhenAny(work, told);
        await stop.CancelAsync();
        end.CancelAfter(LongestEnd);
        try
        {
            await work;
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
        finally
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{till.Sent} {till.Unanswered}"));
        }
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
