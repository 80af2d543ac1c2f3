using TradeIn.Client.Complaints;

namespace TradeIn.Client;

/// <content>Complaints (Q25). What anybody may call works with a client that has no key as well.</content>
public sealed partial class TradeInClient
{
    /// <summary>Somebody complains; write the receipt down (E5).</summary>
    public Task<Answer<ComplaintAnswer>> FileComplaintAsync(
        ComplaintRequest complaint, CancellationToken cancel = default) =>
        PostAsync("/v1/complaints", complaint, Json.ComplaintRequest, Json.ComplaintAnswer, cancel);

    /// <summary>The department that has it forwards, answers or reopens it (E5).</summary>
    public Task<Answer<ComplaintStepAnswer>> HandleComplaintAsync(
        string complaintId, ComplaintStepRequest step, CancellationToken cancel = default) =>
        PostAsync(
            $"/v1/complaints/{Uri.EscapeDataString(complaintId)}/steps", step, Json.ComplaintStepRequest,
            Json.ComplaintStepAnswer, cancel);

    /// <summary>What has become of a complaint, for who holds its receipt; another receipt is a 404.</summary>
    public async Task<ComplaintStatusAnswer> CheckComplaintAsync(
        ComplaintStatusRequest check, CancellationToken cancel = default)
    {
        var answer = await PostAsync(
            "/v1/complaint-status", check, Json.ComplaintStatusRequest, Json.ComplaintStatusAnswer, cancel);
        return answer.Accepted();
    }

    /// <summary>A complaint and its steps, refused ones too; null when there is none of that id.</summary>
    public Task<ComplaintView?> GetComplaintAsync(string complaintId, CancellationToken cancel = default) =>
        GetAsync($"/v1/complaints/{Uri.EscapeDataString(complaintId)}", Json.ComplaintView, cancel);

    /// <summary>A page of complaints.</summary>
    public async Task<ComplaintsPage> ListComplaintsAsync(ComplaintQuery query, CancellationToken cancel = default) =>
        await GetAsync($"/v1/complaints?{query.ToQueryString()}", Json.ComplaintsPage, cancel)
        ?? throw new InvalidOperationException("The server takes no complaints.");

    /// <summary>Where to complain about what, as it is in force today.</summary>
    public async Task<ComplaintTopicsView> GetComplaintTopicsAsync(CancellationToken cancel = default) =>
        await GetAsync("/v1/complaint-topics", Json.ComplaintTopicsView, cancel)
        ?? throw new InvalidOperationException("The server takes no complaints.");
}
