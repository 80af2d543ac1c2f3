using TradeIn.Domain.Returns;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Returns;

/// <summary>Reads the body of <c>POST /v1/repairs</c>.</summary>
internal static class RepairRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var repair = new NoteRepair(
            body.Id("repairId"), body.Id("purchaseId"), body.PastInstant("occurredAt", sent.ReceivedAt),
            body.Text("fault", 500));
        body.NothingElse();
        return sent.Errors.Any ? null : new NoteRepairCommand(repair, sent);
    }
}
