namespace TradeIn.Domain.Refusals;

/// <summary>
/// A public reason for a refusal. The order of this list is the order in which reasons are reported. A code never
/// changes its meaning and is never used again.
/// </summary>
/// <param name="Order">Place in the reported order.</param>
/// <param name="Code">Kebab-case with a namespace, for programs.</param>
/// <param name="Rules">The rules of the domain that it stands for.</param>
/// <param name="Source">The question of the city's published answers, or J for a reading of ours.</param>
/// <param name="English">For people; {limit}, {actual} and {missing} are the values compared.</param>
/// <param name="Chinese">The same.</param>
public sealed record ReasonCode(int Order, string Code, string Rules, string Source, string English, string Chinese)
{
    private static readonly List<ReasonCode> Registry = [];

    private static readonly Lazy<Dictionary<string, ReasonCode>> ByCode =
        new(() => Registry.ToDictionary(code => code.Code, StringComparer.Ordinal));

    public static readonly ReasonCode PurchaseUnknown = Add(
        "purchase.unknown", "C7", "Q12",
        "No accepted purchase {actual} is on record. Record the purchase first, or correct its id.",
        "系统中没有已受理的购买记录 {actual}。请先登记购买，或更正编号。");

    public static readonly ReasonCode CertificateUnknown = Add(
        "certificate.unknown", "C1", "Q12",
        "No certificate {actual} was issued.",
        "未签发过凭证 {actual}。");

    public static readonly ReasonCode CertificateAlreadyRedeemed = Add(
        "certificate.already-redeemed", "C1", "Q12",
        "The certificate was already redeemed by claim {actual}; one certificate is good for one new unit.",
        "凭证已被申请 {actual} 使用；一张凭证只能用于一台新家电。");

    public static readonly ReasonCode CertificateLost = Add(
        "certificate.lost", "C1", "Q18",
        "The certificate was reported lost and cannot be redeemed; it is never reissued.",
        "凭证已挂失，不能使用，且不予补发。");

    public static readonly ReasonCode CertificateVoid = Add(
        "certificate.void", "C1", "Q19",
        "The certificate was voided; use the one issued in its place.",
        "凭证已作废，请使用重新开具的凭证。");

    public static readonly ReasonCode CertificateCancelled = Add(
        "certificate.cancelled", "C1", "Q18",
        "The certificate was cancelled.",
        "凭证已注销。");

    public static readonly ReasonCode CertificateExpired = Add(
        "certificate.expired", "C1", "Q2",
        "The certificate expired with the programme.",
        "凭证已随政策结束而失效。");

    public static readonly ReasonCode ProgrammeNotInForce = Add(
        "programme.not-in-force", "R5 P C3", "Q2 Q9",
        "{actual} lies outside the programme's period, {limit}.",
        "{actual} 不在政策实施期 {limit} 之内。");

    public static readonly ReasonCode ProgrammeArrivedTooLate = Add(
        "programme.arrived-too-late", "R5 P C3", "J",
        "It happened on {actual}; the programme takes events for {limit} days after the day.",
        "业务发生于 {actual}；政策只接受发生后 {limit} 天内上报的业务。");

    public static readonly ReasonCode ProgrammeMismatch = Add(
        "programme.mismatch", "C7", "Q12",
        "Programme {actual} is named; what was recorded before belongs to {limit}.",
        "所列政策 {actual} 与已登记的凭证、购买记录所属政策 {limit} 不一致。");

    public static readonly ReasonCode CategoryNotCovered = Add(
        "category.not-covered", "R2 P2", "Q1 Q3",
        "{actual} is not a category of the programme: {limit}.",
        "{actual} 不属于补贴品类：{limit}。");

    public static readonly ReasonCode RecyclerNotQualified = Add(
        "recycler.not-qualified", "R1", "Q1 Q24",
        "The recycler is not qualified on that day: {actual}.",
        "回收企业当日不具备资格：{actual}。");

    public static readonly ReasonCode SellerNotQualified = Add(
        "seller.not-qualified", "P1", "Q20 Q24",
        "The seller is not qualified on that day: {actual}.",
        "销售企业当日不具备资格：{actual}。");

    public static readonly ReasonCode OutletNotRegistered = Add(
        "outlet.not-registered", "R1 P1", "Q15 Q20",
        "{actual} is not a registered outlet of the enterprise for this business.",
        "{actual} 不是该企业登记的相应网点。");

    public static readonly ReasonCode SellerNotDual = Add(
        "seller.not-dual", "P3", "Q10 Q23",
        "New-first purchases, online orders and one-stop delivery are for enterprises qualified both to recycle and to sell: {actual} is not.",
        "“先购新后交旧”、网上订单和送新收旧只限具有回收和销售双重资质的企业：{actual} 不具备。");

