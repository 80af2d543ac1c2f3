namespace TradeIn.LocalPostgres;

/// <summary>A way to bring PostgreSQL's programs onto this machine.</summary>
internal interface IBinariesInstall
{
    string Name { get; }

    /// <summary>The folder with the programs.</summary>
    /// <exception cref="PrivateClusterException">It cannot be done here; the message says why.</exception>
    Task<string> InstallAsync(Action<string>? say, CancellationToken cancel);
}
