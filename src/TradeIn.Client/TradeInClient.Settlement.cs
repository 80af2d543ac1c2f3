using TradeIn.Client.Settlement;

namespace TradeIn.Client;

public sealed partial class TradeInClient
{
    /// <summary>A seller asks to be reimbursed for claims that it advanced (M1).</summary>
    public Task<Answer<StatementAnswer>> FileStatementAsync(StatementRequest statement, CancellationToken cancel = default) =>
        PostAsync("/v1/statements", statement, Json.StatementRequest, Json.StatementAnswer, cancel);

    /// <summary>District finance accepts, rejects or holds claims of a statement (M2).</summary>
    public Task<Answer<ReviewAnswer>> ReviewClaimsAsync(ReviewRequest review, CancellationToken cancel = default) =>
        PostAsync("/v1/reviews", review, Json.ReviewRequest, Json.ReviewAnswer, cancel);

    /// <summary>Withdraws a statement, concludes its review, looks a second time, allocates, orders and records the payment (M2).</summary>
    public Task<Answer<StatementStepAnswer>> TakeStatementStepAsync(
        string statementId, StatementStepRequest step, CancellationToken cancel = default) =>
        PostAsync(
            $"/v1/statements/{Uri.EscapeDataString(statementId)}/steps", step, Json.StatementStepRequest,
            Json.StatementStepAnswer, cancel);

    /// <summary>A statement as it stands, with a page of its claims; null when there is none of that id.</summary>
    public Task<StatementView?> GetStatementAsync(
        string statementId, int limit = 100, string? after = null, CancellationToken cancel = default) =>
        GetAsync(
            FormattableString.Invariant($"/v1/statements/{Uri.EscapeDataString(statementId)}?limit={limit}")
                + (after is null ? "" : $"&after={after}"),
            Json.StatementView, cancel);

    /// <summary>What was drawn for the second look, and how; null when the review is not concluded.</summary>
    public Task<SampleView?> GetSampleAsync(string statementId, CancellationToken cancel = default) =>
        GetAsync($"/v1/statements/{Uri.EscapeDataString(statementId)}/sample", Json.SampleView, cancel);
}
