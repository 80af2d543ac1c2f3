namespace TradeIn.LocalPostgres;

/// <summary>Where a private cluster keeps its data and from where it takes PostgreSQL's programs.</summary>
public sealed record PrivateClusterOptions
{
    /// <summary>The folder that holds the cluster; it is made if it is not there.</summary>
    /// <remarks>
    /// As root the server runs as an unprivileged user. If that user cannot come into this folder, the data lie
    /// elsewhere and <c>place.txt</c> in this folder says where.
    /// </remarks>
    public required string DataFolder { get; init; }

    /// <summary>
    /// A folder with <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c> in it, which is then the only one considered;
    /// null: look for one, else install one.
    /// </summary>
    public string? BinariesFolder { get; init; }

    /// <summary>The database of <see cref="PrivateCluster.ConnectionString"/>; it is made if it is not there.</summary>
    public string Database { get; init; } = "tradein";

    /// <summary>Hears, in sentences for a person, what is being done.</summary>
    public Action<string>? Say { get; init; }

    /// <summary>Where programs are looked for and how they are installed; the tests narrow it.</summary>
    internal BinariesSearch Search { get; init; } = new();

    /// <summary>Holds the data of root's clusters whose own folder the unprivileged user cannot come into.</summary>
    internal string PlacesFolder { get; init; } = "/var/lib/tradein";
}
