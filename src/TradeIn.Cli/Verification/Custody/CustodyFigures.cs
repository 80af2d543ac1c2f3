namespace TradeIn.Cli.Verification;

/// <summary>Where the old units of the log are, and which of them are late (K3, K5).</summary>
/// <param name="AsOf">The last day on which anything happened: what is due is due by then.</param>
internal sealed record CustodyFigures(DateOnly AsOf)
{
    /// <summary>Old units whose certificate is not void, or was voided when they had left the recycler.</summary>
    public long TakenIn { get; private set; }

    /// <summary>On an open consignment.</summary>
    public long OnTheWay { get; private set; }

    /// <summary>Ever received by a dismantler.</summary>
    public long Received { get; private set; }

    public long ReceivedLate { get; private set; }

    public long Dismantled { get; private set; }

    public long DismantledLate { get; private set; }

    /// <summary>Lost for good.</summary>
    public long Lost { get; private set; }

    /// <summary>Certificates, none of them void, of units that never reached a dismantler, in order.</summary>
    public SortedSet<string> NeverDelivered { get; } = new(StringComparer.Ordinal);

    /// <summary>Of those, certificates of units whose delivery is overdue.</summary>
    public SortedSet<string> DeliveryOverdue { get; } = new(StringComparer.Ordinal);

    /// <summary>Certificates of units that were received, and not dismantled in time.</summary>
    public SortedSet<string> DismantlingOverdue { get; } = new(StringComparer.Ordinal);

    /// <summary>Certificates of units that were dismantled too late.</summary>
    public SortedSet<string> LateDismantlings { get; } = new(StringComparer.Ordinal);

    public static CustodyFigures Of(Ledger ledger)
    {
        var figures = new CustodyFigures(ledger.LastDay);
        foreach (var unit in ledger.Certificates.Values)
            if (unit.State != CertificateState.Void || unit.Custody is not null)
                figures.Count(unit, ledger.Programmes.GetValueOrDefault(unit.Programme));
        return figures;
    }

    private void Count(CertificateEntry unit, ProgrammeFile? programme)
    {
        TakenIn++;
        var place = CustodyEntry.PlaceOf(unit);
        if (place == CustodyPlace.Lost) Lost++;
        if (place is CustodyPlace.Consigned or CustodyPlace.Missing or CustodyPlace.Different) OnTheWay++;
        if (unit.Custody is { Arrival: { } arrival } custody)
        {
            CountReceived(unit.Number, custody, arrival);
            return;
        }
        if (unit.State == CertificateState.Void) return;
        NeverDelivered.Add(unit.Number);
        if (programme?.InForceOn(unit.IssuedOn).DeliveryDueOn(unit.IssuedOn) < AsOf) DeliveryOverdue.Add(unit.Number);
    }

    private void CountReceived(string number, CustodyEntry custody, UnitArrival arrival)
    {
        Received++;
        if (arrival.IsLate) ReceivedLate++;
        if (custody.Dismantling is null)
        {
            if (arrival.DismantlingDueOn < AsOf) DismantlingOverdue.Add(number);
            return;
        }
        Dismantled++;
        if (custody.DismantledOn <= arrival.DismantlingDueOn) return;
        DismantledLate++;
        LateDismantlings.Add(number);
    }
}
