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
        "The claim names programme {actual}; certificate and purchase belong to {limit}.",
        "申请所列政策 {actual} 与凭证、购买记录所属政策 {limit} 不一致。");

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
        "Certificate, purchase and claim must name one and the same buyer; {actual} differs.",
        "凭证、购买和申请必须是同一购买人；{actual} 不一致。");

    public static readonly ReasonCode DocumentMismatch = Add(
        "document.mismatch", "C1", "Q12",
        "The document shown is a {actual}; the certificate names a {limit}. Show the document that the certificate names.",
        "出示的证件为 {actual}，凭证登记的证件为 {limit}，请出示凭证所登记的证件。");

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
        "The buyer has handed in {actual} old units; the limit is {limit}. No certificate can be issued.",
        "购买人已交售旧家电 {actual} 台，限额 {limit} 台，不能再签发凭证。");

    public static readonly ReasonCode QuotaNewExceeded = Add(
        "quota.new-exceeded", "C4", "Q8",
        "The buyer has had {actual} new units subsidised; the limit is {limit}.",
        "购买人已享受补贴的新家电 {actual} 台，限额 {limit} 台。");

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
