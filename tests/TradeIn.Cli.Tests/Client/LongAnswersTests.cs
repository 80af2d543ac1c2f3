using System.Text;
using TradeIn.Cli.Tests.Counter;
using TradeIn.Client;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Client;

/// <summary>
/// Answers and lines beyond what any buffer between holds: a server whose answers nobody takes in soon reads no more
/// lines.
/// </summary>
public class LongAnswersTests(PostgresFixture postgres)
{
    private const int Lines = 4_000;
    private const int Length = 16 * 1024;
    private const int Minutes = 60_000;

    [Fact(Timeout = 3 * Minutes)]
    public async Task Long_answers_while_the_request_is_being_sent_hold_nobody_up()
    {
        await using var server = await CounterServer.StartAsync(postgres, new Faults { Padding = Length });
        using var http = TradeInClient.HttpClientFor(server.Address, "dev-admin");
        var lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(new string('x', Length) + "\n", Lines)));

        var statuses = await new TradeInClient(http).SendEventLinesAsync(lines, TestContext.Current.CancellationToken)
            .Select(answer => answer.Status).ToListAsync(TestContext.Current.CancellationToken);

        statuses.Count.ShouldBe(Lines);
        statuses.ShouldAllBe(status => status == 400);
    }
}
