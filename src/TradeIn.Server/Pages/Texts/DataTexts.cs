using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>Lists of all that is on record.</summary>
internal static class DataTexts
{
    public static readonly Words All = new("Lists", "数据列表");
    public static readonly Words AllLead = new(
        "Everything on record by any of its attributes, with totals, as a page or as a file.", "按任意属性查询记录，提供合计，可分页浏览或下载。");
    public static readonly Words Rows = new("{0} rows", "{0} 条记录");
    public static readonly Words InAll = new("{0} in all", "共 {0} 条");
    public static readonly Words AllColumns = new("All columns", "显示全部列");
    public static readonly Words FewColumns = new("Fewer columns", "只显示主要列");
    public static readonly Words Pages = new("Pages of the list", "分页");
    public static readonly Words First = new("First page", "第一页");
    public static readonly Words Next = new("Next page", "下一页");
    public static readonly Words Narrow = new("Narrow the list", "筛选");
    public static readonly Words InForce = new("What the list is narrowed by", "当前筛选条件");
    public static readonly Words TakeAway = new("Take away:", "去除：");
    public static readonly Words Any = new("any", "不限");
    public static readonly Words FromDay = new("from", "起");
    public static readonly Words ToDay = new("to", "止");
    public static readonly Words Apply = new("Apply", "应用");
    public static readonly Words With = new("On record", "有记录");
    public static readonly Words WithoutIt = new("Not on record", "无记录");
}
