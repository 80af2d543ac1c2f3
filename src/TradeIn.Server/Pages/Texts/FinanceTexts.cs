using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>What finance works with: statements, their review, payments, budgets.</summary>
internal static class FinanceTexts
{
    public static readonly Words Group = new("Settlement", "结算");
    public static readonly Words Statements = new("Statements", "结算单");
    public static readonly Words StatementsLead = new(
        "What sellers ask to be reimbursed for, the first that were filed first.", "销售企业申请拨付的结算单，按提交先后排列。");
    public static readonly Words Waiting = new("Waiting for you", "待办");
    public static readonly Words ForReview = new("In review", "审核中");
    public static readonly Words ForSecondLook = new("Second look", "待复核");
    public static readonly Words ForAllocation = new("To allocate", "待拨款");
    public static readonly Words ForPayment = new("To order", "待付款");
    public static readonly Words AtTheBank = new("At the bank", "银行处理中");
    public static readonly Words Paid = new("Paid", "已付款");
    public static readonly Words AllOfThem = new("All", "全部");
    public static readonly Words NothingWaits = new("No statement is at this step.", "此环节没有结算单。");
    public static readonly Words NoStatements = new("No statement was filed yet.", "尚未提交结算单。");
    public static readonly Words Statement = new("Statement", "结算单");
    public static readonly Words Seller = new("Seller", "销售企业");
    public static readonly Words District = new("District", "区县");
    public static readonly Words FiledOn = new("Filed on", "提交日");
    public static readonly Words Age = new("Days", "天数");
    public static readonly Words Claims = new("Claims", "笔数");
    public static readonly Words Total = new("Total", "金额");
    public static readonly Words Undecided = new("Undecided", "未审核");
    public static readonly Words Status = new("Where it stands", "状态");
    public static readonly Words Accepted = new("Accepted", "审核通过");
    public static readonly Words NettedAmount = new("Set off", "抵扣");
    public static readonly Words ToPay = new("To pay", "应付");
    public static readonly Words PaymentOrder = new("Payment order", "付款指令号");
    public static readonly Words Reference = new("The bank's reference", "银行凭证号");
    public static readonly Words PaidOn = new("Paid on", "付款日");
    public static readonly Words Steps = new("What was done", "办理记录");
    public static readonly Words Step = new("Step", "环节");
    public static readonly Words When = new("When", "时间");
    public static readonly Words By = new("By key", "密钥");
    public static readonly Words Note = new("Note", "备注");
    public static readonly Words LinesOf = new("Claims of statement {0}", "结算单 {0} 的申请");
    public static readonly Words Claim = new("Claim", "申请");
    public static readonly Words Outlet = new("Outlet", "网点");
    public static readonly Words AdvancedOn = new("Advanced on", "垫付日");
    public static readonly Words Waits = new("Waits (days)", "已等待（天）");
    public static readonly Words Amount = new("Amount", "金额");
    public static readonly Words Verdict = new("Verdict", "审核意见");
    public static readonly Words None = new("none yet", "未审核");
    public static readonly Words Select = new("Select claim {0}", "选择申请 {0}");
    public static readonly Words Review = new("Review", "审核");
    public static readonly Words ReviewHint = new(
        "Tick claims, or take all that are undecided. Open a claim to see its evidence side by side.",
        "勾选申请，或一并处理全部未审核的申请。点击申请编号可并列查看凭据。");
    public static readonly Words Which = new("Which", "范围");
    public static readonly Words Ticked = new("The ticked ones", "所勾选的");
    public static readonly Words AllUndecided = new("All that are undecided ({0})", "全部未审核的（{0} 笔）");
    public static readonly Words Reason = new("Reason, for a rejection or a hold", "不通过或暂缓的原因");
    public static readonly Words NoReason = new("– none –", "– 无 –");
    public static readonly Words NoteField = new("Note, for people", "备注（供人阅读）");
    public static readonly Words Accept = new("Accept", "通过");
    public static readonly Words Reject = new("Reject", "不通过");
    public static readonly Words Hold = new("Hold", "暂缓");
    public static readonly Words Reviewed = new("The verdict is on record for {0} claims. Undecided: {1}.", "已对 {0} 笔申请记录审核意见，未审核 {1} 笔。");
    public static readonly Words NoneTicked = new("Tick at least one claim.", "请至少勾选一笔申请。");
    public static readonly Words Conclude = new("Conclude the review", "完成审核");
    public static readonly Words ConcludeHint = new(
        "Every claim has its verdict. A sample is drawn for municipal finance's second look.", "全部申请均已有审核意见。系统将抽取样本供市财政复核。");
    public static readonly Words SecondLook = new("Second look", "复核");
    public static readonly Words SecondLookHint = new(
        "{0} accepted and {1} rejected claims were drawn, reproducibly (seed {2}). Tick those whose verdict is to be turned round; tick none to confirm all.",
        "已随机抽取通过 {0} 笔、不通过 {1} 笔（种子 {2}，可重现）。勾选需要改判的申请；全部维持则不勾选。");
    public static readonly Words TakeSecondLook = new("Record the second look", "记录复核结果");
    public static readonly Words Allocate = new("Put {0} at the district's disposal", "向区县拨付 {0}");
    public static readonly Words OrderPayment = new("Order the payment", "下达付款指令");
    public static readonly Words OrderPaymentHint = new(
        "What the seller owes is set off; the rest is paid.", "销售企业的欠款先行抵扣，其余付款。");
    public static readonly Words Confirm = new("The bank has paid", "银行已付款");
    public static readonly Words Fail = new("The bank could not pay", "银行付款失败");
    public static readonly Words Grounds = new("What the bank said", "银行说明");
    public static readonly Words StepTaken = new("The step is on record.", "已记录该环节。");
    public static readonly Words NotYours = new("The next step is {0}'s.", "下一环节由{0}办理。");
    public static readonly Words DistrictFinance = new("the district's finance office", "区县财政部门");
    public static readonly Words MunicipalFinance = new("municipal finance", "市财政部门");
    public static readonly Words Evidence = new("Evidence", "凭据");
    public static readonly Words EvidenceOf = new("Claim {0} of statement {1}", "结算单 {1} 中的申请 {0}");
    public static readonly Words Previous = new("Previous claim", "上一笔");
    public static readonly Words NextOne = new("Next claim", "下一笔");
    public static readonly Words BackToStatement = new("Back to the statement", "返回结算单");
    public static readonly Words TheClaim = new("The claim", "补贴申请");
    public static readonly Words TheSale = new("The sale", "购买");
    public static readonly Words TheOldUnit = new("The old unit", "旧家电");
    public static readonly Words Buyer = new("Buyer", "购买人");
    public static readonly Words Agent = new("Agent", "代办人");
    public static readonly Words RegisteredIn = new("Registered in", "户籍地");
    public static readonly Words Papers = new("Papers", "材料");
    public static readonly Words FiledAt = new("Filed at", "申请时间");
    public static readonly Words Subsidy = new("Subsidy", "补贴");
    public static readonly Words Advanced = new("Advanced", "垫付");
    public static readonly Words SoldAt = new("Sold at", "购买时间");
    public static readonly Words Unit = new("Unit", "产品");
    public static readonly Words Serial = new("Serial number", "机身号");
    public static readonly Words Invoice = new("Invoice", "发票");
    public static readonly Words InvoiceOf = new("{0} of {1}", "{0}，{1} 开具");
    public static readonly Words Price = new("Price paid", "实付价");
    public static readonly Words Certificate = new("Certificate", "凭证");
    public static readonly Words Recycler = new("Recycler", "回收企业");
    public static readonly Words TakenIn = new("Taken in on", "回收日");
    public static readonly Words Where = new("Where it is", "所在环节");
    public static readonly Words Dismantler = new("Dismantler", "拆解企业");
    public static readonly Words Differs = new("The buyers of claim, sale and certificate are not the same.", "申请、购买与凭证所载购买人不一致。");
    public static readonly Words Same = new("Claim, sale and certificate name the same buyer.", "申请、购买与凭证所载购买人一致。");
    public static readonly Words Explanation = new("Every rule that was judged", "查看逐条规则判定");
    public static readonly Words Chain = new("Its chain of custody", "查看流转记录");
    public static readonly Words Budgets = new("Budgets", "预算");
    public static readonly Words BudgetsLead = new(
        "By district: what was allocated in tranches, what claims have committed, what was ordered or paid, and what remains.",
        "按区县：分批下达、已占用、已支出与结余。");
    public static readonly Words Allocated = new("Allocated", "下达");
    public static readonly Words Committed = new("Committed", "占用");
    public static readonly Words Spent = new("Spent", "支出");
    public static readonly Words Remaining = new("Remaining", "结余");
    public static readonly Words Left = new("Little left", "余额不足");
    public static readonly Words Binding = new("No claim is approved beyond it.", "超出预算的申请不予通过。");
    public static readonly Words Tranche = new("Allocate a tranche", "下达预算");
    public static readonly Words TrancheDone = new("The tranche is at the district's disposal.", "预算已下达至区县。");
    public static readonly Words Day = new("Day", "日期");
    public static readonly Words Account = new("A seller's account", "销售企业往来");
    public static readonly Words AccountOf = new("Account of {0}", "{0} 的往来账");
    public static readonly Words AccountLead = new(
        "What was advanced, stated and paid, what is still to come, and what is owed back.", "垫付、结算、已付、待付与应退款项。");
    public static readonly Words NotStated = new("Advanced, on no statement", "已垫付未结算");
    public static readonly Words OnStatements = new("On statements", "结算中");
    public static readonly Words PaidOut = new("Paid", "已付");
    public static readonly Words Owed = new("Owed to finance", "应退财政");
    public static readonly Words OwedSince = new("since {0}", "自 {0} 起");
    public static readonly Words Debts = new("Debts", "欠款");
    public static readonly Words ClaimsOf = new("claims: {0}", "{0} 笔申请");
    public static readonly Words NoDebts = new("Nothing was ever owed.", "没有欠款记录。");
    public static readonly Words Cause = new("Cause", "原因");
    public static readonly Words OpenAmount = new("Open", "未清");
    public static readonly Words Ledger = new("All its claims", "全部申请明细");
}
