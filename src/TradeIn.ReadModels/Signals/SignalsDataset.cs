using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Signals;

/// <summary>The table <c>read.signals</c>, column by column. What a rule compared, and what offices noted, a signal's own view says.</summary>
public static class SignalsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "signals",
        Model = SignalsReadModel.Signals,
        Table = "signals",
        Past = "signals_past",
        Heading = new Words("Signals", "线索"),
        Meaning = "A subject that reached the thresholds of a rule of signals in a period, and what offices did about it: the work "
            + "list, which accuses nobody.",
        Key = ["signal_id"],
        Order = new DatasetOrder("raised_position"),
        ConfinedBy = "district",
        Conditions =
        [
            new DatasetCondition(
                "names", ColumnKind.Text, "The evidence of today names this claim, certificate or purchase.",
                "signal_id in (select signal_id from read.signal_evidence where id = {0})"),
        ],
        Columns =
        [
            Id("signal_id", "Signal", "线索编号", "Made of rule, programme, subject and period: the same after every rebuild."),
            Code("rule", "Rule", "规则", "The rule that made it.", [.. SignalRule.All.Select(rule => rule.Code)]),
            Programme,
            Name("period", "Period", "期间", "A month, 2011-03, or all: the whole programme."),
            Code("subject_kind", "Kind", "对象类别", "What it is about.", "agent", "outlet", "enterprise", "attempt"),
            Id("subject", "Subject", "对象", "Which one; of an agent an opaque id."),
            OfPerson("subject_label", "Known as", "对象标识", "Of an agent the masked number that was shown; null of others, and once it is erased.", "subject", "number", "agent"),
            Name(
                "enterprise", "Enterprise", "企业", "The enterprise that it is about; null of an agent.", leads: "enterprises"),
            Name("outlet", "Outlet", "网点", "The outlet that it is about; null when it is about none."),
            District("district", "District", "区县", "Where the enterprise is registered; null of an agent."),
            Day("first_on", "First evidence", "首次证据日", "The day of the first evidence that counts."),
            Day("last_on", "Last evidence", "最近证据日", "The day of the last evidence that counts."),
            Count("count", "Count", "数量", "How much counts: buyers, purchases, claims, units, attempts or invoices."),
            Count(
                "strength", "Strength", "强度",
                "The value that is nearest to its threshold, in per cent of it; under 100 it has weakened since.") with
            {
                Adds = false,
            },
            Position("raised_position", "Became a signal", "形成位置", "The position of the event with which it became a signal."),
            Position("evidence_position", "Newest evidence", "最新证据位置", "The position of the newest evidence."),
            Code("status", "Status", "状态", "Where it stands in the work list.", "open", "lapsed", "looking", "closed"),
            Name("looked_at_by", "Looked at by", "处理人", "The key of who looks at it, or looked at it last; null when nobody does."),
            Code("result", "Result", "结果", "What came of it last; null before.", "confirmed", "unfounded", "referred"),
            Position("closed_up_to", "Closed up to", "结案证据位置", "The newest evidence that the last result covers; null before."),
            Count("reopened", "Reopened", "重新开启次数", "How often newer evidence opened it again."),
            LastPosition,
        ],
    };
}
