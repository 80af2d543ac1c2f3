using System.Reflection;

namespace TradeIn.ReadModels;

/// <summary>Statements and tables, each from its file.</summary>
internal static class EmbeddedSql
{
    public static readonly string LockModels = Own("lock-models");
    public static readonly string ReadModel = Own("read-model");
    public static readonly string PutModel = Own("put-model");
    public static readonly string ResetCheckpoint = Own("reset-checkpoint");
    public static readonly string TakeTurn = Own("take-turn");
    public static readonly string ReadCheckpoint = Own("read-checkpoint");
    public static readonly string MoveCheckpoint = Own("move-checkpoint");
    public static readonly string ReadAsOf = Own("read-as-of");
    public static readonly string ReadRebuilds = Own("read-rebuilds");
    public static readonly string ReadRebuild = Own("read-rebuild");
    public static readonly string PutRebuild = Own("put-rebuild");
    public static readonly string MoveRebuild = Own("move-rebuild");
    public static readonly string DropRebuild = Own("drop-rebuild");
    public static readonly string TakeRebuildTurn = Own("take-rebuild-turn");
    public static readonly string HoldCheckpoint = Own("hold-checkpoint");
    public static readonly string SetCheckpoint = Own("set-checkpoint");
    public static readonly string CopyGrants = Own("copy-grants");
    public static readonly string PositionAt = Own("position-at");
    public static readonly string ReadSkipped = Own("read-skipped");
    public static readonly string ReadSkips = Own("read-skips");
    public static readonly string FindSkip = Own("find-skip");
    public static readonly string PutSkip = Own("put-skip");
    public static readonly string RestartModel = Own("restart-model");
    public static readonly string ReadStop = Own("read-stop");
    public static readonly string HoldRebuild = Own("hold-rebuild");
    public static readonly string StopRebuild = Own("stop-rebuild");

    /// <summary>The files that make a table, in order: those of a folder <c>Tables/name</c>, wherever that lies.</summary>
    public static IReadOnlyList<string> OfTable(Assembly assembly, string table)
    {
        var files = assembly.GetManifestResourceNames()
            .Where(file => file.Split('/') is [.., "Tables", var folder, _] && folder == table)
            .Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? [.. files.Select(file => Read(assembly, file))]
            : throw new InvalidOperationException($"{assembly.GetName().Name} holds no file in a folder Tables/{table}.");
    }

    public static string Read(Assembly assembly, string path)
    {
        using var stream = assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} holds no file {path}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Own(string name) => Read(typeof(EmbeddedSql).Assembly, $"Sql/{name}.sql");
}
