namespace TradeIn.LocalPostgres;

/// <summary>
/// Says which process starts and stops the cluster. The kernel holds the lock for the process and lets go of it when
/// the process dies, however it dies.
/// </summary>
internal static class OwnerLock
{
    /// <summary>What flock says if another holds the lock: EWOULDBLOCK, on Linux and on macOS.</summary>
    private static readonly int[] HeldByAnother = [11, 35];

    /// <summary>The lock, to be disposed when the cluster is stopped; null if another has it.</summary>
    public static FileStream? TryTake(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (HeldByAnother.Contains(e.HResult))
        {
            return null;
        }
    }
}
