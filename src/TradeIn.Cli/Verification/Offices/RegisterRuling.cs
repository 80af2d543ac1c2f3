namespace TradeIn.Cli.Verification;

/// <summary>
/// What can be recorded of an enterprise: E1, E2, E3, K4, R8. A refusal does not carry what was to be recorded; what of the
/// rules needs that is believed as far as the reason's own values do not contradict the books.
/// </summary>
internal sealed class RegisterRuling(Ledger ledger)
{
    /// <summary>Of a step that was accepted, with all that its event says.</summary>
    public Ruling OfAccepted(RegisterStep step, EnterpriseFile? file, EventBody body)
    {
        var ruling = OfAny(step, file);
        var terms = step.On is { } on ? TermsOn(on) : null;
        if (step.Name is "award" && terms is not null) DemandDistrict(ruling, terms, body.Text("registeredIn"));
        if (file is not null) DemandContent(ruling, step, file, terms, body);
        return ruling;
    }

    /// <summary>Of a step that was refused.</summary>
    public Ruling OfRefused(RegisterStep step, EnterpriseFile? file)
    {
        var ruling = OfAny(step, file);
        if (step.On is not { } on || TermsOn(on) is not { } terms) return ruling;
        ruling.Believe(PublicReason.EnterpriseDistrictUnknown, reason =>
            step.Name is not ("award" or "outlet" or "outlet-move") ? "the step is about no district"
            : terms.Districts.ContainsKey(reason.Said("actual")) ? "the district is the programme's" : null);
        ruling.Believe(PublicReason.EnterpriseRegionUnknown, reason =>
            step.Name is not ("award" or "region-award") ? "the step is about no region"
            : reason.Texts("items").Exists(terms.Regions.ContainsKey) ? "a region that it names is the programme's" : null);
        if (step.Role is null) ruling.Believe(PublicReason.EnterpriseRoleMissing, reason => OfRole(reason, step, file));
        if (file is null) return ruling;
        ruling.Believe(PublicReason.BondInsufficient, reason => OfBond(reason, step, file.BondFreeOn(on)));
        ruling.Believe(PublicReason.CertificateRangeOverlaps, reason => OfOverlap(reason, step, on));
        ruling.Believe(PublicReason.CertificateRangeNotAllotted, reason => OfRange(reason, step, file, on));
        return ruling;
    }

    // What the step itself says is enough for these.
    private static Ruling OfAny(RegisterStep step, EnterpriseFile? file)
    {
        var ruling = new Ruling();
        if (step.Name == "award")
            ruling.Demand(file is null, PublicReason.EnterpriseAlreadyAwarded, actual: step.Enterprise);
        else if (file is not null)
        {
            if (step.On is { } on) DemandDay(ruling, step, file, on);
            if (step.Role is { } role) DemandRole(ruling, file, role);
            if (step.Name == "outlet")
                ruling.Demand(
                    !file.HasOutlet(step.Subject!), PublicReason.OutletAlreadyRegistered, actual: step.Subject);
        }
        return ruling;
    }

    private static void DemandDay(Ruling ruling, RegisterStep step, EnterpriseFile file, DateOnly on)
    {
        if (step.BeginsSomething)
            ruling.Demand(
                file.AwardedOn <= on, PublicReason.EnterpriseNotYetAwarded, EventBody.Said(file.AwardedOn),
                EventBody.Said(on));
        if (step.IsNewBusiness)
            ruling.Demand(
                !(file.DisqualifiedFrom <= on), PublicReason.EnterpriseDisqualified,
                actual: Said(file.DisqualifiedFrom));
        switch (step.Name)
        {
            case "suspension-lifting":
                DemandInForce(ruling, file.SuspensionOf(step.Subject!), on, PublicReason.SuspensionNotInForce);
                break;
            case "designation-withdrawal":
                DemandInForce(ruling, file.DesignationOf(step.Subject!), on, PublicReason.DesignationNotInForce);
                break;
            case "designation":
                var open = file.DesignationNotOverBy(on);
                ruling.Demand(open is null, PublicReason.DesignationInForce, actual: Said(open?.From));
                break;
            case "outlet-move" or "outlet-closure" when file.OutletOf(step.Subject!) is { } outlet:
                ruling.Demand(
                    outlet.ClosedOn is null && outlet.IsOpen(on), PublicReason.OutletNotOpen,
                    actual: EventBody.Said(outlet.ClosedOn ?? on));
                ruling.Demand(
                    !(outlet.MovedOn > on), PublicReason.OutletMovedLater, Said(outlet.MovedOn), EventBody.Said(on));
                break;
        }
    }

    private static void DemandInForce(Ruling ruling, DatedEntry? entry, DateOnly on, string reason)
    {
        if (entry is not null)
            ruling.Demand(
                entry.IsInForce(on) && entry.Until is null, reason, EventBody.Said(entry.From),
                EventBody.Said(entry.Until ?? on));
    }

