namespace TradeIn.Cli.Seasons;

/// <summary>Names as they stand on documents.</summary>
internal static class Names
{
    public static readonly string[] Surnames =
    [
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗",
        "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕",
    ];

    private static readonly string[] Given =
    [
        "建国", "秀英", "桂兰", "志强", "淑珍", "玉兰", "建华", "国庆", "丽", "伟", "敏", "静", "磊", "洋", "艳", "勇", "杰", "娟",
        "涛", "明", "超", "霞", "平", "刚", "桂英", "玉梅", "凤英", "文革", "红", "海燕", "小红", "振华", "卫东", "淑华", "宝山", "永强",
        "春梅", "雪", "鹏", "晓东", "立新", "俊", "秀兰", "玉珍", "和平", "国强", "金凤", "长江", "思远", "爱民",
    ];

    private static readonly string[] Trades =
    [
        "商贸", "科技", "餐饮管理", "物业管理", "酒店管理", "印刷", "教育咨询", "建筑装饰", "广告", "物流", "医疗器械", "文化传播",
    ];

    private static readonly string[] Words =
    [
        "金", "鑫", "华", "盛", "宏", "远", "恒", "达", "瑞", "丰", "京", "燕", "安", "泰", "祥", "和", "信", "诚", "嘉", "运",
    ];

    public static string GivenName(SeasonRandom random) => random.Pick(Given);

    public static string Entity(SeasonRandom random) =>
        $"北京{random.Pick(Words)}{random.Pick(Words)}{random.Pick(Words)}{random.Pick(Trades)}有限公司";
}
