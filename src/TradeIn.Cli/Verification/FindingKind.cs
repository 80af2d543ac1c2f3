namespace TradeIn.Cli.Verification;

/// <summary>
/// What can be found wrong. A number and a code never change their meaning and are never used again. From 101 on stand
/// the rules of the programme: <c>despite-quota-old-exceeded</c> is a grant that <c>quota.old-exceeded</c> forbids.
/// </summary>
/// <param name="Number">For people to cite.</param>
/// <param name="Code">Kebab-case, for programs.</param>
/// <param name="Meaning">In a sentence.</param>
/// <param name="IsWarning">It may be innocent; it makes no audit fail.</param>
internal sealed record FindingKind(int Number, string Code, string Meaning, bool IsWarning = false)
{
    private static readonly List<FindingKind> Registry = [];

    public static readonly FindingKind ChainBroken = Add(1, "chain-broken", "The hash chain does not hold.");
    public static readonly FindingKind PositionGap = Add(2, "position-gap", "Positions do not follow each other.");
    public static readonly FindingKind VersionGap = Add(
        3, "version-gap", "A stream's versions do not follow each other.");
    public static readonly FindingKind TimeReversed = Add(
        4, "time-reversed", "Recorded before the event that precedes it.");
    public static readonly FindingKind Unreadable = Add(5, "event-unreadable", "The event cannot be read.");
    public static readonly FindingKind UnknownType = Add(
        6, "event-unknown", "An event of a type that the audit does not know.");
    public static readonly FindingKind WrongStream = Add(7, "stream-wrong", "The event stands in another's stream.");
    public static readonly FindingKind IdNumber = Add(
        8, "id-number-in-clear", "A party's resident ID number stands in clear.");
    public static readonly FindingKind PossibleIdNumber = Add(
        9, "id-number-possible", "A number elsewhere passes for a resident ID number.", isWarning: true);
    public static readonly FindingKind InTheFuture = Add(
        10, "occurred-in-the-future", "It happened after it was recorded.");

    public static readonly FindingKind CompanionMissing = Add(
        20, "companion-missing", "A decision lacks one of its events.");
    public static readonly FindingKind CompanionStray = Add(
        21, "companion-stray", "An event that no decision before it explains.");
    public static readonly FindingKind CompanionDisagrees = Add(
        22, "companion-disagrees", "A decision's events contradict each other.");
    public static readonly FindingKind CorrelationDiffers = Add(
        23, "correlation-differs", "A decision's events name different commands.");
    public static readonly FindingKind DecidedTwice = Add(24, "decided-twice", "One id was decided twice.");
    public static readonly FindingKind ProgrammeUnknown = Add(
        25, "programme-unknown", "A decision under a programme that was never published.");
    public static readonly FindingKind PolicyVersionWrong = Add(
        26, "policy-version-wrong", "Not judged by the version in force on the day.");
    public static readonly FindingKind CountsWrong = Add(
        27, "counts-wrong", "The buyer was told other counts than the log holds.");
    public static readonly FindingKind PriceWrong = Add(
        28, "price-wrong", "Paid is not the list price less the discount.");
    public static readonly FindingKind HistoryImpossible = Add(
        29, "history-impossible", "The event cannot follow those before it.");
    public static readonly FindingKind ListedTwice = Add(30, "listed-twice", "One list names a thing twice.");

    public static readonly FindingKind SubsidyWrong = Add(40, "subsidy-wrong", "The subsidy is not right to the fen.");
    public static readonly FindingKind PaidPriceWrong = Add(
        41, "paid-price-wrong", "Reckoned on another price than the purchase's.");
    public static readonly FindingKind AdvancedTwice = Add(42, "advanced-twice", "One subsidy was advanced twice.");
    public static readonly FindingKind AdvanceSellerWrong = Add(
        43, "advance-seller-wrong", "Advanced by another seller than the claim's.");
    public static readonly FindingKind RefundWrong = Add(
        44, "refund-wrong", "The refund is not what was credited less the subsidy taken back.");
    public static readonly FindingKind TakenBackWrong = Add(
        45, "taken-back-wrong", "Taken back is not what the buyer holds too much.");
    public static readonly FindingKind OwedWrong = Add(
        46, "owed-to-finance-wrong", "Owed to finance is not what it reimbursed for nothing.");
    public static readonly FindingKind ToRecoverWrong = Add(
        47, "to-recover-wrong", "To be recovered is not what the buyer holds.");
    public static readonly FindingKind SubsidyRaised = Add(48, "subsidy-raised", "An exchange raised the subsidy.");
    public static readonly FindingKind HeldUntilWrong = Add(
        49, "held-until-wrong", "The hold does not last as long as the programme says.");
    public static readonly FindingKind EnterpriseWrong = Add(
        50, "enterprise-wrong", "Names another enterprise than the one whose business it is.");
    public static readonly FindingKind ClaimWrong = Add(
        51, "claim-wrong", "Names another claim than the purchase is bound to.");
    public static readonly FindingKind CertificateStateWrong = Add(
        52, "certificate-state-wrong", "Tells another state of the certificate than it is left in.");
    public static readonly FindingKind DistrictWrong = Add(
        53, "district-wrong", "Laid before the commerce office of another district.");
    public static readonly FindingKind UnitWrong = Add(
        54, "unit-wrong", "The unit that came back is not the purchase's.");
    public static readonly FindingKind BudgetDistrictWrong = Add(
        55, "budget-district-wrong", "Committed to another district's budget.");
    public static readonly FindingKind BudgetBalanceWrong = Add(
        56, "budget-balance-wrong", "A budget's balance is not what its events come to.");
    public static readonly FindingKind FinanceDistrictWrong = Add(
        57, "finance-district-wrong", "Laid before the finance office of another district.");
    public static readonly FindingKind LineWrong = Add(
        58, "line-wrong", "A line says of its claim or unit what the log does not hold.");
    public static readonly FindingKind AcceptedWrong = Add(
        59, "accepted-wrong", "Accepted is not what the accepted lines come to.");

