using TradeIn.Client.Complaints;
using TradeIn.Domain;
using TradeIn.Domain.Complaints;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Complaints;

/// <summary><c>GET /v1/complaints/{complaintId}</c>: a complaint as it stands, and who did what.</summary>
internal static class ReadComplaintEndpoint
{
    /// <summary>The offices, and the departments that take complaints.</summary>
    public static AllowedRoles Readers { get; } = new(
        Role.Commerce, Role.Finance, Role.Environment, Role.Department, Role.Regulator, Role.Auditor, Role.NationalAdministrator,
        Role.Administrator);

    public static void MapComplaintReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/complaints/{complaintId}", AnswerAsync)
        .WithMetadata(Readers)
        .Describe<ComplaintView>(
            "readComplaint", "Complaints", "Read a complaint",
            "A complaint as it stands, with every step, the key that took it and its place in the log. How to reach the "
            + "complainant is shown to the department that has it now, and to the administrator.",
            Examples.ComplaintView);

    internal static async Task<Answer> AnswerAsync(HttpContext http, string complaintId, EventLog log, TimeProvider time, PersonalData personal)
    {
        var stream = Complaint.Stream(complaintId).ToString();
        var streams = await log.ReadAsync([stream], cancel: http.RequestAborted);
        if (streams.Fold<Complaint>(stream, Complaint.Evolve) is not { } complaint)
            return Answer.Failed(ProblemType.NotFound, $"No complaint {complaintId} is on record.");
        var (_, programme) = await RegisterOnRecord.ReadAsync(log, http.RequestAborted);
        var today = programme.DayOf(time.GetUtcNow());
        var view = ToView(complaint, streams.Events(stream), AgeOf(complaint, today), Language.Of(http.Request));
        return Answer.Ok(http.Caller().ForbidAllButHolder(complaint.Holder, programme, today) is null
            ? view with { Complainant = await personal.OpenAsync(complaint.Filing.Complainant, complaintId, http.RequestAborted) } : view);
    }

    private static ComplaintAge? AgeOf(Complaint complaint, DateOnly today) => complaint.Holder is null
        ? null : ComplaintAge.On(complaint.FiledOn, complaint.DueOn, complaint.Answer?.AnsweredOn, today);

    /// <summary>What every office may see: all but how to reach the complainant.</summary>
    private static ComplaintView ToView(
        Complaint complaint, IReadOnlyList<StoredEvent> events, ComplaintAge? age, Language language)
    {
        var (filing, isTaken) = (complaint.Filing, complaint.Holder is not null);
        return new ComplaintView(
            filing.ComplaintId, filing.Topic, complaint.Status.ToName(), complaint.Holder?.Department,
            complaint.Holder?.District, filing.OccurredAt, isTaken ? complaint.FiledOn : null,
            isTaken ? complaint.DueOn : null, age?.Days, age?.DaysLate, age?.Overdue, filing.Text, ToAnswer(filing.About),
            filing.District, Complainant: null, IsAnonymous: filing.Complainant is null,
            [.. events.Select(ToStep).OfType<ComplaintStepView>()],
            (events[0].Data as ComplaintRefused)?.Reasons.In(language));
    }

    private static ComplaintAbout? ToAnswer(ComplaintSubject? about) => about is null ? null : new ComplaintAbout(
        about.Enterprise, about.Outlet, about.Certificate?.ToString(), about.Claim);

    /// <summary>A step that was taken; a refused one is none.</summary>
    private static ComplaintStepView? ToStep(StoredEvent stored) => stored.Data switch
    {
        ComplaintFiled e => Step(stored, "file", e.Complaint.OccurredAt, e.Holder, text: null),
        ComplaintForwarded e => Step(stored, "forward", e.ForwardedAt, e.To, e.Text),
        ComplaintAnswered e => Step(stored, "answer", e.AnsweredAt, e.Holder, e.Text),
        ComplaintReopened e => Step(stored, "reopen", e.ReopenedAt, e.Holder, e.Text),
        _ => null,
    };

    private static ComplaintStepView Step(
        StoredEvent stored, string step, DateTimeOffset at, ComplaintHolder holder, string? text) =>
        new(step, stored.Key(), at, holder.Department, holder.District, text, stored.RecordedAt, stored.Position);
}
