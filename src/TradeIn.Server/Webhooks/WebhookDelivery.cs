using TradeIn.EventStore;
using TradeIn.Server.Feed;

namespace TradeIn.Server.Webhooks;

/// <summary>
/// Brings one webhook up to date: what is due to be tried again first, then the feed from where it stands, one
/// message at a
/// time and in the order of the log. A message that fails is set aside and tried again on its own.
/// </summary>
internal sealed class WebhookDelivery(
    WebhookStore store, WebhookSender sender, EventFeed feed, EventLog log, FeedMessages messages, TimeProvider time)
{
    private const int Page = 100;

    /// <summary>A place further on is noted at the latest after so many positions that hold nothing for it.</summary>
    private const int MostUnnoted = 1_000;

    private static readonly TimeSpan Outage = TimeSpan.FromHours(1);

    /// <summary>Returns when nothing is to be done for it at present.</summary>
    public async Task DeliverAsync(string id, CancellationToken cancel)
    {
        while (await store.FindAsync(id, cancel) is { IsEnabled: true } webhook)
            if (!await DeliverNextAsync(webhook, cancel)) return;
    }

    /// <returns>Whether there may be more to do.</returns>
    private async Task<bool> DeliverNextAsync(Webhook webhook, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (await store.FindDueAsync(webhook.Id, now, cancel) is { } due)
        {
            var entry = (await FeedPages.EntriesAsync(log, [due.Position], parties: null, cancel)).Single();
            await TryAsync(webhook, entry, due.Attempts + 1, due.FirstAt, cancel);
            return true;
        }
        if (webhook.RestsUntil > now) return false;
        var types = webhook.Types is { } named ? FeedTypes.Stored(named.Where(FeedTypes.IsKnown)) : null;
        var page = await feed.ReadAsync(new FeedQuery(webhook.Parties, webhook.Position, Page, types), cancel);
        foreach (var entry in page.Entries)
            if (await TryAsync(webhook, entry, attempt: 1, firstAt: null, cancel) is not { } still) return true;
            else webhook = still;
        if (page.Next - webhook.Position > MostUnnoted) await store.MoveAsync(webhook, page.Next, cancel);
        return page.Entries.Count > 0;
    }

    /// <returns>The webhook as it stands after a delivery; null when it is to be read anew.</returns>
    private async Task<Webhook?> TryAsync(
        Webhook webhook, FeedEntry entry, int attempt, DateTimeOffset? firstAt, CancellationToken cancel)
    {
        var sent = await sender.SendAsync(webhook, entry.Id, entry.Json, cancel);
        if (sent.IsGone)
        {
            await store.NoteAsync(webhook.Id, Note(entry, attempt, sent, Attempt.Failed, nextAt: null), cancel);
            await DisableAsync(webhook, "the receiver answered 410", sent.At, cancel);
            return null;
        }
        if (!sent.IsDelivered)
        {
            await SetAsideAsync(webhook, entry, attempt, firstAt ?? sent.At, sent, cancel);
            return null;
        }
        var settled = await store.SettleDeliveredAsync(
            webhook, Note(entry, attempt, sent, Attempt.Delivered, nextAt: null), EndsAnOutage(webhook, firstAt, sent.At), cancel);
        return settled && webhook.Failures == 0 && firstAt is null ? webhook with { Position = entry.Position } : null;
    }

    private async Task SetAsideAsync(
        Webhook webhook, FeedEntry entry, int attempt, DateTimeOffset firstAt, Sent sent, CancellationToken cancel)
    {
        var delay = RetrySchedule.After(attempt, sent.RetryAfter, Random.Shared.NextDouble());
        var note = Note(entry, attempt, sent, delay is null ? Attempt.GivenUp : Attempt.Failed, sent.At + delay);
        if (!await store.SettleFailedAsync(webhook, note, firstAt, RestsUntil(webhook, attempt, sent), cancel) || delay is not null)
            return;
        messages.MessageGivenUp(webhook.Id, entry.Id, attempt);
        if (webhook.FailingSince is not { } since || since > firstAt) return;
        await DisableAsync(webhook, "nothing was delivered in all the attempts of a message", sent.At, cancel);
    }

    /// <summary>
    /// New messages rest when one of them failed. One that is tried again lets them rest no longer, unless the
    /// receiver asks
    /// for it: it may be one that can never be taken.
    /// </summary>
    private static DateTimeOffset? RestsUntil(Webhook webhook, int attempt, Sent sent)
    {
        var rests = sent.At + RetrySchedule.Rest(webhook.Failures + 1, sent.RetryAfter);
        var known = webhook.RestsUntil;
        return attempt == 1 || (sent.RetryAfter is not null && (known is null || known < rests)) ? rests : known;
    }

    /// <summary>
    /// Whether what is set aside is worth trying at once: another such message went through, or nothing had for a
    /// while.
    /// </summary>
    private static bool EndsAnOutage(Webhook webhook, DateTimeOffset? firstAt, DateTimeOffset now) =>
        firstAt is not null || now - webhook.FailingSince >= Outage;

    private async Task DisableAsync(Webhook webhook, string reason, DateTimeOffset at, CancellationToken cancel)
    {
        await store.DisableAsync(webhook, reason, at, cancel);
        messages.WebhookDisabled(webhook.Id, reason);
    }

    private static Attempt Note(FeedEntry entry, int attempt, Sent sent, string outcome, DateTimeOffset? nextAt) => new(
        entry.Id, entry.Position, entry.Type, attempt, sent.At, sent.DurationMs, sent.Status, sent.Error, outcome, nextAt);
}
