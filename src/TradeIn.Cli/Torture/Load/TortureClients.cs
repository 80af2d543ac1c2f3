using System.Diagnostics;
using System.Globalization;

namespace TradeIn.Cli.Torture.Load;

/// <summary>The client processes: this program, started again.</summary>
internal sealed class TortureClients : IDisposable
{
    private readonly List<Process> processes = [];

    private TortureClients(IReadOnlyList<string> journals) => Journals = journals;

    /// <summary>What they write down, a file each.</summary>
    public IReadOnlyList<string> Journals { get; }

    public static TortureClients Start(TortureSettings settings, IReadOnlyList<Uri> nodes)
    {
        var all = settings.Clients * settings.Workers;
        var clients = new TortureClients(
            [.. Enumerable.Range(1, settings.Clients).Select(client => Path.Combine(settings.Folder, $"client-{client}.ndjson"))]);
        for (var client = 0; client < settings.Clients; client++)
        {
            var arguments = TortureClientCommand.Arguments(
                nodes, clients.Journals[client], settings.Seed, client * settings.Workers, settings.Workers, all);
            clients.processes.Add(Process.Start(
                new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "tradein.dll"), .. arguments])
                {
                    RedirectStandardInput = true, RedirectStandardOutput = true,
                })!);
        }
        return clients;
    }

    /// <summary>Has them bring to an end what they have begun.</summary>
    /// <returns>How many requests left, how many got no answer, and how many clients did not come to their end.</returns>
    public async Task<(long Sent, long Unanswered, int Unfinished)> StopAsync(CancellationToken cancel)
    {
        foreach (var each in processes) each.StandardInput.Close();
        var (sent, unanswered, unfinished) = (0L, 0L, 0);
        foreach (var each in processes)
        {
            var said = (await each.StandardOutput.ReadToEndAsync(cancel)).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            await each.WaitForExitAsync(cancel);
            if (each.ExitCode != 0) unfinished++;
            if (said.Length < 2) continue;
            sent += long.Parse(said[^2], CultureInfo.InvariantCulture);
            unanswered += long.Parse(said[^1], CultureInfo.InvariantCulture);
        }
        return (sent, unanswered, unfinished);
    }

    public void Dispose()
    {
        foreach (var each in processes)
        {
            if (!each.HasExited) each.Kill();
            each.Dispose();
        }
    }
}