    private static void DemandRole(Ruling ruling, EnterpriseFile file, string role) =>
        ruling.Demand(file.HasRole(role), PublicReason.EnterpriseRoleMissing, role, file.Roles);

    private static void DemandDistrict(Ruling ruling, Terms terms, string district) => ruling.Demand(
        terms.Districts.ContainsKey(district), PublicReason.EnterpriseDistrictUnknown, actual: district);

    private void DemandContent(Ruling ruling, RegisterStep step, EnterpriseFile file, Terms? terms, EventBody body)
    {
        switch (step.Name)
        {
            case "region-award" when terms is not null:
                ruling.DemandEach(
                    body.Texts("regions"), terms.Regions.ContainsKey, PublicReason.EnterpriseRegionUnknown,
                    region => region);
                break;
            case "outlet":
                DemandRole(ruling, file, body.Text("kind"));
                if (terms is not null) DemandDistrict(ruling, terms, body.Text("district"));
                break;
            case "outlet-move" when terms is not null: DemandDistrict(ruling, terms, body.Text("district")); break;
            case "certificate-range":
                ruling.DemandEach(
                    Overlapping(NumbersOf(body), step.On ?? DateOnly.MinValue), _ => false,
                    PublicReason.CertificateRangeOverlaps, each => $"{each.Enterprise}/{each.Range.Id}");
                break;
            case "certificate-range-return" or "certificate-range-cancellation"
                when file.RangeOf(step.Subject!) is { } range:
                ruling.Demand(
                    range.AllottedOn <= step.On && range.HasAllOf(NumbersOf(body)),
                    PublicReason.CertificateRangeNotAllotted, $"{range.Numbers}", $"{NumbersOf(body)}");
                break;
            case "breach" when step.On is { } on:
                var (penalty, free) = (body.Amount("penalty"), file.BondFreeOn(on));
                ruling.Demand(
                    penalty <= free, PublicReason.BondInsufficient, EventBody.Said(free), EventBody.Said(penalty));
                break;
        }
    }

    private static string? OfRole(EventBody reason, RegisterStep step, EnterpriseFile? file)
    {
        var (role, roles) = (reason.Said("limit"), reason.Said("actual"));
        return step.Name switch
        {
            "award" => roles.Split(", ").Contains("recycling") ? "recycling is among the roles" : null,
            "outlet" when role is not ("recycling" or "sales") => $"no outlet is for {role}",
            "outlet" when file?.HasRole(role) == true => $"it was awarded {role}",
            "outlet" => roles == file?.Roles ? null : "its roles are others",
            _ => "the step is for every role",
        };
    }

    private static string? OfBond(EventBody reason, RegisterStep step, decimal free) =>
        step.Name != "breach" ? "the step takes nothing from the bond"
        : reason.Said("limit") != EventBody.Said(free) ? $"free of the bond is {EventBody.Said(free)}"
        : reason.Number("actual") <= free ? "the bond bears it" : null;

    private string? OfOverlap(EventBody reason, RegisterStep step, DateOnly on)
    {
        if (step.Name != "certificate-range") return "the step allots no numbers";
        var named = reason.Texts("items").ConvertAll(item =>
            ledger.Allotments.Find(each => $"{each.Enterprise}/{each.Range.Id}" == item));
        if (named.Count == 0 || named.Contains(null)) return "a range that it names was never allotted";
        return named.TrueForAll(each => each!.Range.HasAnyOf(each.Range.Numbers, on))
            ? $"{named[0]!.Range.Numbers}" == reason.Said("actual") ? null : "the first of the ranges has other numbers"
            : "nothing is left of a range that it names";
    }

    // Whether all that was left or just all was to be withdrawn, a refusal does not say.
    private static string? OfRange(EventBody reason, RegisterStep step, EnterpriseFile file, DateOnly on)
    {
        if (step.Name is not ("certificate-range-return" or "certificate-range-cancellation"))
            return "the step withdraws no numbers";
        if (file.RangeOf(step.Subject!) is not { } range || reason.Said("limit") != $"{range.Numbers}")
            return "the range is another";
        var ends = reason.Said("actual").Split(" to ");
        return ends.Length != 2 ? "it names no numbers"
            : range.AllottedOn <= on && range.HasAllOf(new NumberRange(ends[0], ends[1])) ? "the numbers are its own" : null;
    }

    private IEnumerable<Allotment> Overlapping(NumberRange numbers, DateOnly on) =>
        ledger.Allotments.Where(each => each.Range.HasAnyOf(numbers, on));

    private static NumberRange NumbersOf(EventBody body) => new(body.Text("from"), body.Text("to"));

    private static string? Said(DateOnly? day) => day is { } known ? EventBody.Said(known) : null;

    // The register is the city's: its places are those of the programme that came first.
    private Terms? TermsOn(DateOnly day) => ledger.Programmes.Values.FirstOrDefault()?.InForceOn(day);
}

/// <summary>Numbers that went to an enterprise.</summary>
internal sealed record Allotment(string Enterprise, RangeEntry Range);
