using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Complaints;

/// <summary>
/// A version of the register was published: which departments take complaints, and which of them has which topic (Q25). It
/// is in force from a day on.
/// </summary>
/// <param name="Version">1 for the first.</param>
/// <param name="InForceFrom">The first day whose complaints go by it.</param>
/// <param name="Programme">Whose working days count, and whose districts are those of the city.</param>
/// <param name="Departments">All of them.</param>
/// <param name="Topics">All of them, each with the department that has it.</param>
public sealed record ComplaintDepartmentsPublished(
    int Version, DateOnly InForceFrom, string Programme, IReadOnlyList<Department> Departments,
    IReadOnlyList<ComplaintTopic> Topics);

/// <summary>Someone complained, and the department that has the topic has the complaint (E5).</summary>
/// <param name="Complaint">What was said, and by whom if the complainant says so.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="FiledOn">The day of the complaint, in the programme's place.</param>
/// <param name="DueOn">The last day on which it is answered in time (Q25, J).</param>
/// <param name="Rules">Every rule that was judged.</param>
public sealed record ComplaintFiled(
    FileComplaint Complaint, ComplaintHolder Holder, DateOnly FiledOn, DateOnly DueOn, IReadOnlyList<Judgement> Rules);

/// <summary>A complaint was not taken: no department has it (C8).</summary>
public sealed record ComplaintRefused(
    FileComplaint Complaint, IReadOnlyList<Reason> Reasons, IReadOnlyList<Judgement> Rules);

/// <summary>The department that had it gave it to another; the day by which it is due stays (J).</summary>
/// <param name="Complaint">Its id.</param>
/// <param name="From">Who had it.</param>
/// <param name="To">Who has it from now on.</param>
/// <param name="Text">Why, in words.</param>
/// <param name="ForwardedAt">When.</param>
public sealed record ComplaintForwarded(
    string Complaint, ComplaintHolder From, ComplaintHolder To, string Text, DateTimeOffset ForwardedAt);

/// <summary>The department that has it answered; that closes it.</summary>
/// <param name="Complaint">Its id.</param>
/// <param name="Holder">Who answered.</param>
/// <param name="Text">The answer, for the complainant to read.</param>
/// <param name="AnsweredAt">When.</param>
/// <param name="AnsweredOn">The day of the answer, in the programme's place.</param>
public sealed record ComplaintAnswered(
    string Complaint, ComplaintHolder Holder, string Text, DateTimeOffset AnsweredAt, DateOnly AnsweredOn);

/// <summary>
/// What was answered did not settle it: it is open again with the same department, and due when it was due first (J).
/// </summary>
/// <param name="Complaint">Its id.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Text">Why, in words.</param>
/// <param name="ReopenedAt">When.</param>
public sealed record ComplaintReopened(
    string Complaint, ComplaintHolder Holder, string Text, DateTimeOffset ReopenedAt);

/// <summary>A step of a complaint was refused; the complaint stands as it stood.</summary>
public sealed record ComplaintStepRefused(
    string Complaint, ComplaintStep Step, DateTimeOffset At, IReadOnlyList<Reason> Reasons);
