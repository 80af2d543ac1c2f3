using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>Claims, certificates and the log as an auditor sees them.</summary>
internal static class AuditTexts
{
    public static readonly Words Path = new("Where this page is", "当前位置");
    public static readonly Words Claims = new("Claims", "补贴申请");
    public static readonly Words Claim = new("Claim", "补贴申请");
    public static readonly Words WhatWasClaimed = new("What was claimed", "申请内容");
    public static readonly Words Subsidy = new("Subsidy", "补贴");
    public static readonly Words PaidPrice = new("Price paid", "实付价格");
    public static readonly Words Claimant = new("Claimant", "申请人");
    public static readonly Words Agent = new("Agent", "代办人");
    public static readonly Words Certificate = new("Certificate", "凭证");
    public static readonly Words Purchase = new("Purchase", "购买记录");
    public static readonly Words Seller = new("Seller and outlet", "销售企业和网点");
    public static readonly Words FiledAt = new("Filed", "申请时间");
    public static readonly Words RecordedAt = new("Recorded", "记录时间");
    public static readonly Words Papers = new("Papers shown", "提交材料");
    public static readonly Words Statement = new("Statement", "结算单");
    public static readonly Words Reckoning = new("How the subsidy was reckoned", "补贴计算");
    public static readonly Words Rate = new("Rate", "补贴比例");
    public static readonly Words Uncapped = new("Rounded half up to the fen", "四舍五入到分");
    public static readonly Words Cap = new("Cap of the category", "品类上限");
    public static readonly Words GrantedThen = new("Granted", "核定补贴");
    public static readonly Words ReckoningHint = new("The smaller of the two was granted (Q4, Q14).", "取两者中较低者（问答 4、14）。");
    public static readonly Words NotReckoned = new("A refused claim has no subsidy to reckon.", "未通过的申请不计算补贴。");
    public static readonly Words Explanation = new("Why it was decided so", "审核依据");
    public static readonly Words Decided = new("Decided {0} by {1}, policy version {2}, for", "{0} 依据 {1} 第 {2} 版政策审核，提交方");
    public static readonly Words Passed = new("{0} of {1} rules passed", "{1} 条规则中 {0} 条符合");
    public static readonly Words Held = new("passed", "符合");
    public static readonly Words Failed = new("failed", "不符合");
    public static readonly Words Compared = new("{0} against {1}", "实际 {0}，规定 {1}");
    public static readonly Words Outlet = new("Outlet", "网点");
    public static readonly Words Missing = new("Missing:", "缺少：");
    public static readonly Words OnlyTheClaim = new("Judged from what the claim itself says.", "依据申请本身内容判断。");
    public static readonly Words EventNumber = new("Event {0}", "事件 {0}");
    public static readonly Words Afterwards = new("What became of it", "后续情况");
    public static readonly Words NothingAfterwards = new("Nothing was recorded of it since.", "此后没有记录。");
    public static readonly Words Owed = new("owed to finance", "应退财政");
    public static readonly Words Integrity = new("Integrity of the log", "日志完整性");
    public static readonly Words IntegrityLead = new(
        "Each event's digest takes in the digest before it. Whoever changes, removes or moves one event changes every digest after it.",
        "每个事件的摘要都包含前一事件的摘要；任何事件被更改、删除或移动，其后的摘要都会不同。");
    public static readonly Words Head = new("Head of the log", "日志末端");
    public static readonly Words HeadHint = new(
        "Write both down outside of this system: later they prove that nothing before was changed.", "请在系统之外抄录这两项，日后可证明此前内容未被更改。");
    public static readonly Words Position = new("Position", "位置");
    public static readonly Words Digest = new("Digest (SHA-256)", "摘要（SHA-256）");
    public static readonly Words Recompute = new("Recompute a stretch", "重新计算一段");
    public static readonly Words FromPosition = new("From position", "起始位置");
    public static readonly Words ToPosition = new("To position", "结束位置");
    public static readonly Words RecomputeNow = new("Recompute", "重新计算");
    public static readonly Words RecomputeHint = new(
        "At most {0} events at once; the command tradein verify recomputes the whole log and audits it.",
        "每次最多 {0} 个事件；命令 tradein verify 可核验整个日志。");
    public static readonly Words WrongRange = new(
        "Give two positions, the first from 1 on and not behind the last, at most 10,000 apart.", "请填写两个位置：起始位置不小于 1 且不大于结束位置，相距不超过 10,000。");
    public static readonly Words NoEvents = new("There is no event at these positions.", "这些位置没有事件。");
    public static readonly Words Sound = new("Sound.", "完整。");
    public static readonly Words SoundFrom = new(
        "{0} digests from position {1} to {2} came out as they were recorded.", "位置 {1} 至 {2} 的 {0} 个摘要均与记录一致。");
    public static readonly Words NotSound = new("Not sound.", "不一致。");
    public static readonly Words NotSoundAt = new("Digests differ at: {0}", "摘要不符的位置：{0}");
    public static readonly Words Links = new("Digests", "摘要");
    public static readonly Words ShownOf = new("The last {0} of {1}", "显示 {1} 个中的最后 {0} 个");
    public static readonly Words AllShown = new("All of them", "全部");
    public static readonly Words Event = new("Event", "事件");
    public static readonly Words Stream = new("Stream and version", "流和版本");
    public static readonly Words Recorded = new("Recorded digest", "记录的摘要");
    public static readonly Words Recomputed = new("Recomputed digest", "重算的摘要");
    public static readonly Words DigestBefore = new("Digest before it", "前一摘要");
    public static readonly Words Verdict = new("Verdict", "结论");
    public static readonly Words Agrees = new("agrees", "一致");
    public static readonly Words Differs = new("differs", "不一致");
    public static readonly Words NoSuchEvent = new("There is no event at this position.", "此位置没有事件。");
    public static readonly Words Command = new("Command", "命令");
    public static readonly Words Key = new("Sent under the key", "提交密钥");
    public static readonly Words Before = new("The one before", "上一个");
    public static readonly Words After = new("The next", "下一个");
    public static readonly Words Proof = new("Proof", "证明");
    public static readonly Words EventSound = new(
        "What is stored now gives the digest that was recorded.", "现存内容的摘要与记录一致。");
    public static readonly Words EventNotSound = new(
        "What is stored now does not give the digest that was recorded: it was changed.", "现存内容的摘要与记录不符：内容已被更改。");
    public static readonly Words Content = new("What was recorded", "记录内容");
    public static readonly Words UnitsList = new("Old units", "旧家电");
    public static readonly Words WhatItSays = new("What it says", "凭证内容");
    public static readonly Words OldUnit = new("Old unit", "旧家电");
    public static readonly Words Buyer = new("Holder", "持有人");
    public static readonly Words Recycler = new("Recycler", "回收企业");
    public static readonly Words IssuedOn = new("Issued on", "签发日期");
    public static readonly Words RedeemedBy = new("Redeemed by", "用于申请");
    public static readonly Words Cause = new("Brought there by", "变更原因");
    public static readonly Words Custody = new("Where the old unit is", "旧家电去向");
    public static readonly Words Where = new("Where", "所在环节");
    public static readonly Words Consignment = new("Consignment", "运送单");
    public static readonly Words Dismantler = new("Dismantler", "拆解企业");
    public static readonly Words DeliveryDue = new("Delivery due", "交付期限");
    public static readonly Words DismantlingDue = new("Dismantling due", "拆解期限");
    public static readonly Words InTime = new("in time", "按时");
    public static readonly Words Late = new("late", "逾期");
    public static readonly Words Chain = new("Chain of custody", "流转过程");
}
