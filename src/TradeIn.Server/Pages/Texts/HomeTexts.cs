using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>The start pages.</summary>
internal static class HomeTexts
{
    public static readonly Words Welcome = new("Console", "工作台");
    public static readonly Words Lead = new("What your key gives you to see and to do.", "您的密钥可以查看和办理的事项。");
    public static readonly Words Landing = new(
        "The back end of the household-appliance trade-in programme: certificates, claims, settlement and audit.",
        "家电以旧换新：凭证、补贴申请、结算与审计系统。");
    public static readonly Words ToConsole = new("Console", "工作台");
    public static readonly Words ToConsoleHint = new("For offices and enterprises, with a key.", "供主管部门和企业使用，凭密钥登录。");
    public static readonly Words ToStatusHint = new("For households, with the certificate's number.", "供居民使用，凭凭证编号查询。");
    public static readonly Words ToReferenceHint = new(
        "Operations, examples, reason codes, OpenAPI.", "接口、示例、原因代码与 OpenAPI 文档。");
}
