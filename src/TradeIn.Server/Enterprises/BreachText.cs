using TradeIn.Domain.Enterprises;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Enterprises;

/// <summary>What kinds of breach there are, in words.</summary>
internal static class BreachText
{
    public static string Of(BreachKind kind, Language language)
    {
        var (english, chinese) = kind switch
        {
            BreachKind.FictitiousTrade => ("A recycling or sale that did not take place was recorded.", "虚构回收或销售业务。"),
            BreachKind.UnitDiverted => (
                "An old unit went back to the market, or to no designated dismantler.", "旧家电流回市场或未交指定拆解企业。"),
            BreachKind.CertificateMisused => ("A certificate was sold, lent or wrongly issued.", "买卖、出借或违规开具凭证。"),
            BreachKind.CertificateRefused => (
                "A time limit or standard of its own was set, or a certificate refused.", "自设时限、标准或拒收凭证。"),
            BreachKind.SubsidyWithheld => ("The subsidy was not advanced, or not in full.", "未垫付或未足额垫付补贴。"),
            BreachKind.CollectionRefused => ("An old unit was not collected as awarded.", "未按中标区域上门回收。"),
            BreachKind.PriceDeception => (
                "Prices were raised before the discount, or the advertisement was false.", "先提价后打折或虚假宣传。"),
            _ => ("Something else that the agreement names.", "协议规定的其他违约行为。"),
        };
        return language == Language.Chinese ? chinese : english;
    }
}
