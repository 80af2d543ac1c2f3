using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Complaints;

/// <summary>The table <c>read.complaints</c>, column by column.</summary>
public static class ComplaintsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "complaints",
        Model = "complaints",
        Table = "complaints",
        Past = "complaints_past",
        Heading = new Words("Complaints", "投诉"),
        Meaning = "One complaint that a department has, with where it stands (E5); nothing of the complainant, and no text.",
        Key = ["complaint_id"],
        Order = new DatasetOrder("position"),
        Conditions =
        [
            new DatasetCondition(
                "overdueOn", ColumnKind.Day, "What was due before a day and had no answer at its end (Q25).",
                "due_on < {0} and (answered_on is null or answered_on > {0})"),
        ],
        Columns =
        [
            Id("complaint_id", "Complaint", "投诉编号", "The complaint's id.", leads: "complaints"),
            Name("topic", "Topic", "事项", "What it is about; the register of departments names the topics (Q25)."),
            Name("department", "Department", "受理部门", "Who has it."),
            District(
                "held_for", "Office of", "受理区县", "Of a department that each district has its own of, which district's."),
            District("district", "District", "发生区县", "Where it happened; null when it was not said."),
            Name("enterprise", "Enterprise", "被投诉企业", "That it is about, as the complainant names it; null: about none."),
            Code("status", "Status", "状态", "Where it stands.", "open", "answered"),
            Day("filed_on", "Filed on", "投诉日", "The day of the complaint."),
            Day("due_on", "Due on", "答复期限", "The last day on which an answer is in time (Q25)."),
            Day("answered_on", "Answered on", "答复日", "The day of the answer that stands; null while it is open."),
            Count("forwarded", "Forwarded", "转办次数", "How many times it was forwarded."),
            Position("position", "Position", "日志位置", "Of the complaint itself in the log."),
            LastPosition,
        ],
    };
}
