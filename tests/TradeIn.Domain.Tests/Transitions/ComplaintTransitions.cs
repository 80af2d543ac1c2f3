using TradeIn.Domain.Complaints;
using TradeIn.Domain.Erasures;
using static TradeIn.Testing.SampleWorld.ComplaintOffice;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Complaint Q-1, which commerce has.</summary>
internal static class ComplaintTransitions
{
    /// <summary>The commands of complaints, which touch nothing else, and an erasure, which touches no state at all.</summary>
    public static Type[] Commands { get; } = [typeof(FileComplaint), typeof(HandleComplaint), typeof(ErasePerson)];

    public static Subject Subject { get; } = new("complaint")
    {
        States = ["Unknown", .. Enum.GetNames<ComplaintStatus>()],
        Pasts = new()
        {
            ["Unknown"] = Departments,
            ["Refused"] = Past.ComplaintRefused,
            ["Open"] = Past.Complained,
            ["Answered"] = Past.ComplaintAnswered,
        },
        Attempts = new()
        {
            ["FileComplaint"] = Attempt.Of<FileComplaint>(past => Given(past).When(
                AComplaint with { ComplaintId = past.Has(Complaint.Stream("Q-1")) ? "Q-2" : "Q-1" })),
            ["HandleComplaint forward"] = Attempt.Of<HandleComplaint>(past => Given(past).When(AForwarding)),
            ["HandleComplaint answer"] = Attempt.Of<HandleComplaint>(past => Given(past).When(AnAnswer)),
            ["HandleComplaint reopen"] = Attempt.Of<HandleComplaint>(past => Given(past).When(AReopening)),
        },
        Untouched =
        [
            .. typeof(Fact).Assembly.GetTypes().Where(type => type.Namespace != typeof(Complaint).Namespace
                && type.GetMethods().Any(method => method is { Name: "Decide", IsStatic: false })),
        ],
        StateOf = past => past.StateOf<Complaint>(Complaint.Stream("Q-1"))?.Status.ToString() ?? "Unknown",
        Table = """
            Unknown
              FileComplaint            → Open
              HandleComplaint forward  nothing on record
              HandleComplaint answer   nothing on record
              HandleComplaint reopen   nothing on record
            Refused
              FileComplaint            → Refused
              HandleComplaint forward  complaint.not-at-this-step
              HandleComplaint answer   complaint.not-at-this-step
              HandleComplaint reopen   complaint.not-at-this-step
            Open
              FileComplaint            → Open
              HandleComplaint forward  → Open
              HandleComplaint answer   → Answered
              HandleComplaint reopen   complaint.not-at-this-step
            Answered
              FileComplaint            → Answered
              HandleComplaint forward  complaint.not-at-this-step
              HandleComplaint answer   complaint.not-at-this-step
              HandleComplaint reopen   → Open
            """,
    };
}
