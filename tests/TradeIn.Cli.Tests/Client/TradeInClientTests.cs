using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TradeIn.Cli.Tests.Import;
using TradeIn.Client;
using TradeIn.Client.Claims;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Tests.Client;

public class TradeInClientTests
{
    private static readonly AdvanceRequest Advance = new(250m, new DateTimeOffset(2010, 7, 12, 12, 0, 0, TimeSpan.FromHours(8)));
    private const string Advanced = """{"claimId":"C-1","status":"advanced","amount":250.00,"paidAt":"2010-07-12T12:00:00+08:00"}""";
    private const string Refusal = """
        {"type":"/reference/problems/refused","title":"Refused","status":422,"detail":"","instance":"/","traceId":"",
         "reasons":[{"code":"advance.wrong-amount","message":"","source":"Q10","limit":250.00,"actual":249.00}]}
        """;

    [Fact]
    public async Task An_accepted_business_is_a_value_and_amounts_go_out_with_two_decimals()
    {
        using var line = new Line(_ => Answer(HttpStatusCode.Created, Advanced));

        var answer = await line.Client.AdvanceAsync("C-1", Advance, TestContext.Current.CancellationToken);

        answer.Accepted().Status.ShouldBe("advanced");
        answer.Replayed.ShouldBeFalse();
        line.Sent.ShouldBe(["POST /v1/claims/C-1/advance {\"amount\":250.00,\"paidAt\":\"2010-07-12T12:00:00+08:00\"}"]);
    }

    [Fact]
    public async Task A_replay_says_so()
    {
        using var line = new Line(_ => Answer(HttpStatusCode.Created, Advanced, ("Idempotent-Replayed", "true")));

        (await line.Client.AdvanceAsync("C-1", Advance, TestContext.Current.CancellationToken)).Replayed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_refusal_is_an_answer_with_every_reason()
    {
        using var line = new Line(_ => Answer(HttpStatusCode.UnprocessableEntity, Refusal));

        var answer = await line.Client.AdvanceAsync("C-1", Advance, TestContext.Current.CancellationToken);

        answer.Value.ShouldBeNull();
        answer.Refusal!.Reasons!.Select(reason => reason.Code).ShouldBe(["advance.wrong-amount"]);
        Should.Throw<TradeInProblemException>(answer.Accepted);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(409)]
    [InlineData(500)]
    public async Task Any_other_problem_is_thrown(int status)
    {
        using var line = new Line(_ => Answer((HttpStatusCode)status, ""));

        var thrown = await Should.ThrowAsync<TradeInProblemException>(
            () => line.Client.AdvanceAsync("C-1", Advance, TestContext.Current.CancellationToken));

        thrown.Problem.Status.ShouldBe(status);
        line.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_server_that_could_not_take_it_is_asked_again_a_few_times(int status)
    {
        using var line = new Line(sent => sent < 3
            ? Answer((HttpStatusCode)status, "", ("Retry-After", "1")) : Answer(HttpStatusCode.Created, Advanced));

        (await line.Client.AdvanceAsync("C-1", Advance, TestContext.Current.CancellationToken)).Accepted().ShouldNotBeNull();

        line.Sent.Count.ShouldBe(3);
        line.Sent.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_stays_away_is_not_asked_for_ever()
    {
        using var line = new Line(_ => Answer(HttpStatusCode.ServiceUnavailable, ""));

        await Should.ThrowAsync<TradeInProblemException>(
            () => line.Client.AdvanceAsync("C-1", Advance, TestContext.Current.CancellationToken));

        line.Sent.Count.ShouldBe(5);
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        using var line = new Line(_ => Answer(HttpStatusCode.NotFound, ""));

        (await line.Client.GetClaimAsync("C-1", TestContext.Current.CancellationToken)).ShouldBeNull();
        (await line.Client.GetCertificateAsync("BJ00000001", TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Events_go_out_one_a_line_under_the_names_that_CloudEvents_gives_them()
    {
        using var line = new Line(_ => Answer(
            HttpStatusCode.OK, "{\"source\":\"/tills/1\",\"id\":\"1\",\"status\":201,\"replayed\":false,\"body\":{}}\n{\"status\":400,\"replayed\":false,\"body\":{}}\n"));
        var one = new CloudEvent("1.0", "1", "/tills/1", EventTypes.Advance, JsonElement.Parse("{}"));

        var answers = await line.Client.StreamEventsAsync(new[] { one, one with { Id = "2" } }.ToAsyncEnumerable(), TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        answers.Select(answer => (answer.Id, answer.Status)).ShouldBe([("1", 201), (null, 400)]);
        const string First = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/tills/1\",\"type\":\"tradein.advance.v1\",\"data\":{}}\n";
        line.Sent.ShouldBe([$"POST /v1/events {First}{First.Replace("\"id\":\"1\"", "\"id\":\"2\"", StringComparison.Ordinal)}"]);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (body.Length > 0)
            response.Content.Headers.ContentType = new MediaTypeHeaderValue((int)status >= 400 ? "application/problem+json" : "application/json");
        foreach (var (name, value) in headers) response.Headers.Add(name, value);
        return response;
    }

    /// <summary>A client whose every request gets the answer that a test has for it.</summary>
    private sealed class Line : HttpMessageHandler
    {
        private readonly Func<int, HttpResponseMessage> answer;
        private readonly HttpClient http;

        public Line(Func<int, HttpResponseMessage> answer)
        {
            this.answer = answer;
            http = new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("http://counter.test") };
            Client = new TradeInClient(http, new HurriedTime());
        }

        public TradeInClient Client { get; }

        public List<string> Sent { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
            Sent.Add($"{request.Method} {request.RequestUri!.AbsolutePath}{body}");
            return answer(Sent.Count);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) http.Dispose();
            base.Dispose(disposing);
        }
    }
}
