using Microsoft.AspNetCore.Authorization;
using TradeIn.Server.Access;
using TradeIn.Server.Overview;

namespace TradeIn.Server.Pages.Access;

/// <summary>Who may open a page: <c>@attribute [For(Role.Finance)]</c>. Without it every key that is signed in may.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForAttribute(params Role[] roles) : Attribute, IAuthorizeData
{
    public string? Policy { get; set; }

    public string? Roles { get; set; } = string.Join(',', roles);

    public string? AuthenticationSchemes { get; set; }
}

/// <summary>Those who see the programme as a whole: regulator, administrators, auditor.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForOverseersAttribute : Attribute, IAuthorizeData
{
    public static readonly Role[] Overseers = ReportOverviewEndpoint.Overseers;

    public string? Policy { get; set; }

    public string? Roles { get; set; } = string.Join(',', Overseers);

    public string? AuthenticationSchemes { get; set; }
}

/// <summary>Every office that sees what all enterprises do.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForOfficesAttribute : Attribute, IAuthorizeData
{
    public static readonly Role[] Offices =
        [.. Enum.GetValues<Role>().Where(role => new Caller("", role).IsOffice)];

    public string? Policy { get; set; }

    public string? Roles { get; set; } = string.Join(',', Offices);

    public string? AuthenticationSchemes { get; set; }
}
