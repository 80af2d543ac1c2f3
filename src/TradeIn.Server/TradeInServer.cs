using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TradeIn.EventStore;
using TradeIn.LocalPostgres;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Books;
using TradeIn.ReadModels.Budgets;
using TradeIn.ReadModels.Buyers;
using TradeIn.ReadModels.Claims;
using TradeIn.ReadModels.Complaints;
using TradeIn.ReadModels.Consignments;
using TradeIn.ReadModels.Corrections;
using TradeIn.ReadModels.Custody;
using TradeIn.ReadModels.Declarations;
using TradeIn.ReadModels.Enterprises;
using TradeIn.ReadModels.Feed;
using TradeIn.ReadModels.Losses;
using TradeIn.ReadModels.Outlets;
using TradeIn.ReadModels.Persons;
using TradeIn.ReadModels.Purchases;
using TradeIn.ReadModels.Recycling;
using TradeIn.ReadModels.Refusals;
using TradeIn.ReadModels.Signals;
using TradeIn.ReadModels.Statements;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Buyers;
using TradeIn.Server.Certificates;
using TradeIn.Server.Complaints;
using TradeIn.Server.Enterprises;
using TradeIn.Server.Events;
using TradeIn.Server.Feed;
using TradeIn.Server.Identities;
using TradeIn.Server.Log;
using TradeIn.Server.Overview;
using TradeIn.Server.Pages;
using TradeIn.Server.Pages.Frame;
using TradeIn.Server.Programmes;
using TradeIn.Server.Reference;
using TradeIn.Server.Telemetry;
using TradeIn.Server.Webhooks;

namespace TradeIn.Server;

