namespace TradeIn.Cli.Seasons;

/// <summary>A model with its usual price in whole yuan.</summary>
internal sealed record Model(string Brand, string Manufacturer, string Name, int Price);

/// <summary>A category of appliances: what is new in it, which old brands come in, and what an old unit brings.</summary>
internal sealed record Range(
    string Category, int OldWeight, int NewWeight, long CapFen, IReadOnlyList<Model> Models, IReadOnlyList<string> OldBrands,
    int OldPriceFrom, int OldPriceTo, IReadOnlyList<string> MainParts);

/// <summary>What was in the shops of 2010 and 2011, and in the homes.</summary>
internal static class Catalogue
{
    public static readonly IReadOnlyList<Range> Ranges =
    [
        new("television", 40, 36, 40_000,
        [
            .. Models("海信", "海信电器", "TLM32V66:2399 TLM37V68:3199 LED42K11P:4699 LED46T28GP:6999"),
            .. Models("创维", "创维集团", "32L05HR:2199 42E60HR:4299 47E82RD:6499"),
            .. Models("TCL", "TCL王牌电器", "L32E09:2099 L42E5390:4199 L55V7300:9499"),
            .. Models("长虹", "四川长虹电器", "LT32720:2149 3D42A4000I:4799"),
            .. Models("索尼", "索尼(中国)", "KLV-32BX300:3499 KDL-46EX710:8999"),
            .. Models("三星", "三星电子", "LA32C450:3299 UA46C6200:8799"),
        ], ["牡丹", "熊猫", "北京", "金星", "松下", "日立", "长虹", "康佳"], 20, 120, ["picture-tube", "main-board"]),
        new("refrigerator", 15, 18, 30_000,
        [
            .. Models("海尔", "青岛海尔", "BCD-195TMPI:1699 BCD-216SDEGU:2599 BCD-539WF:5499"),
            .. Models("美菱", "合肥美菱", "BCD-206L3CT:1899 BCD-220E3CFZ:2799"),
            .. Models("容声", "海信科龙", "BCD-202M/TX6:1749 BCD-226YM:2499 BD-195:1399"),
            .. Models("西门子", "博西华家用电器", "KK20V71TI:2899 KG23N1166W:4199 KA62NV00TI:8490"),
            .. Models("新飞", "河南新飞电器", "BCD-209K3C:1799"),
        ], ["雪花", "海尔", "上菱", "华凌", "万宝", "新飞"], 40, 160, ["compressor"]),
        new("washing-machine", 18, 15, 25_000,
        [
            .. Models("小天鹅", "无锡小天鹅", "TB50-1068G:1099 TG60-1201LP:2299 XQB60-818B:1399"),
            .. Models("海尔", "青岛海尔", "XQB50-728E:1049 XQG60-B1226AG:2599 XQG70-HB1486:4399"),
            .. Models("荣事达", "合肥荣事达", "RB5006X:899 XPB80-98S:698"),
            .. Models("西门子", "博西华家用电器", "WM08X0R0TI:2799 WS10M460TI:3499"),
            .. Models("LG", "LG电子", "WD-N80130:2299 WD-T80105:3299"),
        ], ["白菊", "小鸭", "小天鹅", "荣事达", "海棠", "松下"], 25, 100, ["motor"]),
        new("air-conditioner", 12, 16, 35_000,
        [
            .. Models("格力", "珠海格力电器", "KFR-26GW/K(26556)FNBa:2999 KFR-35GW/E(3558)FNDa:3799 KFR-50LW/E:5799"),
            .. Models("美的", "广东美的制冷", "KFR-26GW/DY-V:2399 KFR-35GW/BP2DN1Y:3399 KFR-72LW/DY:6499"),
            .. Models("海尔", "青岛海尔空调器", "KFR-26GW/03GCC12:2499 KFR-35GW/05ZGC:3099"),
            .. Models("奥克斯", "宁波奥克斯", "KFR-25GW/SA:1899 KFR-35GW/SF:2299"),
        ], ["春兰", "华宝", "格力", "海尔", "三菱", "古桥"], 60, 260, ["compressor", "outdoor-unit"]),
        new("computer", 15, 15, 40_000,
        [
            .. Models("联想", "联想(北京)", "G460A:4199 H320:3499 Y460P-ITH:5899 B305:4399"),
            .. Models("惠普", "惠普(中国)", "CQ42-356TX:4299 s5550cn:3999 dv4-3010tx:5499"),
            .. Models("戴尔", "戴尔(中国)", "Vostro-230:3299 Inspiron-14R:4699"),
            .. Models("华硕", "华硕电脑", "A42EI48JV:4999 EeePC-1015PE:2399"),
            .. Models("方正", "方正科技", "R430IG:3799 卓越I500:3199"),
        ], ["联想", "方正", "长城", "同方", "实达", "康柏"], 20, 150, ["hard-disk", "main-board", "monitor"]),
    ];

    private static readonly int[] OldWeights = [.. Ranges.Select(range => range.OldWeight)];
    private static readonly int[] NewWeights = [.. Ranges.Select(range => range.NewWeight)];

    /// <summary>The category of an old unit; it need not be that of the new one (Q3).</summary>
    public static Range Old(SeasonRandom random) => Ranges[random.Weighted(OldWeights)];

    public static Range New(SeasonRandom random) => Ranges[random.Weighted(NewWeights)];

    public static Range Of(string category) => Ranges.First(range => range.Category == category);

    private static IEnumerable<Model> Models(string brand, string manufacturer, string models) => models.Split(' ').Select(model =>
    {
        var price = model.LastIndexOf(':');
        return new Model(
            brand, manufacturer, model[..price],
            int.Parse(model.AsSpan(price + 1), System.Globalization.CultureInfo.InvariantCulture));
    });
}
