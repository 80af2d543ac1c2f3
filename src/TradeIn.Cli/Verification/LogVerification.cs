using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.Cli.Verification;

/// <summary>How far a verification has come.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Position">The position reached.</param>
internal sealed record VerificationProgress(string Step, long Position);

/// <summary>What a verification came to.</summary>
/// <param name="Head">The head that the hash chain was recomputed to, and the audit was made to.</param>
/// <param name="Audit">The audit, with the chain's findings in front.</param>
internal sealed record VerificationReport(LogHead Head, AuditReport Audit)
{
    /// <summary>What a server shows beside what was counted; null when none was asked.</summary>
    public OverviewComparison? Comparison { get; init; }

    public bool IsSound => Audit.Findings.Count == 0 && Comparison is not { Differences.Count: > 0 };
}

/// <summary>Recomputes the hash chain, then audits every event up to the chain's head.</summary>
internal static class LogVerification
{
    private const long ReportEvery = 10_000;

    public static async Task<VerificationReport> RunAsync(
        NpgsqlDataSource source, IProgress<VerificationProgress> progress, CancellationToken cancel)
    {
        var hashing = new Relay(position => progress.Report(new VerificationProgress("Hash chain", position)));
        var chain = await HashChain.VerifyAsync(source, hashing, cancel);
        var audit = new LogAudit();
        foreach (var fault in chain.Findings) audit.Note(AsFinding(fault));
        await foreach (var row in PostgresLog.ReadAsync(source, chain.Head.Position, cancel))
        {
            audit.Examine(row);
            if (audit.Events % ReportEvery == 0) progress.Report(new VerificationProgress("Audit", row.Position));
        }
        return new VerificationReport(chain.Head, audit.Close());
    }

    // Faults that belong to no position are put behind all others by the chain.
    private static Finding AsFinding(ChainFinding fault) => new(
        FindingKind.ChainBroken, fault.Position == long.MaxValue ? 0 : fault.Position, fault.StreamId ?? "",
        fault.Version ?? 0, fault.Text);

    /// <summary>Reports at once; <see cref="Progress{T}"/> would do it later and in any order.</summary>
    private sealed class Relay(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
