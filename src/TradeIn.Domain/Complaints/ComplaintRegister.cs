namespace TradeIn.Domain.Complaints;

/// <summary>A department that takes complaints (Q25).</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Name">In English.</param>
/// <param name="NameZh">In Chinese.</param>
/// <param name="Responsibility">What it is responsible for.</param>
/// <param name="ResponsibilityZh">The same in Chinese.</param>
/// <param name="Hotlines">Its telephones as published; some have none.</param>
/// <param name="OfEachDistrict">Whether each district has its own, so that a complaint needs a district.</param>
public sealed record Department(
    string Id, string Name, string NameZh, string Responsibility, string ResponsibilityZh, IReadOnlyList<Hotline> Hotlines,
    bool OfEachDistrict = false);

/// <summary>A telephone for advice and complaints.</summary>
/// <param name="Number">As it is dialled in the city.</param>
/// <param name="Hours">When it is answered.</param>
public sealed record Hotline(string Number, HotlineHours Hours);

/// <summary>When a telephone is answered.</summary>
public enum HotlineHours
{
    WorkingHours,
    NightsAndRestDays,
    AroundTheClock,
}

/// <summary>What a complaint can be about, and whose it is.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Name">In English.</param>
/// <param name="NameZh">In Chinese.</param>
/// <param name="Department">The department responsible.</param>
public sealed record ComplaintTopic(string Id, string Name, string NameZh, string Department);

/// <summary>The register of departments and topics: all its versions.</summary>
public sealed record ComplaintRegister(IReadOnlyList<ComplaintDepartmentsPublished> Versions)
{
    /// <summary>The city's one register.</summary>
    public static StreamName Stream { get; } = new("complaint_register", "1");

    public static ComplaintRegister Evolve(ComplaintRegister? state, object @event) => (state, @event) switch
    {
        (null, ComplaintDepartmentsPublished { Version: 1 } first) => new ComplaintRegister([first]),
        ({ } known, ComplaintDepartmentsPublished next) when next.Version == known.Versions[^1].Version + 1 =>
            known with { Versions = [.. known.Versions, next] },
        _ => throw Fact.Impossible(state, @event),
    };

    /// <summary>The version that governs a day; before the first one, the first: a complaint finds its department always.</summary>
    public ComplaintDepartmentsPublished VersionOn(DateOnly day)
    {
        var governing = Versions[0];
        foreach (var version in Versions)
            if (version.InForceFrom <= day) governing = version;
        return governing;
    }

    /// <summary>A department as a version has it; null when it has none of that id.</summary>
    public static Department? DepartmentIn(ComplaintDepartmentsPublished version, string id) =>
        version.Departments.FirstOrDefault(each => each.Id == id);

    /// <summary>A topic as a version has it; null when it has none of that id.</summary>
    public static ComplaintTopic? TopicIn(ComplaintDepartmentsPublished version, string id) =>
        version.Topics.FirstOrDefault(each => each.Id == id);
}
