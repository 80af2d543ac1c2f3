using Npgsql;

namespace TradeIn.Benchmarks;

/// <summary>On what a figure was measured: without it a figure says nothing.</summary>
internal static class Surroundings
{
    private static readonly string[] Settings =
    [
        "fsync", "synchronous_commit", "full_page_writes", "wal_level", "wal_compression", "shared_buffers", "max_wal_size",
        "checkpoint_timeout", "jit",
    ];

    public static async Task<IReadOnlyList<string>> OfAsync(string postgres)
    {
        var lines = new List<string> { $"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {Environment.OSVersion}" };
        await using var source = NpgsqlDataSource.Create(postgres);
        await using var version = source.CreateCommand("select version()");
        lines.Add($"{await version.ExecuteScalarAsync()}");
        await using var settings = source.CreateCommand("select name, current_setting(name) from unnest($1) name");
        settings.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Settings });
        await using var rows = await settings.ExecuteReaderAsync();
        while (await rows.ReadAsync()) lines.Add($"  {rows.GetString(0)} = {rows.GetString(1)}");
        return lines;
    }
}
