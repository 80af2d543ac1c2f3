using System.Text.Json;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Log;

/// <summary>A single call of the counter, from its body to its answer.</summary>
internal sealed class CounterCalls(Desk desk, IdentityKey identityKey, TimeProvider time)
{
    public const int LargestBody = 64 * 1024;

    public static JsonDocumentOptions Strict { get; } = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    public Task<Answer> AnswerAsync(HttpContext http, CounterOperation operation) =>
        AnswerAsync(http, operation.EventType, operation.Read);

    public async Task<Answer> AnswerAsync(HttpContext http, string operation, Func<Submission, CounterCommand?> read)
    {
        if (!http.Request.HasJsonContentType())
            return Answer.Failed(ProblemType.UnsupportedMediaType, "Send the body as application/json.");
        var caller = http.Caller();
        if (!TryReadIdempotencyKey(http.Request, caller, out var delivery))
            return Answer.Invalid("", "Idempotency-Key must be 1 to 255 printable characters");
        using var body = await ReadAsync(http);
        if (body is null) return Answer.Invalid("", "the body must be one JSON object, without duplicate members");
        var sent = new Submission(body.RootElement, caller, time.GetUtcNow(), identityKey, delivery);
        return read(sent) is { } command
            ? await desk.DecideAsync(command, http.RequestAborted)
            : Answer.Invalid(sent.Errors);
    }

    /// <summary>The body, or null when it is not JSON.</summary>
    public static async Task<JsonDocument?> ReadAsync(HttpContext http)
    {
        try
        {
            return await JsonDocument.ParseAsync(http.Request.Body, Strict, http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool TryReadIdempotencyKey(HttpRequest request, Caller caller, out string? delivery)
    {
        var key = request.Headers["Idempotency-Key"].ToString().Trim('"');
        delivery = key.Length == 0 ? null : $"key:{caller.KeyId}:{key}";
        return key.Length <= 255 && !key.Any(char.IsControl);
    }
}
