namespace TradeIn.Cli.Verification;

/// <summary>What an office recorded of an enterprise, or wanted to.</summary>
/// <param name="Name">What it was, as a refusal says it.</param>
/// <param name="Subject">The id of the outlet, the range and so on; null of what was recorded before ids were.</param>
/// <param name="On">The day that it counts from; null of what was recorded without one.</param>
internal sealed record RegisterStep(string Enterprise, string Name, string? Subject, DateOnly? On)
{
    /// <summary>Of each type of event what it records, and the members that say of what and from when.</summary>
    private static readonly Dictionary<string, (string Name, string Subject, string On)> Members =
        new(StringComparer.Ordinal)
        {
            ["enterprise_awarded"] = ("award", "enterprise", "awardedOn"),
            ["recycling_regions_awarded"] = ("region-award", "regionAward", "awardedOn"),
            ["agreement_signed"] = ("agreement", "agreement", "signedOn"),
            ["bond_deposited"] = ("bond-deposit", "deposit", "depositedOn"),
            ["breach_recorded"] = ("breach", "breach", "occurredOn"),
            ["enterprise_suspended"] = ("suspension", "suspension", "suspendedFrom"),
            ["suspension_lifted"] = ("suspension-lifting", "suspension", "liftedFrom"),
            ["enterprise_disqualified"] = ("disqualification", "disqualification", "disqualifiedFrom"),
            ["outlet_registered"] = ("outlet", "outlet", "openedOn"),
            ["outlet_moved"] = ("outlet-move", "outlet", "movedOn"),
            ["outlet_closed"] = ("outlet-closure", "outlet", "closedOn"),
            ["certificate_range_allotted"] = ("certificate-range", "range", "allottedOn"),
            ["certificate_range_returned"] = ("certificate-range-return", "range", "returnedOn"),
            ["certificate_range_cancelled"] = ("certificate-range-cancellation", "range", "cancelledOn"),
            ["dismantler_designated"] = ("designation", "designation", "designatedOn"),
            ["designation_withdrawn"] = ("designation-withdrawal", "designation", "withdrawnFrom"),
        };

    /// <summary>It counts from a day, and not from one before the award (E1).</summary>
    public bool BeginsSomething => Name is "agreement" or "bond-deposit" or "breach" || IsNewBusiness;

    /// <summary>What cannot be recorded of the disqualified (E2).</summary>
    public bool IsNewBusiness => Name is "suspension" or "disqualification" or "region-award" or "outlet"
        or "certificate-range" or "designation";

    /// <summary>The role that it is for; null when it is for any, or for one that the step alone does not say.</summary>
    public string? Role => Name switch
    {
        "region-award" or "certificate-range" => "recycling",
        "designation" => "dismantling",
        _ => null,
    };

    /// <summary>Of an event that is on record.</summary>
    public static RegisterStep Of(string type, EventBody body)
    {
        var (name, subject, on) = Members[type];
        return new RegisterStep(body.Text("enterprise"), name, body.TextOrNone(subject), body.DayOrNone(on));
    }

    public static RegisterStep OfRefusal(EventBody body) => new(
        body.Text("enterprise"), body.Text("step"), body.Text("subject"), body.Day("on"));
}
