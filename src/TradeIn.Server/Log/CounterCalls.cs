using System.Text.Json;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Log;

/// <summary>A single call of the counter, from its body to its answer.</summary>
internal sealed class CounterCalls(Desk desk, IdentityKey identityKey, TimeProvider time) : IDisposable
{
    /// <summary>Of most operations; see <see cref="CounterOperation.LargestBody"/>.</summary>
    public const int LargestBody = 64 * 1024;

    /// <summary>So many longer bodies may be on their way at once, so that they do not fill the memory.</summary>
    private const int LongBodies = 32;

    private readonly SemaphoreSlim longBodies = new(LongBodies);

    public Task<Answer> AnswerAsync(HttpContext http, CounterOperation operation) =>
        AnswerAsync(http, operation, operation.Read);

    /// <summary>A call whose address says what an event says in its data.</summary>
    public async Task<Answer> AnswerAsync(
        HttpContext http, CounterOperation operation, Func<Submission, CounterCommand?> read)
    {
        if (operation.LargestBody <= LargestBody || http.Request.ContentLength <= LargestBody)
            return await AnswerAsync(http, operation.EventType, read);
        if (!longBodies.Wait(0)) return Answer.Overloaded;
        try
        {
            http.AllowBody(operation.LargestBody);
            return await AnswerAsync(http, operation.EventType, read);
        }
        finally
        {
            longBodies.Release();
        }
    }

    public void Dispose() => longBodies.Dispose();

    public async Task<Answer> AnswerAsync(HttpContext http, string operation, Func<Submission, CounterCommand?> read)
    {
        if (!http.Request.HasJsonContentType())
            return Answer.Failed(ProblemType.UnsupportedMediaType, "Send the body as application/json.");
        var caller = http.Caller();
        if (!TryReadIdempotencyKey(http.Request, caller, out var delivery))
            return Answer.Invalid("", "Idempotency-Key must be 1 to 255 printable characters");
        if (!StrictJson.TryParse(await ReadAsync(http), out var body, out var problem)) return Answer.Invalid("", problem);
        return await DecideAsync(http, new Submission(body, caller, time.GetUtcNow(), identityKey, delivery), read);
    }

    /// <summary>A call whose body came in another form, and stands for this one in JSON.</summary>
    public async Task<Answer> AnswerAsync(HttpContext http, JsonElement body, Func<Submission, CounterCommand?> read)
    {
        var caller = http.Caller();
        return TryReadIdempotencyKey(http.Request, caller, out var delivery)
            ? await DecideAsync(http, new Submission(body, caller, time.GetUtcNow(), identityKey, delivery), read)
            : Answer.Invalid("", "Idempotency-Key must be 1 to 255 printable characters");
    }

    private async Task<Answer> DecideAsync(HttpContext http, Submission sent, Func<Submission, CounterCommand?> read) =>
        read(sent) is { } command ? await desk.DecideAsync(command, http.RequestAborted) : Answer.Invalid(sent.Errors);

    /// <summary>The whole body; the server's limit holds its length down.</summary>
    public static async Task<byte[]> ReadAsync(HttpContext http)
    {
        using var body = new MemoryStream((int)Math.Min(http.Request.ContentLength ?? 4096, CounterOperation.LargestList));
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return body.ToArray();
    }

    private static bool TryReadIdempotencyKey(HttpRequest request, Caller caller, out string? delivery)
    {
        var key = request.Headers["Idempotency-Key"].ToString().Trim('"');
        delivery = key.Length == 0 ? null : $"key:{caller.KeyId}:{key}";
        return key.Length <= 255 && !key.Any(char.IsControl);
    }
}
