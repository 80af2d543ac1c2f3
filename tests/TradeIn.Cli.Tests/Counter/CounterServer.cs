using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TradeIn.Server;
using TradeIn.Testing.Postgres;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace TradeIn.Cli.Tests.Counter;

/// <summary>
/// The real server in this process, with the sample world, on a real socket and a database of its own; in front of it
/// stand the faults of one test.
/// </summary>
internal sealed class CounterServer : IAsyncDisposable
{
    private static readonly string IdentityKey = Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]);
    private TradeInServer? server;

    private CounterServer(TestDatabase database, TradeInServer server) =>
        (Database, this.server, Address) = (database, server, server.Address);

    public TestDatabase Database { get; }

    public Uri Address { get; }

    public static async Task<CounterServer> StartAsync(
        PostgresFixture postgres, Faults? faults = null, Action<WebApplicationBuilder>? configure = null)
    {
        var database = await postgres.CreateDatabaseAsync();
        string[] settings =
        [
            "--environment", "Development", "--urls", "http://127.0.0.1:0", $"--TradeIn:IdentityKey={IdentityKey}",
                $"--TradeIn:MasterKey={IdentityKey}",
            $"--TradeIn:Postgres={database.ConnectionString}",
        ];
        var server = await TradeInServer.StartAsync(
            settings,
            builder =>
            {
                builder.Logging.ClearProviders();
                if (faults is not null) builder.Services.AddSingleton<IStartupFilter>(faults);
                configure?.Invoke(builder);
            },
            TestContext.Current.CancellationToken);
        return new CounterServer(database, server);
    }

    /// <summary>Stops serving; the database stays.</summary>
    public async Task StopAsync()
    {
        if (server is not null) await server.DisposeAsync();
        server = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Database.DisposeAsync();
    }
}