    public static readonly ReasonCode OutletNotTheSellingOne = Add(
        "outlet.not-the-selling-one", "P3", "Q10 Q23",
        "The claim is made at {actual}; it must be made where the unit was sold, {limit}.",
        "申请网点 {actual} 不是售出该家电的网点 {limit}。");

    public static readonly ReasonCode BuyerNotEligible = Add(
        "buyer.not-eligible", "R3", "Q7",
        "Registered in {actual}; the programme is for those registered in {limit}.",
        "户籍或注册地 {actual} 不在补贴范围 {limit}。");

    public static readonly ReasonCode BuyerMismatch = Add(
        "buyer.mismatch", "C1", "Q8 Q12",
        "Certificate, purchase, claim and return must name one and the same buyer; {actual} differs.",
        "凭证、购买、申请和退货必须是同一购买人；{actual} 不一致。");

    public static readonly ReasonCode DocumentMismatch = Add(
        "document.mismatch", "C1", "Q12",
        "The document shown is a {actual}; the one on record is a {limit}. Show the document that is on record.",
        "出示的证件为 {actual}，登记的证件为 {limit}，请出示所登记的证件。");

    public static readonly ReasonCode AgentIdentityMissing = Add(
        "agent.identity-missing", "R3 C6", "Q11",
        "An agent shows the buyer's identity document and the agent's own; the agent's is missing.",
        "代办人须同时出示购买人和本人的身份证件；缺少代办人证件。");

    public static readonly ReasonCode OrderCertificateAfterPurchase = Add(
        "order.certificate-after-purchase", "C2", "Q10",
        "Old first: the certificate's day, {actual}, is after the purchase's day, {limit}.",
        "先交旧后购新：凭证日期 {actual} 晚于购买日期 {limit}。");

    public static readonly ReasonCode OrderCertificateBeforePurchase = Add(
        "order.certificate-before-purchase", "C2", "Q10 Q23",
        "New first: the certificate's day, {actual}, is before the purchase's day, {limit}.",
        "先购新后交旧：凭证日期 {actual} 早于购买日期 {limit}。");

    public static readonly ReasonCode OrderClaimTooEarly = Add(
        "order.claim-too-early", "C2", "Q10",
        "The claim's day, {actual}, is before the day of its purchase or certificate, {limit}.",
        "申请日期 {actual} 早于购买或凭证日期 {limit}。");

    public static readonly ReasonCode ClaimFiledTooLate = Add(
        "claim.filed-too-late", "C3", "Q2",
        "The claim was filed on {actual}; the last day was {limit}.",
        "申请日期为 {actual}；截止日期为 {limit}。");

    public static readonly ReasonCode QuotaOldExceeded = Add(
        "quota.old-exceeded", "R4", "Q8 Q10",
        "The buyer has handed in {actual} old units, those held for orders included; the limit is {limit}. No certificate can be issued.",
        "购买人已交售旧家电 {actual} 台（含订单预留），限额 {limit} 台，不能再签发凭证。");

    public static readonly ReasonCode QuotaNewExceeded = Add(
        "quota.new-exceeded", "C4", "Q8",
        "The buyer has had {actual} new units subsidised, those held for orders included; the limit is {limit}.",
        "购买人已享受补贴的新家电 {actual} 台（含订单预留），限额 {limit} 台。");

    public static readonly ReasonCode RegionNotAwarded = Add(
        "region.not-awarded", "R6", "Q21",
        "District {actual} lies outside the regions awarded to the recycler: {limit}.",
        "{actual} 不在回收企业中标区域 {limit} 之内。");

    public static readonly ReasonCode CertificateNotAllotted = Add(
        "certificate.not-allotted", "R8", "Q25",
        "Certificate number {actual} lies in no range allotted to the recycler.",
        "凭证号 {actual} 不在分配给该回收企业的号段内。");

    public static readonly ReasonCode CertificateNumberUsed = Add(
        "certificate.number-used", "R8", "Q25",
        "Certificate number {actual} is already used.",
        "凭证号 {actual} 已使用。");

    public static readonly ReasonCode OldUnitAlreadyRecycled = Add(
        "old-unit.already-recycled", "R9", "Q13",
        "The old unit was already recycled, with certificate {actual}.",
        "该旧家电已回收，凭证号 {actual}。");

    public static readonly ReasonCode InvoiceAlreadyUsed = Add(
        "invoice.already-used", "P2", "Q12",
        "The invoice line is already used by purchase {actual}.",
        "该发票行已用于购买记录 {actual}。");

