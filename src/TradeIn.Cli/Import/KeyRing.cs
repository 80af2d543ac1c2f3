using TradeIn.Client;

namespace TradeIn.Cli.Import;

/// <summary>The clients of a server, each with an actor's key: the prefix and the actor's id. Without a prefix one key is everybody's.</summary>
internal sealed class KeyRing(Uri server, string key, string? prefix, TimeProvider time) : IDisposable
{
    private readonly Dictionary<string, HttpClient> clients = new(StringComparer.Ordinal);
    private readonly Lock turn = new();

    public bool IsByActor => prefix is not null;

    public TradeInClient ClientOf(string actor) => new(HttpOf(actor), time);

    /// <summary>The same for what the typed client does not ask.</summary>
    public HttpClient HttpOf(string actor)
    {
        lock (turn)
        {
            if (!clients.TryGetValue(actor, out var http))
                clients[actor] = http = TradeInClient.HttpClientFor(server, prefix is null || actor.Length == 0 ? key : $"{prefix}{actor}");
            return http;
        }
    }

    public void Dispose()
    {
        foreach (var http in clients.Values) http.Dispose();
    }
}
