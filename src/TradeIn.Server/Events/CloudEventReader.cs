using System.Text.Json;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Events;

/// <summary>One CloudEvent as it was read: the command in it, or the answer that says why there is none.</summary>
internal sealed record ReadEvent(string? Source, string? Id, CounterCommand? Command, Answer? Problem)
{
    /// <summary>How many bytes it had.</summary>
    public int Length { get; init; }
}

/// <summary>Reads CloudEvents 1.0 in JSON. Extension attributes are ignored, as the specification has it.</summary>
internal sealed class CloudEventReader(IdentityKey identityKey, TimeProvider time)
{
    private const int LongestSource = 512;
    private const int LongestId = 256;

    /// <summary>One that is longer than any may be.</summary>
    public static ReadEvent TooLarge { get; } = new(null, null, null, Answer.Failed(
        ProblemType.TooLarge, "An event has at most 64 KiB, one with a list of thousands at most 2 MiB."));

    /// <summary>Reads one event: a line, or an item of a batch.</summary>
    public ReadEvent Read(ReadOnlySpan<byte> line, Caller caller) => ReadWhole(line, caller) with { Length = line.Length };

    private ReadEvent ReadWhole(ReadOnlySpan<byte> line, Caller caller)
    {
        if (!StrictJson.TryParse(line, out var element, out var problem))
            return new ReadEvent(null, null, null, Answer.Invalid("", problem));
        var errors = new RequestErrors();
        var body = new BodyReader(element, "", errors);
        var source = body.Text("source", LongestSource);
        var id = body.Text("id", LongestId);
        if (body.Text("specversion") is { Length: > 0 } version && version != "1.0") body.Wrong("specversion", "must be 1.0");
        var type = body.Text("type");
        var operation = CounterOperation.ByEventType.GetValueOrDefault(type);
        if (operation is null && type.Length > 0)
            body.Wrong("type", $"must be one of {string.Join(", ", CounterOperation.ByEventType.Keys)}");
        if (errors.Any || operation is null) return new ReadEvent(Blank(source), Blank(id), null, Answer.Invalid(errors));
        if (line.Length > operation.LargestBody) return new ReadEvent(source, id, null, TooLong(operation));
        if (operation.AllowedRoles.Forbid(caller) is { } forbidden) return new ReadEvent(source, id, null, forbidden);
        if (!element.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
            return new ReadEvent(source, id, null, Answer.Invalid("/data", "must be an object: the body of the single call"));

        // Neither can hold a line break, so no source and id run into one another.
        var owner = caller.Enterprise ?? caller.KeyId;
        var sent = new Submission(
            WithSubject(element, data, operation.Subject), caller, time.GetUtcNow(), identityKey,
            $"event:{owner}:{source}\n{id}");
        return operation.Read(sent) is { } command
            ? new ReadEvent(source, id, command, null)
            : new ReadEvent(source, id, null, Answer.Invalid(sent.Errors));
    }

    /// <summary>What the single call names in its address, an advance its claim, may stand in the event's subject.</summary>
    private static JsonElement WithSubject(JsonElement element, JsonElement data, string? member)
    {
        if (member is null || data.TryGetProperty(member, out _)) return data;
        if (!element.TryGetProperty("subject", out var subject)) return data;
        var members = data.EnumerateObject().ToDictionary(each => each.Name, each => each.Value);
        members[member] = subject;
        return JsonSerializer.SerializeToElement(members);
    }

    private static Answer TooLong(CounterOperation operation) =>
        Answer.Failed(ProblemType.TooLarge, $"Such an event has at most {operation.LargestBody / 1024} KiB.");

    private static string? Blank(string text) => text.Length == 0 ? null : text;
}
