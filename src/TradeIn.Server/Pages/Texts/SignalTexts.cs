using TradeIn.Client.Signals;
using TradeIn.ReadModels.Datasets;
using TradeIn.ReadModels.Signals;

namespace TradeIn.Server.Pages.Texts;

/// <summary>Signals of fraud: the work list, a signal, and what is done about it.</summary>
internal static class SignalTexts
{
    public static readonly Words Control = new("Control", "监督检查");
    public static readonly Words Title = new("Signals", "线索");
    public static readonly Words Lead = new(
        "What the rules of signals have found, the oldest first. A signal accuses nobody: it says where to look.",
        "按规则发现的线索，最早的在前。线索不等于认定违规，只提示需要核查之处。");
    public static readonly Words Open = new("Waiting", "待核查");
    public static readonly Words Looking = new("Looked at", "核查中");
    public static readonly Words Closed = new("Closed", "已办结");
    public static readonly Words Lapsed = new("Weakened", "已减弱");
    public static readonly Words All = new("All", "全部");
    public static readonly Words None = new("No signal is here.", "没有线索。");
    public static readonly Words Rule = new("Rule", "规则");
    public static readonly Words Enterprise = new("Enterprise", "企业");
    public static readonly Words Subject = new("Whom it is about", "对象");
    public static readonly Words Period = new("Period", "期间");
    public static readonly Words WholeProgramme = new("whole programme", "整个政策期");
    public static readonly Words Count = new("Counted", "数量");
    public static readonly Words Strength = new("Strength", "强度");
    public static readonly Words StrengthHint = new(
        "Strength: per cent of the nearest threshold; under 100 a signal has weakened since.",
        "强度为最接近阈值的一项所达到的百分比；低于 100 表示此后已减弱。");
    public static readonly Words StrengthOf = new(
        "Strength {0} %: the value that is nearest to its threshold. Under 100 it has weakened since.",
        "强度 {0} %：最接近阈值的一项所达到的百分比；低于 100 表示此后已减弱。");
    public static readonly Words LastOn = new("Last evidence", "最近证据日");
    public static readonly Words LookedAtBy = new("Looked at by", "核查密钥");
    public static readonly Words About = new("What it is about", "线索对象");
    public static readonly Words NoDistrict = new("none: for municipal offices", "无，由市级部门核查");
    public static readonly Words EvidenceDays = new("Days of the evidence", "证据日期");
    public static readonly Words Reopened = new("Opened again", "重新开启次数");
    public static readonly Words WhyItIsOne = new("The rule and its thresholds", "规则与阈值");
    public static readonly Words Value = new("Value compared", "比较项");
    public static readonly Words Found = new("Found", "实际");
    public static readonly Words Threshold = new("Threshold", "阈值");
    public static readonly Words OnlyShown = new("only shown", "仅供参考");
    public static readonly Words Ordinary = new("Ordinary causes:", "常见的正常原因：");
    public static readonly Words TakeHint = new(
        "Taking it shows the other offices that yours looks at it.", "受理后，其他部门可看到由您的部门核查。");
    public static readonly Words Take = new("Look at it", "受理核查");
    public static readonly Words Release = new("Give it back", "退回");
    public static readonly Words Close = new("Close it with this result", "按此结果办结");
    public static readonly Words Result = new("Result", "结果");
    public static readonly Words Note = new("What was found out (no personal data)", "核查说明（勿写个人信息）");
    public static readonly Words AnothersTurn = new("Another office looks at it.", "由其他部门核查中。");
    public static readonly Words Evidence = new("Evidence", "证据");
    public static readonly Words FirstOf = new("The first {0} are shown.", "显示前 {0} 条。");
    public static readonly Words NothingDone = new("Nobody has looked at it yet.", "尚无人核查。");
    public static readonly Words Piece = new("Leads to", "指向");
    public static readonly Words What = new("What was seen", "所见情况");
    public static readonly Words Counts = new("Counts", "计入");

