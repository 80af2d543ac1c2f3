using System.ComponentModel;
using System.Diagnostics;

namespace TradeIn.LocalPostgres;

/// <summary>How a program ended: its exit code and everything it wrote, output first.</summary>
internal sealed record CommandResult(int ExitCode, string Text)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last lines, enough for a message to a person.</summary>
    public string Tail => string.Join('\n', Text.TrimEnd().Split('\n').TakeLast(8));
}

/// <summary>Runs another program to its end.</summary>
internal static class Command
{
    /// <summary>What a shell answers for a program that is not there.</summary>
    private const int NotFound = 127;

    public static async Task<CommandResult> RunAsync(
        string program, IEnumerable<string> arguments, CancellationToken cancel, string? input = null)
    {
        using var process = new Process { StartInfo = Describe(program, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new(NotFound, $"{program}: {e.Message}");
        }

        try
        {
            return await TalkAsync(process, input, cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ProcessStartInfo Describe(string program, IEnumerable<string> arguments)
    {
        // The unprivileged user may not be allowed into our working folder, and initdb fails in such a one.
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Messages are read by this program too, so they must come in one language.
        start.Environment["LC_ALL"] = "C";
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        return start;
    }

    private static async Task<CommandResult> TalkAsync(Process process, string? input, CancellationToken cancel)
    {
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; its exit code and words say why.
        }

        await process.WaitForExitAsync(cancel);
        return new(process.ExitCode, await output + await errors);
    }
}
