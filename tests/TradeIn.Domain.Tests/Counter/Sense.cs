namespace TradeIn.Domain.Tests.Counter;

/// <summary>
/// Makes a sensible step of a drawn one: about something that is there, whose turn it is. What must be on record before it
/// can be asked about at all is always something that is; a step about nothing is none.
/// </summary>
internal static class Sense
{
    public static Step? Of(Step drawn, CounterModel model) => drawn switch
    {
        Recycle { Sensible: true } s => s with { Certificate = Unused(s.Recycler, s.Certificate, model) },
        Buy { Sensible: true } s => s with { Unit = Unsold(s.Unit, model), Invoice = Unproved(s.Invoice, model) },
        File s => Of(s, model),
        Pay s => Claim(s.Sensible, s.Claim, model, claim => claim.State == "approved") is { } n ? s with { Claim = n } : null,
        Reimburse s => Claim(s.Sensible, s.Claim, model, claim => claim.State == "advanced") is { } n ? s with { Claim = n } : null,
        Recover s => Claim(s.Sensible, s.Claim, model, claim => claim.ToRecover > 0 && claim.State == "revoked") is { } n
            ? s with { Claim = n } : null,
        GiveBack { Sensible: true } s => Purchase(s.Purchase, model) is (var n, { } bought)
            ? s with { Purchase = n, Day = Math.Max(s.Day, bought.Step.Day), Buyer = bought.Step.Buyer } : null,
        Swap { Sensible: true } s => Purchase(s.Purchase, model) is (var n, { } bought)
            ? s with { Purchase = n, Day = Math.Max(s.Day, bought.Step.Day), Category = bought.Step.Category } : null,
        Mend { Sensible: true } s => Purchase(s.Purchase, model) is (var n, { } bought)
            ? s with { Purchase = n, Day = Math.Max(s.Day, bought.Step.Day) } : null,
        Lose { Sensible: true } s => Certificate(s.Certificate, model, note => note.State == "issued") is (var n, { } note)
            ? s with { Certificate = n, Buyer = note.Buyer, Recycler = RecyclerOf(note) } : null,
        StepOfLoss s => Of(s, model),
        Replace { Sensible: true } s => Of(s, model),
        Correct { Sensible: true } s => Of(s, model),
        StepOfCorrection s => Of(s, model),
        Deliver { Sensible: true } s => Of(s, model),
        Cancel s => Order(s.Sensible, s.Order, model) is { } n
            ? s with { Order = n, Day = s.Sensible ? Math.Max(s.Day, model.Orders[n].Step.Day) : s.Day } : null,
        _ => drawn,
    };

    /// <summary>An unclaimed purchase with a live certificate of the same buyer, at its seller, when both are past.</summary>
    private static File? Of(File drawn, CounterModel model)
    {
        if (!drawn.Sensible) return drawn;
        var pairs = (
            from bought in model.Purchases.Index()
            where bought.Item is { Claim: null, Returned: false }
            from issued in Domains.Certificates.Index()
            let note = model.Certificates.GetValueOrDefault(issued.Item)
            where note is { State: "issued" }
                && CounterModel.PersonOf(note.Buyer) == CounterModel.PersonOf(bought.Item.Step.Buyer)
            select (Purchase: bought, Certificate: issued.Index, Note: note)).ToList();
        if (pairs.Count == 0) return null;
        var (purchase, certificate, paper) = pairs[(drawn.Purchase + drawn.Certificate) % pairs.Count];
        return drawn with
        {
            Purchase = purchase.Index, Certificate = certificate, Seller = purchase.Item!.Step.Seller, Buyer = paper.Buyer,
            Day = Math.Max(drawn.Day, Math.Max(purchase.Item.Step.Day, Domains.DayNumber(paper.Day))),
        };
    }

    private static StepOfLoss? Of(StepOfLoss drawn, CounterModel model)
    {
        if (model.Losses.Count == 0) return null;
        var all = Enumerable.Range(0, model.Losses.Count).ToList();
        var due = all.Where(n => model.Losses[n].State is "reported" or "approved").ToList();
        if (!drawn.Sensible || due.Count == 0) return drawn with { Report = Pick(all, drawn.Report) };
        var report = Pick(due, drawn.Report);
        return drawn with { Report = report, Kind = model.Losses[report].State == "approved" ? 3 : drawn.Kind % 3 };
    }

    /// <summary>The same recycler, the same day, and a number that is unused.</summary>
    private static Replace? Of(Replace drawn, CounterModel model)
    {
        if (Certificate(drawn.Wrong, model, note => note.State == "issued") is not (_, { } wrong)) return null;
        var recycler = RecyclerOf(wrong);
        return drawn with
        {
            Wrong = wrong.Recycling,
            Entry = drawn.Entry with
            {
                Recycler = recycler, Day = Domains.DayNumber(wrong.Day), Certificate = Unused(recycler, drawn.Entry.Certificate, model),
            },
        };
    }

