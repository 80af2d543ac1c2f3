using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>The printed certificate.</summary>
internal static class PrintTexts
{
    public static readonly Words Title = new("Recycling certificate", "旧家电回收凭证");
    public static readonly Words Programme = new("Beijing household-appliance trade-in", "北京市家电以旧换新");
    public static readonly Words Back = new("Back to the certificate", "返回凭证");
    public static readonly Words Document = new("Document", "证件");
    public static readonly Words GoodFor = new("Good for", "可用于");
    public static readonly Words OneUnit = new("the subsidy on one new appliance", "购买一台新家电的补贴");
    public static readonly Words QrLabel = new("QR code that leads to the status of certificate {0}", "凭证 {0} 状态查询二维码");
    public static readonly Words QrCaption = new("Scan for the status", "扫码查询状态");
    public static readonly Words Rules = new(
        "One certificate, one old unit, one new unit. Only the person named may use it, with the same document. A lost certificate is not issued again.",
        "一证一旧一新，仅限凭证所载本人持同一证件使用，遗失不补。");
    public static readonly Words Standing = new("Stands at printing:", "打印时状态：");
}
