namespace TradeIn.LocalPostgres;

/// <summary>What a person is told when PostgreSQL's programs are missing or of the wrong version.</summary>
internal static class Advice
{
    private const string OwnServer = "Or set TRADEIN__POSTGRES to the connection string of a PostgreSQL server.";

    public static PrivateClusterException Wrong(
        IReadOnlyList<Binaries> others, IReadOnlyList<string> tried, int? dataMajor, string dataFolder)
    {
        var list = string.Concat(tried.Select(line => $"\n  - {line}"));
        return new(dataMajor is { } major && others.Count > 0
            ? $"The data in {dataFolder} were made by PostgreSQL {major}, and only PostgreSQL {major} can run them. " +
              $"Tried:{list}\nInstall PostgreSQL {major} ({Commands(major)}), or move the folder away to start with " +
              $"empty data. {OwnServer}"
            : $"PostgreSQL's programs (postgres, initdb, pg_ctl) were not found and could not be installed. " +
              $"Tried:{list}\nInstall PostgreSQL {Versions(dataMajor)} ({Commands(dataMajor)}). {OwnServer}");
    }

    private static string Versions(int? major) => major is null ? "15 or newer" : $"{major}, which made the data";

    private static string Commands(int? major) =>
        $"Debian, Ubuntu: apt-get install postgresql{(major is null ? "" : $"-{major}")}; Fedora: dnf install " +
        $"postgresql-server; macOS: brew install postgresql@{major ?? 17}; anywhere with Node.js: put npm on the PATH";
}
