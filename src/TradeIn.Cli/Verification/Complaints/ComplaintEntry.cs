namespace TradeIn.Cli.Verification;

/// <summary>Where a complaint stands, and who has it.</summary>
/// <param name="holder">Null of one that was not taken.</param>
/// <param name="district">Where it happened, as far as the complaint says.</param>
/// <param name="filedOn">The day of the complaint; null of one that was not taken.</param>
internal sealed class ComplaintEntry(Holder? holder, string state, string? district, DateOnly? filedOn)
{
    public Holder? Holder { get; set; } = holder;

    public string? District => district;

    public DateOnly? FiledOn => filedOn;

    public string State { get; set; } = state;
}

/// <summary>Who has a complaint: a department, and of some which district's.</summary>
internal sealed record Holder(string Department, string? District)
{
    public static Holder Read(EventBody holder) => new(holder.Text("department"), holder.TextOrNone("district"));

    public override string ToString() => $"{Department} {District}".TrimEnd();
}

/// <summary>One version of the register of departments and topics.</summary>
internal sealed record ComplaintRegisterVersion(
    int Version, DateOnly InForceFrom, string Programme, Dictionary<string, string> Topics,
    Dictionary<string, bool> OfEachDistrict)
{
    public static ComplaintRegisterVersion Read(EventBody body)
    {
        var topics = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var topic in body.Parts("topics")) topics[topic.Text("id")] = topic.Text("department");
        var departments = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var department in body.Parts("departments"))
            departments[department.Text("id")] = department.FlagOrNone("ofEachDistrict") ?? false;
        return new ComplaintRegisterVersion(
            body.Whole("version"), body.Day("inForceFrom"), body.Text("programme"), topics, departments);
    }
}
