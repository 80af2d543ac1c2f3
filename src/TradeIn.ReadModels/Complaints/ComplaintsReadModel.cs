using Npgsql;
using TradeIn.Domain.Complaints;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Complaints;

/// <summary>
/// Every complaint that a department has, with where it stands (E5): the lists of departments and the overdue list. It
/// holds nothing of the complainant and no text.
/// </summary>
public sealed class ComplaintsReadModel : ReadModel
{
    private readonly string readComplaints, putComplaints;

    public ComplaintsReadModel() =>
        (readComplaints, putComplaints) =
            (Sql("Complaints/Sql/read-complaints.sql"), Sql("Complaints/Sql/put-complaints.sql"));

    public override string Name => "complaints";

    public override int Version => 2;

    public override IReadOnlyList<string> Tables => ["complaints", "complaints_past"];

    public override IReadOnlyCollection<Type> Events { get; } =
        [typeof(ComplaintFiled), typeof(ComplaintForwarded), typeof(ComplaintAnswered), typeof(ComplaintReopened)];

    public override async Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var rows = await ReadAsync(events, connection, cancel);
        foreach (var stored in events) Take(rows, stored);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(putComplaints, ComplaintRow.ColumnsOf([.. rows.Changed.Select(each => each.Value)]));
        batch.AddPast(putComplaints, rows.Past, ComplaintRow.ColumnsOf);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private async Task<Rows<string, ComplaintRow>> ReadAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var rows = new Rows<string, ComplaintRow>(row => row.LastPosition);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(readComplaints, Column.Of(events.Select(stored => ComplaintOf(stored.Data)).OfType<string>().Distinct()));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var row = ComplaintRow.Read(reader);
            rows.Read(row.ComplaintId, row);
        }
        return rows;
    }

    /// <summary>The complaint that an event changes; null when it begins one.</summary>
    private static string? ComplaintOf(object data) => data switch
    {
        ComplaintForwarded e => e.Complaint,
        ComplaintAnswered e => e.Complaint,
        ComplaintReopened e => e.Complaint,
        _ => null,
    };

    private static void Take(Rows<string, ComplaintRow> rows, StoredEvent stored)
    {
        switch (stored.Data)
        {
            case ComplaintFiled e:
                rows[e.Complaint.ComplaintId] = Begin(e, stored.Position);
                break;
            case ComplaintForwarded e:
                var held = rows[e.Complaint];
                rows[e.Complaint] = held with
                {
                    Department = e.To.Department, HeldFor = e.To.District, Forwarded = held.Forwarded + 1,
                    LastPosition = stored.Position,
                };
                break;
            case ComplaintAnswered e:
                rows[e.Complaint] = rows[e.Complaint] with
                {
                    Status = "answered", AnsweredOn = e.AnsweredOn, LastPosition = stored.Position,
                };
                break;
            case ComplaintReopened e:
                rows[e.Complaint] = rows[e.Complaint] with
                {
                    Status = "open", AnsweredOn = null, LastPosition = stored.Position,
                };
                break;
            default: throw new InvalidOperationException($"The complaints take no {stored.Type}.");
        }
    }

    private static ComplaintRow Begin(ComplaintFiled filed, long position) => new(
        filed.Complaint.ComplaintId, filed.Complaint.Topic, filed.Holder.Department, filed.Holder.District,
        filed.Complaint.District, filed.Complaint.About?.Enterprise, "open", filed.FiledOn, filed.DueOn, AnsweredOn: null,
        Forwarded: 0, position, position);
}
