using TradeIn.Cli.Torture.Machines;

namespace TradeIn.Cli.Torture.Faults;

/// <summary>Does the faults of a plan to the machines.</summary>
internal sealed class Tormentor(TortureChamber chamber, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Does one fault, and lifts it where it is to be lifted.</summary>
    /// <returns>The moment from which the service is to be back, or why nothing was done.</returns>
    public async Task<(long Since, string? NotDone)> DoAsync(PlannedFault fault, CancellationToken cancel)
    {
        var node = chamber.Nodes[fault.Node];
        switch (fault.Kind)
        {
            case FaultKind.KillNode:
                node.Kill();
                return (time.GetTimestamp(), null);
            case FaultKind.KillPostgres:
                await chamber.Postgres.KillAsync();
                var killed = time.GetTimestamp();
                await chamber.RaiseAsync(cancel);
                return (killed, null);
            case FaultKind.CutCommitAnswer or FaultKind.CutCommitRequest:
                return await CutAsync(node, fault, cancel);
            case FaultKind.FreezeNode:
                return await FreezeAsync(node.ProcessId, fault.Length, cancel);
            case FaultKind.FreezeBackend:
                return await chamber.Postgres.WritersBackendAsync(node.Name, Patience, time, cancel) is { } backend
                    ? await FreezeAsync(backend, fault.Length, cancel)
                    : (time.GetTimestamp(), "the node committed nothing meanwhile");
            case FaultKind.FillDisk:
                return await FillAsync(chamber.Disk!, fault.Length, cancel);
            case FaultKind.JumpClock:
                return await JumpAsync(node.Clock!, fault, cancel);
            default:
                throw new InvalidOperationException($"{fault.Kind} is not known.");
        }
    }

    private async Task<(long Since, string? NotDone)> CutAsync(TorturedNode node, PlannedFault fault, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(Patience);
        try
        {
            await node.Relay.CutAsync(fault.Kind, fault.Bytes, end.Token);
            return (time.GetTimestamp(), null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (time.GetTimestamp(), "the node committed nothing meanwhile");
        }
    }

    private async Task<(long Since, string? NotDone)> FreezeAsync(int process, TimeSpan length, CancellationToken cancel)
    {
        await Signals.StopAsync(process);
        try
        {
            await Task.Delay(length, time, cancel);
        }
        finally
        {
            await Signals.ContinueAsync(process);
        }
        return (time.GetTimestamp(), null);
    }

    private async Task<(long Since, string? NotDone)> FillAsync(SmallDisk disk, TimeSpan length, CancellationToken cancel)
    {
        try
        {
            await disk.FillAsync();
            await Task.Delay(length, time, cancel);
        }
        finally
        {
            disk.MakeRoom();
        }
        var since = time.GetTimestamp();
        await chamber.RaiseAsync(cancel);
        return (since, null);
    }

    private async Task<(long Since, string? NotDone)> JumpAsync(FakeClock clock, PlannedFault fault, CancellationToken cancel)
    {
        clock.Set(fault.Shift);
        await Task.Delay(fault.Length, time, cancel);
        clock.Set(TimeSpan.Zero);
        return (time.GetTimestamp(), null);
    }
}
