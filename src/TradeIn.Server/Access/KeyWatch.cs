using Npgsql;

namespace TradeIn.Server.Access;

/// <summary>
/// Keeps the ring of this node as the database is: told of every change at once, and never further behind than a short silence.
/// While the database is away nothing can be read or recorded, so keys that were good before do no harm.
/// </summary>
internal sealed partial class KeyWatch(KeyStore store, KeyRing ring, TimeProvider time, ILogger<KeyWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task ReadAsync(CancellationToken cancel) => ring.Replace(await store.ReadAsync(cancel));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(UntilStoppedAsync(ListenAsync, stoppingToken), UntilStoppedAsync(NoteUsesAsync, stoppingToken));

    private Task ListenAsync(CancellationToken cancel) => store.ListenAsync(ReadAsync, Silence, cancel);

    private async Task NoteUsesAsync(CancellationToken cancel)
    {
        await foreach (var (id, on) in ring.Uses.ReadAllAsync(cancel)) await store.NoteUseAsync(id, on, cancel);
    }

    private async Task UntilStoppedAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception away) when (away is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                Away(away);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Changes of keys are not heard at the moment.")]
    private partial void Away(Exception exception);
}

internal static class KeySetup
{
    /// <summary>The ring, what keeps it as the database is, and how often a key may call.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services, IReadOnlyDictionary<string, Caller> standing) => services
        .AddSingleton(provider => new KeyRing(standing, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<KeyLimits>().AddSingleton<KeyOffice>()
        .AddSingleton<KeyWatch>().AddHostedService(provider => provider.GetRequiredService<KeyWatch>());
}