    private static readonly Dictionary<string, (Words Meaning, Words Ordinary)> Rules = new(StringComparer.Ordinal)
    {
        ["agent-many-principals"] = (
            new("One person's identity was shown as the agent of many different buyers.", "同一人作为代办人为许多不同购买人办理。"),
            new("a social worker or a home for the elderly acts for many.", "社区工作者、养老机构可能为多人代办。")),
        ["price-at-cap"] = (
            new(
                "Prices of a month cluster just where the cap is reached, far more than at other outlets.",
                "当月成交价集中在刚好达到补贴上限处，远多于其他网点。"),
            new(
                "a sale in which everybody sells a model at that price; then other outlets' share is high as well.",
                "全市同款促销价恰好在此，此时其他网点占比也高。")),
        ["night-minutes"] = (
            new(
                "One enterprise issued certificates and filed their claims minutes apart, at night.",
                "同一企业夜间签发凭证，几分钟后即提交申请。"),
            new("a till whose clock is wrong looks like night work.", "收银系统时钟不准。")),
        ["units-never-received"] = (
            new(
                "Of the units that were taken in during the month, many are missing, different, lost or overdue.",
                "当月回收的旧家电中，缺失、不符、灭失或逾期未交的较多。"),
            new("a lorry that is days late; the signal weakens when it arrives.", "运输晚到数日；到货后线索减弱。")),
        ["serials-in-run"] = (
            new(
                "Units of one model with serial numbers that follow one another came from several buyers, or went to them.",
                "同型号机身号连续，却来自或售予多名购买人。"),
            new("a pallet that is sold out in a weekend.", "整批到货在数日内售完。")),
        ["returns-after-payment"] = (
            new("Units came back to the seller within days after finance had paid for their claims.", "财政拨付后数日内退货。"),
            new("a faulty batch; a statement that was paid very soon after the sales.", "产品批次质量问题，或结算很快。")),
        ["refusals-repeated"] = (
            new(
                "The same business was tried again within hours, with one thing changed each time, and refused.",
                "同一业务在数小时内每次改动一处反复提交，均未通过。"),
            new("a clerk who mistypes; a till program in its first days.", "营业员输入错误，或系统上线初期。")),
        ["invoices-out-of-sequence"] = (
            new(
                "Invoices of the outlet bear days that do not fit between those of the numbers beside them.",
                "发票开具日期与相邻号码的日期顺序不符。"),
            new("a day that was typed wrong; two tills that share a code.", "日期录入错误，或两台收银机共用发票代码。")),
    };

    private static readonly Dictionary<string, Words> Known = new(StringComparer.Ordinal)
    {
        ["count"] = new("Counted", "数量"),
        ["share"] = new("Share", "占比"),
        ["paid"] = new("Paid in the month", "当月已拨付"),
        ["share-against-others"] = new("Share against the others' times the factor", "占比与其他网点占比的倍数比较"),
        ["share-of-others"] = new("Share of all others", "其他网点占比"),
        ["sold"] = new("Sold in the month", "当月销售"),
        ["accounted-for"] = new("Accounted for", "应交数量"),
        ["weight"] = new("Weight not received", "未接收重量"),
        ["accounted-for-weight"] = new("Weight accounted for", "应交重量"),
        ["run"] = new("Longest run", "最长连号"),
        ["claims"] = new("claims", "笔申请"),
        ["percent"] = new("per cent", "%（百分比）"),
        ["purchases"] = new("purchases", "笔购买"),
        ["units"] = new("units", "台"),
        ["kilograms"] = new("kg", "公斤"),
        ["buyers"] = new("buyers", "名购买人"),
        ["attempts"] = new("attempts", "次提交"),
        ["invoices"] = new("invoices", "张发票"),
        ["agent"] = new("Agent", "代办人"),
        ["outlet"] = new("Outlet", "网点"),
        ["enterprise"] = Enterprise,
        ["attempt"] = new("Attempt", "反复申报"),
        ["open"] = new("waiting", "待核查"),
        ["lapsed"] = new("weakened", "已减弱"),
        ["looking"] = new("looked at", "核查中"),
        ["closed"] = new("closed", "已办结"),
        ["confirmed"] = new("confirmed", "属实"),
        ["unfounded"] = new("unfounded", "不属实"),
        ["referred"] = new("referred", "已移送"),
        ["take"] = new("Taken", "受理"),
        ["release"] = new("Given back", "退回"),
        ["close"] = new("Closed", "办结"),
    };

    /// <summary>A rule's name, or any other word of signals; null: it is none.</summary>
    public static Words? Find(string code) =>
        SignalRule.All.FirstOrDefault(rule => rule.Code == code)?.Heading ?? Known.GetValueOrDefault(code);

    public static SignalRule RuleOf(string code) => SignalRule.All.First(rule => rule.Code == code);

    public static Words MeaningOf(string rule) => Rules[rule].Meaning;

    public static Words OrdinaryOf(string rule) => Rules[rule].Ordinary;

    public static Words ValueOf(string name) => Known[name];

    public static Words UnitOf(string unit) => Known[unit];

    public static Words KindOf(string subjectKind) => Known[subjectKind];

    public static Words StatusOf(string status) => Known[status];

    public static Words ResultOf(string result) => Known[result];

    public static Words StepOf(string step) => Known[step];

    /// <summary>A month is written alike in both languages.</summary>
    public static Words PeriodOf(string period) => period == "all" ? WholeProgramme : new Words(period, period);

    /// <summary>An agent is known by the masked number that was shown.</summary>
    public static string SubjectOf(SignalItem signal) => signal.SubjectLabel ?? signal.Subject;
}
