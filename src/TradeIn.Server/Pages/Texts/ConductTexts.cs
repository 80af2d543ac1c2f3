using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>What is on record of an enterprise: agreement and bond, breaches, suspensions, certificate numbers.</summary>
internal static class ConductTexts
{
    public static readonly Words Record = new("Our record", "企业档案");
    public static readonly Words Number = new("Enterprise", "企业编号");
    public static readonly Words AwardedOn = new("Awarded on", "中标日");
    public static readonly Words AgreementOf = new("Agreement signed on", "协议签订日");
    public static readonly Words Regions = new("Collects in regions", "上门回收区域");
    public static readonly Words Declarations = new("Declarations", "补贴申报");
    public static readonly Words OutletKind = new("Kind", "类别");
    public static readonly Words OutletOpen = new("open", "营业");
    public static readonly Words OutletShut = new("closed", "已关闭");
    public static readonly Words Bond = new("Performance bond", "履约保证金");
    public static readonly Words Required = new("Required", "应缴");
    public static readonly Words Held = new("Held", "现有");
    public static readonly Words Deposited = new("Paid in", "累计缴纳");
    public static readonly Words Drawn = new("Taken from it", "累计扣划");
    public static readonly Words Times = new("times: {0}", "{0} 次");
    public static readonly Words Breaches = new("Breaches of the agreement", "违约记录");
    public static readonly Words NoBreach = new("No breach is on record.", "没有违约记录。");
    public static readonly Words Breach = new("Breach", "违约行为");
    public static readonly Words Description = new("What happened", "事实说明");
    public static readonly Words Penalty = new("Penalty", "违约金");
    public static readonly Words PenaltyInYuan = new("Penalty, yuan (0: a warning)", "违约金（元，0 为警告）");
    public static readonly Words HappenedOn = new("Happened on", "发生日");
    public static readonly Words RecordBreach = new("Record the breach", "记录违约");
    public static readonly Words Suspensions = new("Suspensions", "暂停资格");
    public static readonly Words NoSuspension = new("It was never suspended.", "没有暂停记录。");
    public static readonly Words Suspension = new("Suspension", "暂停");
    public static readonly Words SuspensionOf = new("from {0}", "自 {0} 起");
    public static readonly Words SuspendedFrom = new("Suspended from", "暂停起始日");
    public static readonly Words LiftedFrom = new("Lifted from", "恢复日");
    public static readonly Words InForce = new("in force", "暂停中");
    public static readonly Words DisqualifiedFrom = new("Disqualified from {0} on.", "自 {0} 起取消资格。");
    public static readonly Words Grounds = new("Grounds", "理由");
    public static readonly Words LiftingGrounds = new("Grounds of the lifting", "恢复理由");
    public static readonly Words Suspend = new("Suspend it", "暂停资格");
    public static readonly Words Lift = new("Lift the suspension", "恢复资格");
    public static readonly Words NoRange = new("No number was allotted.", "尚未分配号段。");
    public static readonly Words AllottedOn = new("Allotted from", "分配日");
    public static readonly Words Numbers = new("Numbers", "号码数");
    public static readonly Words Left = new("Left", "现有");
    public static readonly Words Withdrawn = new("Given back or taken away", "已退回或注销");
    public static readonly Words FirstNumber = new("First number", "起始号码");
    public static readonly Words LastNumber = new("Last number", "截止号码");
    public static readonly Words Allot = new("Allot", "分配号段");
    public static readonly Words Range = new("Range", "号段");
    public static readonly Words OnlyFrom = new("Only from number", "仅自号码");
    public static readonly Words OnlyTo = new("to number", "至号码");
    public static readonly Words FromDay = new("From the day", "生效日");
    public static readonly Words Return = new("It gave them back", "记录退回");
    public static readonly Words Cancel = new("Take them away", "注销号段");
    public static readonly Words WithdrawalHint = new(
        "Without numbers: all that are left of the range. Certificates that were issued before stay valid.",
        "不填号码则为该号段全部剩余号码；此前签发的凭证仍然有效。");

    private static readonly Dictionary<string, Words> Steps = new(StringComparer.Ordinal)
    {
        ["award"] = new("Tender awarded", "中标"),
        ["region-award"] = new("Regions awarded", "授予回收区域"),
        ["agreement"] = new("Agreement signed", "签订协议"),
        ["bond-deposit"] = new("Bond paid", "缴纳保证金"),
        ["breach"] = new("Breach", "违约"),
        ["suspension"] = new("Suspended", "暂停资格"),
        ["suspension-lifting"] = new("Suspension lifted", "恢复资格"),
        ["disqualification"] = new("Disqualified", "取消资格"),
        ["outlet"] = new("Outlet registered", "登记网点"),
        ["outlet-move"] = new("Outlet moved", "网点迁址"),
        ["outlet-closure"] = new("Outlet closed", "网点关闭"),
        ["certificate-range"] = new("Certificate numbers allotted", "分配凭证号段"),
        ["certificate-range-return"] = new("Certificate numbers given back", "退回凭证号段"),
        ["certificate-range-cancellation"] = new("Certificate numbers cancelled", "注销凭证号段"),
        ["designation"] = new("Designated as dismantler", "指定为拆解企业"),
        ["designation-withdrawal"] = new("Designation withdrawn", "撤销拆解指定"),
    };

    public static Words StepOf(string step) => Steps[step];
}
