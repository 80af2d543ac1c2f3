namespace TradeIn.LocalPostgres;

/// <summary>Where the programs lie that we installed ourselves.</summary>
internal static class BinariesCache
{
    /// <summary>Where under a cache the programs lie; the star is the version and platform.</summary>
    public const string Pattern = "postgresql-*/native/bin";

    /// <summary>Root's, outside his own folder: the unprivileged user must be able to read it.</summary>
    public static string OfTheMachine => "/var/cache/tradein";

    public static string Own => Environment.IsPrivilegedProcess ? OfTheMachine : OfThisUser;

    private static string OfThisUser
    {
        get
        {
            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            if (string.IsNullOrEmpty(cache))
                cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
            return Path.Combine(cache, "tradein");
        }
    }
}
