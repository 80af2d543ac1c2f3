using System.Text;

namespace TradeIn.Cli.Fuzzing;

/// <summary>How a request is brought to the server.</summary>
internal enum FuzzManner
{
    Whole,

    /// <summary>The sender goes away in the middle of it.</summary>
    Half,

    /// <summary>The sender takes his time.</summary>
    Slow,

    /// <summary>No proper HTTP.</summary>
    Broken,
}

/// <summary>One request. Its seed and its number make it again.</summary>
internal sealed record FuzzRequest(
    int Number, FuzzOperation Operation, FuzzManner Manner, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    private static readonly string[] Keys =
        ["dev-sel-dazhong", "dev-rec-huaxing", "dev-dis-huaxing", "dev-regulator", "dev-finance-110108", "dev-commerce-110105", "dev-nobody", "\u0001", ""];

    /// <param name="key">The key of most requests.</param>
    public static FuzzRequest Make(IReadOnlyList<FuzzOperation> operations, string key, int seed, int number)
    {
        var random = new Random(unchecked((seed * 486_187_739) + number));
        var operation = operations[number % operations.Count];
        var (body, mediaType) = FuzzBody.Make(operation, random);
        List<(string, string)> headers = [];
        var sent = random.Next(10) == 0 ? Keys[random.Next(Keys.Length)] : key;
        if (sent.Length > 0) headers.Add(("Authorization", $"Bearer {sent}"));
        if (mediaType.Length > 0) headers.Add(("Content-Type", mediaType));
        while (random.Next(4) == 0) headers.Add(Nonsense.Header(random));
        var manner = random.Next(400) switch { 0 => FuzzManner.Slow, < 6 => FuzzManner.Half, < 10 => FuzzManner.Broken, _ => FuzzManner.Whole };
        return new FuzzRequest(number, operation, manner, TargetOf(operation, random), headers, body);
    }

    private static string TargetOf(FuzzOperation operation, Random random)
    {
        var target = new StringBuilder();
        foreach (var part in operation.Path.Split('/')[1..])
            target.Append('/').Append(part.StartsWith('{') ? Nonsense.InAddress(random) : part);
        var divider = '?';
        foreach (var name in operation.Queries)
        {
            if (random.Next(operation.Queries.Count + 2) > 2) continue;
            target.Append(divider).Append(name).Append('=').Append(Nonsense.InAddress(random));
            divider = '&';
        }
        if (random.Next(20) == 0) target.Append(divider).Append(Nonsense.InAddress(random)).Append('=').Append(Nonsense.InAddress(random));
        return target.ToString();
    }

    public override string ToString()
    {
        var body = Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 2_000)));
        return $"#{Number} {Manner} {Operation.Method} {Target}\n{string.Join('\n', Headers.Select(each => $"  {each.Name}: {each.Value}"))}\n  {body}";
    }
}
