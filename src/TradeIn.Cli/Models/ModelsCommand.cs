using System.CommandLine;
using TradeIn.Cli.Import;
using TradeIn.Client;
using TradeIn.Client.Rebuilding;

namespace TradeIn.Cli.Models;

/// <summary><c>tradein models</c>: where a server's read models stand, and what an administrator does about one.</summary>
internal static class ModelsCommand
{
    private const int AllGo = 0;
    private const int SomeStopped = 1;
    private const int NotFinished = 2;

    private static readonly Option<string> Key = new("--key")
    {
        Description = "A key of an office; of the administrator to change anything. Default: TRADEIN_KEY, else dev-admin.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TRADEIN_KEY") ?? "dev-admin",
    };

    private static readonly Option<string?> Rebuild = new("--rebuild") { Description = "Have this model built anew beside its tables." };
    private static readonly Option<string?> Restart = new("--restart") { Description = "Have this stopped model tried again." };
    private static readonly Option<string?> Skip = new("--skip")
    {
        Description = "Have this stopped model pass over the event at --position, on record with --reason.",
    };

    private static readonly Option<long?> Position = new("--position") { Description = "The position of the event that stops it." };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why it is passed over. No personal data." };

    public static Command Create()
    {
        var command = new Command(
            "models",
            "Says of each read model of a server where it stands, how far behind the log it is, at which event it is stopped, what it "
            + "passes over, and how far its rebuild is; or has one built anew, tried again, or pass over the event that stops it. "
            + "Exit code: 0 all go on, 1 one is stopped, 2 the server could not be asked or refused, 64 wrong usage.")
        {
            ImportOptions.Server, Key, Rebuild, Restart, Skip, Position, Reason,
        };
        command.Validators.Add(result =>
        {
            var asked = new[] { Rebuild, Restart, Skip }.Count(option => result.GetValue(option) is not null);
            if (asked > 1) result.AddError("One of --rebuild, --restart and --skip at a time.");
            var both = result.GetValue(Position) is not null && result.GetValue(Reason) is not null;
            var either = result.GetValue(Position) is not null || result.GetValue(Reason) is not null;
            if (result.GetValue(Skip) is null ? either : !both) result.AddError("--skip needs --position and --reason, and they need it.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var http = TradeInClient.HttpClientFor(parsed.GetRequiredValue(ImportOptions.Server), parsed.GetRequiredValue(Key));
        var client = new TradeInClient(http);
        try
        {
            if (parsed.GetValue(Rebuild) is { } rebuilt) await client.RebuildReadModelAsync(rebuilt, cancel);
            if (parsed.GetValue(Restart) is { } restarted) await client.RestartReadModelAsync(restarted, cancel);
            if (parsed.GetValue(Skip) is { } skipping)
                await client.SkipReadModelEventAsync(
                    skipping, new ReadModelSkipRequest(parsed.GetValue(Position)!.Value, parsed.GetValue(Reason)!), cancel);
            var models = await client.ListReadModelsAsync(cancel);
            foreach (var line in ModelsText.Of(models)) Console.WriteLine(line);
            return models.Items.Any(ModelsText.IsStopped) ? SomeStopped : AllGo;
        }
        catch (Exception obstacle) when (obstacle is HttpRequestException or TradeInProblemException)
        {
            await Console.Error.WriteLineAsync(obstacle.Message);
            return NotFinished;
        }
    }
}