    public static readonly ReasonCode NewUnitAlreadySold = Add(
        "new-unit.already-sold", "P2", "Q12",
        "The unit's serial number is already sold, by purchase {actual}.",
        "该机身号已售出，购买记录 {actual}。");

    public static readonly ReasonCode NewUnitSubsidisedElsewhere = Add(
        "new-unit.subsidised-elsewhere", "C5", "Q22",
        "The unit is subsidised by {actual}, which excludes this programme.",
        "该家电已享受 {actual} 补贴，不能重复享受。");

    public static readonly ReasonCode NewUnitAlreadySubsidised = Add(
        "new-unit.already-subsidised", "C5", "Q8 Q22",
        "The unit is already subsidised, by claim {actual}.",
        "该家电已享受补贴，申请 {actual}。");

    public static readonly ReasonCode PurchaseAlreadyClaimed = Add(
        "purchase.already-claimed", "C5", "Q12",
        "The purchase is already subsidised, by claim {actual}.",
        "该购买记录已享受补贴，申请 {actual}。");

    public static readonly ReasonCode PurchaseAlreadyReturned = Add(
        "purchase.already-returned", "A1", "Q16",
        "The purchase was already returned, by return {actual}.",
        "该购买记录已退货，退货单 {actual}。");

    public static readonly ReasonCode PapersIncomplete = Add(
        "papers.incomplete", "C6", "Q12",
        "Papers are missing: {missing}.",
        "材料不全，缺少：{missing}。");

    public static readonly ReasonCode ApplicationNotSigned = Add(
        "application.not-signed", "C6", "Q12",
        "The application form is not signed by the buyer.",
        "购买人未在申请表上签字。");

    public static readonly ReasonCode ClaimNotApproved = Add(
        "claim.not-approved", "M1", "Q10",
        "Only an approved claim can be advanced; this one is {actual}.",
        "只有已批准的申请才能垫付；该申请状态为 {actual}。");

    public static readonly ReasonCode AdvanceWrongAmount = Add(
        "advance.wrong-amount", "M1", "Q10",
        "The amount advanced is {actual}; the granted subsidy is {limit}.",
        "垫付金额 {actual} 与批准的补贴 {limit} 不符。");

    public static readonly ReasonCode ClaimNotAdvanced = Add(
        "claim.not-advanced", "M1", "Q10",
        "Only an advanced claim is reimbursed, and once; this one is {actual}.",
        "只有已垫付的申请才能报销，且只报销一次；该申请状态为 {actual}。");

    public static readonly ReasonCode ReimbursementWrongAmount = Add(
        "reimbursement.wrong-amount", "M1", "Q10",
        "The amount reimbursed is {actual}; the subsidy advanced is {limit}.",
        "报销金额 {actual} 与垫付的补贴 {limit} 不符。");

    public static readonly ReasonCode PurchaseNotYetMade = Add(
        "purchase.not-yet-made", "A1 A2", "Q16 Q17",
        "It happened on {actual}, before the purchase of {limit}.",
        "业务日期 {actual} 早于购买日期 {limit}。");

    public static readonly ReasonCode InvoiceMismatch = Add(
        "invoice.mismatch", "A1", "Q16",
        "The invoice shown is {actual}; the purchase is proved by {limit}.",
        "出示的发票为 {actual}，购买记录的发票为 {limit}。");

    public static readonly ReasonCode SubsidyNotTakenBack = Add(
        "subsidy.not-taken-back", "A1", "Q16",
        "The subsidy taken back from the buyer is {actual}; the buyer holds {limit}. Take back exactly that, then record the return.",
        "收回的补贴为 {actual}，购买人已领取 {limit}。请先足额收回补贴，再办理退货。");

    public static readonly ReasonCode RedInvoiceExceedsBlue = Add(
        "red-invoice.exceeds-blue", "A1", "Q16",
        "The red invoice credits {actual}; {limit} is left on the blue one.",
        "红字发票金额 {actual} 超过蓝字发票余额 {limit}。");

    public static readonly ReasonCode RedInvoiceAlreadyUsed = Add(
        "red-invoice.already-used", "A1", "Q16",
        "The red invoice closes another invoice already, {actual}; one red invoice belongs to one blue one.",
        "该红字发票已用于冲销发票 {actual}；一张红字发票只对应一张蓝字发票。");

    public static readonly ReasonCode ExchangeOtherCategory = Add(
        "exchange.other-category", "A2", "Q17",
        "An exchange is for the same category, {limit}; this unit is a {actual}. Return the purchase and buy anew.",
        "只能换同一品类（{limit}）的家电；该家电为 {actual}。请办理退货后重新购买。");

