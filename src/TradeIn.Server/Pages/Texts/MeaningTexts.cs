using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>What one row of a list is: the dataset's own sentence, and its Chinese form.</summary>
internal static class MeaningTexts
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["claims"] = "每条为一笔已审核的补贴申请（通过或不予通过）及其后续情况。",
        ["purchases"] = "每条为一笔新家电销售（已记录或不予受理）及购买人现有的产品。",
        ["returns"] = "每条为一次退货（已受理或不予受理）。",
        ["exchanges"] = "每条为一次同品类换货（已受理或不予受理）。",
        ["recyclings"] = "每条为一台交售的旧家电（已记录或不予受理）及现行记录。",
        ["certificates"] = "每条为一张回收凭证：一台旧家电、一名购买人、可购一台新家电。",
        ["units"] = "每条为一台有凭证的旧家电：所在环节及期限。",
        ["loss_reports"] = "每条为一件凭证挂失申请（含不予受理）及其状态。",
        ["corrections"] = "每条为一件更正申请（含不予受理）及其状态。",
        ["consignments"] = "每条为一张运往拆解企业的旧家电清单（含不予受理）及其状态。",
        ["declarations"] = "每条为拆解企业一个月的补贴申报（含不予受理）及其状态。",
        ["statements"] = "每条为销售企业的一份拨付申请（含不予受理）及其状态。",
        ["postings"] = "每条为复式账的一笔分录及产生它的事件，不作更改。",
        ["budgets"] = "每条为一个区县的预算现状。",
        ["budget_days"] = "每条为一个区县预算一天的变动；没有变动的日期无记录。",
        ["refusals"] = "每条为一项未通过规则的提交，不作更改。",
        ["buyers"] = "每条为一名购买人的额度使用与补贴情况，不含证件号码。",
        ["enterprises"] = "每条为一家中标企业的档案现状。",
        ["outlets"] = "每条为一个网点在一处地址的期间；迁址后另起一条。",
        ["complaints"] = "每条为一件由部门受理的投诉及其状态，不含投诉人与内容。",
        ["signals"] = "每条为一条达到规则阈值的线索及其核查情况。",
    };

    public static Words Of(Dataset dataset) =>
        new(dataset.Meaning, Chinese.TryGetValue(dataset.Name, out var chinese) ? chinese : dataset.Heading.Chinese);
}
