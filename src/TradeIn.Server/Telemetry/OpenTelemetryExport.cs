using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TradeIn.ReadModels;

namespace TradeIn.Server.Telemetry;

/// <summary>
/// Sends traces and metrics over OTLP where the standard variables say (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its kin);
/// without them nothing is collected.
/// </summary>
internal sealed class OpenTelemetryExport : IHostedService, IDisposable
{
    /// <summary>Whose metrics are sent; dashboards and alerts know no others.</summary>
    public static readonly string[] Meters =
    [
        DecisionMetrics.MeterName, "TradeIn.EventStore", ReadModelRunner.MeterName, "Npgsql",
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime",
    ];

    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))) return Task.CompletedTask;
        var resource = ResourceBuilder.CreateDefault().AddService("tradein");
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore", "TradeIn.EventStore", "Npgsql").AddOtlpExporter().Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(Meters)
            .AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.ForceFlush();
        metrics?.ForceFlush();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }
}
