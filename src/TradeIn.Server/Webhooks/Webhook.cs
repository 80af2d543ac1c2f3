namespace TradeIn.Server.Webhooks;

/// <summary>Who wants to be told what happens, and how far he has been told.</summary>
/// <param name="Holder">The enterprise or office whose it is.</param>
/// <param name="RegisteredBy">The public name of the key.</param>
/// <param name="Parties">Whose events it gets.</param>
/// <param name="Types">CloudEvents types; null for all.</param>
/// <param name="Content">A digest of what was registered.</param>
/// <param name="Secret">Encrypted.</param>
/// <param name="FormerSecret">Encrypted; it signs as well until <paramref name="FormerUntil"/>.</param>
/// <param name="Position">Of the log: all up to here was sent, or is set aside.</param>
/// <param name="Failures">Attempts in a row that failed.</param>
/// <param name="RestsUntil">No new message is sent before.</param>
/// <param name="Generation">Goes up when its holder changes it.</param>
/// <param name="Waiting">Messages that are set aside, to be tried again.</param>
/// <param name="GivenUp">Messages that failed for good.</param>
/// <param name="NextAt">When the first of those that wait is tried again.</param>
internal sealed record Webhook(
    string Id, string Holder, string RegisteredBy, IReadOnlyList<string> Parties, string Url, IReadOnlyList<string>? Types,
    string? Description, byte[] Content, byte[] Secret, byte[]? FormerSecret, DateTimeOffset? FormerUntil, string Status,
    string? StatusReason, DateTimeOffset StatusSince, DateTimeOffset CreatedAt, long Position, int Failures,
    DateTimeOffset? FailingSince, DateTimeOffset? RestsUntil, int Generation, int Waiting, int GivenUp, DateTimeOffset? NextAt)
{
    public const string Enabled = "enabled";
    public const string Disabled = "disabled";

    public bool IsEnabled => Status == Enabled;
}

/// <summary>A message that failed.</summary>
internal sealed record SetAside(long Position, string Message, string Type, int Attempts, DateTimeOffset FirstAt);

/// <summary>One attempt to deliver a message.</summary>
/// <param name="Position">Null for a test message.</param>
/// <param name="Number">1 for the first.</param>
/// <param name="Outcome"><c>delivered</c>, <c>failed</c> or <c>given-up</c>.</param>
internal sealed record Attempt(
    string Message, long? Position, string Type, int Number, DateTimeOffset At, int DurationMs, int? Status, string? Error,
    string Outcome, DateTimeOffset? NextAt)
{
    public const string Delivered = "delivered";
    public const string Failed = "failed";
    public const string GivenUp = "given-up";
}
