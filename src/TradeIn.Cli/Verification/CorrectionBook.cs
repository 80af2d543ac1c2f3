namespace TradeIn.Cli.Verification;

/// <summary>Books an applied correction, and says what must tell of it, stream by stream (A4).</summary>
internal sealed class CorrectionBook
{
    private readonly Ledger ledger;
    private readonly CorrectionRecord record;
    private readonly CertificateEntry certificate;
    private readonly ClaimEntry? revoked;
    private readonly DateOnly day;

    public CorrectionBook(Ledger ledger, CorrectionRecord record, DateOnly day)
    {
        (this.ledger, this.record, this.day) = (ledger, record, day);
        certificate = record.Entry!;
        var claim = certificate.RedeemedBy is { } id ? ledger.Claims.GetValueOrDefault(id) : null;
        revoked = record.Kind == "invalidate" && claim is { Stands: true } ? claim : null;
    }

    /// <summary>What the buyer holds of a subsidy that stands no more.</summary>
    public decimal ToRecover => revoked?.WithBuyer ?? 0;

    /// <summary>Of that, what finance had reimbursed.</summary>
    public decimal Owed => ClaimMoney.OwedOf(revoked, ToRecover);

    public IEnumerable<Companion> Apply() => record.Kind switch
    {
        "change" => Change(),
        "invalidate" => [.. Invalidate(), .. Revoke()],
        "annotate" =>
        [
            new Companion("certificate_annotated")
                .Says("certificate", certificate.Number).Says("correction", record.Id).Says("note", record.Explanation)
                .Says("annotatedOn", day),
        ],
        _ => throw new UnreadableEventException("'kind' is no kind of correction."),
    };

    private List<Companion> Change()
    {
        var (before, unit) = (certificate.Unit, record.Unit ?? certificate.Unit);
        List<Companion> told =
        [
            new Companion("recycling_corrected")
                .Says("recycling", certificate.Recycling).Says("correction", record.Id).Says("changes", record.Changes)
                .Says("correctedOn", day),
            new Companion("certificate_corrected")
                .Says("certificate", certificate.Number).Says("correction", record.Id)
                .Says("buyer", record.Buyer?.Key ?? certificate.Buyer)
                .Says("document", record.Buyer?.Document ?? certificate.Document)
                .Says("category", unit.Category).Says("correctedOn", day),
        ];
        if (record.Incoming is { } incoming) told.AddRange(Recount(incoming));
        if (record.Buyer is { } buyer)
            (certificate.Buyer, certificate.Document) = (ledger.Name(buyer.Key), ledger.Name(buyer.Document));
        certificate.Unit = ledger.Name(unit);
        if (unit.OldIdentity == before.OldIdentity) return told;
        told.Add(OldEntry.FreeUnit(ledger, certificate, before, record.Id));
        ledger.OldUnits.TryAdd(unit.OldIdentity, certificate.Number);
        told.Add(new Companion("old_unit_certified")
            .Says(unit).Says("certificate", certificate.Number).Says("recycling", certificate.Recycling));
        return told;
    }

    private IEnumerable<Companion> Recount(Person incoming)
    {
        yield return OldEntry.Uncount(ledger, certificate, record.Id, day);
        ledger.UsageOf(certificate.Programme, incoming.Key).Old++;
        yield return new Companion("old_unit_counted")
            .Says("buyer", incoming.Key).Says("programme", certificate.Programme)
            .Says("recycling", certificate.Recycling).Says("certificate", certificate.Number)
            .Says("on", certificate.IssuedOn).Says("order", "");
    }

    private Companion[] Invalidate() => OldEntry.Void(ledger, certificate, record.Id, day);

    private List<Companion> Revoke()
    {
        if (revoked is not { Purchase: { } purchase } claim) return [];
        var (toRecover, owed) = (ToRecover, Owed);
        var ended = ClaimMoney.End(ledger, claim, record.Id, owed, day);
        (claim.State, claim.ToRecover) = (ClaimState.Revoked, toRecover);
        ledger.Totals.ToRecover += toRecover;
        return
        [
            new Companion("claim_revoked")
                .Says("claim", claim.Id).Says("correction", record.Id).Says("toRecover", toRecover)
                .Says("owedToFinance", owed).Says("revokedOn", day),
            .. ended,
            .. toRecover == 0 ? GivenBack.Free(ledger, claim, purchase, record.Id, day) : [],
        ];
    }
}

/// <summary>Takes a wrong entry out of the books, and says what must tell of it (A4).</summary>
internal static class OldEntry
{
    public static Companion[] Void(Ledger ledger, CertificateEntry certificate, string cause, DateOnly day)
    {
        certificate.State = CertificateState.Void;
        return
        [
            new Companion("recycling_voided")
                .Says("recycling", certificate.Recycling).Says("certificate", certificate.Number).Says("cause", cause)
                .Says("voidedOn", day),
            new Companion("certificate_voided")
                .Says("certificate", certificate.Number).Says("cause", cause).Says("voidedOn", day),
            Uncount(ledger, certificate, cause, day),
            FreeUnit(ledger, certificate, certificate.Unit, cause),
        ];
    }

    public static Companion Uncount(Ledger ledger, CertificateEntry certificate, string cause, DateOnly day)
    {
        ledger.UsageOf(certificate.Programme, certificate.Buyer).Old--;
        return new Companion("old_unit_released")
            .Says("buyer", certificate.Buyer).Says("programme", certificate.Programme)
            .Says("recycling", certificate.Recycling).Says("certificate", certificate.Number).Says("cause", cause)
            .Says("on", day);
    }

    public static Companion FreeUnit(Ledger ledger, CertificateEntry certificate, Appliance unit, string cause)
    {
        if (ledger.OldUnits.GetValueOrDefault(unit.OldIdentity) == certificate.Number)
            ledger.OldUnits.Remove(unit.OldIdentity);
        return new Companion("old_unit_freed")
            .Says(unit).Says("certificate", certificate.Number).Says("cause", cause);
    }
}
