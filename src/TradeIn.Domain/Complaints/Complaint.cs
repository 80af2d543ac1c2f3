namespace TradeIn.Domain.Complaints;

/// <summary>Who has a complaint.</summary>
/// <param name="Department">The department's id.</param>
/// <param name="District">Of a department that each district has its own of, which district's; GB/T 2260.</param>
public sealed record ComplaintHolder(string Department, string? District = null)
{
    public override string ToString() => District is null ? Department : $"{Department} {District}";
}

/// <summary>Where a complaint stands.</summary>
public enum ComplaintStatus
{
    /// <summary>It was not taken: there is nothing to take a step of.</summary>
    Refused,

    /// <summary>A department has it and has not answered.</summary>
    Open,
    Answered,
}

/// <summary>The steps that follow a complaint.</summary>
public enum ComplaintStep
{
    Forward,
    Answer,
    Reopen,
}

/// <summary>A complaint and what has become of it (E5).</summary>
/// <param name="Filing">What was said.</param>
/// <param name="Holder">Who has it; null when it was refused.</param>
/// <param name="Status">Where it stands.</param>
public sealed record Complaint(FileComplaint Filing, ComplaintHolder? Holder, ComplaintStatus Status)
{
    /// <summary>The day of the complaint.</summary>
    public DateOnly FiledOn { get; init; }

    /// <summary>The last day on which it is answered in time.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>The answer that stands; null while it is open.</summary>
    public ComplaintAnswered? Answer { get; init; }

    public static StreamName Stream(string complaintId) => new("complaint", complaintId);

    public static Complaint Evolve(Complaint? state, object @event) => (state, @event) switch
    {
        (null, ComplaintFiled filed) => new Complaint(filed.Complaint, filed.Holder, ComplaintStatus.Open)
        {
            FiledOn = filed.FiledOn, DueOn = filed.DueOn,
        },
        (null, ComplaintRefused refused) => new Complaint(refused.Complaint, Holder: null, ComplaintStatus.Refused),
        ({ Status: ComplaintStatus.Open }, ComplaintForwarded forwarded) => state with { Holder = forwarded.To },
        ({ Status: ComplaintStatus.Open }, ComplaintAnswered answered) =>
            state with { Status = ComplaintStatus.Answered, Answer = answered },
        ({ Status: ComplaintStatus.Answered }, ComplaintReopened) =>
            state with { Status = ComplaintStatus.Open, Answer = null },
        ({ } known, ComplaintStepRefused) => known,
        _ => throw Fact.Impossible(state, @event),
    };

}
