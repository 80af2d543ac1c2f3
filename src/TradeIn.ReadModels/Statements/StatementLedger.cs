using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Statements;

/// <summary>The rows that a batch of events begins with, and what the events make of them, one after another.</summary>
internal sealed class StatementLedger
{
    public Rows<string, TimeSpan> Programmes { get; } = new();

    public Rows<string, StatementRow> Statements { get; } = new(row => row.LastPosition);

    public void Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case ProgrammePublished e: Programmes[e.Programme] = e.Policy.UtcOffset; break;
            case StatementFiled e:
                Add(e.Statement, e.Programme, e.Seller, "filed", e.FiledAt, e.FiledBy, e.Lines.Count, e.Total, stored, e.District);
                break;
            case StatementRefused e:
                Add(e.Statement, e.Programme, e.Seller, "refused", e.FiledAt, e.FiledBy, e.DeclaredCount, e.DeclaredTotal, stored);
                break;
            case StatementWithdrawn e: Step(e.Statement, "withdrawn", e.By, e.At, stored); break;
            case ClaimsReviewed e: Step(e.Statement, "filed", e.By, e.At, stored, row => row with { Undecided = e.Undecided }); break;
            case ReviewConcluded e:
                Step(e.Statement, "concluded", e.By, e.At, stored, row => row with { Undecided = 0, Accepted = e.Accepted.Yuan });
                break;
            case SampleReviewed e:
                Step(e.Statement, "accepted", e.By, e.At, stored, row => row with { Accepted = e.Accepted.Yuan });
                break;
            default: TakePayment(stored); break;
        }
    }

    private void TakePayment(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case FundsAllocated e: Step(e.Statement, "allocated", e.By, e.At, stored); break;
            case PaymentOrdered e:
                Step(e.Statement, "ordered", e.By, e.At, stored, row => row with
                {
                    Gross = e.Gross.Yuan, Netted = e.Netted.Yuan, Amount = e.Amount.Yuan, PaymentOrder = e.PaymentOrder,
                });
                break;
            case PaymentConfirmed e:
                Step(e.Statement, "paid", e.By, e.At, stored, row => row with { PaidOn = e.PaidOn, Reference = e.Reference });
                break;
            case PaymentFailed e:
                Step(e.Statement, "allocated", e.By, e.At, stored, row => row with
                {
                    Gross = null, Netted = null, Amount = null, PaymentOrder = null,
                });
                break;
            default: throw new InvalidOperationException($"The statements take no {stored.Type}.");
        }
    }

    private void Add(
        string id, string programme, string seller, string status, DateTimeOffset at, string by, int claims, Money total,
        StoredEvent stored, string? district = null) => Statements[id] = new StatementRow
        {
            StatementId = id,
            Programme = programme,
            Seller = seller,
            District = district,
            Status = status,
            FiledOn = DayOf(programme, at),
            FiledAt = at,
            FiledBy = by,
            Claims = claims,
            Total = total.Yuan,
            Undecided = status == "filed" ? claims : 0,
            StepOn = DayOf(programme, at),
            StepBy = by,
            LastPosition = stored.Position,
        };

    private void Step(
        string id, string status, string by, DateTimeOffset at, StoredEvent stored, Func<StatementRow, StatementRow>? more = null)
    {
        var row = Statements[id] with { Status = status, StepBy = by, LastPosition = stored.Position };
        row = row with { StepOn = DayOf(row.Programme, at) };
        Statements[id] = more is null ? row : more(row);
    }

    private DateOnly DayOf(string programme, DateTimeOffset instant) =>
        DateOnly.FromDateTime(instant.ToOffset(Programmes[programme]).DateTime);
}
