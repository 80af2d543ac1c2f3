using System.Security.Cryptography;
using System.Text;
using TradeIn.Cli.Torture.Faults;
using TradeIn.Cli.Torture.Load;
using TradeIn.Cli.Torture.Machines;

namespace TradeIn.Cli.Torture;

/// <summary>The machines: PostgreSQL, on a disk of its own where that can be, and the nodes.</summary>
internal sealed class TortureChamber : IAsyncDisposable
{
    private TortureChamber(SmallDisk? disk, TorturedPostgres postgres, IReadOnlyList<TorturedNode> nodes) =>
        (Disk, Postgres, Nodes) = (disk, postgres, nodes);

    /// <summary>Null where none may be made.</summary>
    public SmallDisk? Disk { get; }

    public TorturedPostgres Postgres { get; }

    public IReadOnlyList<TorturedNode> Nodes { get; }

    public static async Task<TortureChamber> OpenAsync(TortureSettings settings, CancellationToken cancel)
    {
        var disk = settings.Kinds.Contains(FaultKind.FillDisk) ? await SmallDisk.TryMakeAsync(settings.Folder) : null;
        TorturedPostgres? postgres = null;
        List<TorturedNode> nodes = [];
        try
        {
            postgres = await TorturedPostgres.StartAsync(Path.Combine(disk?.Folder ?? settings.Folder, "postgres"), cancel);
            var identityKey = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"torture {settings.Seed}")));
            for (var number = 1; number <= TortureSettings.Nodes; number++)
            {
                var folder = Directory.CreateDirectory(Path.Combine(settings.Folder, $"node-{number}")).FullName;
                var clock = settings.Kinds.Contains(FaultKind.JumpClock) ? FakeClock.TryMake(Path.Combine(folder, "clock")) : null;
                nodes.Add(new TorturedNode($"node {number}", settings.Server, postgres, folder, identityKey, clock));
            }
            return new TortureChamber(disk, postgres, nodes);
        }
        catch
        {
            await CloseAsync(disk, postgres, nodes);
            throw;
        }
    }

    /// <summary>Allots the certificate numbers, once a node takes requests.</summary>
    public async Task FurnishAsync(string folder, TimeProvider time, CancellationToken cancel)
    {
        using var journal = new AnswerJournal(Path.Combine(folder, "furnishing.ndjson"));
        using var till = new Till([.. Nodes.Select(node => node.Address)], journal, time);
        var answer = await till.SendAsync(TradeInPapers.Range, 0, cancel);
        if (answer.Status != 201) throw new InvalidOperationException($"No certificate numbers were allotted: {answer.Body}");
    }

    /// <summary>After PostgreSQL was killed or gave up: sees that it runs, and leads all nodes to where it is now.</summary>
    public async Task RaiseAsync(CancellationToken cancel)
    {
        await Postgres.SeeThatItRunsAsync(cancel);
        foreach (var node in Nodes) node.Relay.LeadTo(Postgres.Place);
    }

    public async ValueTask DisposeAsync() => await CloseAsync(Disk, Postgres, Nodes);

    private static async Task CloseAsync(SmallDisk? disk, TorturedPostgres? postgres, IReadOnlyList<TorturedNode> nodes)
    {
        disk?.MakeRoom();
        foreach (var node in nodes) await node.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
        if (disk is not null) await disk.DisposeAsync();
    }
}
