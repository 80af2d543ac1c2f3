using Npgsql;

namespace TradeIn.ReadModels.Complaints;

/// <summary>A row of <c>read.complaints</c>.</summary>
/// <param name="Department">Who has it.</param>
/// <param name="HeldFor">Of a department that each district has its own of, which district's.</param>
/// <param name="District">Where it happened.</param>
/// <param name="Enterprise">That it is about, as the complainant names it.</param>
/// <param name="Status"><c>open</c> or <c>answered</c>.</param>
/// <param name="AnsweredOn">The day of the answer that stands.</param>
/// <param name="Forwarded">How many times it was forwarded.</param>
/// <param name="Position">Of the complaint itself in the log: the order of lists.</param>
/// <param name="LastPosition">Of the event that changed it last.</param>
public sealed record ComplaintRow(
    string ComplaintId, string Topic, string Department, string? HeldFor, string? District, string? Enterprise,
    string Status, DateOnly FiledOn, DateOnly DueOn, DateOnly? AnsweredOn, int Forwarded, long Position,
    long LastPosition)
{
    /// <summary>The columns of rows to be written, in the order of the statements.</summary>
    internal static NpgsqlParameter[] ColumnsOf(IReadOnlyList<ComplaintRow> rows) =>
    [
        Column.Of(rows, row => row.ComplaintId),
        Column.Of(rows, row => row.Topic),
        Column.Of(rows, row => row.Department),
        Column.Of(rows, row => row.HeldFor),
        Column.Of(rows, row => row.District),
        Column.Of(rows, row => row.Enterprise),
        Column.Of(rows, row => row.Status),
        Column.Of(rows, row => row.FiledOn),
        Column.Of(rows, row => row.DueOn),
        Column.Of(rows, row => row.AnsweredOn),
        Column.Of(rows, row => row.Forwarded),
        Column.Of(rows, row => row.Position),
        Column.Of(rows, row => row.LastPosition),
    ];

    /// <summary>A row as the statements read it.</summary>
    internal static ComplaintRow Read(NpgsqlDataReader reader)
    {
        return new ComplaintRow(
            reader.GetString(0), reader.GetString(1), reader.GetString(2), Maybe<string>(3), Maybe<string>(4),
            Maybe<string>(5), reader.GetString(6), reader.GetFieldValue<DateOnly>(7), reader.GetFieldValue<DateOnly>(8),
            Maybe<DateOnly?>(9), reader.GetInt32(10), reader.GetInt64(11), reader.GetInt64(12));

        T? Maybe<T>(int column) => reader.IsDBNull(column) ? default : reader.GetFieldValue<T>(column);
    }
}
