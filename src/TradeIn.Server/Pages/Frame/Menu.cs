using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Access;
using TradeIn.Server.Pages.Access;
using TradeIn.Server.Pages.Texts;

namespace TradeIn.Server.Pages.Frame;

/// <summary>One entry of the navigation.</summary>
/// <param name="Roles">Who sees it; the page itself says with <see cref="Access.ForAttribute"/> who may open it.</param>
internal sealed record MenuItem(Words Group, Words Title, string Address, params Role[] Roles);

/// <summary>The navigation, in its order: a page's entry is one line here.</summary>
internal static class Menu
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();

    private static readonly MenuItem[] Items =
    [
        new(MenuTexts.Console, MenuTexts.Home, "/console", Everybody),
        new(MenuTexts.Programme, OverviewTexts.Title, "/console/overview", ForOverseersAttribute.Overseers),
        new(MenuTexts.Programme, DataTexts.All, "/console/data", [.. ForOfficesAttribute.Offices, Role.Enterprise, Role.Department]),
        new(MenuTexts.Audit, AuditTexts.Integrity, "/console/integrity", ForOverseersAttribute.Overseers),
    ];

    public static IEnumerable<MenuItem> For(Caller caller) => Items.Where(item => item.Roles.Contains(caller.Role));
}