    public static readonly ReasonCode CertificateOtherRecycler = Add(
        "certificate.other-recycler", "A3 A4 K1", "Q18 Q19",
        "The certificate was issued by {limit}, not by {actual}; only the recycler that issued it can do this.",
        "凭证由 {limit} 签发，并非 {actual}；只有签发企业才能办理。");

    public static readonly ReasonCode LossReportNotOpen = Add(
        "loss-report.not-open", "A3", "Q18",
        "This step needs a loss report that is {limit}; this one is {actual}.",
        "该步骤要求挂失申请状态为 {limit}；当前状态为 {actual}。");

    public static readonly ReasonCode RecyclingUnknown = Add(
        "recycling.unknown", "A4", "Q19",
        "No recycling {actual} with a certificate is on record.",
        "系统中没有已签发凭证的回收记录 {actual}。");

    public static readonly ReasonCode ReplacementNotSameDay = Add(
        "replacement.not-same-day", "A4", "Q19",
        "The certificate is of {limit}, the replacement of {actual}; on another day or at another recycler apply for a correction.",
        "凭证日期为 {limit}，重开日期为 {actual}；非当日只能申请更正。");

    public static readonly ReasonCode CorrectionCertificateRedeemed = Add(
        "correction.certificate-redeemed", "A4", "Q19",
        "The certificate was redeemed by claim {actual}: it can be annotated or invalidated, not changed.",
        "凭证已被申请 {actual} 使用：只能备注或作废，不能修改。");

    public static readonly ReasonCode CorrectionNotAtThisStep = Add(
        "correction.not-at-this-step", "A4", "Q19",
        "This step needs a correction that is {limit}; this one is {actual}.",
        "该步骤要求更正申请状态为 {limit}；当前状态为 {actual}。");

    public static readonly ReasonCode ClaimNothingToRecover = Add(
        "claim.nothing-to-recover", "A4", "Q19",
        "A recovery is for a claim whose certificate was invalidated after the advance; this one is {actual}.",
        "只有垫付后凭证被作废的申请才需追回补贴；该申请状态为 {actual}。");

    public static readonly ReasonCode RecoveryWrongAmount = Add(
        "recovery.wrong-amount", "A4", "Q19",
        "The amount recovered is {actual}; to be recovered is {limit}.",
        "追回金额 {actual} 与应追回的 {limit} 不符。");

    public static readonly ReasonCode OneStopUnknown = Add(
        "one-stop.unknown", "P3", "Q10",
        "No accepted order {actual} is on record.",
        "系统中没有已受理的订单 {actual}。");

    public static readonly ReasonCode OneStopNotOpen = Add(
        "one-stop.not-open", "P3", "Q10",
        "The order is {actual}; only an open one can be delivered or cancelled.",
        "订单状态为 {actual}；只有未完成的订单才能送货或取消。");

    public static readonly ReasonCode OneStopNotYetPlaced = Add(
        "one-stop.not-yet-placed", "P3", "Q10",
        "It happened on {actual}, before the order of {limit}.",
        "业务日期 {actual} 早于订单日期 {limit}。");

    public static readonly ReasonCode OneStopOldUnitDiffers = Add(
        "one-stop.old-unit-differs", "P3", "Q10",
        "The old unit is a {actual}; the order describes a {limit}. Cancel the order, and let the buyer order anew.",
        "旧家电为 {actual}，订单所列为 {limit}。请取消订单后重新下单。");

    public static readonly ReasonCode OneStopNewUnitDiffers = Add(
        "one-stop.new-unit-differs", "P3", "Q10",
        "The new unit is {actual}; ordered was {limit}.",
        "送货的新家电为 {actual}，订购的为 {limit}。");

    public static readonly ReasonCode OneStopPriceNotCollected = Add(
        "one-stop.price-not-collected", "P3", "Q10",
        "{actual} yuan were collected; the full price is {limit}, the subsidy is advanced afterwards.",
        "已收款 {actual} 元；应按全价 {limit} 元收款，补贴随后垫付。");

    public static readonly ReasonCode ConsignmentUnitElsewhere = Add(
        "consignment.unit-elsewhere", "K1", "Q13",
        "{items}: {actual}. A unit is on one open consignment at most, and goes to one dismantler.",
        "{items}：{actual}。一台旧家电只能在一个在途批次中，且只能交一家拆解企业。");

    public static readonly ReasonCode DismantlerNotDesignated = Add(
        "dismantler.not-designated", "K1 K4", "Q13",
        "{actual} is not a designated dismantler on that day.",
        "{actual} 当日不是指定的拆解企业。");

