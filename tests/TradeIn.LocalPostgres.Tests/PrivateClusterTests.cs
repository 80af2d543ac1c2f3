namespace TradeIn.LocalPostgres.Tests;

public sealed class PrivateClusterTests : IAsyncDisposable
{
    private readonly ClusterFolder _folder = new();

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Fact]
    public async Task It_starts_on_an_empty_folder_and_answers()
    {
        await using var cluster = await _folder.StartAsync();

        (await Ask<string>(cluster, "select current_database()::text")).ShouldBe("tradein");
        (await Ask<string>(cluster, "show server_encoding")).ShouldBe("UTF8");
        (await Ask<string>(cluster, "show data_checksums")).ShouldBe("on");
        (await Ask<string>(cluster, "show fsync")).ShouldBe("on");
        (await Ask<string>(cluster, "show listen_addresses")).ShouldBe("127.0.0.1");
        (await Ask<string>(cluster, "show port")).ShouldBe(cluster.Port.ToString());
        (await Ask<string>(cluster, "show server_version")).ShouldStartWith(cluster.Version!);
        cluster.IsOwner.ShouldBeTrue();
    }

    [Fact]
    public async Task It_never_runs_as_root()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads the owner of a process from /proc.");
        await using var cluster = await _folder.StartAsync();

        var process = ClusterFolder.ServerProcess(_folder.Data);
        var user = (await File.ReadAllLinesAsync($"/proc/{process}/status", ClusterFolder.Cancel))
            .Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t');

        user.Skip(1).ShouldAllBe(id => id != "0");
        user.Skip(1).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task It_lets_nobody_in_without_the_password()
    {
        await using var cluster = await _folder.StartAsync();
        var wrong = new Npgsql.NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "guess" };

        var refused = await Should.ThrowAsync<Npgsql.PostgresException>(
            ClusterFolder.AskAsync<int>(wrong.ConnectionString, "select 1"));
        wrong.Host = "127.0.0.1";
        var refusedOnPort = await Should.ThrowAsync<Npgsql.PostgresException>(
            ClusterFolder.AskAsync<int>(wrong.ConnectionString, "select 1"));

        refused.SqlState.ShouldBe("28P01");
        refusedOnPort.SqlState.ShouldBe("28P01");
        File.GetUnixFileMode(Path.Combine(_folder.Data, "password"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Data_survive_a_stop_and_a_start()
    {
        await using (var first = await _folder.StartAsync())
            await ClusterFolder.DoAsync(first.ConnectionString, "create table kept as select 42 as answer");
        (await PrivateCluster.TryFindRunningAsync(_folder.Options, ClusterFolder.Cancel)).ShouldBeNull();

        await using var second = await _folder.StartAsync();

        (await Ask<int>(second, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task A_second_start_joins_and_its_end_leaves_the_server_up()
    {
        await using var owner = await _folder.StartAsync();
        await using (var second = await PrivateCluster.StartAsync(
            _folder.Options with { Database = "another \"city\"" }, ClusterFolder.Cancel))
        {
            second.IsOwner.ShouldBeFalse();
            (await Ask<string>(second, "select current_database()::text")).ShouldBe("another \"city\"");
        }

        (await Ask<int>(owner, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_many_starts_at_once_one_owns_and_the_others_join()
    {
        var clusters = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _folder.StartAsync()));

        clusters.Count(cluster => cluster.IsOwner).ShouldBe(1);
        clusters.Select(cluster => cluster.ConnectionString).Distinct().Count().ShouldBe(1);
        foreach (var cluster in clusters) await cluster.DisposeAsync();
    }

    [Fact]
    public async Task The_start_after_its_owner_was_killed_takes_the_running_server_over()
    {
        using var owner = await OwnerProcess.StartAsync(_folder.Data, ClusterFolder.Cancel);
        await ClusterFolder.DoAsync(owner.ConnectionString, "create table kept as select 42 as answer");
        var before = ClusterFolder.ServerProcess(_folder.Data);
        await owner.KillAsync(ClusterFolder.Cancel);

        var next = await _folder.StartAsync();

        next.IsOwner.ShouldBeTrue();
        ClusterFolder.ServerProcess(_folder.Data).ShouldBe(before);
        (await Ask<int>(next, "select answer from kept")).ShouldBe(42);
        await next.DisposeAsync();
        (await PrivateCluster.TryFindRunningAsync(_folder.Options, ClusterFolder.Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task The_start_after_owner_and_server_were_killed_has_all_that_was_committed()
    {
        using var owner = await OwnerProcess.StartAsync(_folder.Data, ClusterFolder.Cancel);
        await ClusterFolder.DoAsync(owner.ConnectionString, "create table kept as select 42 as answer");
        await owner.KillAsync(ClusterFolder.Cancel);
        System.Diagnostics.Process.GetProcessById(ClusterFolder.ServerProcess(_folder.Data)).Kill();

        await using var next = await _folder.StartAsync();

        (await Ask<int>(next, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task An_owner_who_ends_without_disposing_stops_the_server()
    {
        using var owner = await OwnerProcess.StartAsync(_folder.Data, ClusterFolder.Cancel);
        (await PrivateCluster.TryFindRunningAsync(_folder.Options, ClusterFolder.Cancel)).ShouldNotBeNull();

        await owner.LetGoAsync(ClusterFolder.Cancel);

        File.Exists(Path.Combine(_folder.Data, "cluster", "postmaster.pid")).ShouldBeFalse();
    }

    private static Task<T> Ask<T>(PrivateCluster cluster, string sql) =>
        ClusterFolder.AskAsync<T>(cluster.ConnectionString, sql);
}
