using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Access;
using TradeIn.Server.Pages.Access;
using TradeIn.Server.Pages.Texts;
using TradeIn.Server.Signals;

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
        new(WorkTexts.Own, WorkTexts.Account, "/console/account", Role.Enterprise),
        new(WorkTexts.Own, ConductTexts.Record, "/console/enterprise", Role.Enterprise),
        new(WorkTexts.Own, WorkTexts.QuotaCheck, "/console/quota-check", Role.Enterprise),
        new(WorkTexts.Counter, WorkTexts.QuotaCheck, "/console/quota-check", Role.Commerce, Role.Administrator),
        new(WorkTexts.Own, WorkTexts.Claims, "/console/data/claims", Role.Enterprise),
        new(WorkTexts.Own, WorkTexts.Certificates, "/console/data/certificates", Role.Enterprise),
        new(WorkTexts.Commerce, WorkTexts.Applications, "/console/applications", Role.Commerce, Role.NationalAdministrator, Role.Administrator),
        new(WorkTexts.Commerce, WorkTexts.Enterprises, "/console/data/enterprises", [Role.Commerce, .. ForOverseersAttribute.Overseers]),
        new(WorkTexts.Own, CustodyTexts.Consignments, "/console/consignments", Role.Enterprise),
        new(WorkTexts.Environment, WorkTexts.Custody, "/console/custody", [Role.Environment, Role.Finance, Role.Commerce, .. ForOverseersAttribute.Overseers]),
        new(WorkTexts.Environment, CustodyTexts.Consignments, "/console/consignments",
            [Role.Environment, Role.Finance, Role.Commerce, .. ForOverseersAttribute.Overseers]),
        new(WorkTexts.Complaints, WorkTexts.Complaints, "/console/complaints",
            [Role.Department, Role.Commerce, Role.Finance, Role.Environment, .. ForOverseersAttribute.Overseers]),
        new(FinanceTexts.Group, FinanceTexts.Statements, "/console/statements", [Role.Finance, Role.Enterprise, .. ForOverseersAttribute.Overseers]),
        new(FinanceTexts.Group, FinanceTexts.Budgets, "/console/budgets", [Role.Finance, Role.Commerce, .. ForOverseersAttribute.Overseers]),
        new(SignalTexts.Control, SignalTexts.Title, "/console/signals", ReadSignalEndpoint.Readers.Roles),
        new(MenuTexts.Audit, AuditTexts.Integrity, "/console/integrity", ForOverseersAttribute.Overseers),
    ];

    public static IEnumerable<MenuItem> For(Caller caller) => Items.Where(item => item.Roles.Contains(caller.Role));
}
