using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Access;

namespace TradeIn.Server.Pages.Texts;

/// <summary>What the roles are called.</summary>
internal static class RoleTexts
{
    public static readonly Words Enterprise = new("Enterprise", "企业");
    public static readonly Words Commerce = new("Commerce", "商务部门");
    public static readonly Words Finance = new("Finance", "财政部门");
    public static readonly Words Environment = new("Environment", "环保部门");
    public static readonly Words Regulator = new("Regulator", "主管部门");
    public static readonly Words Department = new("Complaints", "投诉受理部门");
    public static readonly Words NationalAdministrator = new("National administrator", "国家级管理员");
    public static readonly Words Administrator = new("Administrator", "系统管理员");
    public static readonly Words Auditor = new("Auditor", "审计");
    public static readonly Words Public = new("Public", "公众");

    public static Words Of(Role role) => role switch
    {
        Role.Enterprise => Enterprise,
        Role.Commerce => Commerce,
        Role.Finance => Finance,
        Role.Environment => Environment,
        Role.Regulator => Regulator,
        Role.Department => Department,
        Role.NationalAdministrator => NationalAdministrator,
        Role.Administrator => Administrator,
        Role.Auditor => Auditor,
        Role.Public => Public,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
