using Npgsql;
using TradeIn.EventStore;
using TradeIn.Server.Feed;

namespace TradeIn.Server.Webhooks;

/// <summary>
/// Delivers for all webhooks, on one node at a time: each by itself, so that one that is slow or away holds no other
/// up. It
/// is woken by the feed, by a change of a webhook, and by the time of the next attempt.
/// </summary>
internal sealed class WebhookDispatcher(
    WebhookStore store, WebhookDelivery delivery, EventFeed feed, FeedMessages messages, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan KeepAttempts = TimeSpan.FromDays(30);

    private readonly Dictionary<string, Task> running = new(StringComparer.Ordinal);
    private volatile TaskCompletionSource changed = NewSource();

    /// <summary>A webhook was changed on this node; others look for themselves.</summary>
    public void Wake() => Interlocked.Exchange(ref changed, NewSource()).SetResult();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await using var turn = await store.TakeTurnAsync(stoppingToken);
                if (turn is not null) await DeliverAsync(turn, stoppingToken);
                await Task.Delay(LookEvery, stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
            }
            catch (Exception fault)
            {
                messages.WebhooksInterrupted(fault);
                await Task.Delay(LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    /// <summary>Delivers for as long as the turn lasts; when its connection is lost nothing more is sent.</summary>
    private async Task DeliverAsync(NpgsqlConnection turn, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await store.ForgetAsync(time.GetUtcNow() - KeepAttempts, stopping);
        try
        {
            while (true)
            {
                var (change, seen) = (changed.Task, feed.Position);
                await AssureAsync(turn, ending.Token);
                var webhooks = await store.ListEnabledAsync(ending.Token);
                foreach (var webhook in webhooks) Begin(webhook.Id, ending.Token);
                await WaitAsync(webhooks, seen, change, ending.Token);
            }
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            running.Clear();
        }
    }

    private void Begin(string id, CancellationToken cancel)
    {
        if (running.TryGetValue(id, out var task) && !task.IsCompleted) return;
        running[id] = Task.Run(() => DeliverSafelyAsync(id, cancel), CancellationToken.None);
    }

    private async Task DeliverSafelyAsync(string id, CancellationToken cancel)
    {
        try
        {
            await delivery.DeliverAsync(id, cancel);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            messages.WebhookInterrupted(id, fault);
            await Task.Delay(LookEvery, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Until the feed has moved, a webhook was changed, an attempt is due, or it is time to look anyway.
    /// </summary>
    private async Task WaitAsync(IReadOnlyList<Webhook> webhooks, long seen, Task change, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        List<Task> awaited = [change, Task.Delay(LookEvery, enough.Token), .. running.Values.Where(task => !task.IsCompleted)];
        if (webhooks.Count > 0) awaited.Add(feed.MovedAsync(seen, enough.Token));
        var due = webhooks.SelectMany(each => new[] { each.NextAt, each.RestsUntil }).Where(at => at > time.GetUtcNow()).Min();
        if (due is { } at) awaited.Add(Task.Delay(at - time.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero, time, enough.Token));
        await Task.WhenAny(awaited);
        await enough.CancelAsync();
        cancel.ThrowIfCancellationRequested();
        await Task.Delay(Gather, cancel);
    }

    /// <summary>Throws when the turn's connection is gone.</summary>
    private static async Task AssureAsync(NpgsqlConnection turn, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select 1", turn);
        await command.ExecuteScalarAsync(cancel);
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

internal static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, bool anywhereToo) => services
        .AddSingleton(new WebhookAddress(anywhereToo)).AddSingleton<WebhookSecrets>().AddSingleton<WebhookSender>()
        .AddSingleton<WebhookDelivery>().AddSingleton<WebhookOffice>()
        .AddSingleton<WebhookDispatcher>().AddHostedService(given => given.GetRequiredService<WebhookDispatcher>());
}
