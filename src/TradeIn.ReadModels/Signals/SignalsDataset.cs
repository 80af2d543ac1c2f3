using TradeIn.ReadModels.Datasets;

namespace TradeIn.ReadModels.Signals;

/// <summary>What people query of signals: the work list.</summary>
public static class SignalsDataset
{
    public static Dataset Signals { get; } = new()
    {
        Name = "signals",
        Model = SignalsReadModel.Signals,
        Table = "signals",
        Heading = new Words("Signals", "线索"),
        Meaning = "A subject that reached the thresholds of a rule of signals in a period, and what offices did about it.",
        Key = ["signal_id"],
        Columns =
        [
            Text("signal_id", "Signal", "线索编号", "Made of rule, programme, subject and period: the same after every rebuild."),
            Code("rule", "Rule", "规则", "The rule that made it.", [.. SignalRule.All.Select(rule => rule.Code)]),
            Text("programme", "Programme", "政策", "The programme's id.") with { Groups = true },
            Text("period", "Period", "期间", "A month, 2011-03, or all: the whole programme.") with { Groups = true },
            Code("subject_kind", "Kind", "对象类别", "What it is about.", ["agent", "outlet", "enterprise", "attempt"]),
            Text("subject", "Subject", "对象", "Which one; of an agent an opaque id."),
            Text("subject_label", "Known as", "对象标识", "Of an agent the masked number that was shown; else null."),
            Text("enterprise", "Enterprise", "企业", "The enterprise that it is about; null of an agent.") with
            {
                Groups = true, Leads = "enterprises",
            },
            Text("outlet", "Outlet", "网点", "The outlet that it is about; null when it is about none.") with { Groups = true },
            Text("district", "District", "区县", "Where the enterprise is registered, GB/T 2260; null of an agent.") with { Groups = true },
            Day("first_on", "First evidence", "首次证据日", "The day of the first evidence that counts."),
            Day("last_on", "Last evidence", "最近证据日", "The day of the last evidence that counts."),
            new DatasetColumn(
                "count", ColumnKind.Count, new Words("Count", "数量"),
                "How much counts: buyers, purchases, claims, units, attempts or invoices."),
            new DatasetColumn(
                "strength", ColumnKind.Count, new Words("Strength", "强度"),
                "The value that is nearest to its threshold, in per cent of it; under 100 it has weakened since."),
            Position("raised_position", "Became a signal", "形成位置", "The position of the event with which it became a signal."),
            Position("evidence_position", "Newest evidence", "最新证据位置", "The position of the newest evidence."),
            Code("status", "Status", "状态", "Where it stands in the work list.", ["open", "lapsed", "looking", "closed"]),
            Text("looked_at_by", "Looked at by", "处理人", "The key of who looks at it, or looked at it last; null when nobody does."),
            Code("result", "Result", "结果", "What came of it last; null before.", ["confirmed", "unfounded", "referred"]),
            new DatasetColumn(
                "reopened", ColumnKind.Count, new Words("Reopened", "重新开启次数"), "How often newer evidence opened it again."),
            Position("last_position", "Last change", "最近变更位置", "The position of the event that changed it last."),
        ],
    };

    private static DatasetColumn Text(string name, string english, string chinese, string meaning) =>
        new(name, ColumnKind.Text, new Words(english, chinese), meaning);

    private static DatasetColumn Code(
        string name, string english, string chinese, string meaning, IReadOnlyList<string> values) =>
        new(name, ColumnKind.Code, new Words(english, chinese), meaning) { Values = values, Groups = true };

    private static DatasetColumn Day(string name, string english, string chinese, string meaning) =>
        new(name, ColumnKind.Day, new Words(english, chinese), meaning);

    private static DatasetColumn Position(string name, string english, string chinese, string meaning) =>
        new(name, ColumnKind.Position, new Words(english, chinese), meaning);
}
