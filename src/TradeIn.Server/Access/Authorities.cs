using TradeIn.Domain.Complaints;
using TradeIn.Domain.Programmes;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Access;

/// <summary>
/// Whose the steps of an application are (Q18, Q19). Each says who may when the caller may not; the administrator may
/// take any of them, which the log's key then says.
/// </summary>
internal static class Authorities
{
    /// <summary>The commerce office of a district, or of the district that took its place.</summary>
    /// <param name="caller">Who wants to take the step.</param>
    /// <param name="district">Where the recycler is registered; empty in a refused application.</param>
    /// <param name="programme">Knows the districts; null with an application about nothing on record.</param>
    /// <param name="on">The step's day.</param>
    public static Answer? ForbidAllButDistrictCommerce(
        this Caller caller, string district, Programme? programme, DateOnly on)
    {
        if (caller.Role == Role.Administrator) return null;
        var codeOf = (string code) => programme?.VersionOn(on).Policy.CodeOn(code, on) ?? code;
        var its = caller is { Role: Role.Commerce, District: { } own }
            && (district.Length == 0 || codeOf(own) == codeOf(district));
        return its ? null : Only($"the commerce office of district {codeOf(district)}");
    }

    public static Answer? ForbidAllButMunicipalCommerce(this Caller caller) =>
        caller is { Role: Role.Administrator } or { Role: Role.Commerce, District: null }
            ? null : Only("municipal commerce");

    /// <summary>Municipal commerce, or the commerce office of a district: what is of its own district it may record.</summary>
    public static Answer? ForbidAllButCommerceOf(this Caller caller, string district, Programme programme, DateOnly on) =>
        caller.ForbidAllButMunicipalCommerce() is null ? null : caller.ForbidAllButDistrictCommerce(district, programme, on);

    /// <summary>Any commerce office: which one, the place says that it is about.</summary>
    public static Answer? ForbidAllButCommerce(this Caller caller) =>
        caller.Role is Role.Administrator or Role.Commerce ? null : Only("commerce");

    /// <summary>The city's environment office (Q13).</summary>
    public static Answer? ForbidAllButEnvironment(this Caller caller) =>
        caller is { Role: Role.Administrator } or { Role: Role.Environment, District: null }
            ? null : Only("the environment office");

    /// <summary>The finance office of a district, or of the district that took its place (M2).</summary>
    /// <param name="caller">Who wants to take the step.</param>
    /// <param name="district">Where the seller is registered; empty in a refused statement.</param>
    /// <param name="programme">Knows the districts.</param>
    /// <param name="on">The step's day.</param>
    public static Answer? ForbidAllButDistrictFinance(this Caller caller, string district, Programme programme, DateOnly on)
    {
        if (caller.Role == Role.Administrator) return null;
        var policy = programme.VersionOn(on).Policy;
        var its = caller is { Role: Role.Finance, District: { } own }
            && (district.Length == 0 || policy.CodeOn(own, on) == policy.CodeOn(district, on));
        return its ? null : Only($"the finance office of district {policy.CodeOn(district, on)}");
    }

    public static Answer? ForbidAllButMunicipalFinance(this Caller caller) =>
        caller is { Role: Role.Administrator } or { Role: Role.Finance, District: null }
            ? null : Only("municipal finance");

    public static Answer? ForbidAllButNationalAdministrator(this Caller caller) =>
        caller.Role is Role.Administrator or Role.NationalAdministrator ? null : Only("the national administrator");

    public static Answer? ForbidAllButEnterprise(this Caller caller, string enterprise) =>
        caller.MayActFor(enterprise) ? null : Only(enterprise);

    /// <summary>The department that has a complaint (Q25); nobody's is a refused one.</summary>
    public static Answer? ForbidAllButHolder(
        this Caller caller, ComplaintHolder? holder, Programme programme, DateOnly on) =>
        caller.Role == Role.Administrator || caller.IsHolder(holder, programme, on)
            ? null : Only(holder is null ? "the administrator" : $"the department that has it ({holder})");

    /// <summary>Whether it is the department that has a complaint; that of a district, or of the one that took its place.</summary>
    public static bool IsHolder(this Caller caller, ComplaintHolder? holder, Programme programme, DateOnly on)
    {
        if (holder is null || caller.ComplaintDepartment != holder.Department) return false;
        if (holder.District is not { } district) return true;
        var policy = programme.VersionOn(on).Policy;
        return caller.District is { } own && policy.CodeOn(own, on) == policy.CodeOn(district, on);
    }

    /// <summary>The offices that look at signals; one of a district at those of its enterprises alone.</summary>
    /// <param name="caller">Who wants to look.</param>
    /// <param name="district">Where the enterprise that it is about is registered; null: it is about none.</param>
    public static Answer? ForbidAllButOfficeOf(this Caller caller, string? district) =>
        caller.District is not { } own || own == district
            ? null : Only(district is null ? "municipal offices" : $"municipal offices and those of district {district}");

    /// <summary>The office that has taken a signal.</summary>
    public static Answer? ForbidAllButOffice(this Caller caller, string? office) =>
        caller.Role == Role.Administrator || office is null || office == caller.Holder
            ? null : Only($"the office that looks at it ({office})");

    private static Answer Only(string who) => Answer.Failed(ProblemType.Forbidden, $"This is for {who} only.");
}
