using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeIn.LocalPostgres;

/// <summary>A place where PostgreSQL's programs may lie: its name for a person, and its folders, best first.</summary>
internal sealed partial record BinariesPlace(string Name, Func<CancellationToken, Task<IReadOnlyList<string>>> Folders)
{
    /// <summary>In the order in which they are looked at.</summary>
    public static IReadOnlyList<BinariesPlace> Usual { get; } =
    [
        Versions("/usr/lib/postgresql/*/bin"),
        new("pg_config --bindir", PgConfigAsync),
        Versions("/opt/homebrew/opt/postgresql@*/bin"),
        Versions("/usr/local/opt/postgresql@*/bin"),
        new("the folders of PATH", _ => Task.FromResult(FoldersOfPath())),
        EarlierInstalls(BinariesCache.Own),
        EarlierInstalls(BinariesCache.OfTheMachine),
    ];

    /// <param name="pattern">A path with one segment that has a star in it, for the version.</param>
    public static BinariesPlace Versions(string pattern) => new(pattern, _ => Task.FromResult(Matching(pattern)));

    public static BinariesPlace EarlierInstalls(string cacheFolder) =>
        Versions(Path.Combine(cacheFolder, BinariesCache.Pattern));

    private static IReadOnlyList<string> Matching(string pattern)
    {
        var segments = pattern.Split('/');
        var star = Array.FindIndex(segments, segment => segment.Contains('*', StringComparison.Ordinal));
        var parent = string.Join('/', segments[..star]);
        if (!Directory.Exists(parent)) return [];

        return
        [
            .. Directory.EnumerateDirectories(parent, segments[star])
                .OrderByDescending(folder => FirstNumber(Path.GetFileName(folder)))
                .ThenByDescending(folder => folder, StringComparer.Ordinal)
                .Select(folder => string.Join('/', [folder, .. segments[(star + 1)..]]))
                .Where(Directory.Exists),
        ];
    }

    private static async Task<IReadOnlyList<string>> PgConfigAsync(CancellationToken cancel)
    {
        var answer = await Command.RunAsync("pg_config", ["--bindir"], cancel);
        return answer.Succeeded ? [answer.Text.Trim()] : [];
    }

    private static IReadOnlyList<string> FoldersOfPath() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Where(folder => File.Exists(Path.Combine(folder, "postgres"))),
    ];

    private static int FirstNumber(string name) =>
        int.TryParse(Digits().Match(name).Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
