using System.Text.Json;
using TradeIn.Client;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Pages.Actions;

/// <summary>
/// What a form sends: the same record that a till or a finance system would post, as who is signed in, through the same
/// reading, the same authority, the same decision, and into the same events.
/// </summary>
internal sealed class ConsoleDesk(
    IHttpContextAccessor accessor, Desk desk, IdentityKey identityKey, TimeProvider time)
{
    /// <param name="operation">What is done: <c>CounterOperation.LossStep</c>.</param>
    /// <param name="record">
    /// The wire's record, with its id. A form that is sent twice must send the same one: render a hidden id with the
    /// form.
    /// </param>
    public Task<Sent> SendAsync<TRecord>(CounterOperation operation, TRecord record) where TRecord : notnull =>
        SendAsync(operation.AllowedRoles, operation.Read, record);

    /// <summary>What is no business of a till: who may send it, and what reads it, are named.</summary>
    public async Task<Sent> SendAsync<TRecord>(
        AllowedRoles roles, Func<Submission, CounterCommand?> read, TRecord record) where TRecord : notnull
    {
        var http = accessor.HttpContext ?? throw new InvalidOperationException("No request is being answered.");
        var body = JsonSerializer.SerializeToElement(record, record.GetType(), AnswerJson.Options);
        var answer = roles.Forbid(http.Caller()) ?? await DecideAsync(http, body, read);
        var shown = answer.ToBody(Language.Of(http.Request), http.Request.Path);
        return new Sent(shown as Problem, answer.Problem is null ? shown : null, answer.Replayed);
    }

    private async Task<Answer> DecideAsync(HttpContext http, JsonElement body, Func<Submission, CounterCommand?> read)
    {
        var sent = new Submission(body, http.Caller(), time.GetUtcNow(), identityKey, delivery: null);
        return read(sent) is { } command
            ? await desk.DecideAsync(command, http.RequestAborted) : Answer.Invalid(sent.Errors);
    }
}

/// <summary>What became of a form.</summary>
/// <param name="Problem">Why it was not accepted, in the visitor's language; null: it was.</param>
/// <param name="Body">The answer that the interface would have given.</param>
/// <param name="Replayed">Whether it was on record already, word for word.</param>
public sealed record Sent(Problem? Problem, object? Body, bool Replayed)
{
    public bool Accepted => Problem is null;
}
