using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TradeIn.Server.Telemetry;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Telemetry;

/// <summary>The dashboard and the alerts of <c>deploy/monitoring</c> ask for what a server really measures.</summary>
public sealed partial class MonitoringTests(PostgresFixture postgres)
{
    [Fact(Timeout = 60_000)]
    public async Task Dashboard_and_alerts_name_only_metrics_that_a_server_sends()
    {
        ConcurrentDictionary<string, bool> sent = new();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (!OpenTelemetryExport.Meters.Contains(instrument.Meter.Name)) return;
                foreach (var name in PrometheusNames(instrument)) sent[name] = true;
            },
        };
        listener.Start();
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        await new Trade().ApproveAsync(server); // what counts decisions is made for the first of them

        foreach (var file in new[] { "dashboard.json", "alerts.yml" })
        {
            var named = MetricName().Matches(Read("monitoring", file)).Select(match => match.Value).Distinct().Except(Labels).ToList();
            named.ShouldNotBeEmpty();
            named.Except(sent.Keys).ShouldBeEmpty(file);
        }
    }

    [Theory]
    [InlineData("alerts.yml")]
    [InlineData("alerts-database.yml")]
    public void Each_alert_leads_to_a_section_of_the_runbook(string file)
    {
        var alerts = Alert().Count(Read("monitoring", file));
        var sections = Heading().Matches(Read("docs", "runbook.md"))
            .Select(match => NotInAnchors().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

        var named = Section().Matches(Read("monitoring", file)).Select(match => match.Groups[1].Value).ToList();

        named.Count.ShouldBe(alerts);
        named.Except(sections).ShouldBeEmpty();
    }

    /// <summary>Labels that begin like metrics.</summary>
    private static readonly string[] Labels = ["tradein_readmodel", "tradein_node", "http_response_status_code"];

    /// <summary>As the collector's Prometheus exporter spells an instrument: with its unit, and what its kind adds.</summary>
    private static IEnumerable<string> PrometheusNames(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");
        return kind.StartsWith("Histogram", StringComparison.Ordinal) ? [$"{name}_bucket", $"{name}_sum", $"{name}_count"]
            : kind.StartsWith("Counter", StringComparison.Ordinal) ? [$"{name}_total"]
            : [name];
    }

    private static string Read(string folder, string file) => File.ReadAllText(Path.Combine(Root(), "deploy", folder, file));

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"\b(tradein|http|kestrel|dotnet|db)_[a-z_]+\b")]
    private static partial Regex MetricName();

    [GeneratedRegex(@"- alert: ")]
    private static partial Regex Alert();

    [GeneratedRegex(@"runbook\.md#([a-z0-9-]+)")]
    private static partial Regex Section();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^a-z0-9 -]")]
    private static partial Regex NotInAnchors();
}
