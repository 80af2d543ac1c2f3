namespace TradeIn.Client.Complaints;

/// <summary>A complaint (Q25). No key is needed; nobody has to say who he is.</summary>
/// <param name="ComplaintId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>; choose one that nobody guesses.</param>
/// <param name="Topic">What it is about, one of <c>/v1/complaint-topics</c>: the topic decides the department.</param>
/// <param name="OccurredAt">When the complaint was made, RFC 3339 with offset; not in the future. Its due day counts from there.</param>
/// <param name="Text">What happened, at most 2000 characters, line breaks included.</param>
/// <param name="About">The enterprise, outlet, certificate or claim that it is about, as far as the complainant knows.</param>
/// <param name="District">
/// Where it happened, GB/T 2260, six digits. A topic of the district governments needs it, or an enterprise that is known.
/// </param>
/// <param name="Complainant">How to reach the complainant; leave it out for an anonymous complaint.</param>
public sealed record ComplaintRequest(
    string ComplaintId, string Topic, DateTimeOffset OccurredAt, string Text, ComplaintAbout? About = null,
    string? District = null, Complainant? Complainant = null);

/// <summary>What a complaint is about. Whether there is such a thing is not judged.</summary>
/// <param name="EnterpriseId">A recycler, seller or dismantler.</param>
/// <param name="OutletId">One of its outlets.</param>
/// <param name="CertificateNumber">The printed number of a certificate.</param>
/// <param name="ClaimId">A claim's id.</param>
public sealed record ComplaintAbout(
    string? EnterpriseId = null, string? OutletId = null, string? CertificateNumber = null, string? ClaimId = null);

/// <summary>How to reach a complainant: shown to the department that has the complaint, and to nobody else.</summary>
/// <param name="Name">As the complainant wishes to be addressed.</param>
/// <param name="Phone">Digits, blanks, <c>+</c>, <c>-</c> and brackets.</param>
/// <param name="Email">An address with <c>@</c>.</param>
public sealed record Complainant(string? Name = null, string? Phone = null, string? Email = null);

/// <summary>The complaint is with a department.</summary>
/// <param name="ComplaintId">As sent.</param>
/// <param name="Department">The department that has it.</param>
/// <param name="District">Of a department that each district has its own of, which district's.</param>
/// <param name="DueOn">The last day on which it is answered in time.</param>
/// <param name="Receipt">With it <c>POST /v1/complaint-status</c> tells status and answer: write it down.</param>
public sealed record ComplaintAnswer(
    string ComplaintId, string Department, string? District, DateOnly DueOn, string Receipt);

/// <summary>A step of a complaint, by the department that has it.</summary>
/// <param name="Step"><c>forward</c> to another department, <c>answer</c>, which closes it, or <c>reopen</c> an answered one.</param>
/// <param name="OccurredAt">When, RFC 3339 with offset; not in the future.</param>
/// <param name="Text">The answer, for the complainant to read; or why it is forwarded or opened again. At most 2000 characters.</param>
/// <param name="Department">To whom it is forwarded; required for <c>forward</c>, and for nothing else.</param>
/// <param name="District">Of a department that each district has its own of, whose; else the complaint's own district.</param>
public sealed record ComplaintStepRequest(
    string Step, DateTimeOffset OccurredAt, string Text, string? Department = null, string? District = null);

/// <summary>What a <c>tradein.complaint-step.v1</c> event carries: the body of the single call, and the complaint that it is for.</summary>
public sealed record ComplaintStepEventData(
    string ComplaintId, string Step, DateTimeOffset OccurredAt, string Text, string? Department = null,
    string? District = null);

/// <summary>The step is on record.</summary>
/// <param name="Status"><c>open</c> or <c>answered</c>.</param>
/// <param name="Department">The department that has it now.</param>
/// <param name="District">Of a department that each district has its own of, which district's.</param>
public sealed record ComplaintStepAnswer(
    string ComplaintId, string Status, string Department, string? District, DateTimeOffset OccurredAt);

/// <summary>A complainant asks what has become of a complaint.</summary>
/// <param name="ComplaintId">As it was sent.</param>
/// <param name="Receipt">As it was given; case, blanks and hyphens do not count.</param>
public sealed record ComplaintStatusRequest(string ComplaintId, string Receipt);

/// <summary>What has become of a complaint.</summary>
/// <param name="Status"><c>open</c> or <c>answered</c>.</param>
/// <param name="Department">The department that has it.</param>
/// <param name="District">Of a department that each district has its own of, which district's.</param>
/// <param name="FiledOn">The day of the complaint.</param>
/// <param name="DueOn">The last day on which it is answered in time.</param>
/// <param name="Answer">The answer; absent while it is open.</param>
/// <param name="AnsweredAt">When it was answered; absent while it is open.</param>
public sealed record ComplaintStatusAnswer(
    string ComplaintId, string Topic, string Status, string Department, string? District, DateOnly FiledOn, DateOnly DueOn,
    string? Answer, DateTimeOffset? AnsweredAt);
