using TradeIn.Domain.Certificates;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using static TradeIn.Cli.Tests.Verification.History;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Steps of custody and declarations that a rule forbids, by the reason's code.</summary>
internal static class DisposalGrantFaults
{
    private static readonly History Both = new(counter =>
    {
        counter.Decide(Season.Recycling(1));
        counter.Decide(Season.Recycling(2));
        counter.Decide(Disposal.Consignment with { Certificates = [Season.Certificate(1), Season.Certificate(2)] });
        counter.Decide(Disposal.Shipment);
    });

    private static readonly History Corrected = new(counter =>
    {
        counter.Decide(Aftermath.Correction(1, CorrectionKind.Change) with
        {
            Changes = new EntryChanges { Unit = Season.Unit("computer", "OLD-1") },
        });
        foreach (var step in Enum.GetValues<CorrectionStep>()) counter.Decide(Aftermath.CorrectionDecision(1, step));
    });

    public static Dictionary<string, Func<WrittenLog>> All { get; } = new()
    {
        ["consignment.unit-elsewhere"] = () => Moved("CN-2", Recycled, Recycled + Consigned, Again),
        ["dismantler.not-designated"] = () => After(
            Recycled + Consigned, log => log.Edit("dismantler_designated", "2010-05-20", "2010-07-21")),
        ["consignment.before-recycling"] = () => After(
            Recycled + Consigned, log => log.EditCommand("CN-1", "2010-07-20", "2010-07-09")),
        ["consignment.before-return"] = () => After(
            Recycled + Missed + Resolved(DiscrepancyResolution.WithRecycler) + Again,
            log => log.EditCommand("CN-2", "2010-07-29", "2010-07-27")),
        ["consignment.not-at-this-step"] = () => Moved(
            "CN-1-Ship", Recycled + Consigned, Recycled + Recalled, new(counter => counter.Decide(Disposal.Shipment))),
        ["consignment.out-of-order"] = () => After(
            Recycled + Shipped, log => log.EditCommand("CN-1-Ship", "2010-07-21", "2010-07-19")),
        ["receipt.unit-not-listed"] = () => After(
            Recycled + Received, log => log.EditCommand("RC-1", $"{Season.Certificate(1)}", $"{Season.Certificate(7)}")),
        ["receipt.unit-already-accounted"] = () => Moved(
            "RC-2", Both, Both + Arrived(UnitCondition.Received), new(counter => counter.Decide(
                Disposal.Receipt with { ReceiptId = "RC-2" }))),
        ["discrepancy.not-open"] = () => Moved("RS-1", Recycled + Missed, Recycled + Received, Found),
        ["discrepancy.other-kind"] = () => After(Recycled + Missed + Found, log => log.Edit(
            "discrepancy_resolved", "\"resolution\":\"found\"", "\"resolution\":\"same-unit\"")),
        ["dismantling.unit-not-received"] = () => Moved("DM-1", Recycled + Received, Recycled + Shipped, Dismantled),
        ["dismantling.unit-already-dismantled"] = () => Moved(
            "DM-2", Recycled + Received, Recycled + Scrapped, new(counter => counter.Decide(
                Disposal.Dismantling with { DismantlingId = "DM-2" }))),
        ["dismantling.before-receipt"] = () => After(
            Recycled + Scrapped, log => log.EditCommand("DM-1", "2010-08-02", "2010-07-21")),

        ["declaration.month-not-over"] = () => After(
            Recycled + Received + FreightDeclared, log => log.EditCommand("SB-1", "2010-09-05", "2010-07-25")),
        ["declaration.unit-not-in-custody"] = () => Moved(
            "SB-1", Recycled + Received, Recycled + Shipped, FreightDeclared),
        ["declaration.other-month"] = () => After(Recycled + Received + FreightDeclared, log => log.Edit(
            "declaration_filed", "\"month\":\"2010-07-01\"", "\"month\":\"2010-06-01\"")),
        ["declaration.unit-already-declared"] = () => Moved(
            "SB-3", Recycled + Received, Recycled + Received + FreightDeclared, new(counter => counter.Decide(
                Disposal.Freight with { DeclarationId = "SB-3" }))),
        ["declaration.category-differs"] = () => Moved(
            "SB-1", Recycled + Received, Recycled + Received + Corrected, FreightDeclared),
        ["declaration.no-rate"] = () => After(Recycled + Received + FreightDeclared, log => log.Edit(
            "programme_published", "\"sizeClass\":\"21-inch\"", "\"sizeClass\":\"22-inch\"")),
        ["declaration.amount-differs"] = () => After(
            Recycled + Received + FreightDeclared, log => log.EditCommand("SB-1", "20.00", "21.00")),
        ["declaration.total-differs"] = () => After(Recycled + Received + FreightDeclared, log => log.Edit(
            "declaration_filed", "\"total\":20.00", "\"total\":21.00")),
        ["declaration.not-at-this-step"] = () => After(
            Recycled + Received + FreightPaid, log => log.Remove(row => row.CorrelationId == "SB-1-Review")),
        ["declaration.by-who-filed"] = () => After(
            Recycled + Received + FreightPaid, log => log.Edit("declaration_reviewed", "environment", "dis-key")),
        ["declaration.by-who-reviewed"] = () => After(
            Recycled + Received + FreightPaid, log => log.Edit("declaration_approved", "finance-municipal", "environment")),
        ["declaration.unit-not-on-it"] = () => After(Recycled + Received + FreightPaid, log => log.Edit(
            "declaration_reviewed", "\"rejected\":[]", "\"rejected\":[\"BJ00010007\"]")),
    };

    private static History Again => new(counter => counter.Decide(Disposal.Consignment with
    {
        ConsignmentId = "CN-2", OccurredAt = Season.At("2010-07-29T09:00"),
    }));

    private static History Dismantled => new(counter => counter.Decide(Disposal.Dismantling));
}
