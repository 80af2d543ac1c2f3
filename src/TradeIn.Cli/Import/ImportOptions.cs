using System.CommandLine;
using System.CommandLine.Parsing;

namespace TradeIn.Cli.Import;

/// <summary>How lines are sent: the options that <c>import</c> and <c>season play</c> share.</summary>
internal static class ImportOptions
{
    /// <summary>For every command that asks a server.</summary>
    public static Option<Uri> Server { get; } = new("--server")
    {
        Description = "The server's address.",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri : Wrong(result),
    };

    private static readonly Option<string> Key = new("--key")
    {
        Description = "The key to send under; one that may send for every enterprise in the file. Default: TRADEIN_KEY, else dev-admin.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TRADEIN_KEY") ?? "dev-admin",
    };

    private static readonly Option<string?> KeysPrefix = new("--keys-prefix")
    {
        Description = "Send each line under its actor's key, which is this and the actor's id: 'dev-' on a Development server.",
    };

    private static readonly Option<int> LinesPerRequest = new("--lines-per-request")
    {
        Description = "Lines in one request.",
        DefaultValueFactory = _ => 2_000,
    };

    private static readonly Option<int> Patience = new("--patience")
    {
        Description = "Seconds to wait for a server that is away.",
        DefaultValueFactory = _ => 120,
    };

    private static readonly Option<bool> Restart = new("--restart")
    {
        Description = "Begin with the first line, whatever FILE.progress says of an unfinished import.",
    };

    static ImportOptions()
    {
        foreach (var option in new[] { LinesPerRequest, Patience })
            option.Validators.Add(result =>
            {
                if (result.GetValue(option) < 1) result.AddError($"{option.Name} must be 1 or more.");
            });
    }

    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { Server, Key, KeysPrefix, LinesPerRequest, Patience, Restart }) command.Add(option);
    }

    public static KeyRing KeysOf(ParseResult parsed, TimeProvider time, string? prefix = null) => new(
        parsed.GetRequiredValue(Server), parsed.GetRequiredValue(Key), parsed.GetValue(KeysPrefix) ?? prefix, time);

    public static ImportRun RunOf(ParseResult parsed, string input, FileInfo? summary, KeyRing keys, TimeProvider time) => new(
        input, parsed.GetRequiredValue(Server), keys, summary, parsed.GetValue(LinesPerRequest),
        TimeSpan.FromSeconds(parsed.GetValue(Patience)), parsed.GetValue(Restart), time);

    private static Uri? Wrong(ArgumentResult result)
    {
        result.AddError("--server must be an address like http://127.0.0.1:5080.");
        return null;
    }
}
