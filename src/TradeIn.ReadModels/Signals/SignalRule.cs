using TradeIn.ReadModels.Datasets;

namespace TradeIn.ReadModels.Signals;

/// <summary>A rule of signals: what it is called, and what one signal of it is about.</summary>
/// <param name="Code">On the wire and in the table; it never changes its meaning.</param>
/// <param name="Heading">For people.</param>
/// <param name="SubjectKind">What one signal is about: an agent, an outlet, an enterprise, an attempt.</param>
/// <param name="Meaning">What it sees, in a sentence.</param>
public sealed record SignalRule(string Code, Words Heading, string SubjectKind, string Meaning)
{
    public static readonly SignalRule AgentManyPrincipals = new(
        "agent-many-principals", new Words("One agent for many buyers", "一人代办多户"), "agent",
        "One person's identity was shown as the agent of many different buyers.");

    public static readonly SignalRule PriceAtCap = new(
        "price-at-cap", new Words("Prices just at the cap", "价格集中于补贴上限"), "outlet",
        "An outlet's prices of a month cluster just where the cap is reached, far more than at other outlets.");

    public static readonly SignalRule NightMinutes = new(
        "night-minutes", new Words("Certificate and claim at night", "夜间凭证与申请间隔极短"), "enterprise",
        "One enterprise issued certificates and filed their claims minutes apart, at night.");

    public static readonly SignalRule UnitsNeverReceived = new(
        "units-never-received", new Words("Old units never received", "旧家电未交拆解"), "enterprise",
        "Of the units that a recycler took in during a month, many are missing, different, lost or overdue.");

    public static readonly SignalRule SerialsInRun = new(
        "serials-in-run", new Words("Serial numbers in runs", "序列号连号"), "enterprise",
        "Units of one model with serial numbers that follow one another came from several buyers, or went to them.");

    public static readonly SignalRule ReturnsAfterPayment = new(
        "returns-after-payment", new Words("Returns shortly after payment", "拨付后短期退货"), "enterprise",
        "Units came back to a seller within days after finance had paid for their claims.");

    public static readonly SignalRule RefusalsRepeated = new(
        "refusals-repeated", new Words("Refusals repeated with small changes", "小幅修改反复申报"), "attempt",
        "The same business was tried again and again within hours, with one thing changed each time, and refused.");

    public static readonly SignalRule InvoicesOutOfSequence = new(
        "invoices-out-of-sequence", new Words("Invoices out of sequence", "发票号码与日期倒序"), "outlet",
        "Invoices of an outlet bear days that do not fit between those of the numbers beside them.");

    /// <summary>All of them, in the order in which they are documented.</summary>
    public static IReadOnlyList<SignalRule> All { get; } =
    [
        AgentManyPrincipals, PriceAtCap, NightMinutes, UnitsNeverReceived, SerialsInRun, ReturnsAfterPayment, RefusalsRepeated,
        InvoicesOutOfSequence,
    ];
}
