namespace TradeIn.Cli.Verification;

/// <summary>
/// Follows what the streams themselves tell, event by event, and at the end compares them with each other and with the
/// books: whoever reads one stream alone must not be told that something stands which another has ended.
/// </summary>
internal sealed class Reconciliation(Bench bench)
{
    private readonly Dictionary<string, string> reds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> credited = new(StringComparer.Ordinal);

    private Ledger Ledger => bench.Ledger;

    public void Follow(LogRow row, EventBody body)
    {
        switch (row.Type)
        {
            case "certificate_redeemed": Tell(body, CertificateState.Redeemed); break;
            case "certificate_restored" or "certificate_unblocked": Tell(body, CertificateState.Issued); break;
            case "certificate_expired": Tell(body, CertificateState.Expired); break;
            case "certificate_reported_lost": Tell(body, CertificateState.Lost); break;
            case "certificate_cancelled": Tell(body, CertificateState.Cancelled); break;
            case "certificate_voided": Tell(body, CertificateState.Void); break;
            case "claim_returned" or "claim_revoked": EndClaim(body.Text("claim")); break;
            case "purchase_returned": ReturnPurchase(body.Text("purchase")); break;
            case "new_unit_subsidised" or "new_unit_unsubsidised" or "new_unit_taken_back": TellUnit(row, body); break;
            case "units_held" or "hold_released" or "new_unit_counted": TellHold(row.Type, body); break;
            case "red_invoice_used": TellRed(row, body); break;
        }
    }

    /// <summary>Compares, once every event was followed.</summary>
    public void Close()
    {
        foreach (var claim in Ledger.Claims.Values)
            if (claim is { Subsidy: not null, IsToldEnded: false }) CompareClaim(claim);
        foreach (var order in Ledger.Orders.Values) CompareHold(order);
        CompareInvoices();
    }

    private void Tell(EventBody body, CertificateState state)
    {
        if (!Ledger.Certificates.TryGetValue(body.Text("certificate"), out var certificate)) return;
        certificate.ToldState = state;
        if (state != CertificateState.Redeemed) return;
        var claim = body.Text("claim");
        certificate.ToldClaim = Ledger.Claims.TryGetValue(claim, out var known) ? known.Id : claim;
    }

    private void EndClaim(string id)
    {
        if (Ledger.Claims.TryGetValue(id, out var claim)) claim.IsToldEnded = true;
    }

    private void ReturnPurchase(string id)
    {
        if (Ledger.Purchases.GetValueOrDefault(id) is { } purchase) purchase.IsToldReturned = true;
    }

    private void TellUnit(LogRow row, EventBody body)
    {
        var serial = body.Text("serialNumber");
        if (!Ledger.NewUnits.TryGetValue(Appliance.Compared(serial), out var unit)) return;
        var subsidises = row.Type == "new_unit_subsidised";
        if (subsidises && unit.IsToldSubsidised)
            bench.Find(FindingKind.SubsidisedTwice, row, $"unit {serial} has a subsidy already");
        unit.IsToldSubsidised = subsidises;
    }

    private void TellHold(string type, EventBody body)
    {
        if (body.TextOrNone("order") is not { } id || !Ledger.Orders.TryGetValue(id, out var order)) return;
        order.ToldHolds = type switch
        {
            "units_held" => order.ToldHolds + 1,
            "hold_released" => order.ToldHolds - 1,
            _ => 0,
        };
    }

    private void TellRed(LogRow row, EventBody body)
    {
        var (red, blue) = (body.Text("redInvoice"), body.Text("invoice"));
        if (!reds.TryAdd(red, blue) && reds[red] != blue)
            bench.Find(FindingKind.RedOfTwoBlues, row, $"red invoice {red} closes {reds[red]} and {blue}");
        Add(credited, blue, body.Amount("amount"));
    }

    private void CompareClaim(ClaimEntry claim)
    {
        var stream = $"claim-{claim.Id}";
        if (claim.Purchase is { } purchase && (purchase.IsToldReturned || purchase.ReturnedBy is not null))
            bench.Find(FindingKind.SubsidySurvivesReturn, stream, $"purchase '{purchase.Id}' was returned");
        if (claim.Certificate is not { } certificate) return;
        if (certificate.ToldState == CertificateState.Issued)
            bench.Find(FindingKind.CertificateLiveBesideClaim, stream, $"certificate {certificate.Number} is live");
        else if (certificate.ToldState != CertificateState.Redeemed || certificate.ToldClaim != claim.Id)
            bench.Find(
                FindingKind.CertificateNotTheClaims, stream,
                $"certificate {certificate.Number} is {certificate.ToldState}, redeemed by '{certificate.ToldClaim}'");
    }

    // An order holds from its day until it is cancelled, claimed, or returned unclaimed.
    private void CompareHold(OrderEntry order)
    {
        var (record, told) = (order.Record, order.ToldHolds);
        var holds = Ledger.UsageOf(record.Programme, record.Buyer.Key).Holds(order) ? 1 : 0;
        if (told == holds) return;
        var isOver = holds == 0 && told > 0;
        bench.Find(
            isOver ? FindingKind.HoldSurvivesOrder : FindingKind.HoldNotOne, $"order-{record.Id}",
            $"the order is {OrderEntry.NameOf(order)} and holds {told} times; it should hold {holds} times");
    }

    private void CompareInvoices()
    {
        if (credited.Count == 0) return;
        var paid = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var purchase in Ledger.Purchases.Values)
            if (purchase is not null && credited.ContainsKey(purchase.Invoice))
                Add(paid, purchase.Invoice, purchase.Paid);
        foreach (var (blue, red) in credited)
            if (red > paid.GetValueOrDefault(blue))
                bench.Find(
                    FindingKind.RedAboveBlue, $"invoice {blue}",
                    $"red invoices credit {red} yuan of invoice {blue}, which is of {paid.GetValueOrDefault(blue)}");
    }

    private static void Add(Dictionary<string, decimal> sums, string key, decimal amount) =>
        sums[key] = sums.GetValueOrDefault(key) + amount;
}
