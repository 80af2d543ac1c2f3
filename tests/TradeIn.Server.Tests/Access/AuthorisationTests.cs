using System.Text;
using Microsoft.AspNetCore.Routing;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Access;

/// <summary>
/// Who may do and see what: every mapped address asked with the key of every kind of caller, held against the table that is
/// kept of it. An address that is not in the table fails, and so does one that lets somebody else in.
/// </summary>
public sealed class AuthorisationTests(AuthorisationFixture fixture) : IClassFixture<AuthorisationFixture>
{
    private const string WriteVariable = "TRADEIN_WRITE_DOCS";

    /// <summary>What needs no key: the public's own, and what says nothing of anybody.</summary>
    private static readonly string[] Open =
    [
        "/v1/certificate-status", "/v1/complaint-status", "/v1/complaint-topics", "/v1/complaints", "/v1/directory/outlets",
        "/v1/reference-prices", "/v1/review-reasons",
    ];

    [Fact]
    public async Task The_table_says_who_is_let_in()
    {
        var file = Path.Combine(RepositoryFolder(), "deploy", "docs", "authorisation.md");
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
            await File.WriteAllTextAsync(file, Document(), TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(
            Document(), $"Run the test with {WriteVariable}=1 and look at what changed: it is who may do and see what.");
    }

    [Fact]
    public void Without_a_good_key_only_what_is_everybodys_is_open()
    {
        var open = fixture.Rows.Where(row => row.IsOfTheInterface && row.Cells[0] != AuthorisationMatrix.NoKey);
        open.Select(row => row.Call.Split('`')[1]).Distinct().Order(StringComparer.Ordinal).ShouldBe(Open);
        // A key that is sent must be good, even there.
        fixture.Rows.Where(row => row.IsOfTheInterface)
            .ShouldAllBe(row => row.Cells[1] == AuthorisationMatrix.NoKey && row.Cells[2] == AuthorisationMatrix.NoKey);
    }

    [Fact]
    public void Another_enterprise_reads_nothing_of_ones_business()
    {
        foreach (var other in new[] { "other recycler", "other seller", "other dismantler" })
        {
            // What stands on the paper: a seller must see whether the certificate before it is good.
            const string onThePaper = "GET `/v1/certificates/{number}`";
            var column = AuthorisationMatrix.Callers.Index().Single(each => each.Item.Heading == other).Index;
            fixture.Rows.Where(row => row is { IsOfTheInterface: true, IsReading: true } && row.Cells[0] == AuthorisationMatrix.NoKey)
                .Where(row => row.Cells[column] == AuthorisationMatrix.In).Select(row => row.Call).ShouldBe([onThePaper], other);
        }
    }

    [Fact]
    public void A_department_of_complaints_sees_complaints_only()
    {
        var column = AuthorisationMatrix.Callers.Index().Single(each => each.Item.Heading == "department").Index;
        var open = fixture.Rows.Where(row => row is { IsOfTheInterface: true } && row.Cells[0] == AuthorisationMatrix.NoKey)
            .Where(row => row.Cells[column] is AuthorisationMatrix.In or AuthorisationMatrix.InWithoutIt)
            .Select(row => row.Call.Split('`')[1]).Distinct();
        open.Order(StringComparer.Ordinal).ShouldBe(
            [
                "/v1/certificates/{number}", "/v1/complaints", "/v1/complaints/{complaintId}", "/v1/events", "/v1/feed",
                "/v1/summaries/complaints", "/v1/webhooks",
            ]);
    }

    [Fact]
    public void Every_address_leads_to_something_that_somebody_may_see() =>
        fixture.Rows.Where(row => row.Cells.All(cell => cell is AuthorisationMatrix.Hidden or AuthorisationMatrix.NoKey or AuthorisationMatrix.Forbidden))
            .Select(row => row.Call).ShouldBeEmpty();

    [Fact]
    public void Every_answer_says_to_browsers_what_they_may_not_do() => fixture.Unprotected.Distinct().ShouldBeEmpty();

    private string Document()
    {
        var text = new StringBuilder($"""
            # Who may do and see what

            Derived from a running server: every address that it has mapped was asked with the key of every kind of caller, with the
            bodies of the reference's examples on a server where those examples are on record. `{WriteVariable}=1` writes it anew
            (`dotnet test tests/TradeIn.Server.Tests --filter FullyQualifiedName~AuthorisationTests`); a test holds the server against it.

            - `+` let in (whatever the rules then say), `·` let in, and nothing of the examples' business in the answer
            - `-` 403, `0` 404: as if it did not exist, `k` 401 or led to the sign-in: a known key is needed

            The examples are of rec-huaxing (recycler, 110105), sel-dazhong (seller, 110108), dis-huaxing (dismantler) and dual-online;
            the others have no part in them. Pages take their forms at the address that shows them.


            """);
        foreach (var (index, (heading, _)) in AuthorisationMatrix.Callers.Index()) text.Append($"{index + 1}. {heading}\n");
        foreach (var (title, ofTheInterface) in new[] { ("The interface", true), ("Console, reference and health", false) })
        {
            text.Append($"\n## {title}\n\n| call |{string.Concat(AuthorisationMatrix.Callers.Index().Select(each => $" {each.Index + 1} |"))}\n");
            text.Append($"|---|{string.Concat(AuthorisationMatrix.Callers.Select(_ => "---|"))}\n");
            foreach (var row in fixture.Rows.Where(row => row.IsOfTheInterface == ofTheInterface))
                text.Append($"| {row.Call} |{string.Concat(row.Cells.Select(cell => $" {cell} |"))}\n");
        }
        return text.ToString();
    }

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TradeIn.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie in the repository.");
    }
}

/// <summary>A server with all examples on record, and what every caller was answered.</summary>
public sealed class AuthorisationFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private TestDatabase? database;

    internal IReadOnlyList<AuthorisationRow> Rows { get; private set; } = [];

    internal IReadOnlyList<string> Unprotected { get; private set; } = ["Nobody has asked."];

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDatabaseAsync();
        EndpointDataSource? mapped = null;
        await using var server = await RunningServer.StartAsync(
            database.ConnectionString, ["--TradeIn:PublicRequestsPerMinute=100000"],
            builder => Peek.Into(builder, services => mapped = Peek.Get<EndpointDataSource>(services)));
        await ExampleWorld.RecordAsync(server);
        using var matrix = new AuthorisationMatrix(server, await ExampleWorld.SignalAsync(server), await RevokedKeyAsync(server));
        Rows = await matrix.AskAsync(mapped!.Endpoints);
        Unprotected = matrix.Unprotected;
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null) await database.DisposeAsync();
    }

    /// <summary>A key of the administrator's role that was taken back.</summary>
    private static async Task<string> RevokedKeyAsync(RunningServer server)
    {
        var key = (string)(await server.PostAsync("dev-admin", "/v1/keys", """{"keyId":"taken-back","role":"administrator"}""").ShouldBeAsync(201)).Json["key"]!;
        await server.GetAsync(key, "/v1/keys").ShouldBeAsync(200);
        await server.PostAsync("dev-admin", "/v1/keys/taken-back/revocation", "").ShouldBeAsync(200);
        return key;
    }
}
