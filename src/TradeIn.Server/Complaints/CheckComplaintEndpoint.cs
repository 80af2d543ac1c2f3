using TradeIn.Client;
using TradeIn.Client.Complaints;
using TradeIn.Domain;
using TradeIn.Domain.Complaints;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Complaints;

/// <summary><c>POST /v1/complaint-status</c>: what has become of a complaint. A POST, since a receipt stands in no URL.</summary>
internal sealed class CheckComplaintEndpoint(EventLog log, IdentityKey identityKey, TimeProvider time)
{
    public async Task<Answer> AnswerAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return Answer.Failed(ProblemType.UnsupportedMediaType, "Send the body as application/json.");
        if (!StrictJson.TryParse(await CounterCalls.ReadAsync(http), out var sentBody, out var problem))
            return Answer.Invalid("", problem);
        var sent = new Submission(sentBody, http.Caller(), time.GetUtcNow(), identityKey, delivery: null);
        var body = sent.Reader;
        var (id, receipt) = (body.Id("complaintId"), body.Text("receipt", 64));
        body.NothingElse();
        if (sent.Errors.Any) return Answer.Invalid(sent.Errors);

        // Both are looked up before either is judged: an unknown complaint and a wrong receipt look and last the same.
        var stream = Complaint.Stream(id).ToString();
        var complaint = (await log.ReadAsync([stream], cancel: http.RequestAborted)).Fold<Complaint>(stream, Complaint.Evolve);
        var isIts = ComplaintReceipt.IsOf(identityKey, id, receipt);
        return isIts && complaint is { Holder: { } holder }
            ? Answer.Ok(ToAnswer(complaint, holder))
            : Answer.Failed(ProblemType.NotFound, "No complaint with this id and this receipt is on record.");
    }

    private static ComplaintStatusAnswer ToAnswer(Complaint complaint, ComplaintHolder holder) => new(
        complaint.Filing.ComplaintId, complaint.Filing.Topic, complaint.Status.ToName(), holder.Department, holder.District,
        complaint.FiledOn, complaint.DueOn, complaint.Answer?.Text, complaint.Answer?.AnsweredAt);
}

internal static class CheckComplaintRoute
{
    public static void MapComplaintStatus(this IEndpointRouteBuilder routes) => routes
        .MapPost("/complaint-status", (HttpContext http, CheckComplaintEndpoint endpoint) => endpoint.AnswerAsync(http))
        .WithMetadata(new AllowedRoles())
        .Public()
        .Describe<ComplaintStatusRequest, ComplaintStatusAnswer>(
            "checkComplaint", "Complaints", "Ask what has become of a complaint",
            "Where a complaint stands, and its answer, for who holds its receipt. No key is needed. A wrong receipt is "
            + "answered as an unknown complaint is.",
            Examples.ComplaintStatus, Examples.ComplaintStatusAnswer, status: 200)
        .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json");
}
