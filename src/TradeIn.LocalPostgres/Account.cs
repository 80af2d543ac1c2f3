namespace TradeIn.LocalPostgres;

/// <summary>
/// The user that PostgreSQL's programs run as. PostgreSQL refuses to run as root, so root hands them to an
/// unprivileged user; everybody else runs them as himself.
/// </summary>
internal sealed class Account
{
    /// <summary>The Debian package's own user first; nobody is on every Unix.</summary>
    private static readonly string[] Unprivileged = ["postgres", "nobody"];

    private readonly string[] _through;

    private Account(string name, string[] through) => (Name, _through) = (name, through);

    public string Name { get; }

    private bool IsOurselves => _through.Length == 0;

    /// <summary>If there is a cluster already its owner must run it, for PostgreSQL insists.</summary>
    public static async Task<Account> ChooseAsync(ClusterHome home, CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess) return new(Environment.UserName, []);

        string[] names = home.Major is null ? Unprivileged : [await OwnerAsync(home.ClusterFolder, cancel)];
        foreach (var name in names)
        {
            var user = await Command.RunAsync("id", ["-u", name], cancel);
            var group = await Command.RunAsync("id", ["-g", name], cancel);
            if (!user.Succeeded || !group.Succeeded || user.Text.Trim() == "0") continue;
            if (await WayToAsync(name, user.Text.Trim(), group.Text.Trim(), cancel) is { } way) return new(name, way);
        }

        throw new PrivateClusterException(
            $"PostgreSQL does not run as root, and root could run no program as {string.Join(" or ", names)} " +
            "(tried setpriv, runuser and su). Run as an ordinary user, or set TRADEIN__POSTGRES to the connection " +
            "string of a server.");
    }

    public Task<CommandResult> RunAsync(
        string program, IEnumerable<string> arguments, CancellationToken cancel, string? input = null) =>
        IsOurselves
            ? Command.RunAsync(program, arguments, cancel, input)
            : Command.RunAsync(_through[0], [.. _through.Skip(1), program, .. arguments], cancel, input);

    /// <summary>Whether the user can come into the folder, through all the folders above it.</summary>
    public async Task<bool> CanComeIntoAsync(string folder, CancellationToken cancel) =>
        IsOurselves || (await RunAsync("test", ["-x", folder], cancel)).Succeeded;

    /// <summary>Writes a file as the user: root does not write where another user could lay a link for it.</summary>
    public async Task WriteAsync(string file, string text, CancellationToken cancel, bool append = false)
    {
        string[] arguments = append ? ["-a", file] : [file];
        var written = await RunAsync("tee", arguments, cancel, text);
        if (!written.Succeeded)
            throw new PrivateClusterException($"{Name} could not write {file}: {written.Tail}");
    }

    /// <summary>Makes a folder that only this user can come into.</summary>
    public async Task MakeFolderAsync(string folder, CancellationToken cancel)
    {
        if (Directory.Exists(folder)) return;
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (IsOurselves) return;

        var given = await Command.RunAsync("chown", [$"{Name}:", folder], cancel);
        if (!given.Succeeded)
            throw new PrivateClusterException($"The folder {folder} could not be given to {Name}: {given.Tail}");
    }

    private static async Task<string> OwnerAsync(string folder, CancellationToken cancel)
    {
        var owner = await Command.RunAsync("stat", ["-c", "%U", folder], cancel);
        return owner.Text.Trim();
    }

    /// <summary>The words before a command that run it as the user; null if this system knows none that work.</summary>
    private static async Task<string[]?> WayToAsync(string name, string user, string group, CancellationToken cancel)
    {
        string[][] ways =
        [
            ["setpriv", "--reuid", user, "--regid", group, "--clear-groups", "--"],
            ["runuser", "-u", name, "--"],
            ["su", "-s", "/bin/sh", "-c", """exec "$0" "$@" """, name, "--"],
        ];
        foreach (var way in ways)
        {
            var who = await Command.RunAsync(way[0], [.. way.Skip(1), "id", "-u"], cancel);
            if (who.Succeeded && who.Text.Trim() == user) return way;
        }

        return null;
    }
}