    public static readonly ReasonCode ConsignmentBeforeRecycling = Add(
        "consignment.before-recycling", "K1", "Q13",
        "{items}: taken in on {actual}, after the consignment's day {limit}.",
        "{items}：回收日期 {actual} 晚于发运批次日期 {limit}。");

    public static readonly ReasonCode ConsignmentNotAtThisStep = Add(
        "consignment.not-at-this-step", "K2", "Q13",
        "This needs a consignment that is {limit}; this one is {actual}.",
        "该操作要求批次状态为 {limit}；当前为 {actual}。");

    public static readonly ReasonCode ConsignmentOutOfOrder = Add(
        "consignment.out-of-order", "K2", "Q13",
        "It happened on {actual}; what it follows happened on {limit}.",
        "业务日期 {actual} 早于前一环节日期 {limit}。");

    public static readonly ReasonCode ReceiptUnitNotListed = Add(
        "receipt.unit-not-listed", "K2", "Q13",
        "{items}: not on this consignment. What arrived without being listed stays the recycler's.",
        "{items}：不在该批次清单中。");

    public static readonly ReasonCode ReceiptUnitAlreadyAccounted = Add(
        "receipt.unit-already-accounted", "K2", "Q13",
        "{items}: already recorded as {actual}.",
        "{items}：已登记为 {actual}。");

    public static readonly ReasonCode DiscrepancyNotOpen = Add(
        "discrepancy.not-open", "K2", "Q13",
        "No open discrepancy of {actual} is on record in this consignment.",
        "该批次中没有 {actual} 的未决差异。");

    public static readonly ReasonCode DiscrepancyOtherKind = Add(
        "discrepancy.other-kind", "K2", "Q13",
        "The unit was recorded as {actual}; this resolution is not for that: a missing one is found, a different one is the same unit.",
        "该家电登记为 {actual}；此处理方式不适用。");

    public static readonly ReasonCode DismantlingUnitNotReceived = Add(
        "dismantling.unit-not-received", "K1 K3", "Q13",
        "{items}: {actual}; {limit} has not received it.",
        "{items}：{actual}；{limit} 未接收。");

    public static readonly ReasonCode DismantlingUnitAlreadyDismantled = Add(
        "dismantling.unit-already-dismantled", "K3", "Q13",
        "{items}: already dismantled by {actual}.",
        "{items}：已由拆解记录 {actual} 拆解。");

    public static readonly ReasonCode DismantlingBeforeReceipt = Add(
        "dismantling.before-receipt", "K3", "Q13",
        "{items}: received on {actual}, after the dismantling's day {limit}.",
        "{items}：接收日期 {actual} 晚于拆解日期 {limit}。");

    public static readonly ReasonCode ClaimAlreadyStated = Add(
        "claim.already-stated", "M1", "J",
        "{items}: already on statement {actual}. A claim is on one open or paid statement at most.",
        "{items}：已列入申报表 {actual}。一份申请只能列入一份未结或已付的申报表。");

    public static readonly ReasonCode StatementEmpty = Add(
        "statement.empty", "M1", "J",
        "No claim is stated.",
        "申报表中没有申请。");

    public static readonly ReasonCode StatementClaimUnknown = Add(
        "statement.claim-unknown", "M1", "J",
        "{items}: no such claim of {limit} is on record.",
        "{items}：系统中没有 {limit} 的该申请。");

    public static readonly ReasonCode StatementAmountDiffers = Add(
        "statement.amount-differs", "M1", "J",
        "{items}: the amount differs; {actual} was advanced and stands.",
        "{items}：金额不符；已垫付且有效的金额为 {actual}。");

    public static readonly ReasonCode StatementBeforeAdvance = Add(
        "statement.before-advance", "M1", "J",
        "{items}: advanced on {actual}, after the statement's day {limit}.",
        "{items}：垫付日期 {actual} 晚于申报日期 {limit}。");

    public static readonly ReasonCode StatementCountDiffers = Add(
        "statement.count-differs", "M1", "J",
        "{actual} claims are declared; stated are {limit}.",
        "申报数量 {actual} 与所列 {limit} 不符。");

    public static readonly ReasonCode StatementTotalDiffers = Add(
        "statement.total-differs", "M1", "J",
        "The declared total is {actual}; the claims come to {limit}.",
        "申报总额 {actual} 与合计 {limit} 不符。");

    public static readonly ReasonCode StatementNotAtThisStep = Add(
        "statement.not-at-this-step", "M2", "J",
        "This needs a statement that is {limit}; this one is {actual}.",
        "该操作要求申报表状态为 {limit}；当前为 {actual}。");

