using System.Buffers.Text;
using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using TradeIn.Cli.Import;
using TradeIn.Client;
using TradeIn.Client.Keys;

namespace TradeIn.Cli.Keys;

/// <summary><c>tradein keys</c>: who may call a server; the administrator makes, lists, rotates and revokes keys.</summary>
internal static class KeysCommand
{
    private const int Done = 0;
    private const int NotFinished = 2;
    private const int KeyBytes = 32;

    private static readonly Option<string> Key = new("--key")
    {
        Description = "A key of the administrator. Default: TRADEIN_KEY, else dev-admin.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TRADEIN_KEY") ?? "dev-admin",
    };

    private static readonly Argument<string> Id = new("id") { Description = "The key's public name: it stands in the log with all that it does." };

    public static Command Create() => new(
        "keys",
        "Makes, lists, rotates and revokes the keys of a server. A key is printed once; the server keeps its SHA-256 alone.\n\n"
        + "Exit codes: 0 done, 2 the server could not be asked or refused, 64 wrong usage.")
    {
        New(), CreateOne(), List(), Rotate(), Revoke(),
    };

    /// <summary>The first key of the administrator, for the server's configuration: no server is asked.</summary>
    private static Command New()
    {
        var command = new Command(
            "new", "Makes an administrator's key for the server's configuration, and prints it and the lines that let it in. No server is asked.")
        {
            Id,
        };
        command.SetAction(parsed =>
        {
            var key = $"tradein_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes))}";
            Console.WriteLine($"# The key, shown this once; keep it safe:\n{key}");
            Console.WriteLine($"# For the server's environment:\nTRADEIN__KEYS__0__ID={parsed.GetRequiredValue(Id)}");
            Console.WriteLine("TRADEIN__KEYS__0__ROLE=Administrator");
            Console.WriteLine($"TRADEIN__KEYS__0__SHA256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}");
            return Done;
        });
        return command;
    }

    private static Command CreateOne()
    {
        Option<string> role = new("--role") { Description = "enterprise, commerce, finance, environment, regulator, department, national-administrator, auditor or administrator.", Required = true };
        Option<string?> enterprise = new("--enterprise") { Description = "The enterprise whose it is." };
        Option<string?> district = new("--district") { Description = "The six digits of a district's office." };
        Option<string?> department = new("--department") { Description = "The department's id in the register of complaints." };
        Option<string?> description = new("--description") { Description = "What it is for, in words." };
        Option<int?> perMinute = new("--requests-per-minute") { Description = "So many requests are taken at each node." };
        var command = new Command("create", "Makes a key and prints it, this once.")
        {
            Id, role, enterprise, district, department, description, perMinute, ImportOptions.Server, Key,
        };
        Act(command, async (client, parsed, cancel) =>
        {
            var made = (await client.CreateKeyAsync(
                new KeyRequest(
                    parsed.GetRequiredValue(Id), parsed.GetRequiredValue(role), parsed.GetValue(enterprise), parsed.GetValue(district),
                    parsed.GetValue(department), parsed.GetValue(description), parsed.GetValue(perMinute)),
                cancel)).Accepted();
            Console.WriteLine(made.Key ?? $"{made.KeyId} is on record already; its key is not shown again. Rotate it if you lost it.");
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists all keys, revoked ones too; never a key itself.") { ImportOptions.Server, Key };
        Act(command, async (client, _, cancel) =>
        {
            foreach (var line in KeysText.Of(await client.ListKeysAsync(cancel))) Console.WriteLine(line);
        });
        return command;
    }

    private static Command Rotate()
    {
        Option<int?> overlap = new("--overlap-hours") { Description = "So long the former key is good as well: 0 to 720, 24 if not said." };
        var command = new Command("rotate", "Makes another key of the same id and prints it, this once.") { Id, overlap, ImportOptions.Server, Key };
        Act(command, async (client, parsed, cancel) =>
        {
            var made = await client.RotateKeyAsync(parsed.GetRequiredValue(Id), new KeyRotation(parsed.GetValue(overlap)), cancel);
            Console.WriteLine(made.Key);
        });
        return command;
    }

    private static Command Revoke()
    {
        var command = new Command("revoke", "Has a key unknown from now on, at every node.") { Id, ImportOptions.Server, Key };
        Act(command, async (client, parsed, cancel) =>
        {
            var revoked = await client.RevokeKeyAsync(parsed.GetRequiredValue(Id), cancel);
            Console.WriteLine($"{revoked.KeyId} is revoked.");
        });
        return command;
    }

    private static void Act(Command command, Func<TradeInClient, ParseResult, CancellationToken, Task> act) =>
        command.SetAction(async (parsed, cancel) =>
        {
            using var http = TradeInClient.HttpClientFor(parsed.GetRequiredValue(ImportOptions.Server), parsed.GetRequiredValue(Key));
            try
            {
                await act(new TradeInClient(http), parsed, cancel);
                return Done;
            }
            catch (Exception obstacle) when (obstacle is HttpRequestException or TradeInProblemException)
            {
                await Console.Error.WriteLineAsync(obstacle.Message);
                return NotFinished;
            }
        });
}