    public static readonly FindingKind RefusalUnfounded = Add(60, "refusal-unfounded", "Refused without any reason.");
    public static readonly FindingKind ReasonUnjustified = Add(
        61, "reason-unjustified", "A reason that does not hold.");
    public static readonly FindingKind ReasonMissing = Add(62, "reason-missing", "A rule failed and is not named.");
    public static readonly FindingKind ReasonDoubled = Add(63, "reason-doubled", "A reason is given twice.");
    public static readonly FindingKind ReasonValuesWrong = Add(
        64, "reason-values-wrong", "A reason names other values than it should.");
    public static readonly FindingKind RulesDisagree = Add(
        65, "rules-disagree", "The rules on record do not explain the decision.");
    public static readonly FindingKind ReasonsUnordered = Add(
        66, "reasons-unordered", "The reasons do not stand in the documented order.");
    public static readonly FindingKind VerdictUnfounded = Add(
        67, "verdict-unfounded", "A rejection or a hold without a reason of the registry.");
    public static readonly FindingKind SampleWrong = Add(
        68, "sample-wrong", "The sample is not the one that its seed draws.");
    public static readonly FindingKind PaymentWrong = Add(
        69, "payment-wrong", "A payment is not what was accepted, less what is owed.");
    public static readonly FindingKind LateListWrong = Add(
        70, "late-list-wrong", "The late units of a dismantling are listed otherwise.");
    public static readonly FindingKind BondLeftWrong = Add(
        71, "bond-left-wrong", "What the bond is told to hold after a penalty is not what it holds.");
    public static readonly FindingKind ConsignmentStateWrong = Add(
        72, "consignment-state-wrong", "Tells another state of the consignment than it is left in.");
    public static readonly FindingKind SettlementWrong = Add(
        73, "settlement-wrong", "What is told to be owed after a settlement is not what is owed.");
    public static readonly FindingKind ComplaintDueWrong = Add(
        74, "complaint-due-wrong", "A complaint is due on another day than the programme says.");
    public static readonly FindingKind ComplaintHolderWrong = Add(
        75, "complaint-holder-wrong", "A complaint is with another department than the one that has it.");

    public static readonly FindingKind SubsidySurvivesReturn = Add(
        80, "subsidy-survives-return", "A subsidy stands for a unit that was returned.");
    public static readonly FindingKind CertificateLiveBesideClaim = Add(
        81, "certificate-live-beside-claim", "A certificate is live, and a claim that redeemed it stands.");
    public static readonly FindingKind CertificateNotTheClaims = Add(
        82, "certificate-not-the-claims", "A claim stands on a certificate that it did not redeem.");
    public static readonly FindingKind HoldSurvivesOrder = Add(
        83, "hold-survives-order", "Units are held for an order that is over.");
    public static readonly FindingKind HoldNotOne = Add(
        84, "hold-not-one", "An open order does not hold exactly once.");
    public static readonly FindingKind RedAboveBlue = Add(
        85, "red-above-blue", "Red invoices credit more than their blue one.");
    public static readonly FindingKind RedOfTwoBlues = Add(
        86, "red-of-two-blues", "One red invoice closes two blue ones.");
    public static readonly FindingKind SubsidisedTwice = Add(
        87, "unit-subsidised-twice", "One unit has two subsidies at once.");
    public static readonly FindingKind DebtsWrong = Add(
        88, "debts-wrong", "A seller's debts are not what it owes finance.");
    public static readonly FindingKind BooksUnbalanced = Add(
        89, "books-unbalanced", "The postings of a decision do not balance.");
    public static readonly FindingKind PayableWrong = Add(
        90, "payable-wrong", "The books owe a seller or a dismantler another sum than the decisions do.");
    public static readonly FindingKind SpentWrong = Add(
        91, "spent-wrong", "A budget is spent otherwise than its statements are paid.");
    public static readonly FindingKind ReimbursedWrong = Add(
        92, "reimbursed-wrong", "Paid for a claim, less what is owed for it, is not what stands of it.");
    public static readonly FindingKind BondWrong = Add(
        93, "bond-wrong", "A bond does not hold what was paid in, less what was drawn.");

    private static readonly Dictionary<string, FindingKind> Grants = AddGrants();

    /// <summary>Every kind, by number.</summary>
    public static IReadOnlyList<FindingKind> All => Registry;

    /// <summary>Granted although a rule forbids it.</summary>
    public static FindingKind Despite(string reason) => Grants[reason];

    private static FindingKind Add(int number, string code, string meaning, bool isWarning = false)
    {
        var kind = new FindingKind(number, code, meaning, isWarning);
        Registry.Add(kind);
        return kind;
    }

    private static Dictionary<string, FindingKind> AddGrants()
    {
        var grants = new Dictionary<string, FindingKind>(StringComparer.Ordinal);
        foreach (var reason in PublicReason.All)
            grants.Add(reason, Add(
                101 + grants.Count, "despite-" + reason.Replace('.', '-'), $"Granted although {reason} forbids it."));
        return grants;
    }
}