    public static readonly ReasonCode StatementByWhoFiled = Add(
        "statement.by-who-filed", "M3", "J",
        "Key {actual} filed this statement, and cannot decide about it.",
        "密钥 {actual} 提交了该申报表，不能审核。");

    public static readonly ReasonCode StatementClaimNotOnIt = Add(
        "statement.claim-not-on-it", "M2", "J",
        "{items}: not on this statement.",
        "{items}：不在该申报表中。");

    public static readonly ReasonCode ReviewOfNothing = Add(
        "review.of-nothing", "M2", "J",
        "No claim of the statement is meant.",
        "未选中任何申请。");

    public static readonly ReasonCode StatementClaimUndecided = Add(
        "statement.claim-undecided", "M2", "J",
        "{items}: without a verdict.",
        "{items}：尚未审核。");

    public static readonly ReasonCode StatementUnderReview = Add(
        "statement.under-review", "M2", "J",
        "{actual} claims have a verdict already; it cannot be withdrawn any more.",
        "已有 {actual} 份申请完成审核，不能撤回。");

    public static readonly ReasonCode SecondLookByReviewer = Add(
        "second-look.by-reviewer", "M3", "J",
        "Key {actual} took part in the review; the second look is someone else's.",
        "密钥 {actual} 参与了审核，复核须由他人进行。");

    public static readonly ReasonCode SecondLookOutsideSample = Add(
        "second-look.outside-sample", "M2", "J",
        "{items}: not in the sample.",
        "{items}：不在抽样之中。");

    public static readonly ReasonCode AllocationDiffers = Add(
        "allocation.differs", "M2", "J",
        "{actual} is allocated; accepted were {limit}.",
        "拨付金额 {actual} 与核定金额 {limit} 不符。");

    public static readonly ReasonCode PaymentBeforeOrder = Add(
        "payment.before-order", "M2", "J",
        "It was paid on {actual}, before it was ordered on {limit}.",
        "付款日期 {actual} 早于支付令日期 {limit}。");

    public static readonly ReasonCode DebtLessThanThat = Add(
        "debt.less-than-that", "A1", "J",
        "{actual} is more than the {limit} that is owed.",
        "{actual} 超过所欠金额 {limit}。");

    public static readonly ReasonCode DebtNotYetDue = Add(
        "debt.not-yet-due", "A1", "J",
        "{actual} is more than the {limit} that has been owed for longer than a statement may take to net it.",
        "{actual} 超过已逾期未抵扣的欠款 {limit}。");

    public static readonly ReasonCode BondInsufficient = Add(
        "bond.insufficient", "E2", "Q24",
        "The bond holds {limit}; {actual} cannot be drawn.",
        "保证金余额 {limit}，不足以扣除 {actual}。");

    public static readonly ReasonCode BudgetExhausted = Add(
        "budget.exhausted", "M4", "J",
        "The district's budget has {limit} left; the subsidy is {actual}.",
        "该区预算余额 {limit}，不足以支付补贴 {actual}。");

    public static readonly ReasonCode BudgetNotKept = Add(
        "budget.not-kept", "M4", "J",
        "Programme {actual} keeps no budgets.",
        "项目 {actual} 不设预算。");

    public static readonly ReasonCode BudgetOtherDistrict = Add(
        "budget.other-district", "M4", "J",
        "{actual} is no district of the programme on that day; its code is {limit}.",
        "{actual} 当日不是项目区划代码；应为 {limit}。");

    public static readonly ReasonCode BudgetDistrictNotInForce = Add(
        "budget.district-not-in-force", "M4", "J",
        "The district code {actual} is not in force on that day: its first or last day is {limit}.",
        "区划代码 {actual} 当日无效：其启用日或停用日为 {limit}。");

    public static readonly ReasonCode DeclarationMonthNotOver = Add(
        "declaration.month-not-over", "M5 M6", "J",
        "A month is declared from {limit} on.",
        "应自 {limit} 起申报该月。");

    public static readonly ReasonCode DeclarationUnitNotInCustody = Add(
        "declaration.unit-not-in-custody", "M5 M6", "Q25",
        "{items}: {actual}. {limit} has no custody record of it for this subsidy.",
        "{items}：{actual}。{limit} 没有可申报该补贴的接收或拆解记录。");

    public static readonly ReasonCode DeclarationOtherMonth = Add(
        "declaration.other-month", "M5 M6", "Q25",
        "{items}: it happened on {actual}, in another month.",
        "{items}：发生于 {actual}，不属该月。");

