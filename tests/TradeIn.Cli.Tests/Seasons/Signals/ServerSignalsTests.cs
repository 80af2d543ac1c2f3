using System.Net;
using TradeIn.Cli.Seasons.Signals.Comparison;
using TradeIn.Cli.Tests.Import;

namespace TradeIn.Cli.Tests.Seasons.Signals;

/// <summary>How the signals of a server are read.</summary>
public class ServerSignalsTests
{
    private static readonly Dictionary<string, string[]> Answers = new(StringComparer.Ordinal)
    {
        ["/v1/books/balances?account=treasury"] = ["""{"items":[],"asOf":30}"""],
        ["/v1/signals?limit=1"] = ["""{"items":[],"asOf":29}""", """{"items":[],"asOf":30}"""],
        ["/v1/signals?limit=200"] = ["""{"items":[{"signalId":"sig-1","rule":"r","period":"all","subject":"s"}],"next":"a/b","asOf":30}"""],
        ["/v1/signals?limit=200&after=a%2Fb"] = ["""{"items":[{"signalId":"sig-2","rule":"r","period":"2011-03","subject":"t"}],"asOf":30}"""],
        ["/v1/signals/sig-1"] = ["""{"signal":{},"evidence":[{"kind":"claim","id":"C-1"},{"kind":"purchase","id":"P-1"}],"asOf":30}"""],
        ["/v1/signals/sig-2"] = ["""{"signal":{},"evidence":[{"kind":"certificate","id":"BJ1"}],"asOf":30}"""],
    };

    [Fact]
    public async Task Every_page_is_read_with_the_evidence_of_each_signal_once_they_have_caught_up()
    {
        using var server = new Server(Answers);
        using var http = new HttpClient(server) { BaseAddress = new Uri("http://signals.test") };

        var given = await new ServerSignals(http, new HurriedTime()).ReadAsync(TestContext.Current.CancellationToken);

        given.Select(signal => (signal.SignalId, signal.Period, string.Join(' ', signal.Evidence.Order(StringComparer.Ordinal))))
            .ShouldBe([("sig-1", "all", "C-1 P-1"), ("sig-2", "2011-03", "BJ1")]);
        server.Asked["/v1/signals?limit=1"].ShouldBe(2);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_said_so()
    {
        using var server = new Server(new Dictionary<string, string[]>());
        using var http = new HttpClient(server) { BaseAddress = new Uri("http://signals.test") };

        var problem = await Should.ThrowAsync<HttpRequestException>(
            () => new ServerSignals(http, new HurriedTime()).ReadAsync(TestContext.Current.CancellationToken));

        problem.Message.ShouldContain("404");
    }

    /// <summary>Answers what it was told to, the last answer again and again.</summary>
    private sealed class Server(Dictionary<string, string[]> answers) : HttpMessageHandler
    {
        public Dictionary<string, int> Asked { get; } = new(StringComparer.Ordinal);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.PathAndQuery;
            var at = Asked[path] = Asked.GetValueOrDefault(path) + 1;
            return Task.FromResult(answers.TryGetValue(path, out var known)
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(known[Math.Min(at, known.Length) - 1]) }
                : new HttpResponseMessage(HttpStatusCode.NotFound));
        }
    }
}
