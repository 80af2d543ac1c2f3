using System.Reflection;

namespace TradeIn.EventStore;

/// <summary>The statements, each from its file.</summary>
internal static class SqlText
{
    public static readonly string Begin = Read("begin");
    public static readonly string Commit = Read("commit");
    public static readonly string Rollback = Read("rollback");
    public static readonly string LockHead = Read("lock-head");
    public static readonly string ReadLastTime = Read("read-last-time");
    public static readonly string ReadHead = Read("read-head");
    public static readonly string ReadDeliveries = Read("read-deliveries");
    public static readonly string ReadCommands = Read("read-commands");
    public static readonly string ReadStreams = Read("read-streams");
    public static readonly string ReadLastEvents = Read("read-last-events");
    public static readonly string ReadLastEventsAsOf = Read("read-last-events-as-of");
    public static readonly string ReadHistory = Read("read-history");
    public static readonly string ReadLog = Read("read-log");
    public static readonly string ReadPage = Read("read-page");
    public static readonly string ReadAt = Read("read-at");
    public static readonly string InsertStreams = Read("insert-streams");
    public static readonly string UpdateStreams = Read("update-streams");
    public static readonly string InsertEvents = Read("insert-events");
    public static readonly string InsertCommands = Read("insert-commands");
    public static readonly string InsertDeliveries = Read("insert-deliveries");
    public static readonly string InsertBatch = Read("insert-batch");
    public static readonly string MoveHead = Read("move-head");
    public static readonly string MoveHeadFrom = Read("move-head-from");
    public static readonly string CheckHead = Read("check-head");
    public static readonly string MoveSequence = Read("move-sequence");
    public static readonly string FindForeignEvents = Read("find-foreign-events");
    public static readonly string ReadRows = Read("read-rows");
    public static readonly string ReadRowsOutside = Read("read-rows-outside");
    public static readonly string ReadDigests = Read("read-digests");
    public static readonly string FindEnds = Read("find-ends");
    public static readonly string FindVersionGaps = Read("find-version-gaps");
    public static readonly string FindStreamVersions = Read("find-stream-versions");
    public static readonly string LockSchema = Read("lock-schema");
    public static readonly string CreateSchemaUpgrades = Read("create-schema-upgrades");
    public static readonly string ReadSchemaUpgrades = Read("read-schema-upgrades");
    public static readonly string InsertSchemaUpgrade = Read("insert-schema-upgrade");

    private static string Read(string name) => ReadResource(typeof(SqlText).Assembly, $"Sql/{name}.sql");

    public static string ReadResource(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} holds no file {name}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
