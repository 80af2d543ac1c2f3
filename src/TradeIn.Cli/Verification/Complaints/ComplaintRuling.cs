namespace TradeIn.Cli.Verification;

/// <summary>
/// Whether a complaint finds its department, and whether a step of it is in its turn: E5. A refused step does not say to whom
/// it was to be forwarded: a reason about that is believed as far as its own values do not contradict the register.
/// </summary>
internal sealed class ComplaintRuling(Ledger ledger)
{
    public Ruling OfFiling(Filing filing, ComplaintRegisterVersion version, Hearing hearing)
    {
        var ruling = new Ruling();
        ruling.DemandArrival(hearing, hearing.Terms);
        var department = version.Topics.GetValueOrDefault(filing.Topic);
        var isKnown = department is not null && version.OfEachDistrict.ContainsKey(department);
        ruling.Demand(isKnown, PublicReason.ComplaintTopicUnknown, actual: filing.Topic);
        var district = filing.District ?? PlaceOf(filing, hearing.Terms);
        if (district is not null)
            ruling.Demand(
                hearing.Terms.Districts.ContainsKey(district), PublicReason.ComplaintDistrictUnknown, actual: district);
        if (isKnown && version.OfEachDistrict[department!])
            ruling.Demand(district is not null, PublicReason.ComplaintDistrictMissing, actual: department);
        return ruling;
    }

    /// <summary>Of any step: whose turn it is, and not before the complaint.</summary>
    public static Ruling OfStep(ComplaintEntry entry, string step, DateOnly day)
    {
        var (ruling, needed) = (new Ruling(), step == "reopen" ? "answered" : "open");
        ruling.Demand(entry.State == needed, PublicReason.ComplaintNotAtThisStep, needed, entry.State);
        if (entry.FiledOn is { } filedOn)
            ruling.Demand(
                day >= filedOn, PublicReason.ComplaintNotYetFiled, EventBody.Said(filedOn), EventBody.Said(day));
        return ruling;
    }

    /// <summary>To whom a complaint was forwarded.</summary>
    public static Ruling OfForwarding(ComplaintEntry entry, Holder to, ComplaintRegisterVersion version)
    {
        var ruling = new Ruling();
        ruling.Demand(
            version.OfEachDistrict.ContainsKey(to.Department), PublicReason.ComplaintDepartmentUnknown,
            actual: to.Department);
        ruling.Demand(entry.Holder != to, PublicReason.ComplaintDepartmentHasIt, actual: to.ToString());
        return ruling;
    }

    public static Ruling OfRefusedStep(
        ComplaintEntry entry, string step, ComplaintRegisterVersion version, Hearing hearing)
    {
        var ruling = OfStep(entry, step, hearing.Day);
        if (step != "forward") return ruling;
        ruling.Believe(PublicReason.ComplaintDepartmentUnknown, reason =>
            version.OfEachDistrict.ContainsKey(reason.Said("actual")) ? "the register has it" : null);
        ruling.Believe(PublicReason.ComplaintDistrictUnknown, reason =>
            hearing.Terms.Districts.ContainsKey(reason.Said("actual")) ? "the district is the programme's" : null);
        ruling.Believe(PublicReason.ComplaintDistrictMissing, reason =>
            entry.District is not null ? "the complaint says where it happened"
            : version.OfEachDistrict.GetValueOrDefault(reason.Said("actual")) ? null : "it needs no district");
        ruling.Believe(PublicReason.ComplaintDepartmentHasIt, reason =>
            reason.Said("actual") == entry.Holder?.ToString() ? null : $"it is with '{entry.Holder}'");
        return ruling;
    }

    // Where the outlet or the enterprise that it is about is registered, if that is in the city.
    private string? PlaceOf(Filing filing, Terms terms)
    {
        if (filing.Enterprise is not { } about || ledger.Enterprises.GetValueOrDefault(about) is not { } file) return null;
        var place = (filing.Outlet is { } outlet ? file.FirstOutletOf(outlet)?.District : null) ?? file.RegisteredIn;
        return terms.Districts.ContainsKey(place) ? place : null;
    }
}

/// <summary>What a complaint says.</summary>
/// <param name="District">Where it happened.</param>
/// <param name="Enterprise">Whom it is about.</param>
internal sealed record Filing(
    string Id, string Topic, DateTimeOffset OccurredAt, string? District, string? Enterprise, string? Outlet)
{
    public static Filing Read(EventBody complaint)
    {
        var about = complaint.PartOrNone("about");
        return new Filing(
            complaint.Text("complaintId"), complaint.Text("topic"), complaint.Instant("occurredAt"),
            complaint.TextOrNone("district"), about?.TextOrNone("enterprise"), about?.TextOrNone("outlet"));
    }
}
