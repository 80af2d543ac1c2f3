namespace TradeIn.Server.Requests;

/// <summary>What is wrong with a request, by JSON pointer; all of it, not only the first.</summary>
internal sealed class RequestErrors
{
    private readonly SortedDictionary<string, List<string>> byPointer = new(StringComparer.Ordinal);

    public bool Any => byPointer.Count > 0;

    public void Add(string pointer, string message)
    {
        if (!byPointer.TryGetValue(pointer, out var messages)) byPointer[pointer] = messages = [];
        messages.Add(message);
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> ToMap() =>
        byPointer.ToDictionary(each => each.Key, each => (IReadOnlyList<string>)each.Value, StringComparer.Ordinal);
}
