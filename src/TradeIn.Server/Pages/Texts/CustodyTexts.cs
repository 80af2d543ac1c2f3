using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>Old units on their way to a dismantler.</summary>
internal static class CustodyTexts
{
    public static readonly Words Consignments = new("Consignments", "运送单");
    public static readonly Words ConsignmentsLead = new(
        "Lists of old units on their way to a dismantler, and how they arrived.", "旧家电运往拆解企业的清单及接收情况。");
    public static readonly Words Consignment = new("Consignment", "运送单");
    public static readonly Words ConsignmentOf = new("Consignment {0}", "运送单 {0}");
    public static readonly Words NoConsignment = new("No consignment is at this step.", "此环节没有运送单。");
    public static readonly Words WithDiscrepancies = new("With discrepancies", "有差异");
    public static readonly Words Listed = new("Not left yet", "未发运");
    public static readonly Words Closed = new("Closed", "已结束");
    public static readonly Words OpenedOn = new("Listed", "列单");
    public static readonly Words ShippedOn = new("Shipped", "发运");
    public static readonly Words Distance = new("Way", "运输距离");
    public static readonly Words KilometresOf = new("{0} km", "{0} 公里");
    public static readonly Words Received = new("Received", "已接收");
    public static readonly Words OfThemDamaged = new("damaged: {0}", "其中损坏 {0} 台");
    public static readonly Words Missing = new("Missing", "缺少");
    public static readonly Words Different = new("Different", "不符");
    public static readonly Words Late = new("Late", "逾期");
    public static readonly Words Unresolved = new("Unresolved", "未处理");
    public static readonly Words UnresolvedCount = new("unresolved: {0}", "未处理 {0} 台");
    public static readonly Words UnitByUnit = new("Units, one by one", "逐台情况");
    public static readonly Words Condition = new("How it arrived", "接收状况");
    public static readonly Words Found = new("What came instead", "实际到货");
    public static readonly Words Receipt = new("Receipt", "接收单");
    public static readonly Words NotYet = new("not said yet", "尚未确认");
    public static readonly Words Resolution = new("What became of it", "处理结果");
    public static readonly Words Resolve = new("Resolve a discrepancy", "处理差异");
    public static readonly Words SizeIfHere = new("Size, if it is here", "规格（已到货时）");
    public static readonly Words FoundOut = new("What was found out", "查明情况");
    public static readonly Words ShipOrCancel = new("Ship it, or give it up", "发运或取消");
    public static readonly Words DistanceInKm = new("Way to the dismantler, km", "到拆解企业的距离（公里）");
    public static readonly Words Ship = new("It has left", "已发运");
    public static readonly Words CancelGrounds = new("Grounds, to give it up", "取消的理由");
    public static readonly Words Cancel = new("Give it up", "取消");
    public static readonly Words RecordReceipt = new("Record the receipt", "记录接收");
    public static readonly Words ReceiptHint = new(
        "Say of each unit how it arrived; units of which nothing is said are recorded later.", "逐台确认接收状况；未确认的可稍后记录。");
    public static readonly Words ConditionOf = new("How {0} arrived", "{0} 的接收状况");
    public static readonly Words SizeOf = new("Size of {0}", "{0} 的规格");
    public static readonly Words FoundOf = new("What came instead of {0}", "代替 {0} 的到货");
    public static readonly Words OverdueUnits = new("Overdue units", "逾期旧家电");
    public static readonly Words NothingOverdue = new("No unit is overdue today.", "今日没有逾期的旧家电。");

    private static readonly Dictionary<string, Words> Steps = new(StringComparer.Ordinal)
    {
        ["open"] = new("Listed", "列单"),
        ["ship"] = new("Shipped", "发运"),
        ["cancel"] = new("Given up", "取消"),
        ["receive"] = new("Receipt", "接收"),
        ["resolve"] = new("Discrepancy resolved", "处理差异"),
    };

    private static readonly Dictionary<string, Words> Resolutions = new(StringComparer.Ordinal)
    {
        ["found"] = new("missing: it came after all", "缺少：后来到货"),
        ["same-unit"] = new("different: it is the same unit", "不符：确认为同一台"),
        ["with-recycler"] = new("it is with the recycler", "仍在回收企业"),
        ["lost"] = new("it is lost for good", "已灭失"),
    };

    public static Words StepOf(string step) => Steps[step];

    public static Words ResolutionOf(string resolution) => Resolutions[resolution];
}
