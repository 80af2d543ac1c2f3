namespace TradeIn.Cli.Torture.Faults;

/// <summary>What can be done to the machines.</summary>
internal enum FaultKind
{
    /// <summary>SIGKILL to a node, which is started again.</summary>
    KillNode,

    /// <summary>SIGKILL to the postmaster and all its processes; it is started again.</summary>
    KillPostgres,

    /// <summary>The connection is cut some bytes into the answer to a COMMIT: done, and nobody was told.</summary>
    CutCommitAnswer,

    /// <summary>The connection is cut some bytes into what a node sends in a transaction: nothing was done.</summary>
    CutCommitRequest,

    /// <summary>SIGSTOP to a node, and SIGCONT some seconds later.</summary>
    FreezeNode,

    /// <summary>The same to the process of PostgreSQL that serves a node's batches.</summary>
    FreezeBackend,

    /// <summary>No room is left where PostgreSQL keeps its data, for some seconds.</summary>
    FillDisk,

    /// <summary>A node's clock jumps, ahead or back, and some seconds later to the right time.</summary>
    JumpClock,
}
