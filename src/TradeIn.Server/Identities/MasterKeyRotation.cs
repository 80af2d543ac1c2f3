using Npgsql;

namespace TradeIn.Server.Identities;

/// <summary>Wraps the keys of people anew under another master key; what they encrypt stays as it is.</summary>
public static class MasterKeyRotation
{
    /// <summary>
    /// Some at a time, each whole or not at all, beside servers that go on as long as they know both master keys. How many there were.
    /// </summary>
    /// <param name="source">The log's database.</param>
    /// <param name="present">The master key that all are to be under, in base64.</param>
    /// <param name="former">Those that they may be under, in base64.</param>
    /// <param name="cancel">Stops between two steps.</param>
    /// <exception cref="InvalidOperationException">One is under a master key that was not named.</exception>
    public static async Task<long> RunAsync(
        NpgsqlDataSource source, string present, IReadOnlyList<string> former, CancellationToken cancel)
    {
        var store = new PersonKeyStore(source, MasterKeys.FromBase64(present, former));
        var all = 0L;
        while (await store.RewrapSomeAsync(cancel) is > 0 and var some) all += some;
        return all;
    }
}
