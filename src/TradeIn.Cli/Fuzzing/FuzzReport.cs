using System.Globalization;

namespace TradeIn.Cli.Fuzzing;

/// <summary>What was answered, operation by operation, and what must not have been.</summary>
internal sealed class FuzzReport
{
    private const int Shown = 20;

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, SortedDictionary<string, int>> statuses = new(StringComparer.Ordinal);
    private readonly List<(FuzzRequest Request, string Wrong)> failures = [];

    /// <summary>Resident bytes of the server, as they were measured.</summary>
    private readonly List<long> memory = [];

    public int Failures
    {
        get { lock (gate) return failures.Count; }
    }

    /// <summary>The most that the server took, as far as was looked.</summary>
    public long MostMemory
    {
        get { lock (gate) return memory.DefaultIfEmpty().Max(); }
    }

    public void NoteMemory(long bytes)
    {
        lock (gate) memory.Add(bytes);
    }

    public void Note(FuzzRequest request, FuzzOutcome outcome)
    {
        lock (gate)
        {
            if (!statuses.TryGetValue(request.Operation.Id, out var counts))
                statuses.Add(request.Operation.Id, counts = new SortedDictionary<string, int>(StringComparer.Ordinal));
            var name = outcome.Status?.ToString(CultureInfo.InvariantCulture) ?? "cut";
            counts[name] = counts.GetValueOrDefault(name) + 1;
            if (outcome.Wrong is { } wrong) failures.Add((request, wrong));
        }
    }

    public IEnumerable<string> Lines(int seed)
    {
        foreach (var (operation, counts) in statuses)
            yield return $"{operation,-34}{string.Join("  ", counts.Select(each => $"{each.Key}: {each.Value.ToString(CultureInfo.InvariantCulture)}"))}";
        var all = statuses.Values.SelectMany(counts => counts).GroupBy(each => each.Key).OrderBy(each => each.Key, StringComparer.Ordinal);
        yield return $"{"all",-34}{string.Join("  ", all.Select(each => $"{each.Key}: {each.Sum(count => count.Value).ToString(CultureInfo.InvariantCulture)}"))}";
        if (memory.Count > 0)
            yield return $"memory of the server: {Megabytes(memory[0])} MB at first, {Megabytes(memory.Max())} at most, {Megabytes(memory[^1])} at the end";
        foreach (var (request, wrong) in failures.Take(Shown))
            yield return $"\nThe server {wrong}. Again: --seed {seed.ToString(CultureInfo.InvariantCulture)} --from "
                + $"{request.Number.ToString(CultureInfo.InvariantCulture)} --requests 1\n{request}";
        yield return failures.Count == 0
            ? $"Seed {seed.ToString(CultureInfo.InvariantCulture)}: no request met a fault of the server's; only what is half, slow, broken or over 64 KB may have been cut."
            : $"Seed {seed.ToString(CultureInfo.InvariantCulture)}: {failures.Count.ToString(CultureInfo.InvariantCulture)} requests were not answered as they should.";
    }

    private static string Megabytes(long bytes) => (bytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
}
