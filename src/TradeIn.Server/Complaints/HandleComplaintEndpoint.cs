using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Complaints;
using TradeIn.Domain;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Complaints;

/// <summary><c>POST /v1/complaints/{complaintId}/steps</c>: what becomes of a complaint.</summary>
internal static class HandleComplaintEndpoint
{
    public static void MapComplaintSteps(this IEndpointRouteBuilder routes) => routes
        .MapPost("/complaints/{complaintId}/steps", (HttpContext http, string complaintId, CounterCalls calls) =>
            calls.AnswerAsync(http, "complaint-step", sent => ComplaintStepRequestReader.ReadCall(sent, complaintId)))
        .WithMetadata(CounterOperation.ComplaintStep.AllowedRoles)
        .Describe<ComplaintStepRequest, ComplaintStepAnswer>(
            "handleComplaint", "Complaints", "Take a step of a complaint",
            "The department that has it forwards it to another, with a reason; answers it, which closes it; or opens an "
            + "answered one again. Only that department may, and the administrator. The day by which it is due stays what "
            + "it was, whoever has it (Q25).",
            Examples.ComplaintStep, Examples.ComplaintStepAnswer);
}

/// <summary>Reads a step: a single call names the complaint in its address, an event in its data.</summary>
internal static class ComplaintStepRequestReader
{
    public static CounterCommand? ReadCall(Submission sent, string complaintId) => Read(sent, sent.Reader, complaintId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("complaintId"));
    }

    private static HandleComplaintCommand? Read(Submission sent, BodyReader body, string complaintId)
    {
        var step = body.OneOfOrWrong<ComplaintStep>("step");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var text = body.Prose("text", ComplaintRequestReader.LongestText);
        var department = step == ComplaintStep.Forward ? body.Text("department", 64) : body.TextOrNull("department", 64);
        var district = body.DistrictOrNull();
        if (step is not (null or ComplaintStep.Forward))
        {
            if (department is { Length: > 0 }) body.Wrong("department", "belongs to a forwarding only");
            if (district is { Length: > 0 }) body.Wrong("district", "belongs to a forwarding only");
        }
        body.NothingElse();
        return sent.Errors.Any || step is null ? null : new HandleComplaintCommand(
            new HandleComplaint(complaintId, step.Value, occurredAt, text, department, district), sent,
            sent.NameStep("complaint-step", complaintId, without: "complaintId"));
    }
}

/// <summary>A step of a complaint on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class HandleComplaintCommand(
    HandleComplaint step, Submission sent, (string Id, ReadOnlyMemory<byte> Fingerprint) name)
    : CounterCommand(sent, name.Id, name.Fingerprint)
{
    /// <summary>Whose step it is, the log says.</summary>
    public override string? ActsFor => null;

    public override string Operation => "complaint-step";

    public override IEnumerable<string> Boundary() => Names(Complaint.Stream(step.ComplaintId), ComplaintRegister.Stream);

    public override IEnumerable<string> Boundary(StreamSet streams) =>
        Names(Programme.Stream(RegisterOnRecord.In(streams).ProgrammeId()));

    protected override Decision DecideOn(StreamSet streams)
    {
        var register = RegisterOnRecord.In(streams);
        var programme = RegisterOnRecord.ProgrammeIn(streams, register);
        if (Fold<Complaint>(streams, Complaint.Stream(step.ComplaintId), Complaint.Evolve) is not { } complaint)
            return Nothing(Answer.Failed(ProblemType.NotFound, $"No complaint {step.ComplaintId} is on record."));
        return Caller.ForbidAllButHolder(complaint.Holder, programme, programme.DayOf(step.OccurredAt)) is { } forbidden
            ? Nothing(forbidden) : Record(step.Decide(complaint, register, programme));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        ComplaintForwarded e => ToAnswer(ComplaintStatus.Open, e.To, e.ForwardedAt),
        ComplaintAnswered e => ToAnswer(ComplaintStatus.Answered, e.Holder, e.AnsweredAt),
        ComplaintReopened e => ToAnswer(ComplaintStatus.Open, e.Holder, e.ReopenedAt),
        ComplaintStepRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} is no step of a complaint."),
    };

    private Answer ToAnswer(ComplaintStatus status, ComplaintHolder holder, DateTimeOffset at) => Answer.Created(
        new ComplaintStepAnswer(step.ComplaintId, status.ToName(), holder.Department, holder.District, at));
}
