using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>The navigation.</summary>
internal static class MenuTexts
{
    public static readonly Words Console = new("Console", "工作台");
    public static readonly Words Programme = new("Programme", "政策执行");
    public static readonly Words Audit = new("Audit", "审计");
    public static readonly Words Home = new("Home", "首页");
}
