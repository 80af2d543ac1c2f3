using System.Globalization;

namespace TradeIn.Client.Complaints;

/// <summary>Which complaints are asked for; what is null is not asked for.</summary>
/// <param name="Status"><c>open</c> or <c>answered</c>.</param>
/// <param name="Department">The department that has it.</param>
/// <param name="HeldFor">Of a department that each district has its own of, which district's.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="EnterpriseId">The enterprise that it is about.</param>
/// <param name="OverdueOn">A day: those that were due before it and had no answer at its end.</param>
/// <param name="Limit">At most so many, 1 to 500.</param>
/// <param name="After">What the last page gave as <c>next</c>.</param>
public sealed record ComplaintQuery(
    string? Status = null, string? Department = null, string? HeldFor = null, string? Topic = null,
    string? EnterpriseId = null, DateOnly? OverdueOn = null, int? Limit = null, string? After = null)
{
    internal string ToQueryString()
    {
        (string Name, string? Value)[] asked =
        [
            ("status", Status), ("department", Department), ("heldFor", HeldFor), ("topic", Topic),
            ("enterpriseId", EnterpriseId), ("overdueOn", OverdueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("limit", Limit?.ToString(CultureInfo.InvariantCulture)), ("after", After),
        ];
        return string.Join('&', asked.Where(each => each.Value is not null)
            .Select(each => $"{each.Name}={Uri.EscapeDataString(each.Value!)}"));
    }
}
