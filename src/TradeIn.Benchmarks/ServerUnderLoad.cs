using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using TradeIn.Client;
using TradeIn.Client.Events;
using TradeIn.LocalPostgres;

namespace TradeIn.Benchmarks;

/// <summary>The server as a process of its own, on a copy of the prepared database; the load comes from this one.</summary>
internal sealed class ServerUnderLoad : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient http;

    private ServerUnderLoad(Process process, Uri address)
    {
        this.process = process;
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 512 })
        {
            BaseAddress = address, Timeout = TimeSpan.FromMinutes(5),
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "dev-admin");
    }

    public static async Task<ServerUnderLoad> StartAsync(string database, CancellationToken cancel)
    {
        var address = new Uri($"http://127.0.0.1:{LoopbackPort.FindFree()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TradeIn.Server.dll")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in new[]
        {
            ("ASPNETCORE_URLS", address.ToString()), ("ASPNETCORE_ENVIRONMENT", "Development"), ("Logging__LogLevel__Default", "Warning"),
            ("TRADEIN__POSTGRES", database), ("TRADEIN__IDENTITYKEY", PreparedLog.IdentityKeyText),
            ("TRADEIN__MASTERKEY", PreparedLog.IdentityKeyText),
        })
            start.Environment[name] = value;
        ServerRuntime.LeaveOut(start.Environment);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerUnderLoad(process, address);
        await server.UntilReadyAsync(cancel);
        return server;
    }

    /// <summary>The most memory that the process had at once, in megabytes; 0 where the system does not say.</summary>
    public double PeakMemoryMb
    {
        get
        {
            var status = $"/proc/{process.Id}/status";
            if (!File.Exists(status)) return 0;
            var peak = File.ReadLines(status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            if (peak is null) return 0;
            return double.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <summary>Processor time that it used so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>One claim a request.</summary>
    public async Task ClaimAsync(CloudEvent claim)
    {
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(claim.Data));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.PostAsync("/v1/claims", body);
        if (answer.StatusCode != HttpStatusCode.Created)
            throw new InvalidOperationException($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Many events in one request.</summary>
    public async Task StreamAsync(IEnumerable<CloudEvent> events)
    {
        await foreach (var answer in new TradeInClient(http).StreamEventsAsync(events.ToAsyncEnumerable()))
            if (answer.Status != 201) throw new InvalidOperationException($"{answer.Id} was answered with {answer.Body}");
    }

    /// <summary>What a counter asks while the customer waits: the buyer's quota, a certificate, a claim, in turn.</summary>
    public async Task AskAsync(Deal deal)
    {
        if (deal.Number % 3 == 0)
        {
            using var quota = await http.PostAsJsonAsync(
                "/v1/quota-checks", new { programme = Sample.Programme, buyer = QuotaBuyer(deal), on = "2010-07-12" });
            quota.EnsureSuccessStatusCode();
            return;
        }
        using var answer = await http.GetAsync(
            deal.Number % 3 == 1 ? $"/v1/certificates/{deal.Certificate}" : $"/v1/claims/C-{deal.Number}");
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The read models, as the server shows them.</summary>
    public async Task<IReadOnlyList<JsonElement>> ModelsAsync() =>
        [.. (await http.GetFromJsonAsync<JsonElement>("/v1/read-models")).GetProperty("items").EnumerateArray()];

    public async Task RebuildAsync(string model)
    {
        using var answer = await http.PostAsync($"/v1/read-models/{model}/rebuild", content: null);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static object QuotaBuyer(Deal deal) => new
    {
        kind = deal.Buyer.Kind, name = deal.Buyer.Name, registeredIn = deal.Buyer.RegisteredIn,
        document = new { type = deal.Buyer.Document.Type, number = deal.Buyer.Document.Number },
    };

    private async Task UntilReadyAsync(CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync("/readyz", cancel);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not yet.
            }
            await Task.Delay(50, cancel);
        }
    }
}