    private static Correct? Of(Correct drawn, CounterModel model)
    {
        Func<CertificateNote, bool>[] wanted = (drawn.Kind, drawn.Certificate % 3) switch
        {
            (0, _) or (1, 0) => [note => note.State == "issued"],
            (1, _) => [
                note => note is { State: "redeemed", Claim: { } claim } && model.Claims[claim].WithBuyer > 0,
                note => note.State == "redeemed"],
            _ => [_ => true],
        };
        foreach (var isDue in wanted)
            if (Certificate(drawn.Certificate / 3, model, isDue) is (var n, { } note))
                return drawn with { Certificate = n, Recycler = RecyclerOf(note) };
        return null;
    }

    private static StepOfCorrection? Of(StepOfCorrection drawn, CounterModel model)
    {
        if (model.Corrections.Count == 0) return null;
        var all = Enumerable.Range(0, model.Corrections.Count).ToList();
        var due = all.Where(n => OfficeOf(model.Corrections[n]) >= 0)
            .OrderByDescending(n => OfficeOf(model.Corrections[n])).ToList();
        if (!drawn.Sensible || due.Count == 0) return drawn with { Correction = Pick(all, drawn.Correction) };
        // As often as not the one that is furthest.
        var correction = Pick(due, drawn.Correction % 2 == 0 ? 0 : drawn.Correction);
        return drawn with { Correction = correction, Office = OfficeOf(model.Corrections[correction]) };
    }

    private static Deliver? Of(Deliver drawn, CounterModel model)
    {
        if (Order(sensible: true, drawn.Order, model) is not { } order) return null;
        var placed = model.Orders[order].Step;
        return drawn with
        {
            Order = order, Day = Math.Max(drawn.Day, placed.Day), Certificate = Unused(1, drawn.Certificate, model),
            NewCategory = drawn.NewUnit % 8 == 0 ? drawn.NewCategory : placed.NewCategory,
            OldCategory = drawn.OldUnit % 8 == 0 ? drawn.OldCategory : placed.OldCategory,
            NewUnit = Unsold(drawn.NewUnit, model), Invoice = Unproved(drawn.Invoice, model),
        };
    }

    private static int OfficeOf(CorrectionNote correction) => correction.State switch
    {
        "requested" => 0,
        "district-approved" => 1,
        "municipally-approved" => 2,
        _ => -1,
    };

    private static int? Claim(bool sensible, int drawn, CounterModel model, Func<ClaimNote, bool> isDue)
    {
        var all = Enumerable.Range(0, model.Claims.Count).ToList();
        var due = all.Where(n => isDue(model.Claims[n])).ToList();
        return all.Count == 0 ? null : Pick(sensible && due.Count > 0 ? due : all, drawn);
    }

    private static int? Order(bool sensible, int drawn, CounterModel model)
    {
        var all = Enumerable.Range(0, model.Orders.Count).ToList();
        var due = all.Where(n => model.Orders[n].State == "placed").ToList();
        return all.Count == 0 ? null : Pick(sensible && due.Count > 0 ? due : all, drawn);
    }

    /// <summary>A purchase that stands; as often as not one that is claimed, while there is one.</summary>
    private static (int Number, PurchaseNote? Note) Purchase(int drawn, CounterModel model)
    {
        var standing = model.Purchases.Index().Where(bought => bought.Item is { Returned: false }).ToList();
        var claimed = standing.Where(bought => bought.Item!.Claim is not null).ToList();
        if (drawn % 2 == 0 && claimed.Count > 0) standing = claimed;
        return standing.Count == 0 ? default : Pick(standing, drawn / 2);
    }

    private static (int Number, CertificateNote? Note) Certificate(int drawn, CounterModel model, Func<CertificateNote, bool> isDue)
    {
        var due = Domains.Certificates.Index()
            .Select(number => (number.Index, Note: model.Certificates.GetValueOrDefault(number.Item)))
            .Where(each => each.Note is { } note && isDue(note)).ToList();
        return due.Count == 0 ? default : Pick(due, drawn);
    }

    /// <summary>A number of the recycler's that is unused, if there is one.</summary>
    private static int Unused(int recycler, int drawn, CounterModel model)
    {
        var unused = Domains.Certificates.Index()
            .Where(number => Domains.Recyclers[recycler].Certificates.Contains(number.Item) && !model.Certificates.ContainsKey(number.Item))
            .Select(number => number.Index).ToList();
        return unused.Count == 0 ? drawn : Pick(unused, drawn);
    }

    private static int Unsold(int drawn, CounterModel model) =>
        Free(drawn, Domains.NewSerials.Length, unit => !model.IsSold(unit));

    private static int Unproved(int drawn, CounterModel model) => Free(drawn, Domains.Invoices, line => !model.IsUsed(line));

    /// <summary>The drawn one or the next that is free, if there is one.</summary>
    private static int Free(int drawn, int all, Func<int, bool> isFree) =>
        Enumerable.Range(drawn, all).Select(n => n % all).FirstOrDefault(isFree, drawn);

    private static int RecyclerOf(CertificateNote note) =>
        Domains.Recyclers.Index().First(recycler => recycler.Item.Id == note.Recycler).Index;

    private static T Pick<T>(List<T> from, int drawn) => from[drawn % from.Count];
}
