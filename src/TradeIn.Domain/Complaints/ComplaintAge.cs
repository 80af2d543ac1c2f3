namespace TradeIn.Domain.Complaints;

/// <summary>How old a complaint is on a day, and whether it is late (Q25).</summary>
/// <param name="Days">From the complaint to its answer, or to the day.</param>
/// <param name="DaysLate">From the due day to its answer, or to the day; 0 when that is in time.</param>
/// <param name="Overdue">Whether it is late on the day and had no answer by its end.</param>
public sealed record ComplaintAge(int Days, int DaysLate, bool Overdue)
{
    /// <param name="filedOn">The day of the complaint.</param>
    /// <param name="dueOn">The last day on which it is answered in time.</param>
    /// <param name="answeredOn">The day of the answer that stands; null while it is open.</param>
    /// <param name="on">The day on which it is looked at.</param>
    public static ComplaintAge On(DateOnly filedOn, DateOnly dueOn, DateOnly? answeredOn, DateOnly on)
    {
        var until = answeredOn < on ? answeredOn.Value : on;
        return new ComplaintAge(
            Math.Max(0, until.DayNumber - filedOn.DayNumber), Math.Max(0, until.DayNumber - dueOn.DayNumber),
            dueOn < on && !(answeredOn <= on));
    }
}
