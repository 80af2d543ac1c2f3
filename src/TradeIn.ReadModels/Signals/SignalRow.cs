using System.Text.Json;
using Npgsql;

namespace TradeIn.ReadModels.Signals;

/// <summary>A row of <c>read.signals</c>: a case that became a signal, and what offices did about it.</summary>
public sealed record SignalRow
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public required string SignalId { get; init; }

    public required string Rule { get; init; }

    public required string Programme { get; init; }

    public required string Period { get; init; }

    public required string SubjectKind { get; init; }

    public required string Subject { get; init; }

    public string? Enterprise { get; init; }

    public string? Outlet { get; init; }

    public string? District { get; init; }

    public DateOnly FirstOn { get; init; }

    public DateOnly LastOn { get; init; }

    public long Count { get; init; }

    public int Strength { get; init; }

    public IReadOnlyList<SignalValue> Values { get; init; } = [];

    /// <summary>Where it became a signal: the order of lists.</summary>
    public required long RaisedPosition { get; init; }

    /// <summary>Of the newest evidence.</summary>
    public long EvidencePosition { get; init; }

    /// <summary><c>open</c>, <c>lapsed</c> (open, and below the thresholds now), <c>looking</c> or <c>closed</c>.</summary>
    public string Status { get; init; } = "open";

    /// <summary>The key of who looks at it, or looked at it last.</summary>
    public string? LookedAtBy { get; init; }

    public string? Result { get; init; }

    public string? Note { get; init; }

    /// <summary>How often newer evidence opened it again.</summary>
    public int Reopened { get; init; }

    /// <summary>The newest evidence that the last result covers.</summary>
    public long? ClosedUpTo { get; init; }

    /// <summary>Of the event that changed it last.</summary>
    public long LastPosition { get; init; }

    internal static NpgsqlParameter[] ColumnsOf(IReadOnlyList<SignalRow> rows) =>
    [
        Column.Of(rows, row => row.SignalId),
        Column.Of(rows, row => row.Rule),
        Column.Of(rows, row => row.Programme),
        Column.Of(rows, row => row.Period),
        Column.Of(rows, row => row.SubjectKind),
        Column.Of(rows, row => row.Subject),
        Column.Of(rows, row => row.Enterprise),
        Column.Of(rows, row => row.Outlet),
        Column.Of(rows, row => row.District),
        Column.Of(rows, row => row.FirstOn),
        Column.Of(rows, row => row.LastOn),
        Column.Of(rows, row => row.Count),
        Column.Of(rows, row => row.Strength),
        Column.Of(rows, row => JsonSerializer.Serialize(row.Values, Json)),
        Column.Of(rows, row => row.RaisedPosition),
        Column.Of(rows, row => row.EvidencePosition),
        Column.Of(rows, row => row.Status),
        Column.Of(rows, row => row.LookedAtBy),
        Column.Of(rows, row => row.Result),
        Column.Of(rows, row => row.Note),
        Column.Of(rows, row => row.Reopened),
        Column.Of(rows, row => row.ClosedUpTo),
        Column.Of(rows, row => row.LastPosition),
    ];

    /// <summary>A row as the statements read it.</summary>
    public static SignalRow Read(NpgsqlDataReader reader)
    {
        return new SignalRow
        {
            SignalId = reader.GetString(0),
            Rule = reader.GetString(1),
            Programme = reader.GetString(2),
            Period = reader.GetString(3),
            SubjectKind = reader.GetString(4),
            Subject = reader.GetString(5),
            Enterprise = Maybe<string>(6),
            Outlet = Maybe<string>(7),
            District = Maybe<string>(8),
            FirstOn = reader.GetFieldValue<DateOnly>(9),
            LastOn = reader.GetFieldValue<DateOnly>(10),
            Count = reader.GetInt64(11),
            Strength = reader.GetInt32(12),
            Values = JsonSerializer.Deserialize<SignalValue[]>(reader.GetString(13), Json)!,
            RaisedPosition = reader.GetInt64(14),
            EvidencePosition = reader.GetInt64(15),
            Status = reader.GetString(16),
            LookedAtBy = Maybe<string>(17),
            Result = Maybe<string>(18),
            Note = Maybe<string>(19),
            Reopened = reader.GetInt32(20),
            ClosedUpTo = Maybe<long?>(21),
            LastPosition = reader.GetInt64(22),
        };

        T? Maybe<T>(int column) => reader.IsDBNull(column) ? default : reader.GetFieldValue<T>(column);
    }
}
