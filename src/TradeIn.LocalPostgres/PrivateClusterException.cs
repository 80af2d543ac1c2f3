namespace TradeIn.LocalPostgres;

/// <summary>No private cluster could be had; the message says why and what a person can do about it.</summary>
public sealed class PrivateClusterException : Exception
{
    public PrivateClusterException(string message)
        : base(message)
    {
    }

    public PrivateClusterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
