namespace TradeIn.Cli.Verification;

/// <summary>Takes a returned unit out of the books, and says what must tell of it, stream by stream (A1).</summary>
internal sealed class ReturnBook(
    Ledger ledger, ReturnRecord record, PurchaseEntry purchase, ClaimEntry? claim, Hearing hearing)
{
    private string Id => record.Id;

    private DateOnly Day => hearing.Day;

    /// <summary>What finance had reimbursed of the subsidy that was taken back.</summary>
    public static decimal Owed(ReturnRecord record, ClaimEntry? claim) =>
        ClaimMoney.OwedOf(claim, record.TakenBack);

    public List<Companion> GiveBack()
    {
        List<Companion> told = [.. OfUnit(), .. OfRedInvoice()];
        if (claim is not null) told.AddRange(OfClaim(claim));
        told.AddRange(OfHold());
        return told;
    }

    private IEnumerable<Companion> OfUnit()
    {
        purchase.ReturnedBy ??= Id;
        var unit = ledger.UnitOf(purchase.Unit.SerialNumber);
        if (unit.Purchase == purchase.Id) (unit.Purchase, unit.Subsidised) = (null, null);
        yield return new Companion("purchase_returned")
            .Says("purchase", purchase.Id).Says("return", Id).Says("returnedOn", Day);
        yield return new Companion("new_unit_taken_back")
            .Says("serialNumber", purchase.Unit.SerialNumber).Says("purchase", purchase.Id).Says("cause", Id);
    }

    private IEnumerable<Companion> OfRedInvoice()
    {
        if (record.Red is not { } red) yield break;
        ledger.RedInvoices.TryAdd(red.Number, purchase.Invoice);
        yield return new Companion("red_invoice_used")
            .Says("redInvoice", red.Number).Says("invoice", purchase.Invoice).Says("return", Id)
            .Says("amount", red.Amount);
    }

    private IEnumerable<Companion> OfClaim(ClaimEntry bound)
    {
        var (stood, owed) = (bound.Stands, Owed(record, bound));
        var ended = ClaimMoney.End(ledger, bound, Id, owed, Day);
        bound.State = ClaimState.Returned;
        bound.Group.TakenBack += record.TakenBack;
        yield return new Companion("claim_returned")
            .Says("claim", bound.Id).Says("return", Id).Says("takenBack", record.TakenBack)
            .Says("owedToFinance", owed).Says("returnedOn", Day);
        foreach (var told in ended) yield return told;
        var restores = hearing.Terms.ReturnRestoresQuota;
        if (stood && restores && bound.Certificate is { } certificate) yield return OfCertificate(bound, certificate);
        if (stood && !restores) yield break;
        ledger.UsageOf(purchase.Programme, purchase.Buyer).New--;
        yield return GivenBack.Released(bound, purchase, Id, Day);
    }

    // Live again; after the programme's last day it has expired.
    private Companion OfCertificate(ClaimEntry bound, CertificateEntry certificate)
    {
        var isOver = Day > hearing.Today.Until;
        (certificate.State, certificate.RedeemedBy) =
            isOver ? (CertificateState.Expired, certificate.RedeemedBy) : (CertificateState.Issued, null);
        return new Companion(isOver ? "certificate_expired" : "certificate_restored")
            .Says("certificate", certificate.Number).Says("claim", bound.Id).Says("return", Id)
            .Says(isOver ? "expiredOn" : "restoredOn", Day);
    }

    // Of an order that was delivered and never claimed.
    private IEnumerable<Companion> OfHold()
    {
        var usage = ledger.UsageOf(purchase.Programme, purchase.Buyer);
        if (purchase.Order is not { } id || !ledger.Orders.TryGetValue(id, out var order) || !usage.Holds(order))
            yield break;
        usage.Release(order);
        yield return HoldBook.Released(order, Day);
    }
}
