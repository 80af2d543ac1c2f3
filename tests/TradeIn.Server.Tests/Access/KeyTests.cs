using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TradeIn.Server.Reference;
using TradeIn.Server.Tests.Requests;
using TradeIn.Server.Tests.Webhooks;
using TradeIn.Testing.Postgres;
using static TradeIn.Server.Tests.Reference.Shown;

namespace TradeIn.Server.Tests.Access;

/// <summary>Keys are made, shown once, rotated, revoked and limited; the database has their digests alone.</summary>
public sealed class KeyTests(PostgresFixture postgres)
{
    private const string Admin = "dev-admin";
    private const string Till = "/v1/keys/till-7";

    [Fact]
    public async Task A_key_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        var made = await server.PostAsync(Admin, "/v1/keys", Examples.Text(Examples.Key)).ShouldBeAsync(201);
        var (key, shown) = ((string)made.Json["key"]!, Examples.Json(Examples.KeyAnswer).AsObject());
        key.Length.ShouldBe(((string)shown["key"]!).Length);
        made.Json.AsObject().Select(each => each.Key).ShouldBe(shown.Select(each => each.Key));
        ((string?)made.Json["createdBy"]).ShouldBe("admin");

        await server.GetAsync(key, "/v1/claims").ShouldBeAsync(200);
        await server.GetAsync(key, "/v1/keys").ShouldBeAsync(403);
        var again = await server.PostAsync(Admin, "/v1/keys", Examples.Text(Examples.Key)).ShouldBeAsync(201);
        again.Replayed.ShouldBeTrue();
        again.Json["key"].ShouldBeNull();
        var other = Examples.Json(Examples.Key).AsObject().With("enterprise", "rec-huaxing");
        await (await server.PostAsync(Admin, "/v1/keys", other)).ShouldBeProblemAsync(server, 409, "id-reused", "/v1/keys");
    }

    [Fact]
    public async Task Neither_the_database_nor_any_list_nor_the_log_has_a_key()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        var key = await CreateAsync(server);
        await server.GetAsync(key, "/v1/claims").ShouldBeAsync(200);
        foreach (var path in new[] { "/v1/keys", Till })
        {
            var text = (await server.GetAsync(Admin, path).ShouldBeAsync(200)).Text;
            text.ShouldContain("till-7");
            text.ShouldNotContain(key);
            text.ShouldNotContain(TradeIn.Server.Access.KeyRing.DigestOf(key));
        }
        (await ScalarAsync(database, "select string_agg(k::text, ' ') from access.keys k")).ShouldNotContain(key);
        (await ScalarAsync(database, "select sha256 from access.keys")).ShouldBe(TradeIn.Server.Access.KeyRing.DigestOf(key));
        server.Log.Lines.ShouldAllBe(line => !line.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rotated_key_is_good_for_its_overlap_and_no_longer()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var time = new SteppedTime();
        await using var server = await RunningServer.StartAsync(
            database.ConnectionString, configure: builder => builder.Services.AddSingleton<TimeProvider>(time));
        var first = await CreateAsync(server);
        var rotated = await server.PostAsync(Admin, $"{Till}/rotation", """{"overlapHours":48}""").ShouldBeAsync(200);
        var second = (string)rotated.Json["key"]!;
        second.ShouldNotBe(first);
        foreach (var key in new[] { first, second }) await server.GetAsync(key, "/v1/claims").ShouldBeAsync(200);
        time.Advance(TimeSpan.FromHours(48));
        await server.GetAsync(first, "/v1/claims").ShouldBeAsync(401);
        await server.GetAsync(second, "/v1/claims").ShouldBeAsync(200);

        await server.PostAsync(Admin, $"{Till}/rotation", """{"overlapHours":0}""").ShouldBeAsync(200);
        await server.GetAsync(second, "/v1/claims").ShouldBeAsync(401);
    }

    [Fact]
    public async Task A_revoked_key_is_unknown_at_every_node_and_what_it_follows_is_cut()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var here = await RunningServer.StartAsync(database.ConnectionString);
        await using var there = await RunningServer.StartAsync(database.ConnectionString);
        var cancel = TestContext.Current.CancellationToken;
        var key = await CreateAsync(here);
        while ((await there.GetAsync(key, "/v1/claims")).Status == 401) cancel.ThrowIfCancellationRequested();

        using var follow = new HttpRequestMessage(HttpMethod.Get, "/v1/feed?after=end");
        follow.Headers.Add("Authorization", $"Bearer {key}");
        follow.Headers.Add("Accept", "text/event-stream");
        using var followed = await there.Client.SendAsync(follow, HttpCompletionOption.ResponseHeadersRead, cancel);
        await using var stream = await followed.Content.ReadAsStreamAsync(cancel);

        (await here.PostAsync(Admin, $"{Till}/revocation", "").ShouldBeAsync(200)).Json["status"]!.ToString().ShouldBe("revoked");
        await here.GetAsync(key, "/v1/claims").ShouldBeAsync(401);
        // The other node hears of it; what it had begun to tell ends.
        await Should.ThrowAsync<IOException>(() => new StreamReader(stream).ReadToEndAsync(cancel));
        await there.GetAsync(key, "/v1/claims").ShouldBeAsync(401);
        await here.PostAsync(Admin, $"{Till}/rotation", "{}").ShouldBeAsync(409);
        await here.PostAsync(Admin, "/v1/keys", Examples.Json(Examples.Key).AsObject().With("role", "auditor").Edit("-/enterprise")).ShouldBeAsync(409);
        (await ScalarAsync(database, "select string_agg(step || ' ' || by, ', ' order by number) from access.steps"))
            .ShouldBe("created admin, revoked admin");
    }

    [Fact]
    public async Task A_key_is_held_back_when_it_calls_too_often_and_no_other_is()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        var key = await CreateAsync(server, perMinute: 3);
        for (var i = 0; i < 3; i++) await server.GetAsync(key, "/v1/claims").ShouldBeAsync(200);
        var held = await server.GetAsync(key, "/v1/claims");
        await held.ShouldBeProblemAsync(server, 429, "overloaded", "/v1/claims");
        int.Parse(held.Header("Retry-After")!, CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        await server.GetAsync(Trade.Seller, "/v1/claims").ShouldBeAsync(200);
    }

    [Fact]
    public async Task A_limit_of_the_settings_holds_for_keys_that_have_none()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString, ["--TradeIn:RequestsPerMinute=2"]);
        for (var i = 0; i < 2; i++) await server.GetAsync(Trade.Seller, "/v1/claims").ShouldBeAsync(200);
        await server.GetAsync(Trade.Seller, "/v1/claims").ShouldBeAsync(429);
        await server.GetAsync(Trade.Recycler, "/v1/claims").ShouldBeAsync(200);
    }

    [Fact]
    public async Task The_day_of_the_last_use_is_noted()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        var key = await CreateAsync(server);
        (await server.GetAsync(Admin, Till)).Json["lastUsedOn"].ShouldBeNull();
        await server.GetAsync(key, "/v1/claims").ShouldBeAsync(200);
        string? noted = null;
        while (noted is null)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            noted = (string?)(await server.GetAsync(Admin, Till)).Json["lastUsedOn"];
        }
        noted.ShouldMatch("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    [Fact]
    public async Task A_key_of_the_configuration_is_listed_and_changed_only_there()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        var admin = (await server.GetAsync(Admin, "/v1/keys/admin").ShouldBeAsync(200)).Json;
        ((string?)admin["keptIn"], (string?)admin["role"]).ShouldBe(("configuration", "administrator"));
        await server.PostAsync(Admin, "/v1/keys/admin/revocation", "").ShouldBeAsync(403);
        await server.PostAsync(Admin, "/v1/keys/admin/rotation", "{}").ShouldBeAsync(403);
        await server.PostAsync(Admin, "/v1/keys", """{"keyId":"admin","role":"administrator"}""").ShouldBeAsync(409);
        await server.PostAsync(Admin, "/v1/keys/nobody/revocation", "").ShouldBeAsync(404);
    }

    [Fact]
    public async Task A_server_in_production_begins_with_one_configured_key_and_tells_browsers_to_use_TLS()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var data = Directory.CreateTempSubdirectory("tradein-keys").FullName;
        await using var server = await RunningServer.StartAsync(
            [
                "--environment", "Production", $"--TradeIn:IdentityKey={RunningServer.IdentityKey}",
                $"--TradeIn:MasterKey={RunningServer.MasterKey}", $"--TradeIn:Data={data}",
                "--TradeIn:Keys:0:Id=first", "--TradeIn:Keys:0:Role=Administrator",
                $"--TradeIn:Keys:0:Sha256={TradeIn.Server.Access.KeyRing.DigestOf("tradein_the-first")}",
            ],
            database.ConnectionString);
        await server.GetAsync(Admin, "/v1/keys").ShouldBeAsync(401);
        var made = await server.PostAsync("tradein_the-first", "/v1/keys", """{"keyId":"auditor-1","role":"auditor"}""").ShouldBeAsync(201);
        made.Header("Strict-Transport-Security").ShouldNotBeNull().ShouldContain("max-age=31536000");
        await server.GetAsync((string)made.Json["key"]!, "/v1/claims").ShouldBeAsync(200);
        Directory.Delete(data, recursive: true);
    }

    private static async Task<string> CreateAsync(RunningServer server, int perMinute = 1_000)
    {
        var body = Examples.Json(Examples.Key).AsObject().With("requestsPerMinute", JsonValue.Create(perMinute));
        return (string)(await server.PostAsync(Admin, "/v1/keys", body).ShouldBeAsync(201)).Json["key"]!;
    }

    private static async Task<string> ScalarAsync(TestDatabase database, string question)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(question, connection);
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
