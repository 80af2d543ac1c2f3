using System.Diagnostics;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.EndToEnd;

/// <summary>The command line tool as people run it.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to both its outputs.</param>
internal sealed record Tradein(int Code, string Output)
{
    // Beside the tests lie no assemblies that the server's shared framework holds, so the tool must find them there too.
    private static readonly string Runtime = Path.Combine(AppContext.BaseDirectory, "TradeIn.Server.runtimeconfig.json");
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "tradein.dll");

    public static Task<Tradein> RunAsync(TestDatabase database, params string[] arguments) => RunAsync(database, [], arguments);

    public static async Task<Tradein> RunAsync(
        TestDatabase database, (string Name, string Value)[] settings, params string[] arguments)
    {
        ProcessStartInfo start = new(
            "dotnet", ["exec", "--runtimeconfig", Runtime, Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TRADEIN__POSTGRES"] = database.ConnectionString },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Tradein(process.ExitCode, await output + await errors);
    }
}
