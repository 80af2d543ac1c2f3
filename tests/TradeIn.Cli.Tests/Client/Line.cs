using System.Net.Http.Headers;
using TradeIn.Cli.Tests.Counter;
using TradeIn.Cli.Tests.Import;
using TradeIn.Client;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Client;

/// <summary>A client, a server, and a note of everything that goes out from one to the other.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly CounterServer server;
    private readonly HttpClient http;

    private Line(CounterServer server, string key)
    {
        this.server = server;
        http = new HttpClient(new Notes(Sent))
        {
            BaseAddress = server.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
        };
        Client = new TradeInClient(http, new HurriedTime());
    }

    public TradeInClient Client { get; }

    public List<string> Sent { get; } = [];

    public static async Task<Line> OpenAsync(PostgresFixture postgres, Faults? faults = null, string key = "dev-admin") =>
        new(await CounterServer.StartAsync(postgres, faults), key);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    private sealed class Notes(List<string> sent) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
            sent.Add($"{request.Method} {request.RequestUri!.AbsolutePath}{body}");
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
