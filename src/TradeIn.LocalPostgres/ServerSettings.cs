using System.Globalization;
using System.Text;

namespace TradeIn.LocalPostgres;

/// <summary>The settings that are written anew at every start, and where the server can be reached.</summary>
internal static class ServerSettings
{
    public const string FileName = "tradein.conf";

    /// <summary>What of a socket path's 104 bytes the socket's own name leaves for the folder.</summary>
    private const int LongestSocketsFolder = 86;

    public static bool CanHoldSockets(string folder) => Encoding.UTF8.GetByteCount(folder) <= LongestSocketsFolder;

    public static string Text(int port, string? socketsFolder) =>
        $"""
        # Written at every start of the private cluster; what ALTER SYSTEM sets wins over it.
        listen_addresses = '127.0.0.1'
        port = {port.ToString(CultureInfo.InvariantCulture)}
        unix_socket_directories = '{socketsFolder?.Replace("'", "''", StringComparison.Ordinal)}'
        unix_socket_permissions = 0700
        # Each node keeps two connections for each read model beside those that it answers with.
        max_connections = 300
        shared_buffers = 256MB
        max_wal_size = 2GB
        wal_compression = on
        # One log a weekday, overwritten a week later: it cannot grow for ever.
        logging_collector = on
        log_directory = 'log'
        log_filename = 'server-%a.log'
        log_rotation_age = 1d
        log_rotation_size = 0
        log_truncate_on_rotation = on
        log_min_messages = warning

        """;
}
