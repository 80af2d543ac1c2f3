using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TradeIn.Server.Tests;

/// <summary>Looks at a server from inside when it starts.</summary>
internal static class Peek
{
    public static void Into(WebApplicationBuilder builder, Action<IServiceProvider> look) =>
        builder.Services.AddHostedService(services => new Look(() => look(services)));

    public static T Get<T>(IServiceProvider services) where T : notnull => services.GetRequiredService<T>();

    private sealed class Look(Action look) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            look();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
