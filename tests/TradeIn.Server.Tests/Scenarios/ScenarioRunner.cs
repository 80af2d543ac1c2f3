using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TradeIn.Domain.Identities;

namespace TradeIn.Server.Tests.Scenarios;

/// <summary>Runs a worked scenario against a server, step by step, and says where it went another way.</summary>
internal sealed partial class ScenarioRunner(RunningServer server)
{
    private static readonly string[] Areas = ["110105", "110101", "110108", "310101", "130503"];
    private static readonly string[] Files = ["counter", "after-the-claim", "returns", "exchanges"];
    private static int last;

    private readonly Dictionary<string, string> made = new(StringComparer.Ordinal);
    private readonly string run = FormattableString.Invariant($"{Interlocked.Increment(ref last):x8}");

    /// <summary>The cases of every file: the counter's, and what happens after the claim.</summary>
    public static IReadOnlyList<JsonNode> Cases { get; } =
        [.. Files.SelectMany(file => Read(file)["cases"]!.AsArray()).Select(each => each!)];

    /// <summary>Null when every step was answered as expected.</summary>
    public async Task<string?> RunAsync(JsonNode scenario)
    {
        var number = 0;
        foreach (var step in scenario["steps"]!.AsArray())
        {
            number++;
            if (await RunStepAsync(Filled(step!)) is { } why) return $"step {number} {step!["path"]}: {why}";
        }
        return null;
    }

    private async Task<string?> RunStepAsync(JsonNode step)
    {
        var body = step["body"];
        var method = (string?)step["method"] ?? (body is null ? "GET" : "POST");
        var text = body is JsonValue value && value.GetValueKind() == JsonValueKind.String ? (string)body! : body?.ToJsonString();
        var content = text is null ? null : Calls.Content(Encoding.UTF8.GetBytes(text), (string?)step["type"] ?? "application/json");
        var headers = step["headers"]?.AsObject().Select(header => (header.Key, (string)header.Value!)).ToArray() ?? [];
        var reply = await server.SendAsync(new HttpMethod(method), (string?)step["as"], (string)step["path"]!, content, headers);
        return Differs(step["expect"]!, reply) is { } why ? $"{why}; answer: {reply.Text}" : null;
    }

    private static string? Differs(JsonNode expected, Reply reply)
    {
        if (reply.Status != (int)expected["status"]!) return $"status {reply.Status} instead of {expected["status"]}";
        if (expected["match"] is { } match && Differs(match, reply.Json, "") is { } difference) return difference;
        if (expected["reasons"] is { } reasons)
        {
            var (want, got) = (Sorted(reasons.AsArray().Select(each => (string)each!)), Sorted(reply.Reasons));
            if (want != got) return $"reasons {got} instead of {want}";
        }
        foreach (var (name, value) in expected["headers"]?.AsObject() ?? [])
            if (reply.Header(name) != (string?)value) return $"header {name} is {reply.Header(name)} instead of {value}";
        return null;
    }

    private static string? Differs(JsonNode? want, JsonNode? got, string at)
    {
        switch (want)
        {
            case JsonObject members:
                if (got is not JsonObject answered) return $"{at}: is no object";
                return members.Select(member => answered.TryGetPropertyValue(member.Key, out var value)
                    ? Differs(member.Value, value, $"{at}/{member.Key}") : $"{at}/{member.Key}: missing").FirstOrDefault(each => each is not null);
            case JsonArray items:
                if (got is not JsonArray others || others.Count != items.Count) return $"{at}: {got} instead of {want}";
                return items.Zip(others, (a, b) => Differs(a, b, at)).FirstOrDefault(each => each is not null);
            default:
                return SameValue(want, got) ? null : $"{at}: {got} instead of {want}";
        }
    }

    /// <summary>Numbers are compared by value: 300.0 is 300.00.</summary>
    private static bool SameValue(JsonNode? want, JsonNode? got) =>
        want?.GetValueKind() == JsonValueKind.Number && got?.GetValueKind() == JsonValueKind.Number
            ? want.GetValue<decimal>() == got.GetValue<decimal>()
            : JsonNode.DeepEquals(want, got);

    private JsonNode Filled(JsonNode step) => JsonNode.Parse(Placeholder().Replace(step.ToJsonString(), each => Make(each.Value)))!;

    private string Make(string placeholder)
    {
        if (placeholder == "${run}") return run;
        if (made.TryGetValue(placeholder, out var known)) return known;
        var (kind, argument) = placeholder[2..^1].Split('.', 2) is [var left, var right] ? (left, right) : (placeholder, "");
        var number = Interlocked.Increment(ref last);
        return made[placeholder] = kind switch
        {
            "person" => Trade.Resident(number, Areas[number % Areas.Length]),
            "old15" => Trade.OldNumber(Make($"${{person.{argument}}}")),
            "entity" => Organisation(number),
            "invoice" => number.ToString("00000000", CultureInfo.InvariantCulture),
            "cert" => CertificateOf(argument[..argument.LastIndexOf('.')], number),
            _ => throw new InvalidOperationException($"Unknown placeholder {placeholder}."),
        };
    }

    private static string Organisation(int number)
    {
        var eight = number.ToString("00000000", CultureInfo.InvariantCulture);
        return $"{eight}-{OrganisationCode.CheckCharacterOf(eight)}";
    }

    private static string CertificateOf(string enterprise, int number)
    {
        var from = (string)Read("fixture")["enterprises"]!.AsArray()
            .Single(each => (string?)each!["id"] == enterprise)!["certificates"]!["from"]!;
        return FormattableString.Invariant($"BJ{int.Parse(from[2..], CultureInfo.InvariantCulture) + number:00000000}");
    }

    private static JsonNode Read(string file)
    {
        using var stream = typeof(ScenarioRunner).Assembly.GetManifestResourceStream($"Scenarios.{file}.json")!;
        return JsonNode.Parse(stream)!;
    }

    private static string Sorted(IEnumerable<string> codes) => string.Join(" ", codes.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\$\{\w+(\.[^}]+)?\}")]
    private static partial Regex Placeholder();
}
