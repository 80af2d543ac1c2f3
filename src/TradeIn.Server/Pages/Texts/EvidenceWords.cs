using System.Text.RegularExpressions;
using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>What was seen, as the evidence of a signal words it; its sentences are few, and each has its Chinese form here.</summary>
internal static class EvidenceWords
{
    private static readonly (Regex English, string Chinese)[] Sentences =
    [
        Of("^(recycling|purchase|claim) for (.+)$", "为 $2 办理$1"),
        Of(@"^(\S+) for ([\d.]+) yuan$", "$1，成交价 $2 元"),
        Of(@"^(\d+) minutes from certificate (\S+) of (\S+)$", "距凭证 $2（$3）$1 分钟"),
        Of(@"^(\S+) taken in (\S+), no longer (\S+): (\S+)$", "$1，$2 回收，不再为$3：$4"),
        Of(@"^(\S+) taken in (\S+), (\S+)$", "$1，$2 回收，$3"),
        Of(@"^serial number ending in (\S+)$", "机身号末位 $1"),
        Of(@"^paid (\S+), purchase (\S+) returned (\S+)$", "$1 拨付，购买 $2 于 $3 退货"),
        Of("^refused: (.+)$", "不予通过：$1"),
        Of("^accepted$", "通过"),
        Of(@"^invoice (.+) of (\S+), number (\S+) of (\S+)$", "发票 $1 开具于 $2，相邻号码 $3 开具于 $4"),
    ];

    private static readonly Regex Code = new("[a-z]+(-[a-z]+)*", RegexOptions.CultureInvariant);

    /// <summary>A sentence that is not known is shown as it is.</summary>
    public static Words Of(string what) => new(what, ChineseOf(what));

    private static string ChineseOf(string what)
    {
        foreach (var (english, chinese) in Sentences)
            if (english.Match(what) is { Success: true } match)
                return match.Result(chinese) is var text && chinese[0] is '不' ? text : Code.Replace(text, Known);
        return what;
    }

    /// <summary>Categories and states within a sentence; ids and digits are none.</summary>
    private static string Known(Match code) => CodeTexts.Knows(code.Value) ? CodeTexts.Of(code.Value).Chinese : code.Value;

    private static (Regex English, string Chinese) Of(string english, string chinese) =>
        (new Regex(english, RegexOptions.CultureInvariant), chinese);
}
