using System.Text.RegularExpressions;
using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>What stands in the way of a qualification, as the enterprise's record words it, in both languages.</summary>
internal static class ObstacleWords
{
    private static readonly (Regex English, string Chinese)[] Sentences =
    [
        Of(@"^no award for (\S+)$", "未中标：$1"), Of("^not designated$", "未被指定"), Of("^no signed agreement$", "未签订协议"),
        Of(@"^bond (\S+) of (\S+)$", "保证金 $1，应缴 $2"), Of(@"^suspended from (\S+)$", "自 $1 起暂停"),
        Of(@"^disqualified from (\S+)$", "自 $1 起取消资格"),
    ];

    /// <summary>A sentence that is not known is shown as it is.</summary>
    public static Words Of(string obstacle)
    {
        foreach (var (english, chinese) in Sentences)
            if (english.Match(obstacle) is { Success: true } match)
                return new Words(obstacle, match.Result(chinese.Replace("$1", Known(match.Groups[1].Value), StringComparison.Ordinal)));
        return new Words(obstacle, obstacle);
    }

    private static string Known(string code) => CodeTexts.Of(code).Chinese;

    private static (Regex English, string Chinese) Of(string english, string chinese) =>
        (new Regex(english, RegexOptions.CultureInvariant), chinese);
}
