using System.Security.Cryptography;
using System.Text;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Starting;

/// <summary>With which keys a server starts, and whom it lets in.</summary>
public sealed class StartTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_log_is_never_opened_with_another_identity_key()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using (await RunningServer.StartAsync(database.ConnectionString)) { }

        var other = $"--TradeIn:IdentityKey={RunningServer.KeyOf(8)}";
        var refused = await Should.ThrowAsync<InvalidOperationException>(() => RunningServer.StartAsync(database.ConnectionString, [other]));
        refused.Message.ShouldStartWith("The identity key is not the one that this log's buyers are known by");
        refused.Message.ShouldContain("TRADEIN__IDENTITYKEY");
        await using (await RunningServer.StartAsync(database.ConnectionString)) { }
    }

    [Theory]
    [InlineData(null, "Outside Development TRADEIN__IDENTITYKEY must be set")]
    [InlineData("short", "TRADEIN__IDENTITYKEY must be 32 random bytes in base64")]
    [InlineData("AAAA", "TRADEIN__IDENTITYKEY must be 32 random bytes in base64")]
    public async Task Outside_Development_a_server_does_not_start_without_a_whole_identity_key(string? key, string message)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        string[] settings = ["--environment", "Production", .. key is null ? [] : new[] { $"--TradeIn:IdentityKey={key}" }];
        var refused = await Should.ThrowAsync<InvalidOperationException>(
            () => RunningServer.StartAsync(settings, database.ConnectionString));
        refused.Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData(null, "Outside Development TRADEIN__MASTERKEY must be set")]
    [InlineData("AAAA", "TRADEIN__MASTERKEY must be 32 random bytes in base64")]
    public async Task Outside_Development_a_server_does_not_start_without_a_whole_master_key(string? key, string message)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        string[] settings =
        [
            "--environment", "Production", $"--TradeIn:IdentityKey={RunningServer.IdentityKey}",
            .. key is null ? [] : new[] { $"--TradeIn:MasterKey={key}" },
        ];
        var refused = await Should.ThrowAsync<InvalidOperationException>(
            () => RunningServer.StartAsync(settings, database.ConnectionString));
        refused.Message.ShouldStartWith(message);
    }

    [Fact]
    public async Task Outside_Development_only_configured_keys_are_let_in()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("a real secret")));
        await using var server = await RunningServer.StartAsync(
            [
                "--environment", "Production", $"--TradeIn:IdentityKey={RunningServer.IdentityKey}",
                $"--TradeIn:MasterKey={RunningServer.MasterKey}",
                "--TradeIn:Keys:0:Id=till-4", $"--TradeIn:Keys:0:Sha256={digest}", "--TradeIn:Keys:0:Role=Enterprise",
                "--TradeIn:Keys:0:Enterprise=rec-huaxing",
            ],
            database.ConnectionString);
        var trade = new Trade();
        foreach (var sample in new[] { Trade.Recycler, "dev-admin", "dev-regulator", "dev-till-4", digest, digest.ToLowerInvariant() })
            (await server.PostAsync(sample, "/v1/recyclings", trade.Recycling())).Status.ShouldBe(401, sample);

        // No sample world either: the recycler is not known, and the refusal is on record.
        var reply = await server.PostAsync("a real secret", "/v1/recyclings", trade.Recycling());
        reply.Status.ShouldBe(422, reply.Text);
        reply.Reasons.ShouldContain("recycler.not-qualified");
        (await server.PostAsync("a real secret", "/v1/recyclings", new Trade().Recycling().Edit("/recyclerId=\"rec-green\""))).Status.ShouldBe(403);
        (await server.GetAsync(key: null, "/reference")).Text.ShouldNotContain("dev-rec-huaxing");
    }

    [Fact]
    public async Task In_Development_a_key_is_made_once_and_kept_beside_the_data()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("tradein-key-");
        try
        {
            string[] settings = ["--environment", "Development", $"--TradeIn:Data={folder.FullName}"];
            await using (await RunningServer.StartAsync(settings, database.ConnectionString)) { }
            var file = Path.Combine(folder.FullName, "identity.key");
            var key = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Convert.FromBase64String(key).Length.ShouldBe(32);
            if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await using (await RunningServer.StartAsync(settings, database.ConnectionString)) { }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task What_a_server_brings_into_the_log_at_its_start_is_brought_once()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        string first;
        await using (var server = await RunningServer.StartAsync(database.ConnectionString))
            first = (await server.GetAsync(key: null, "/readyz")).Text;
        await using var again = await RunningServer.StartAsync(database.ConnectionString);
        (await again.GetAsync(key: null, "/readyz")).Text.ShouldBe(first);
        first.ShouldNotContain("position 0");
    }
}