    public static readonly ReasonCode DeclarationUnitAlreadyDeclared = Add(
        "declaration.unit-already-declared", "M5 M6", "Q25",
        "{items}: already declared with {actual}.",
        "{items}：已在 {actual} 中申报。");

    public static readonly ReasonCode DeclarationCategoryDiffers = Add(
        "declaration.category-differs", "M5 M6", "Q25",
        "{items}: received as a {actual}, and the certificate names another category.",
        "{items}：接收登记为 {actual}，与凭证类别不符。");

    public static readonly ReasonCode DeclarationNoRate = Add(
        "declaration.no-rate", "M5", "Q25",
        "{items}: the freight table has no rate for its category with size class {actual}.",
        "{items}：运费补贴标准中没有规格 {actual} 的标准。");

    public static readonly ReasonCode DeclarationAmountDiffers = Add(
        "declaration.amount-differs", "M5 M6", "Q25",
        "{items}: the amount differs; by the rate in force it is {actual}. Units delivered late earn no freight.",
        "{items}：金额不符；按标准应为 {actual}。逾期交付的不予运费补贴。");

    public static readonly ReasonCode DeclarationTotalDiffers = Add(
        "declaration.total-differs", "M5 M6", "J",
        "The total given is {actual}; it is {limit}.",
        "所报总额 {actual} 与 {limit} 不符。");

    public static readonly ReasonCode DeclarationNotAtThisStep = Add(
        "declaration.not-at-this-step", "M5 M6", "J",
        "This needs a declaration that is {limit}; this one is {actual}.",
        "该操作要求申报状态为 {limit}；当前为 {actual}。");

    public static readonly ReasonCode DeclarationByWhoFiled = Add(
        "declaration.by-who-filed", "M3", "J",
        "Key {actual} filed this declaration, and cannot decide about it.",
        "密钥 {actual} 提交了该申报，不能审核。");

    public static readonly ReasonCode DeclarationByWhoReviewed = Add(
        "declaration.by-who-reviewed", "M3", "J",
        "Key {actual} reviewed this declaration; approving and paying is someone else's.",
        "密钥 {actual} 已审核该申报，核准与支付须由他人进行。");

    public static readonly ReasonCode DeclarationUnitNotOnIt = Add(
        "declaration.unit-not-on-it", "M5 M6", "J",
        "{items}: not on this declaration.",
        "{items}：不在该申报中。");

    public static readonly ReasonCode DeclarationPaidBeforeApproval = Add(
        "declaration.paid-before-approval", "M5 M6", "J",
        "It was paid on {actual}, before it was approved on {limit}.",
        "付款日期 {actual} 早于批准日期 {limit}。");

    public static readonly ReasonCode ConsignmentBeforeReturn = Add(
        "consignment.before-return", "K1", "Q13",
        "{items}: with the recycler again since {actual}, after the consignment's day {limit}.",
        "{items}：{actual} 才退回回收企业，晚于发运批次日期 {limit}。");

    public static readonly ReasonCode EnterpriseAlreadyAwarded = Add(
        "enterprise.already-awarded", "E1", "Q24",
        "An enterprise {actual} is on record already; choose another id, or record what follows its award.",
        "企业 {actual} 已有记录；请更换编号，或登记中标之后的事项。");

    public static readonly ReasonCode EnterpriseNotYetAwarded = Add(
        "enterprise.not-yet-awarded", "E1", "Q24",
        "{actual} is before the day of the award, {limit}.",
        "{actual} 早于中标日期 {limit}。");

    public static readonly ReasonCode EnterpriseRoleMissing = Add(
        "enterprise.role-missing", "E1", "Q24",
        "This is for an enterprise that won the tender for {limit}; this one won it for {actual}.",
        "该事项要求企业中标 {limit}；该企业中标的是 {actual}。");

    public static readonly ReasonCode EnterpriseRegionUnknown = Add(
        "enterprise.region-unknown", "E1 R6", "Q21",
        "{actual} is not a recycling region of the programme: {limit}.",
        "{actual} 不是政策划定的回收区域：{limit}。");

    public static readonly ReasonCode EnterpriseDistrictUnknown = Add(
        "enterprise.district-unknown", "E1 E3", "Q15 Q20",
        "{actual} is not a district of the programme.",
        "{actual} 不是政策所列区县。");

    public static readonly ReasonCode EnterpriseIsDisqualified = Add(
        "enterprise.disqualified", "E2", "Q24",
        "The enterprise is disqualified from {actual} on; nothing new begins.",
        "企业自 {actual} 起被取消资格，不得开展新业务。");

