using System.Globalization;

namespace TradeIn.LocalPostgres;

/// <summary>What a running server says of itself in <c>postmaster.pid</c>.</summary>
internal sealed record PostmasterFile(string Text, int ProcessId, int Port, string SocketsFolder, string Status)
{
    public bool IsReady => Status == "ready";

    /// <summary>The file of a server that is alive; null without a file, or if the file is a dead server's.</summary>
    public static async Task<PostmasterFile?> OfLivingAsync(ClusterHome home, CancellationToken cancel)
    {
        var file = await ReadAsync(home, cancel);
        return file is not null && await file.IsAliveAsync(cancel) ? file : null;
    }

    /// <summary>
    /// Whether any process of the cluster still runs, the postmaster or one that has outlived it. Known on Linux
    /// only; elsewhere PostgreSQL's own precautions have to do.
    /// </summary>
    public static async Task<bool> HasNoProcessAsync(ClusterHome home, CancellationToken cancel) =>
        Directory.Exists("/proc/self") && await ReadAsync(home, cancel) is { } file &&
        !Directory.EnumerateDirectories("/proc")
            .Any(folder => int.TryParse(Path.GetFileName(folder), out var process) && file.IsWorkedOnBy(process));

    public static string PathIn(ClusterHome home) => Path.Combine(home.ClusterFolder, "postmaster.pid");

    private static async Task<PostmasterFile?> ReadAsync(ClusterHome home, CancellationToken cancel)
    {
        var path = PathIn(home);
        string text;
        try
        {
            text = await File.ReadAllTextAsync(path, cancel);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        // Lines: process, data folder, start time, port, sockets' folder, address, shared memory, status.
        var lines = text.Split('\n');
        string Line(int number) => lines.Length >= number ? lines[number - 1].Trim() : "";
        int Number(int line) => int.TryParse(Line(line), CultureInfo.InvariantCulture, out var n) ? n : 0;
        return new(text, Number(1), Number(4), Line(5), Line(8));
    }

    /// <summary>
    /// The number alone proves nothing: after a power cut, or in a container, another program may have it.
    /// </summary>
    private async Task<bool> IsAliveAsync(CancellationToken cancel)
    {
        if (ProcessId <= 0) return false;
        if (Directory.Exists("/proc/self")) return IsWorkedOnBy(ProcessId);
        var named = await Command.RunAsync(
            "ps", ["-o", "comm=", "-p", ProcessId.ToString(CultureInfo.InvariantCulture)], cancel);
        return named.Succeeded && named.Text.Contains("postgres", StringComparison.Ordinal);
    }

    /// <summary>A server's processes work in its data folder, so this very file lies in their working folder.</summary>
    private bool IsWorkedOnBy(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/comm").StartsWith("postgres", StringComparison.Ordinal) &&
                File.ReadLines($"/proc/{process}/cwd/postmaster.pid").Take(3).SequenceEqual(Text.Split('\n').Take(3));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
