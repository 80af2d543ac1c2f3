using System.Security.Cryptography;

namespace TradeIn.Server.Identities;

/// <summary>Secrets of 32 bytes, in base64: from configuration, or in a file beside a Development server's data.</summary>
internal static class SecretFile
{
    private const int Bytes = 32;

    /// <exception cref="InvalidOperationException">It is no such secret; the message names the setting.</exception>
    public static byte[] Read(string text, string setting)
    {
        var secret = new byte[Bytes];
        return Convert.TryFromBase64String(text.Trim(), secret, out var written) && written == Bytes
            ? secret
            : throw new InvalidOperationException(
                $"{setting} must be 32 random bytes in base64; make one with: openssl rand -base64 32");
    }

    /// <summary>The text of a file, which is made when it is not there.</summary>
    public static string Keep(string dataFolder, string name)
    {
        var file = Path.Combine(dataFolder, name);
        Directory.CreateDirectory(dataFolder);
        if (!File.Exists(file))
        {
            File.WriteAllText(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        return File.ReadAllText(file);
    }
}
