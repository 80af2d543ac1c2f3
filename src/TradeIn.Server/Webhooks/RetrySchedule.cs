namespace TradeIn.Server.Webhooks;

/// <summary>
/// When a message that failed is tried again: the schedule that Standard Webhooks recommends, ten attempts in a good
/// three
/// days, each a little later than said so that not all come at once.
/// </summary>
internal static class RetrySchedule
{
    private const double Jitter = 0.1;

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(24);

    /// <summary>So many attempts are made of a message.</summary>
    public static int Attempts => Delays.Length + 1;

    /// <summary>How long after a failed attempt the next is made; null when it was the last.</summary>
    /// <param name="attempt">1 for the first.</param>
    /// <param name="asked">What the answer's <c>Retry-After</c> asks for.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan? After(int attempt, TimeSpan? asked, double chance) =>
        attempt >= Attempts ? null : Longer(Delays[attempt - 1] * (1 + (Jitter * chance)), asked);

    /// <summary>
    /// How long a webhook rests before a new message is tried, after so many failures in a row: at most half an hour.
    /// It is a
    /// little longer than the time until the first of these is tried again, so that the order is kept if that goes
    /// through.
    /// </summary>
    public static TimeSpan Rest(int failures, TimeSpan? asked)
    {
        var delay = Delays[Math.Min(failures, Delays.Length) - 1];
        return Longer((delay < LongestRest ? delay : LongestRest) * (1 + Jitter), asked);
    }

    private static TimeSpan Longer(TimeSpan delay, TimeSpan? asked) =>
        asked is not { } wish || wish <= delay ? delay : wish < LongestAsked ? wish : LongestAsked;
}
