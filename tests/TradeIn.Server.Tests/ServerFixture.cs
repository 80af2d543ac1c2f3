using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using TradeIn.Testing.Postgres;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace TradeIn.Server.Tests;

/// <summary>A Development server on a fresh database for the tests of one class.</summary>
public sealed class ServerFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private TestDatabase? database;
    private RunningServer? server;

    internal RunningServer Server => server ?? throw new InvalidOperationException("The server has not started.");

    internal TestDatabase Database => database ?? throw new InvalidOperationException("There is no database yet.");

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDatabaseAsync();
        server = await RunningServer.StartAsync(database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }
}

/// <summary>The whole server in this process, listening on a real socket, and a client to it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    /// <summary>What buyers are known by in all tests.</summary>
    public static readonly string IdentityKey = KeyOf(7);

    private readonly TradeInServer server;

    private RunningServer(TradeInServer server, CapturedLog log)
    {
        (this.server, Log) = (server, log);
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2),
        };
    }

    public HttpClient Client { get; }

    public Uri Address => server.Address;

    /// <summary>Everything that the server has logged.</summary>
    public CapturedLog Log { get; }

    public static readonly string MasterKey = KeyOf(9);

    /// <summary>An identity key: 32 times the same byte.</summary>
    public static string KeyOf(byte each) => Convert.ToBase64String(Enumerable.Repeat(each, 32).ToArray());

    public static Task<RunningServer> StartAsync(
        string postgres, string[]? settings = null, Action<WebApplicationBuilder>? configure = null) =>
        StartAsync(
            [
                "--environment", "Development", $"--TradeIn:IdentityKey={IdentityKey}", $"--TradeIn:MasterKey={MasterKey}",
                "--TradeIn:PublicRequestsPerMinute=1000", .. settings ?? [],
            ],
            postgres, configure);

    /// <summary>With nothing but what is named.</summary>
    public static async Task<RunningServer> StartAsync(
        string[] settings, string postgres, Action<WebApplicationBuilder>? configure = null)
    {
        var log = new CapturedLog();
        string[] args = ["--urls", "http://127.0.0.1:0", $"--TradeIn:Postgres={postgres}", .. settings];
        var server = await TradeInServer.StartAsync(
            args,
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(log);
                configure?.Invoke(builder);
            },
            TestContext.Current.CancellationToken);
        return new RunningServer(server, log);
    }

    /// <summary>Waits until the read models show all that was recorded before.</summary>
    public async Task CaughtUpAsync()
    {
        var head = await server.Log.ReadHeadAsync(TestContext.Current.CancellationToken);
        var caughtUp = await server.ReadModels.CaughtUpAsync(
            head.Position, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        caughtUp.ShouldBeTrue(string.Join('\n', server.ReadModels.States));
    }

    /// <summary>Lets it come to its end as an operator would.</summary>
    public Task StopAsync() => server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
    }
}
