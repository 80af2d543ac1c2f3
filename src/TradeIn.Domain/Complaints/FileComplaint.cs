using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Complaints;

/// <summary>
/// How the complainant can be reached. Personal data, kept in this record and in no other, shown to the department that has
/// the complaint and to nobody else.
/// </summary>
/// <param name="Personal">Name, telephone and address, under a key of the complaint's own; null in events older than encryption.</param>
public sealed record ComplainantContact(PersonalText? Personal)
{
    /// <summary>Whose key it is encrypted under: there is one for each complaint, since nobody shows a document.</summary>
    public static string PersonOf(string complaintId) => $"complaint:{complaintId}";

    /// <summary>Only in events older than encryption.</summary>
    public string? Name { get; init; }

    /// <summary>Only in events older than encryption.</summary>
    public string? Phone { get; init; }

    /// <summary>Only in events older than encryption.</summary>
    public string? Email { get; init; }
}

/// <summary>What a complaint is about, as the complainant names it; whether there is such a thing is not judged.</summary>
public sealed record ComplaintSubject(
    string? Enterprise = null, string? Outlet = null, CertificateNumber? Certificate = null, string? Claim = null);

/// <summary>
/// Someone complains about something (E5, Q25), a seller's own time limits or a refused certificate among them (E4). The
/// topic decides the department.
/// </summary>
public sealed record FileComplaint
{
    public required string ComplaintId { get; init; }

    public required string Topic { get; init; }

    /// <summary>When the complaint was made.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    public required string Text { get; init; }

    public ComplaintSubject? About { get; init; }

    /// <summary>Where it happened, GB/T 2260.</summary>
    public string? District { get; init; }

    /// <summary>Null: anonymous.</summary>
    public ComplainantContact? Complainant { get; init; }

    /// <summary>Gives the complaint to the department that has its topic, or says why it cannot.</summary>
    public IReadOnlyList<Fact> Decide(ComplaintStates states)
    {
        var day = states.Programme.DayOf(OccurredAt);
        var policy = states.Programme.VersionOn(day).Policy;
        var register = states.Register.VersionOn(day);
        var topic = ComplaintRegister.TopicIn(register, Topic);
        var department = topic is null ? null : ComplaintRegister.DepartmentIn(register, topic.Department);

        var rules = new Judgements();
        rules.JudgeArrival(policy, day, states.RecordedOn);
        rules.Judge(ReasonCode.ComplaintTopicUnknown, department is not null, actual: Topic);
        var holder = rules.JudgeHolder(department, District ?? PlaceOf(states.Enterprise, policy), policy, day);
        var stream = Complaint.Stream(ComplaintId);
        return rules.Reasons is { Count: > 0 } reasons || holder is null
            ? [new Fact(stream, new ComplaintRefused(this, rules.Reasons, rules.All))]
            : [new Fact(stream, new ComplaintFiled(this, holder, day, policy.ComplaintDueOn(day), rules.All))];
    }

    /// <summary>Where what it is about stands: the outlet, else the enterprise; null when that is no place of the city.</summary>
    private string? PlaceOf(Enterprise? enterprise, Policy policy)
    {
        var outlet = enterprise?.Outlets.FirstOrDefault(each => each.Id == About?.Outlet);
        var place = outlet?.District ?? enterprise?.RegisteredIn;
        return place is not null && policy.IsDistrict(place) ? place : null;
    }
}

/// <summary>What a complaint is judged against, folded from the log.</summary>
/// <param name="Register">Departments and topics.</param>
/// <param name="Programme">Whose working days count.</param>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
/// <param name="Enterprise">That it is about; null when it names none that is known.</param>
public sealed record ComplaintStates(
    ComplaintRegister Register, Programme Programme, DateOnly RecordedOn, Enterprise? Enterprise);
