using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Corrections;

/// <summary>
/// A wrong entry found at the counter (A4, Q19): the recycler voids it and issues a new certificate in one step, on the same
/// day and while it is unredeemed. The unit counts once.
/// </summary>
/// <param name="Replaces">The recycling whose entry is wrong.</param>
/// <param name="Recycling">The right entry, with a number of its own and a new certificate.</param>
public sealed record ReplaceCertificate(string Replaces, RecordRecycling Recycling)
{
    /// <summary>Judges the new entry by R1 to R9 as if the wrong one had never been, and A4.</summary>
    public IReadOnlyList<Fact> Decide(ReplacementStates states)
    {
        var rules = new Judgements();
        rules.Judge(ReasonCode.RecyclingUnknown, states.Replaced?.Entry is not null, actual: Replaces);
        if (states is not { Replaced.Entry: { } wrong, Certificate: { } certificate }) return Refuse(rules);

        var programme = states.Programme;
        var (issued, day) = (certificate.Issue.IssuedOn, programme.DayOf(Recycling.OccurredAt));
        rules.JudgeLive(certificate);
        rules.Judge(
            ReasonCode.CertificateOtherRecycler, wrong.Recycler == Recycling.Recycler, wrong.Recycler, Recycling.Recycler);
        rules.Judge(ReasonCode.ReplacementNotSameDay, issued == day, issued, day);

        Fact[] undone = certificate.Status == CertificateStatus.Issued ? Undo(wrong, day) : [];
        var anew = states.Without(undone, Recycling);
        rules.Include(Recycling.Judge(anew));
        if (rules.Reasons.Count > 0) return Refuse(rules);
        // First what the command is about; the wrong entry goes before the new one is counted.
        var accepted = Recycling.Accept(anew);
        return [accepted[0], .. undone, .. accepted.Skip(1)];
    }

    private Fact[] Refuse(Judgements rules) =>
    [
        new Fact(RecordRecycling.Stream(Recycling.RecyclingId), new ReplacementRefused(Recycling, Replaces, rules.Reasons)),
    ];

    private Fact[] Undo(RecordRecycling wrong, DateOnly day)
    {
        var cause = Recycling.RecyclingId;
        return
        [
            new Fact(RecordRecycling.Stream(Replaces), new RecyclingVoided(Replaces, wrong.Certificate, cause, day)),
            new Fact(Certificate.Stream(wrong.Certificate), new CertificateVoided(wrong.Certificate, cause, day)),
            new Fact(
                Buyer.Stream(wrong.Programme, wrong.Buyer.Key),
                new OldUnitReleased(wrong.Buyer.Key, wrong.Programme, Replaces, wrong.Certificate, cause, day)),
            new Fact(OldUnit.Stream(wrong.Unit), new OldUnitFreed(wrong.Unit, wrong.Certificate, cause)),
        ];
    }
}

/// <summary>What a replacement is judged against, folded from the log.</summary>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
/// <param name="Replaced">The entry that is wrong.</param>
/// <param name="Certificate">Of the wrong entry.</param>
/// <param name="Buyer">Of the new entry.</param>
/// <param name="NewCertificate">Null: its number must be unused.</param>
/// <param name="OldUnit">Of the new entry.</param>
public sealed record ReplacementStates(
    Programme Programme, DateOnly RecordedOn, Enterprise? Recycler, RecycledUnit? Replaced, Certificate? Certificate,
    Buyer? Buyer, Certificate? NewCertificate, OldUnit? OldUnit)
{
    /// <summary>What the new entry is judged against: the present without the wrong one.</summary>
    internal RecyclingStates Without(IReadOnlyList<Fact> undone, RecordRecycling entry)
    {
        var (ofBuyer, ofUnit) = (Buyers.Buyer.Stream(entry.Programme, entry.Buyer.Key), Units.OldUnit.Stream(entry.Unit));
        var buyer = undone.Where(fact => fact.Stream == ofBuyer)
            .Aggregate(Buyer, (state, fact) => Buyers.Buyer.Evolve(state, fact.Event));
        var unit = undone.Where(fact => fact.Stream == ofUnit)
            .Aggregate(OldUnit, (state, fact) => Units.OldUnit.Evolve(state, fact.Event));
        return new RecyclingStates(Programme, RecordedOn, Recycler, buyer, NewCertificate, unit);
    }
}
