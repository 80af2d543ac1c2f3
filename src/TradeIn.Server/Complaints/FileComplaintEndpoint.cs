using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Complaints;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Complaints;

/// <summary><c>POST /v1/complaints</c>: anybody complains, with a name or without.</summary>
internal static class FileComplaintEndpoint
{
    public static void MapComplaints(this IEndpointRouteBuilder routes) => routes
        .MapPost("/complaints", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Complaint))
        .WithMetadata(CounterOperation.Complaint.AllowedRoles)
        .Public()
        .Describe<ComplaintRequest, ComplaintAnswer>(
            "fileComplaint", "Complaints", "File a complaint",
            "Anybody may complain, without a key and without a name; an office that takes a complaint by telephone sends "
            + "its key, and the log then says so. The topic decides the department that has it (Q25), and the due day is "
            + "counted in working days. Write the receipt down: it alone tells what has become of the complaint. Name "
            + "and telephone are shown to the department that has the complaint, and to nobody else.",
            Examples.Complaint, Examples.ComplaintAnswer);
}

/// <summary>A complaint on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class FileComplaintCommand(FileComplaint complaint, Submission sent) : CounterCommand(
    sent, Complaint.Stream(complaint.ComplaintId).ToString(), sent.FingerprintOf("complaint"))
{
    private readonly string receipt = sent.ReceiptOf(complaint.ComplaintId);

    /// <summary>Nobody's: any key may send it, in nobody's name.</summary>
    public override string? ActsFor => null;

    public override string Operation => "complaint";

    public override IEnumerable<string> Boundary() =>
    [
        .. Names(Complaint.Stream(complaint.ComplaintId), ComplaintRegister.Stream),
        .. complaint.About?.Enterprise is { } enterprise ? Names(Enterprise.Stream(enterprise)) : [],
    ];

    /// <summary>The register names the programme whose working days count.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams) =>
        Names(Programme.Stream(RegisterOnRecord.In(streams).ProgrammeId()));

    protected override Decision DecideOn(StreamSet streams)
    {
        var register = RegisterOnRecord.In(streams);
        var programme = RegisterOnRecord.ProgrammeIn(streams, register);
        var enterprise = complaint.About?.Enterprise is { } about
            ? Fold<Enterprise>(streams, Enterprise.Stream(about), Enterprise.Evolve) : null;
        return Record(complaint.Decide(
            new ComplaintStates(register, programme, RecordedOn(programme), enterprise)));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        ComplaintFiled filed => Answer.Created(new ComplaintAnswer(
            filed.Complaint.ComplaintId, filed.Holder.Department, filed.Holder.District, filed.DueOn, receipt)),
        ComplaintRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a complaint."),
    };
}
