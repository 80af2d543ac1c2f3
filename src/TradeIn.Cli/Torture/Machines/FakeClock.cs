using System.Globalization;

namespace TradeIn.Cli.Torture.Machines;

/// <summary>
/// A clock that a node takes for the machine's, and that can be set: the library of Debian's package faketime, laid over the
/// system's by the loader. The node itself knows nothing of it and has no setting for it.
/// </summary>
internal sealed class FakeClock
{
    private static readonly string[] Places =
    [
        "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
        "/usr/lib/faketime/libfaketimeMT.so.1", "/usr/lib64/faketime/libfaketimeMT.so.1",
    ];

    private readonly string library;
    private readonly string file;

    private FakeClock(string library, string file)
    {
        (this.library, this.file) = (library, file);
        Set(TimeSpan.Zero);
    }

    public static bool CanBeHad => Places.Any(File.Exists);

    /// <summary>A clock that is right at first; null where the library is not installed.</summary>
    public static FakeClock? TryMake(string file) => Places.FirstOrDefault(File.Exists) is { } library ? new FakeClock(library, file) : null;

    /// <summary>What has to stand in the environment of a process that goes by it.</summary>
    public IEnumerable<(string Name, string Value)> Environment =>
    [
        ("LD_PRELOAD", library), ("FAKETIME_TIMESTAMP_FILE", file), ("FAKETIME_CACHE_DURATION", "1"),
        // Time that is measured, not told, goes on as ever.
        ("DONT_FAKE_MONOTONIC", "1"), ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
    ];

    /// <summary>Sets it so far from the right time; it is noticed within a second.</summary>
    public void Set(TimeSpan offset)
    {
        var beside = $"{file}.new";
        File.WriteAllText(beside, string.Create(CultureInfo.InvariantCulture, $"{offset.TotalSeconds:+0;-0;+0}s\n"));
        File.Move(beside, file, overwrite: true);
    }
}
