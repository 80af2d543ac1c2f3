using System.Text;
using System.Text.Json.Nodes;

namespace TradeIn.Cli.Fuzzing;

/// <summary>Bodies: an operation's example, and what becomes of it.</summary>
internal static class FuzzBody
{
    private const int LongLine = 10 * 1024 * 1024;
    private const string Mark = "\"\u0001here\u0001\"";

    private static readonly string[] MediaTypes =
    [
        "", "text/plain", "application/json; charset=utf-16", "application/json; charset=nonsense", "application/xml", "nonsense", "application/json;;;",
        "multipart/form-data", "application/x-www-form-urlencoded", "application/vnd.api+json", "application/x-ndjson", "text/csv", "application/cloudevents-batch+json",
    ];

    public static (byte[] Bytes, string MediaType) Make(FuzzOperation operation, Random random)
    {
        if (operation.Bodies.Count == 0) return random.Next(4) == 0 ? (Noise(random), "application/json") : ([], "");
        var (mediaType, example) = operation.Bodies[random.Next(operation.Bodies.Count)];
        var text = TextOf(mediaType, example, random);
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes = random.Next(16) switch
        {
            0 => [],
            1 => bytes[..random.Next(bytes.Length + 1)],
            2 => Noise(random),
            3 => Spoilt(bytes, random),
            4 => [0xEF, 0xBB, 0xBF, .. bytes],
            5 => [.. bytes, .. bytes],
            _ => bytes,
        };
        // Rare: it costs more than all others together.
        if (random.Next(600) == 0) bytes = Long(random);
        return (bytes, random.Next(12) == 0 ? MediaTypes[random.Next(MediaTypes.Length)] : mediaType);
    }

    private static string TextOf(string mediaType, JsonNode example, Random random)
    {
        if (example is JsonValue value && value.TryGetValue<string>(out var lines))
        {
            var kept = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (mediaType == "text/csv") return lines.Replace(kept[random.Next(kept.Length)], Nonsense.InJson(random), StringComparison.Ordinal);
            return string.Join('\n', kept.Select(line => random.Next(2) == 0 ? line : Changed(JsonNode.Parse(line)!, random)));
        }
        return Changed(example, random);
    }

    /// <summary>The same with some of its members otherwise, twice, missing, or unknown.</summary>
    private static string Changed(JsonNode example, Random random)
    {
        var body = example.DeepClone();
        var changes = random.Next(4);
        List<string> values = [];
        for (var i = 0; i < changes; i++)
        {
            if (Pick(body, random) is not { } place) break;
            Change(place, random, values);
        }
        var text = body.ToJsonString();
        foreach (var value in values)
        {
            var at = text.IndexOf(MarkInJson, StringComparison.Ordinal);
            if (at >= 0) text = string.Concat(text.AsSpan(0, at), value, text.AsSpan(at + MarkInJson.Length));
        }
        if (random.Next(10) == 0 && text.StartsWith('{') && text.IndexOf(',') is > 0 and var comma)
            text = $"{text[..comma]},{text[1..]}";
        // Ids of its own, so that something is recorded now and then.
        return random.Next(2) == 0 ? text.Replace("-2010-", $"-{random.Next(100_000)}-", StringComparison.Ordinal) : text;
    }

    private static string MarkInJson { get; } = JsonValue.Create(Mark).ToJsonString();

    private static void Change((JsonNode Holder, object Key) place, Random random, List<string> values)
    {
        switch (place)
        {
            case (JsonObject members, string name) when random.Next(4) == 0:
                members.Remove(name);
                break;
            case (JsonObject members, _) when random.Next(6) == 0:
                members["unknown"] = 1;
                break;
            case (JsonObject members, string name):
                members[name] = Mark;
                values.Add(Nonsense.InJson(random));
                break;
            case (JsonArray items, int at):
                items[at] = Mark;
                values.Add(Nonsense.InJson(random));
                break;
        }
    }

    /// <summary>Some member or item at some depth.</summary>
    private static (JsonNode Holder, object Key)? Pick(JsonNode node, Random random)
    {
        List<(JsonNode, object)> places = [];
        Gather(node);
        return places.Count == 0 ? null : places[random.Next(places.Count)];

        void Gather(JsonNode? each)
        {
            if (each is JsonObject members)
                foreach (var (name, value) in members) { places.Add((members, name)); Gather(value); }
            if (each is JsonArray items)
                for (var i = 0; i < items.Count; i++) { places.Add((items, i)); Gather(items[i]); }
        }
    }

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(300)];
        random.NextBytes(noise);
        return noise;
    }

    private static byte[] Spoilt(byte[] bytes, Random random)
    {
        byte[] spoilt = [.. bytes];
        for (var i = random.Next(1, 5); i > 0 && spoilt.Length > 0; i--) spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
        return spoilt;
    }

    private static byte[] Long(Random random)
    {
        var line = new byte[LongLine];
        line.AsSpan().Fill((byte)"x[ \"{9"[random.Next(6)]);
        if (random.Next(2) == 0) "{\"a\":\""u8.CopyTo(line);
        return line;
    }
}
