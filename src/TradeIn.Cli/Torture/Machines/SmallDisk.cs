using System.Globalization;

namespace TradeIn.Cli.Torture.Machines;

/// <summary>A file system of its own for PostgreSQL's data, small enough to be filled: an image in a file, mounted; root alone may.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const string Size = "6G";
    private const int SmallestPiece = 4096;
    private readonly string image;
    private readonly string ballast;

    private SmallDisk(string image, string folder)
    {
        (this.image, Folder) = (image, folder);
        ballast = Path.Combine(folder, "ballast");
    }

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    /// <summary>Makes and mounts one; null where that may not be.</summary>
    public static async Task<SmallDisk?> TryMakeAsync(string folder)
    {
        var (image, mount) = (Path.Combine(folder, "disk.img"), Path.Combine(folder, "disk"));
        Directory.CreateDirectory(mount);
        if (await Signals.RunAsync("truncate", "-s", Size, image)
            && await Signals.RunAsync("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=1,nodiscard", "-m", "0", image)
            && await Signals.RunAsync("mount", "-o", "loop", image, mount))
            return new SmallDisk(image, mount);
        File.Delete(image);
        Directory.Delete(mount);
        return null;
    }

    /// <summary>Leaves no room, as near as can be.</summary>
    public async Task FillAsync()
    {
        Directory.CreateDirectory(ballast);
        var number = 0;
        for (var piece = new DriveInfo(Folder).AvailableFreeSpace; piece >= SmallestPiece;)
        {
            var file = Path.Combine(ballast, (number++).ToString(CultureInfo.InvariantCulture));
            var taken = await Signals.RunAsync("fallocate", "-l", piece.ToString(CultureInfo.InvariantCulture), file);
            var left = new DriveInfo(Folder).AvailableFreeSpace;
            piece = taken ? Math.Min(piece, left) : piece / 2;
        }
    }

    public void MakeRoom()
    {
        if (Directory.Exists(ballast)) Directory.Delete(ballast, recursive: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Signals.RunAsync("umount", Folder);
        File.Delete(image);
    }
}
