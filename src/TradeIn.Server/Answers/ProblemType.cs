namespace TradeIn.Server.Answers;

/// <summary>
/// A kind of problem (RFC 9457). Each has a page in the reference, which is its <c>type</c>.
/// </summary>
internal sealed record ProblemType(string Slug, int Status, string Title, string Explanation)
{
    private static readonly List<ProblemType> Registry = [];

    public static readonly ProblemType Invalid = Add(
        "invalid-request", 400, "The request is malformed or invalid",
        "`errors` names every member that is wrong by its JSON pointer, and says what would be right. Nothing was recorded; "
        + "mend the body and send it again under the same id.");

    public static readonly ProblemType Unauthorized = Add(
        "unauthorized", 401, "A known key is needed",
        "Send the key you were given as `Authorization: Bearer <key>`.");

    public static readonly ProblemType Forbidden = Add(
        "forbidden", 403, "Not yours to do or see",
        "The key's holder may not call this, or acts for or looks at an enterprise that is not its own.");

    public static readonly ProblemType NotFound = Add(
        "not-found", 404, "No such thing", "Nothing is on record under this address or id.");

    public static readonly ProblemType MethodNotAllowed = Add(
        "method-not-allowed", 405, "Not with this method", "The `Allow` header names the methods that the address takes.");

    public static readonly ProblemType IdReused = Add(
        "id-reused", 409, "The id was used for other content",
        "An id stands for one content for ever. If this is a new business, choose a new id; if it is a repetition, send the very same content.");

    public static readonly ProblemType NotStopped = Add(
        "not-stopped", 409, "The read model is not stopped there",
        "Only the event that stops a read model, or its rebuild, can be passed over. `detail` says where the model stands; read "
        + "`/v1/read-models` again before you decide.");

    public static readonly ProblemType PreconditionFailed = Add(
        "precondition-failed", 412, "It has changed since you read it",
        "`If-Match` does not name the present version. Read it again and decide anew.");

    public static readonly ProblemType TooLarge = Add(
        "too-large", 413, "The request is too large",
        "A single call takes 64 KiB, and 2 MiB where it lists thousands of things, like a statement; an event of a stream as well. "
        + "A CloudEvents batch takes 16 MiB. NDJSON streams have no limit.");

    public static readonly ProblemType UnsupportedMediaType = Add(
        "unsupported-media-type", 415, "Not in this format", "The reference names the media types that each operation takes.");

    public static readonly ProblemType Refused = Add(
        "refused", 422, "Refused by the programme's rules",
        "`reasons` names every rule that failed. The refusal is on record for good and changed no count; the same id will be answered the same.");

    public static readonly ProblemType KeyReused = Add(
        "idempotency-key-reused", 422, "The Idempotency-Key was used for another request",
        "An Idempotency-Key stands for one request. Choose a new key for a new request.");

    public static readonly ProblemType Overloaded = Add(
        "overloaded", 429, "Too much at once", "The request was not taken. Wait for `Retry-After` seconds and send it again, with the same id.");

    public static readonly ProblemType Internal = Add(
        "internal-error", 500, "A fault of ours",
        "Nothing was recorded unless a repetition says otherwise: send the same request again. Name the trace id when you report it.");

    public static readonly ProblemType Unavailable = Add(
        "unavailable", 503, "The database is away",
        "Send the same request again after `Retry-After` seconds; it is processed once, whatever became of the first try.");

    public static IReadOnlyList<ProblemType> All => Registry;

    public string Uri => $"/reference/problems/{Slug}";

    private static ProblemType Add(string slug, int status, string title, string explanation)
    {
        var type = new ProblemType(slug, status, title, explanation);
        Registry.Add(type);
        return type;
    }
}
