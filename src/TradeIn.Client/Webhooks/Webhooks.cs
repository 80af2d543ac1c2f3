namespace TradeIn.Client.Webhooks;

/// <summary>To be told from now on what happens.</summary>
/// <param name="WebhookId">Yours to choose.</param>
/// <param name="Url">Where messages go: <c>https://</c>, to the public internet.</param>
/// <param name="Types">CloudEvents types of the feed; all when none are named.</param>
/// <param name="Description">What it is for, in words.</param>
/// <param name="After">A cursor of the feed to begin behind; its end if not said.</param>
public sealed record WebhookRequest(
    string WebhookId, string Url, IReadOnlyList<string>? Types = null, string? Description = null, string? After = null);

/// <summary>A webhook, and where it stands.</summary>
/// <param name="WebhookId">Its id.</param>
/// <param name="Url">Where messages go.</param>
/// <param name="Types">CloudEvents types; absent for all.</param>
/// <param name="Description">What it is for, in words.</param>
/// <param name="Status"><c>enabled</c> or <c>disabled</c>.</param>
/// <param name="StatusReason">Why it is disabled.</param>
/// <param name="StatusSince">Since when.</param>
/// <param name="Holder">The enterprise or office whose it is.</param>
/// <param name="RegisteredBy">The public name of the key.</param>
/// <param name="CreatedAt">When it was registered.</param>
/// <param name="Cursor">The place in the feed up to which all was sent, or is set aside.</param>
/// <param name="Position">The same as a place in the log.</param>
/// <param name="Waiting">Messages that failed, and are tried again.</param>
/// <param name="GivenUp">Messages that failed for good; a replay brings them again.</param>
/// <param name="Failures">Attempts in a row that failed.</param>
/// <param name="FailingSince">When the first of these was.</param>
/// <param name="RestsUntil">No new message is sent before.</param>
/// <param name="FormerSecretUntil">So long the former secret signs as well.</param>
/// <param name="Secret">What messages are signed with: <c>whsec_</c> and base64. Shown once.</param>
public sealed record WebhookView(
    string WebhookId, string Url, IReadOnlyList<string>? Types, string? Description, string Status, string? StatusReason,
    DateTimeOffset StatusSince, string Holder, string RegisteredBy, DateTimeOffset CreatedAt, string Cursor, long Position,
    int Waiting, int GivenUp, int Failures, DateTimeOffset? FailingSince, DateTimeOffset? RestsUntil,
    DateTimeOffset? FormerSecretUntil, string? Secret = null);

/// <summary>Webhooks of a holder.</summary>
/// <param name="Items">By id.</param>
public sealed record WebhookList(IReadOnlyList<WebhookView> Items);

/// <summary>What is to be otherwise; what is not said stays.</summary>
/// <param name="Url">Where messages go.</param>
/// <param name="Types">CloudEvents types; an empty list for all.</param>
/// <param name="Description">What it is for, in words.</param>
/// <param name="Status"><c>enabled</c> or <c>disabled</c>.</param>
public sealed record WebhookChange(
    string? Url = null, IReadOnlyList<string>? Types = null, string? Description = null, string? Status = null);

/// <summary>Another secret.</summary>
/// <param name="GraceHours">So long the former one signs as well: 0 to 168, 24 if not said.</param>
public sealed record SecretRotation(int? GraceHours = null);

/// <summary>From where to send again.</summary>
/// <param name="After">A cursor of the feed, or <c>end</c>.</param>
public sealed record WebhookReplay(string After);

/// <summary>One attempt to deliver a message.</summary>
/// <param name="MessageId">Its <c>webhook-id</c>: the event's id.</param>
/// <param name="Type">The event's type.</param>
/// <param name="Position">The event's place in the log; absent for a test message.</param>
/// <param name="Attempt">1 for the first.</param>
/// <param name="At">When.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
/// <param name="Status">The answer's HTTP status; absent when there was no answer.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="Outcome"><c>delivered</c>, <c>failed</c> (to be tried again) or <c>given-up</c>.</param>
/// <param name="NextAt">When the next attempt is made.</param>
public sealed record WebhookDelivery(
    string MessageId, string Type, long? Position, int Attempt, DateTimeOffset At, int DurationMs, int? Status, string? Error,
    string Outcome, DateTimeOffset? NextAt);

/// <summary>Attempts, the newest first.</summary>
/// <param name="Items">At most as many as asked for.</param>
/// <param name="Next">What goes into <c>after</c> for older ones; absent on the last page.</param>
public sealed record WebhookDeliveries(IReadOnlyList<WebhookDelivery> Items, string? Next);
