using System.Security.Cryptography;

namespace TradeIn.LocalPostgres;

/// <summary>The password of the cluster's only user, made by chance, kept in a file that only we can read.</summary>
internal static class Password
{
    /// <summary>Read, or made before the cluster is: one whose password was never kept could not be entered.</summary>
    public static string ReadOrMake(ClusterHome home)
    {
        if (File.Exists(home.PasswordFile)) return Read(home);
        if (home.Major is not null)
            throw new PrivateClusterException(
                $"The file {home.PasswordFile} with the password of the data beside it is gone. Put it back, or move " +
                $"{home.Folder} away to start with empty data.");

        var draft = home.PasswordFile + ".draft";
        File.Delete(draft);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var writer = new StreamWriter(draft, options))
            writer.Write(RandomNumberGenerator.GetHexString(32, lowercase: true));
        File.Move(draft, home.PasswordFile);
        return Read(home);
    }

    public static string Read(ClusterHome home) => File.ReadAllText(home.PasswordFile).Trim();
}
