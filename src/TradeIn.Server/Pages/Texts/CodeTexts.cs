using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Programmes;

namespace TradeIn.Server.Pages.Texts;

/// <summary>
/// The words of the wire as people read them: categories, states, channels, districts. A word that is not here is shown as
/// it is.
/// </summary>
internal static class CodeTexts
{
    private static readonly Dictionary<string, Words> Known = new(StringComparer.Ordinal)
    {
        ["television"] = new("Television", "电视机"),
        ["refrigerator"] = new("Refrigerator", "电冰箱"),
        ["washing-machine"] = new("Washing machine", "洗衣机"),
        ["air-conditioner"] = new("Air conditioner", "空调"),
        ["computer"] = new("Computer", "电脑"),
    };

    private static readonly Dictionary<string, Words> Districts = ProgrammeFiles.Beijing2010.Policy.Districts
        .ToDictionary(each => each.Code, each => new Words(each.Name, each.NameZh), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Codes => Known.Keys;

    public static Words Of(string code) =>
        Known.GetValueOrDefault(code) ?? Districts.GetValueOrDefault(code) ?? new Words(code, code);
}
