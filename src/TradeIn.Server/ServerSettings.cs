namespace TradeIn.Server;

/// <summary>
/// What an operator sets, in the section <c>TradeIn</c>: as variables of the environment, <c>TRADEIN__DATA</c> and so on.
/// </summary>
internal sealed record ServerSettings
{
    /// <summary>The folder of the private cluster and of a Development server's identity key.</summary>
    public string Data { get; init; } = ".data";

    /// <summary>A connection string: a real PostgreSQL server instead of the private cluster.</summary>
    public string? Postgres { get; init; }

    /// <summary>A folder with PostgreSQL's programs for the private cluster.</summary>
    public string? PostgresBinaries { get; init; }

    /// <summary>32 bytes in base64: the key that buyers are known by. Development makes one and keeps it beside the data.</summary>
    public string? IdentityKey { get; init; }

    /// <summary>
    /// 32 bytes in base64: what the keys of people are encrypted under. Development makes one and keeps it beside the data.
    /// </summary>
    public string? MasterKey { get; init; }

    /// <summary>Other master keys that are still, or already, in use: <c>TRADEIN__FORMERMASTERKEYS__0</c> and so on.</summary>
    public IReadOnlyList<string> FormerMasterKeys { get; init; } = [];

    /// <summary>Keys that are let in beside those of the database; the administrator's first, by which others are made.</summary>
    public IReadOnlyList<Access.ConfiguredKey> Keys { get; init; } = [];

    /// <summary>So many requests a minute one key may make at each node, where the key itself does not say; null: no limit.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>So many requests without a key are taken a minute from one address, where none is needed.</summary>
    public int PublicRequestsPerMinute { get; init; } = 60;

    /// <summary>So many wrong keys one address may try in five minutes at the console's sign-in.</summary>
    public int SignInFailures { get; init; } = 10;

    /// <summary>Minutes after which who does nothing in the console is signed out.</summary>
    public int ConsoleIdleMinutes { get; init; } = 30;

    /// <summary>
    /// Whether webhooks may lead to private addresses and over HTTP: who registers one can then have this server call into its
    /// own network. In Development they may, unless it is said here.
    /// </summary>
    public bool? WebhooksAnywhere { get; init; }

    /// <summary>At most so many commands are decided in one transaction.</summary>
    public int MaxBatch { get; init; } = 100;

    /// <summary>At most so many commands wait; beyond that the answer is 429 at once.</summary>
    public int MaxWaiting { get; init; } = 4096;
}
