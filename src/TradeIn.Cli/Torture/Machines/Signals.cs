using System.Diagnostics;
using System.Globalization;

namespace TradeIn.Cli.Torture.Machines;

/// <summary>Sends signals to single processes, each by its number.</summary>
internal static class Signals
{
    public static Task KillAsync(int process) => SendAsync("KILL", process);

    public static Task StopAsync(int process) => SendAsync("STOP", process);

    public static Task ContinueAsync(int process) => SendAsync("CONT", process);

    /// <summary>Runs a program to its end; false when it is not there or fails.</summary>
    public static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>One that is gone already is no trouble.</summary>
    private static Task<bool> SendAsync(string signal, int process) =>
        RunAsync("/bin/sh", "-c", $"kill -{signal} {process.ToString(CultureInfo.InvariantCulture)}");
}
