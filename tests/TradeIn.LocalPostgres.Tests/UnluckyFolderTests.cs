using System.Diagnostics;

namespace TradeIn.LocalPostgres.Tests;

/// <summary>Folders as kills, power cuts and strangers leave them.</summary>
public sealed class UnluckyFolderTests : IAsyncDisposable
{
    private readonly ClusterFolder _folder = new();

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Fact]
    public async Task What_a_killed_initdb_left_is_thrown_away()
    {
        var half = Path.Combine(_folder.Data, "unfinished-1", "cluster");
        Directory.CreateDirectory(Path.Combine(half, "base"));
        await File.WriteAllTextAsync(Path.Combine(half, "PG_VERSION"), "15\n", ClusterFolder.Cancel);
        await File.WriteAllTextAsync(Path.Combine(_folder.Data, "password.draft"), "", ClusterFolder.Cancel);

        await using var cluster = await _folder.StartAsync();

        (await ClusterFolder.AskAsync<int>(cluster.ConnectionString, "select 1")).ShouldBe(1);
        Directory.EnumerateDirectories(_folder.Data, "unfinished-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_start_after_its_owner_was_killed_in_the_middle_of_initdb_makes_a_whole_cluster()
    {
        await OwnerProcess.KillInTheMiddleOfInitdbAsync(_folder.Data, ClusterFolder.Cancel);

        await using var cluster = await _folder.StartAsync();

        (await ClusterFolder.AskAsync<int>(cluster.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_left_alone()
    {
        var foreign = Path.Combine(_folder.Data, "cluster", "precious.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(foreign)!);
        await File.WriteAllTextAsync(foreign, "mine", ClusterFolder.Cancel);

        var refused = await Should.ThrowAsync<PrivateClusterException>(_folder.StartAsync());

        refused.Message.ShouldContain(_folder.Data);
        File.Exists(foreign).ShouldBeTrue();
    }

    [Fact]
    public async Task A_dead_servers_number_that_another_program_has_now_is_not_taken_for_the_server()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere it cannot be seen what a process works on.");
        await (await _folder.StartAsync()).DisposeAsync();
        var account = await Account.ChooseAsync(ClusterHome.Of(_folder.Data), ClusterFolder.Cancel);
        using var stopIt = CancellationTokenSource.CreateLinkedTokenSource(ClusterFolder.Cancel);
        var pidFile = Path.Combine(_folder.Data, "cluster", "postmaster.pid");
        var pidOfAnother = Path.Combine(_folder.Data, "cluster", "another.pid");
        var script = $"echo $$ > {pidOfAnother}.new; mv {pidOfAnother}.new {pidOfAnother}; exec sleep 600";
        var another = account.RunAsync("sh", ["-c", script], stopIt.Token);
        while (!File.Exists(pidOfAnother)) await Task.Delay(10, ClusterFolder.Cancel);
        var pid = (await File.ReadAllTextAsync(pidOfAnother, ClusterFolder.Cancel)).Trim();
        await account.WriteAsync(
            pidFile, $"{pid}\n{_folder.Data}/cluster\n1\n5432\n\n127.0.0.1\n1 1\nready\n", ClusterFolder.Cancel);

        await using var cluster = await _folder.StartAsync();

        (await ClusterFolder.AskAsync<int>(cluster.ConnectionString, "select 1")).ShouldBe(1);
        Process.GetProcessById(int.Parse(pid)).HasExited.ShouldBeFalse();
        await stopIt.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(another);
    }

    [Fact]
    public async Task As_root_a_folder_that_others_cannot_come_into_names_a_place_that_is_found_again()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Everybody but root runs PostgreSQL as himself.");
        var locked = Path.Combine(_folder.Root, "locked");
        Directory.CreateDirectory(locked, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _folder.Data = Path.Combine(locked, "clone", ".data");

        await using (var first = await _folder.StartAsync())
            await ClusterFolder.DoAsync(first.ConnectionString, "create table kept as select 42 as answer");
        await using var second = await _folder.StartAsync();
        await using var joined = await PrivateCluster.TryFindRunningAsync(_folder.Options, ClusterFolder.Cancel);

        (await ClusterFolder.AskAsync<int>(joined!.ConnectionString, "select answer from kept")).ShouldBe(42);
        var place = (await File.ReadAllTextAsync(Path.Combine(_folder.Data, "place.txt"), ClusterFolder.Cancel)).Trim();
        place.ShouldStartWith(Path.Combine(_folder.Root, "places"));
        _folder.Said.Split('\n').Count(line => line.Contains($"the data are kept in {place}")).ShouldBe(1);
        File.GetUnixFileMode(locked).ShouldBe(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_is_reached_by_the_port()
    {
        _folder.Data = Path.Combine(_folder.Root, new string('l', 100), "it's data");

        await using var cluster = await _folder.StartAsync();

        cluster.ConnectionString.ShouldContain("Host=127.0.0.1");
        (await ClusterFolder.AskAsync<int>(cluster.ConnectionString, "select 1")).ShouldBe(1);
    }
}
