using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using TradeIn.EventStore;
using TradeIn.LocalPostgres;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Buyers;
using TradeIn.Server.Enterprises;
using TradeIn.Server.Events;
using TradeIn.Server.Identities;
using TradeIn.Server.Log;
using TradeIn.Server.Programmes;
using TradeIn.Server.Reference;
using TradeIn.Server.Telemetry;

namespace TradeIn.Server;

/// <summary>The whole server: the database it runs if it is given none, the log, and what it serves.</summary>
internal sealed class TradeInServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly PrivateCluster? cluster;
    private readonly EventLog log;

    private TradeInServer(WebApplication app, PrivateCluster? cluster, EventLog log) =>
        (this.app, this.cluster, this.log) = (app, cluster, log);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<TradeInServer> StartAsync(
        string[] args, Action<WebApplicationBuilder>? configure = null, CancellationToken cancel = default)
    {
        // The settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        configure?.Invoke(builder);
        var settings = builder.Configuration.GetSection("TradeIn").Get<ServerSettings>() ?? new ServerSettings();
        var sample = builder.Environment.IsDevelopment() ? SampleWorld.Load() : null;
        var identityKey = ReadIdentityKey(settings, builder.Environment);

        var cluster = settings.Postgres is null ? await StartClusterAsync(settings, cancel) : null;
        EventLog? log = null;
        try
        {
            log = await OpenLogAsync(settings, settings.Postgres ?? cluster!.ConnectionString, builder, cancel);
            await Introduction.OfIdentityKeyAsync(log, identityKey, cancel);
            await Introduction.OfProgrammeAsync(log, ProgrammeFiles.Beijing2010, cancel);
            if (sample is not null) await sample.IntroduceAsync(log, cancel);
            AddServices(builder, settings, log, identityKey, sample);
            var app = builder.Build();
            Map(app);
            await app.StartAsync(cancel);
            return new TradeInServer(app, cluster, log);
        }
        catch
        {
            if (log is not null) await log.DisposeAsync();
            if (cluster is not null) await cluster.DisposeAsync();
            throw;
        }
    }

    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    /// <summary>Tells who started it where to go and what to try.</summary>
    public void SayWhereToGo()
    {
        if (!app.Environment.IsDevelopment()) return;
        var at = Address.ToString().TrimEnd('/');
        Console.WriteLine($"""

            TradeIn serves at {at}
              Reference   {at}/reference      OpenAPI   {at}/openapi/v1.json
              Sample keys dev-rec-huaxing (recycler)  dev-sel-dazhong (seller)  dev-dual-jingdian (both)
                          dev-regulator  dev-finance-110108  dev-commerce-municipal  dev-admin

            Try:
              curl -s {at}/reference/examples/recycling.json | curl -i {at}/v1/recyclings -H 'Authorization: Bearer dev-rec-huaxing' -H 'Content-Type: application/json' -d @-

            """);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await log.DisposeAsync();
        if (cluster is not null) await cluster.DisposeAsync();
    }

    private static IdentityKey ReadIdentityKey(ServerSettings settings, IHostEnvironment environment)
    {
        if (settings.IdentityKey is { } text) return IdentityKey.FromBase64(text);
        return environment.IsDevelopment()
            ? IdentityKey.KeptIn(settings.Data)
            : throw new InvalidOperationException(
                "Outside Development TRADEIN__IDENTITYKEY must be set: 32 random bytes in base64, the same on every node, kept safe.");
    }

    private static Task<PrivateCluster> StartClusterAsync(ServerSettings settings, CancellationToken cancel) =>
        PrivateCluster.StartAsync(
            new PrivateClusterOptions
            {
                DataFolder = Path.GetFullPath(settings.Data),
                BinariesFolder = settings.PostgresBinaries,
                Say = Console.WriteLine,
            },
            cancel);

    private static async Task<EventLog> OpenLogAsync(
        ServerSettings settings, string postgres, WebApplicationBuilder builder, CancellationToken cancel)
    {
        using var services = builder.Services.BuildServiceProvider();
        return await EventLog.OpenAsync(
            new EventLogOptions
            {
                ConnectionString = postgres,
                Catalogue = EventTypes.Catalogue(),
                MaxBatch = settings.MaxBatch,
                MaxWaiting = settings.MaxWaiting,
                Logging = services.GetRequiredService<ILoggerFactory>(),
            },
            cancel);
    }

    private static void AddServices(
        WebApplicationBuilder builder, ServerSettings settings, EventLog log, IdentityKey identityKey, SampleWorld? sample)
    {
        var keys = settings.Keys.Select(key => KeyValuePair.Create(
            key.Sha256.ToLowerInvariant(), new Caller(key.Id, key.Role, key.Enterprise, key.District)));
        var samples = sample is null ? [] : KeyRing.Samples(sample.Callers());
        builder.Services
            .AddSingleton(log).AddSingleton(identityKey).AddSingleton(TimeProvider.System)
            .AddSingleton(new KeyRing(keys.Concat(samples).ToDictionary(StringComparer.Ordinal)))
            .AddSingleton<Desk>().AddSingleton<CounterCalls>().AddSingleton<DecisionMetrics>()
            .AddSingleton<CheckQuotaEndpoint>().AddSingleton<CloudEventReader>().AddSingleton<ReceiveEventsEndpoint>()
            .AddHostedService<OpenTelemetryExport>()
            .AddExceptionHandler<Faults>().AddProblemDetails().AddReference()
            .ConfigureHttpJsonOptions(json => AnswerJson.Configure(json.SerializerOptions));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = CounterCalls.LargestBody;
        });
    }

    private static void Map(WebApplication app)
    {
        app.UseTraceEcho();
        app.UseExceptionHandler();
        app.UseStatusCodePages(context => Unrouted.AnswerAsync(context.HttpContext));
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapReference();
        app.MapHealth();
        app.MapCounter();
    }
}
