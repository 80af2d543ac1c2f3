using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeIn.LocalPostgres;

/// <summary>A folder of PostgreSQL's programs that were seen to run here.</summary>
internal sealed partial record Binaries(string Folder, string Version)
{
    /// <summary>The oldest major version whose initdb and settings we rely on.</summary>
    public const int OldestMajor = 14;

    public int Major => int.Parse(Version.Split('.')[0], CultureInfo.InvariantCulture);

    public string Initdb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>Runs <c>postgres --version</c> as the user that will run the server; says why it is no use.</summary>
    public static async Task<(Binaries? Binaries, string WhyNot)> ExamineAsync(
        string folder, Account account, CancellationToken cancel)
    {
        // Debian's client package alone makes the same folder, without the server in it.
        foreach (var program in (string[])["postgres", "initdb", "pg_ctl"])
            if (!File.Exists(Path.Combine(folder, program))) return (null, $"{folder} has no {program}");

        var answer = await account.RunAsync(Path.Combine(folder, "postgres"), ["--version"], cancel);
        var version = VersionInAnswer().Match(answer.Text);
        if (!answer.Succeeded || !version.Success)
            return (null, $"{folder}/postgres does not run as {account.Name}: {answer.Tail}");

        var binaries = new Binaries(folder, version.Groups[1].Value);
        return binaries.Major < OldestMajor
            ? (null, $"{folder} is PostgreSQL {binaries.Version}, {OldestMajor} or newer is needed")
            : (binaries, "");
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+(?:\.\d+)*)")]
    private static partial Regex VersionInAnswer();
}