/// <summary>The whole server: the database it runs if it is given none, the log, and what it serves.</summary>
internal sealed class TradeInServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly PrivateCluster? cluster;

    private TradeInServer(WebApplication app, PrivateCluster? cluster) => (this.app, this.cluster) = (app, cluster);

    /// <summary>Where it listens.</summary>
    public Uri Address =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What follows the log, for whoever runs the server in his own process.</summary>
    public ReadModelRunner ReadModels => app.Services.GetRequiredService<ReadModelRunner>();

    public EventLog Log => app.Services.GetRequiredService<EventLog>();

    public bool IsDevelopment => app.Environment.IsDevelopment();

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
        var masterKeys = ReadMasterKeys(settings, builder.Environment);

        EventLog? log = null;
        ReadModelRunner? readModels = null;
        WebhookStore? webhooks = null;
        KeyStore? keys = null;
        PersonKeys? personKeys = null;
        builder.Services.AddSingleton(_ => log!).AddSingleton(_ => readModels!).AddSingleton(_ => webhooks!)
            .AddSingleton(_ => keys!).AddSingleton(_ => personKeys!);
        AddServices(builder, settings, identityKey, sample);
        var app = builder.Build();
        PrivateCluster? cluster = null;
        try
        {
            if (settings.Postgres is null) cluster = await StartClusterAsync(settings, cancel);
            var postgres = settings.Postgres ?? cluster!.ConnectionString;
            var logging = app.Services.GetRequiredService<ILoggerFactory>();
            var options = LogOptions(settings, postgres, logging);
            // Tests register a change; no setting does.
            var changed = app.Services.GetService<Func<EventLogOptions, EventLogOptions>>()?.Invoke(options) ?? options;
            log = await EventLog.OpenAsync(changed, cancel);
            // From here on the application owns the log, and closes it; what follows the log is closed before.
            app.Services.GetRequiredService<EventLog>();
            webhooks = await WebhookStore.OpenAsync(postgres, cancel);
            app.Services.GetRequiredService<WebhookStore>();
            personKeys = await PersonKeys.OpenAsync(postgres, masterKeys, cancel);
            app.Services.GetRequiredService<PersonKeys>();
            readModels = await FollowAsync(postgres, log, personKeys, logging, cancel);
            app.Services.GetRequiredService<ReadModelRunner>();
            keys = new KeyStore(postgres);
            app.Services.GetRequiredService<KeyStore>();
            await app.Services.GetRequiredService<KeyWatch>().ReadAsync(cancel);
            await IntroduceAsync(log, identityKey, sample, cancel);
            Map(app);
            await app.StartAsync(cancel);
            return new TradeInServer(app, cluster);
        }
        catch
        {
            await app.DisposeAsync();
            if (cluster is not null) await cluster.DisposeAsync();
            throw;
        }
    }

    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
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

    private static MasterKeys ReadMasterKeys(ServerSettings settings, IHostEnvironment environment)
    {
        if (settings.MasterKey is { } text) return MasterKeys.FromBase64(text, settings.FormerMasterKeys);
        return environment.IsDevelopment()
            ? MasterKeys.KeptIn(settings.Data, settings.FormerMasterKeys)
            : throw new InvalidOperationException(
                "Outside Development TRADEIN__MASTERKEY must be set: 32 random bytes in base64, the same on every node, kept safe and "
                + "apart from the database's backups. Without it nothing personal can be read.");
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

    private static EventLogOptions LogOptions(ServerSettings settings, string postgres, ILoggerFactory logging) => new()
    {
        ConnectionString = postgres,
        Catalogue = EventTypes.Catalogue(),
        // Every event of a budget tells the balance after it.
        CarriedForward = ["budget-"],
        MaxBatch = settings.MaxBatch,
        MaxWaiting = settings.MaxWaiting,
        Logging = logging,
    };

    /// <summary>Everything that is derived from the log.</summary>
    public static ReadModel[] Models(PeopleReadModel.Keys? keys = null) =>
    [
        new ClaimsReadModel(), new StatementsReadModel(), new CustodyReadModel(), new PostingsReadModel(),
        new OutletsReadModel(EventJson.Options), new ComplaintsReadModel(), new PurchasesReadModel(),
        new RecyclingsReadModel(), new BuyersReadModel(), new EnterprisesReadModel(EventJson.Options),
        new BudgetsReadModel(), new RefusalsReadModel(), new LossReportsReadModel(), new CorrectionsReadModel(),
        new ConsignmentsReadModel(), new DeclarationsReadModel(), new SignalsReadModel(EventJson.Options),
        new FeedReadModel(PublicEvents.Lines), new PeopleReadModel(keys),
    ];

    private static Task<ReadModelRunner> FollowAsync(
        string postgres, EventLog log, PersonKeys keys, ILoggerFactory logging, CancellationToken cancel) => ReadModelRunner.StartAsync(
        new ReadModelOptions
        {
            ConnectionString = postgres,
            Log = log,
            Models = Models(new PeopleReadModel.Keys(keys.FindAsync, keys.EraseAsync)),
            Logging = logging,
        },
        cancel);

    private static async Task IntroduceAsync(
        EventLog log, IdentityKey identityKey, SampleWorld? sample, CancellationToken cancel)
    {
        await Introduction.OfIdentityKeyAsync(log, identityKey, cancel);
        await Introduction.OfProgrammeAsync(log, ProgrammeFiles.Beijing2010, cancel);
        await Introduction.OfComplaintDepartmentsAsync(log, DepartmentFiles.Beijing2010, cancel);
        if (sample is not null) await sample.IntroduceAsync(log, cancel);
    }

    private static void AddServices(
        WebApplicationBuilder builder, ServerSettings settings, IdentityKey identityKey, SampleWorld? sample)
    {
        var keys = settings.Keys.Select(key => KeyValuePair.Create(key.Sha256.ToLowerInvariant(), key.Caller));
        builder.Services.TryAddSingleton(TimeProvider.System);
        var samples = sample is null ? [] : KeyRing.Samples(sample.Callers());
        builder.Services
            .AddSingleton(identityKey)
            .AddKeys(keys.Concat(samples).ToDictionary(StringComparer.Ordinal))
            .AddSingleton<PersonalData>().AddSingleton<Desk>().AddSingleton<CounterCalls>().AddSingleton<DecisionMetrics>()
            .AddSingleton<CheckQuotaEndpoint>().AddSingleton<SearchBuyersEndpoint>().AddSingleton<CheckCertificateStatusEndpoint>().AddSingleton<CloudEventReader>().AddSingleton<ReceiveEventsEndpoint>()
            .AddSingleton<CheckComplaintEndpoint>().AddSingleton<OverviewReader>()
            .AddFeed().AddWebhooks(settings.WebhooksAnywhere ?? builder.Environment.IsDevelopment())
            .AddHostedService<OpenTelemetryExport>()
            .AddExceptionHandler<Faults>().AddProblemDetails().AddReference()
            .AddPublicLimit(settings.PublicRequestsPerMinute)
            .AddConsole(settings, builder.Environment, sample)
            .ConfigureHttpJsonOptions(json => AnswerJson.Configure(json.SerializerOptions));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = CounterCalls.LargestBody;
        });
    }

    private static void Map(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseTraceEcho();
        app.UseExceptionHandler();
        app.UseStatusCodePages(context => Unrouted.AnswerAsync(context.HttpContext));
        app.UsePageRequests();
        app.UseSecureCookies();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapReference();
        app.MapHealth();
        app.MapCounter();
        app.MapConsole();
    }
}
