using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TradeIn.LocalPostgres;

/// <summary>The folder in which a cluster, its password and its owner's lock really lie.</summary>
internal sealed class ClusterHome
{
    private const UnixFileMode OpenToAll =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute |
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private ClusterHome(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>PostgreSQL's own data folder. It appears whole, by a rename, once initdb is through.</summary>
    public string ClusterFolder => Path.Combine(Folder, "cluster");

    public string PasswordFile => Path.Combine(Folder, "password");

    public string LockFile => Path.Combine(Folder, "owner.lock");

    public string SocketsFolder => Path.Combine(Folder, "sockets");

    /// <summary>The major version of the PostgreSQL that made the data; null if there are none yet.</summary>
    public int? Major
    {
        get
        {
            var file = Path.Combine(ClusterFolder, "PG_VERSION");
            if (!File.Exists(file)) return null;
            return int.Parse(File.ReadAllText(file).Trim().Split('.')[0], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The home that the data folder is or names; nothing is made.</summary>
    public static ClusterHome Of(string dataFolder) =>
        new(RecordedPlace(dataFolder) ?? Path.GetFullPath(dataFolder));

    /// <summary>The home for the user that will run the cluster; it and its record are made if need be.</summary>
    public static async Task<ClusterHome> MakeAsync(
        PrivateClusterOptions options, Account account, CancellationToken cancel)
    {
        var dataFolder = Path.GetFullPath(options.DataFolder);
        MakeFolder(dataFolder);
        if (RecordedPlace(dataFolder) is { } recorded) return Made(recorded, dataFolder);

        var here = new ClusterHome(dataFolder);
        if (here.Major is not null || await account.CanComeIntoAsync(dataFolder, cancel)) return here;

        var place = RecordPlace(dataFolder, options.PlacesFolder);
        options.Say?.Invoke(
            $"The user {account.Name}, as whom PostgreSQL runs when we are root, cannot come into {dataFolder}: " +
            $"the data are kept in {place}.");
        return Made(place, dataFolder);
    }

    private static ClusterHome Made(string place, string dataFolder)
    {
        MakeFolder(Path.GetDirectoryName(place)!);
        MakeFolder(place);
        File.WriteAllText(Path.Combine(place, "made-for.txt"), dataFolder + "\n");
        return new(place);
    }

    private static string PlaceFile(string dataFolder) => Path.Combine(dataFolder, "place.txt");

    private static string? RecordedPlace(string dataFolder)
    {
        var file = PlaceFile(dataFolder);
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }

    /// <summary>
    /// Decides on a place and records it, once, whoever else tries at the same time. The name has a part by chance:
    /// who deletes the data folder starts anew, as he would with the data inside it.
    /// </summary>
    private static string RecordPlace(string dataFolder, string placesFolder)
    {
        var path = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataFolder)))[..12];
        var place = Path.Combine(placesFolder, $"{path}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}");
        var draft = Path.Combine(dataFolder, $"place-{Path.GetRandomFileName()}");
        File.WriteAllText(draft, place + "\n");
        try
        {
            File.Move(draft, PlaceFile(dataFolder), overwrite: false);
        }
        catch (IOException) when (File.Exists(PlaceFile(dataFolder)))
        {
            File.Delete(draft);
        }

        return RecordedPlace(dataFolder)!;
    }

    /// <summary>A folder of our own making is open to the unprivileged user, whatever the umask.</summary>
    private static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess) File.SetUnixFileMode(folder, OpenToAll);
    }
}
