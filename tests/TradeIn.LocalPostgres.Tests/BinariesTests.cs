namespace TradeIn.LocalPostgres.Tests;

public sealed class BinariesTests : IAsyncDisposable
{
    private static readonly BinariesSearch Nothing = new() { Places = [], Installs = [] };

    private readonly ClusterFolder _folder = new();

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Fact]
    public async Task Without_any_programs_the_message_says_what_was_tried_and_what_to_do()
    {
        var search = new BinariesSearch
        {
            Places = [BinariesPlace.Versions($"{_folder.Root}/none/*/bin")],
            Installs = [new Unreachable()],
        };

        var refused = await Should.ThrowAsync<PrivateClusterException>(
            PrivateCluster.StartAsync(_folder.Options with { Search = search }, ClusterFolder.Cancel));

        refused.Message.ShouldContain($"{_folder.Root}/none/*/bin: nothing there");
        refused.Message.ShouldContain("the test: the network is down");
        refused.Message.ShouldContain("apt-get install postgresql");
        refused.Message.ShouldContain("brew install postgresql@");
        refused.Message.ShouldContain("TRADEIN__POSTGRES");
    }

    [Fact]
    public async Task A_failed_start_does_not_keep_the_next_from_the_folder()
    {
        await Should.ThrowAsync<PrivateClusterException>(
            PrivateCluster.StartAsync(_folder.Options with { Search = Nothing }, ClusterFolder.Cancel));

        await using var cluster = await _folder.StartAsync();

        cluster.IsOwner.ShouldBeTrue();
    }

    [Fact]
    public async Task The_configured_folder_goes_before_all_others()
    {
        var configured = FakePrograms("configured", "17.3");
        var elsewhere = FakePrograms("postgresql/18/elsewhere", "18.1");

        var found = await FindAsync(null, configured, $"{_folder.Root}/postgresql/*/elsewhere");

        found.Folder.ShouldBe(configured);
        Directory.Exists(elsewhere).ShouldBeTrue();
    }

    [Fact]
    public async Task A_configured_folder_without_the_programs_is_an_error_though_others_would_do()
    {
        FakePrograms("postgresql/18/bin", "18.1");

        var refused = await Should.ThrowAsync<PrivateClusterException>(
            FindAsync(null, $"{_folder.Root}/wrong", $"{_folder.Root}/postgresql/*/bin"));

        refused.Message.ShouldContain($"{_folder.Root}/wrong has no postgres");
    }

    [Theory]
    [InlineData(null, "18.1")]
    [InlineData(18, "18.1")]
    [InlineData(9, null)]
    [InlineData(15, "15.2")]
    public async Task The_newest_is_taken_or_the_one_that_made_the_data(int? dataMajor, string? version)
    {
        foreach (var each in (string[])["9.6.24", "15.2", "18.1", "17.4"])
            FakePrograms($"postgresql/{each.Split('.')[0]}/bin", each);

        var finding = FindAsync(dataMajor, null, $"{_folder.Root}/postgresql/*/bin");

        if (version is null) await Should.ThrowAsync<PrivateClusterException>(finding);
        else (await finding).Version.ShouldBe(version);
    }

    [Fact]
    public async Task A_folder_with_clients_only_and_programs_that_do_not_run_are_passed_over()
    {
        var clients = FakePrograms("postgresql/18/bin", "18.1");
        File.Delete(Path.Combine(clients, "postgres"));
        var broken = FakePrograms("postgresql/17/bin", "17.4");
        await File.WriteAllTextAsync(Path.Combine(broken, "postgres"), "no program", ClusterFolder.Cancel);
        var good = FakePrograms("postgresql/16/bin", "16.9");

        (await FindAsync(null, null, $"{_folder.Root}/postgresql/*/bin")).Folder.ShouldBe(good);
    }

    [Fact]
    public async Task Data_of_a_newer_version_are_refused_with_that_version_named()
    {
        await (await _folder.StartAsync()).DisposeAsync();
        var version = Path.Combine(_folder.Data, "cluster", "PG_VERSION");
        await File.WriteAllTextAsync(version, "99\n", ClusterFolder.Cancel);

        var refused = await Should.ThrowAsync<PrivateClusterException>(PrivateCluster.StartAsync(
            _folder.Options with { Search = new() { Installs = [] } }, ClusterFolder.Cancel));

        refused.Message.ShouldContain("were made by PostgreSQL 99");
        refused.Message.ShouldContain("apt-get install postgresql-99");
        refused.Message.ShouldContain("move the folder away");
    }

    [Fact]
    [Trait("Speed", "slow: downloads")]
    public async Task PostgreSQL_installed_by_npm_runs_and_is_found_the_next_time()
    {
        Assert.SkipUnless((await Command.RunAsync("npm", ["--version"], ClusterFolder.Cancel)).Succeeded,
            "npm IS NOT HERE: the way to install PostgreSQL without root HAS NOT BEEN TESTED.");
        var cache = Path.Combine(_folder.Root, "cache");
        var install = new BinariesSearch { Places = [], Installs = [new NpmInstall(cache)] };
        await using (var first = await PrivateCluster.StartAsync(
            _folder.Options with { Search = install }, ClusterFolder.Cancel))
            await ClusterFolder.DoAsync(first.ConnectionString, "create table kept as select 42 as answer");

        var later = new BinariesSearch { Places = [BinariesPlace.EarlierInstalls(cache)], Installs = [] };
        await using var second = await PrivateCluster.StartAsync(
            _folder.Options with { Search = later }, ClusterFolder.Cancel);

        (await ClusterFolder.AskAsync<int>(second.ConnectionString, "select answer from kept")).ShouldBe(42);
        Directory.EnumerateDirectories(cache, "installing-*").ShouldBeEmpty();
    }

    /// <summary>Scripts that only know their version.</summary>
    private string FakePrograms(string folder, string version)
    {
        var path = Path.Combine(_folder.Root, folder);
        Directory.CreateDirectory(path);
        foreach (var program in (string[])["postgres", "initdb", "pg_ctl"])
        {
            var file = Path.Combine(path, program);
            File.WriteAllText(file, $"#!/bin/sh\necho '{program} (PostgreSQL) {version} (Debian)'\n");
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) |
                UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        return path;
    }

    private async Task<Binaries> FindAsync(int? dataMajor, string? configured, string pattern)
    {
        var account = await Account.ChooseAsync(ClusterHome.Of(_folder.Data), ClusterFolder.Cancel);
        var search = Nothing with { Places = [BinariesPlace.Versions(pattern)] };
        return await search.FindAsync(
            _folder.Options with { BinariesFolder = configured }, account, dataMajor, ClusterFolder.Cancel);
    }

    private sealed class Unreachable : IBinariesInstall
    {
        public string Name => "the test";

        public Task<string> InstallAsync(Action<string>? say, CancellationToken cancel) =>
            Task.FromException<string>(new PrivateClusterException("the network is down"));
    }
}