    public static readonly ReasonCode SuspensionNotInForce = Add(
        "suspension.not-in-force", "E2", "Q24",
        "The suspension runs from {limit}; on {actual} it is not in force, or it was lifted then.",
        "停业自 {limit} 起；{actual} 未生效或已解除。");

    public static readonly ReasonCode OutletAlreadyRegistered = Add(
        "outlet.already-registered", "E3", "Q15 Q20",
        "The enterprise has an outlet {actual} already; a closed one is not opened again under its id.",
        "该企业已有网点 {actual}；已关闭的网点不能以原编号重新开业。");

    public static readonly ReasonCode OutletNotOpen = Add(
        "outlet.not-open", "E3", "Q15 Q20",
        "The outlet is not open on {actual}.",
        "网点在 {actual} 未营业。");

    public static readonly ReasonCode OutletMovedLater = Add(
        "outlet.moved-later", "E3", "Q15 Q20",
        "{actual} is before the outlet's last move, of {limit}; record its steps in the order of their days.",
        "{actual} 早于网点最近一次迁址日期 {limit}；请按日期顺序登记。");

    public static readonly ReasonCode CertificateRangeOverlaps = Add(
        "certificate-range.overlaps", "R8", "Q25",
        "Numbers of the range are allotted already, to {items}: {actual}.",
        "号段中有已分配给 {items} 的号码：{actual}。");

    public static readonly ReasonCode CertificateRangeNotAllotted = Add(
        "certificate-range.not-allotted", "R8", "Q25",
        "{actual} are not all still allotted by the range {limit} on that day.",
        "{actual} 当日不全在号段 {limit} 的有效号码之内。");

    public static readonly ReasonCode DesignationInForce = Add(
        "designation.in-force", "K4", "Q13",
        "The dismantler is designated already, from {actual} on.",
        "该拆解企业自 {actual} 起已被指定。");

    public static readonly ReasonCode DesignationNotInForce = Add(
        "designation.not-in-force", "K4", "Q13",
        "The designation runs from {limit}; on {actual} it is not in force, or it was withdrawn then.",
        "指定自 {limit} 起；{actual} 未生效或已撤销。");

    public static readonly ReasonCode ComplaintTopicUnknown = Add(
        "complaint.topic-unknown", "E5", "Q25",
        "{actual} is no topic of a complaint; choose one of those published.",
        "{actual} 不是投诉事项，请从已公布的事项中选择。");

    public static readonly ReasonCode ComplaintDistrictUnknown = Add(
        "complaint.district-unknown", "E5", "Q25",
        "{actual} is no district of the city.",
        "{actual} 不是本市的区县。");

    public static readonly ReasonCode ComplaintDistrictMissing = Add(
        "complaint.district-missing", "E5", "Q25",
        "Each district has its own {actual}: say in which district it happened.",
        "{actual} 按属地受理，请注明事发区县。");

    public static readonly ReasonCode ComplaintNotAtThisStep = Add(
        "complaint.not-at-this-step", "E5", "Q25",
        "This step needs a complaint that is {limit}; this one is {actual}.",
        "该步骤要求投诉状态为 {limit}；当前状态为 {actual}。");

    public static readonly ReasonCode ComplaintNotYetFiled = Add(
        "complaint.not-yet-filed", "E5", "Q25",
        "It happened on {actual}, before the complaint of {limit}.",
        "办理日期 {actual} 早于投诉日期 {limit}。");

    public static readonly ReasonCode ComplaintDepartmentUnknown = Add(
        "complaint.department-unknown", "E5", "Q25",
        "{actual} is no department that takes complaints.",
        "{actual} 不是受理投诉的部门。");

    public static readonly ReasonCode ComplaintDepartmentHasIt = Add(
        "complaint.department-has-it", "E5", "Q25",
        "{actual} has the complaint already.",
        "该投诉已由 {actual} 办理。");

    public static readonly ReasonCode SignalNotAtThisStep = Add(
        "signal.not-at-this-step", "E2", "J",
        "This step needs a signal that is {limit}; this one is {actual}. A closed one opens again by newer evidence alone.",
        "该步骤要求线索状态为 {limit}；当前状态为 {actual}。已办结的线索仅在出现新证据时重新开启。");

    /// <summary>All codes, in the reported order.</summary>
    public static IReadOnlyList<ReasonCode> All => Registry;

    /// <summary>The code's entry; an unknown code is a bug.</summary>
    public static ReasonCode Find(string code) => ByCode.Value[code];

    private static ReasonCode Add(string code, string rules, string source, string english, string chinese)
    {
        var entry = new ReasonCode(Registry.Count + 1, code, rules, source, english, chinese);
        Registry.Add(entry);
        return entry;
    }
}
