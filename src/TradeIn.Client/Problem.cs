namespace TradeIn.Client;

/// <summary>An error after RFC 9457, <c>application/problem+json</c>.</summary>
/// <param name="Type">A page that explains it.</param>
/// <param name="Title">Short, the same for every problem of the type.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong here.</param>
/// <param name="Instance">The request's path.</param>
/// <param name="TraceId">W3C trace id; name it when you ask for help.</param>
/// <param name="Errors">Of 400: JSON pointer → messages, all of them at once.</param>
/// <param name="Reasons">Of 422: every rule that failed.</param>
/// <param name="Lines">Of 422, when a list was sent as CSV: what became of each line.</param>
public sealed record Problem(
    string Type, string Title, int Status, string Detail, string Instance, string TraceId,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors = null, IReadOnlyList<Reason>? Reasons = null,
    IReadOnlyList<Settlement.StatementLineResult>? Lines = null);
