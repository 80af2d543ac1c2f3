namespace TradeIn.Client.Complaints;

/// <summary>A complaint as it stands.</summary>
/// <param name="Topic">What it is about, one of <c>/v1/complaint-topics</c>.</param>
/// <param name="Status"><c>refused</c>, <c>open</c> or <c>answered</c>.</param>
/// <param name="Department">The department that has it; absent when it was refused.</param>
/// <param name="HeldFor">Of a department that each district has its own of, which district's.</param>
/// <param name="OccurredAt">When the complaint was made.</param>
/// <param name="FiledOn">The day of the complaint; absent when it was refused.</param>
/// <param name="DueOn">The last day on which it is answered in time; absent when it was refused.</param>
/// <param name="AgeDays">Days from the complaint to its answer, or to today.</param>
/// <param name="DaysLate">Days from the due day to its answer, or to today; 0 when that is in time.</param>
/// <param name="Overdue">Whether it is late and not answered.</param>
/// <param name="Text">What happened, in the complainant's words.</param>
/// <param name="About">What it is about, as the complainant names it.</param>
/// <param name="District">Where it happened.</param>
/// <param name="Complainant">How to reach the complainant: only for the department that has it, and the administrator.</param>
/// <param name="IsAnonymous">Whether the complainant left no name, telephone and address.</param>
/// <param name="Steps">Every step that was taken, and by which key.</param>
/// <param name="Reasons">Of a refused one.</param>
public sealed record ComplaintView(
    string ComplaintId, string Topic, string Status, string? Department, string? HeldFor, DateTimeOffset OccurredAt,
    DateOnly? FiledOn, DateOnly? DueOn, int? AgeDays, int? DaysLate, bool? Overdue, string Text, ComplaintAbout? About, string? District,
    Complainant? Complainant, bool IsAnonymous, IReadOnlyList<ComplaintStepView> Steps, IReadOnlyList<Reason>? Reasons);

/// <summary>A step of a complaint, on record.</summary>
/// <param name="Step"><c>file</c>, <c>forward</c>, <c>answer</c> or <c>reopen</c>.</param>
/// <param name="By">The key under which it was sent; <c>public</c> when there was none.</param>
/// <param name="At">When it happened.</param>
/// <param name="Department">The department that has it from then on.</param>
/// <param name="District">Of a department that each district has its own of, which district's.</param>
/// <param name="Text">The answer, or why it was forwarded or opened again.</param>
/// <param name="RecordedAt">When the server recorded it.</param>
/// <param name="Position">Its place in the log.</param>
public sealed record ComplaintStepView(
    string Step, string? By, DateTimeOffset At, string Department, string? District, string? Text,
    DateTimeOffset RecordedAt, long Position);

/// <summary>A page of complaints, in the order in which they were recorded.</summary>
/// <param name="Items">The complaints.</param>
/// <param name="Next">Send it as <c>after</c> for the next page; absent on the last one.</param>
/// <param name="AsOf">The position of the log up to which the list is complete.</param>
public sealed record ComplaintsPage(IReadOnlyList<ComplaintItem> Items, string? Next, long AsOf);

/// <summary>A complaint in a list.</summary>
/// <param name="Topic">What it is about, one of <c>/v1/complaint-topics</c>.</param>
/// <param name="Status"><c>open</c> or <c>answered</c>.</param>
/// <param name="Department">The department that has it.</param>
/// <param name="HeldFor">Of a department that each district has its own of, which district's.</param>
/// <param name="FiledOn">The day of the complaint.</param>
/// <param name="DueOn">The last day on which it is answered in time.</param>
/// <param name="AnsweredOn">The day of the answer; absent while it is open.</param>
/// <param name="AgeDays">Days from the complaint to its answer, or to the day asked for.</param>
/// <param name="DaysLate">Days from the due day to its answer, or to the day asked for; 0 when that is in time.</param>
/// <param name="Overdue">Whether it was late and not answered on the day asked for.</param>
/// <param name="Forwarded">How many times it was forwarded.</param>
/// <param name="EnterpriseId">The enterprise that it is about, if one is named.</param>
/// <param name="District">Where it happened.</param>
public sealed record ComplaintItem(
    string ComplaintId, string Topic, string Status, string Department, string? HeldFor, DateOnly FiledOn, DateOnly DueOn,
    DateOnly? AnsweredOn, int AgeDays, int DaysLate, bool Overdue, int Forwarded, string? EnterpriseId, string? District);

/// <summary>Where to complain about what (Q25).</summary>
/// <param name="Version">The version in force today, 1 for the first.</param>
/// <param name="InForceFrom">Its first day.</param>
/// <param name="Topics">What a complaint can be about.</param>
/// <param name="Departments">Who takes complaints.</param>
public sealed record ComplaintTopicsView(
    int Version, DateOnly InForceFrom, IReadOnlyList<ComplaintTopicView> Topics, IReadOnlyList<DepartmentView> Departments);

/// <summary>What a complaint can be about.</summary>
/// <param name="Topic">Its name in a complaint.</param>
/// <param name="Name">In English.</param>
/// <param name="NameZh">In Chinese.</param>
/// <param name="Department">The department responsible.</param>
/// <param name="NeedsDistrict">Whether each district has its own, so that a complaint needs a district.</param>
public sealed record ComplaintTopicView(string Topic, string Name, string NameZh, string Department, bool NeedsDistrict);

/// <summary>A department that takes complaints.</summary>
/// <param name="Department">Its id.</param>
/// <param name="Name">In English.</param>
/// <param name="NameZh">In Chinese.</param>
/// <param name="Responsibility">What it is responsible for.</param>
/// <param name="ResponsibilityZh">The same in Chinese.</param>
/// <param name="Hotlines">Its telephones as published; some have none.</param>
public sealed record DepartmentView(
    string Department, string Name, string NameZh, string Responsibility, string ResponsibilityZh,
    IReadOnlyList<HotlineView> Hotlines);

/// <summary>A telephone for advice and complaints.</summary>
/// <param name="Number">As it is dialled in the city.</param>
/// <param name="Hours"><c>working-hours</c>, <c>nights-and-rest-days</c> or <c>around-the-clock</c>.</param>
public sealed record HotlineView(string Number, string Hours);
