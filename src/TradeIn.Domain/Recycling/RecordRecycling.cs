using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Papers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Recycling;

/// <summary>How the old unit came in.</summary>
public enum RecyclingChannel
{
    /// <summary>The buyer carried it in.</summary>
    Outlet,

    /// <summary>Collected at the buyer's home.</summary>
    Home,

    /// <summary>Taken along when the new unit was delivered; dual-qualified enterprises only.</summary>
    Delivery,
}

/// <summary>Old unit in, certificate out.</summary>
public sealed record RecordRecycling
{
    public required string RecyclingId { get; init; }

    public required string Programme { get; init; }

    public required string Recycler { get; init; }

    public required string Outlet { get; init; }

    public required RecyclingChannel Channel { get; init; }

    /// <summary>Where it was collected or delivered to, GB/T 2260; a collection at home names it.</summary>
    public string? District { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required Party Buyer { get; init; }

    public Agent? Agent { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>Main parts that were not there; they lower the price, nothing else (R7).</summary>
    public required IReadOnlyList<string> MissingParts { get; init; }

    /// <summary>What the recycler paid the buyer; negotiated (Q5).</summary>
    public required Money AgreedPrice { get; init; }

    public required CertificateNumber Certificate { get; init; }

    /// <summary>What was shown, if the recycler recorded it (Q11).</summary>
    public IReadOnlyList<Paper>? Papers { get; init; }

    /// <summary>The order that it fulfils, if it does: what the order holds is not held against it (Q10).</summary>
    public string? OrderId { get; init; }

    /// <summary>The stream of a recycling.</summary>
    public static StreamName Stream(string recyclingId) => new("recycling", recyclingId);

    /// <summary>Judges R1 to R9, all of them, and records the recycling or its refusal.</summary>
    public IReadOnlyList<Fact> Decide(RecyclingStates states)
    {
        var rules = Judge(states);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(Stream(RecyclingId), new RecyclingRefused(this, VersionOf(states).Version, reasons))]
            : Accept(states);
    }

    /// <summary>Every rule, judged.</summary>
    internal Judgements Judge(RecyclingStates states)
    {
        var version = VersionOf(states);
        var day = states.Programme.DayOf(OccurredAt);
        var rules = new Judgements();
        JudgePeriodAndCategory(rules, version.Policy, day, states.RecordedOn);
        JudgeRecycler(rules, version.Policy, day, states.Recycler);
        JudgeBuyer(rules, version.Policy, day, states.Buyer);
        JudgeRegion(rules, version.Policy, day, states.Recycler);
        JudgeCertificateAndUnit(rules, day, states);
        return rules;
    }

    /// <summary>What follows when no rule failed.</summary>
    internal IReadOnlyList<Fact> Accept(RecyclingStates states)
    {
        var version = VersionOf(states);
        var day = states.Programme.DayOf(OccurredAt);
        var counted = new OldUnitCounted(Buyer.Key, Programme, RecyclingId, Certificate, day, OrderId);
        var counts = Buyers.Buyer.Evolve(states.Buyer, counted).CountsUnder(version.Policy.QuotaOf(Buyer.Kind), day);
        return
        [
            new Fact(Stream(RecyclingId), new UnitRecycled(this, version.Version, counts)),
            new Fact(Certificates.Certificate.Stream(Certificate), new CertificateIssued(
                Certificate, Programme, RecyclingId, Recycler, Buyer.Key, Buyer.Document, Unit.Category, day)),
            new Fact(Buyers.Buyer.Stream(Programme, Buyer.Key), counted),
            new Fact(OldUnit.Stream(Unit), new OldUnitCertified(Unit, Certificate, RecyclingId)),
        ];
    }

    private ProgrammePublished VersionOf(RecyclingStates states) => states.Programme.VersionAt(OccurredAt);

    private void JudgePeriodAndCategory(Judgements rules, Policy policy, DateOnly day, DateOnly recordedOn)
    {
        rules.JudgePeriod(policy, day, recordedOn);
        rules.Judge(
            ReasonCode.CategoryNotCovered, policy.TakesOld(Unit.Category),
            string.Join(", ", policy.OldCategories), Unit.Category);
    }

    private void JudgeRecycler(Judgements rules, Policy policy, DateOnly day, Enterprise? recycler)
    {
        var obstacle = recycler is null ? "unknown" : recycler.ObstacleTo(EnterpriseRole.Recycling, day, policy.RequiredBond);
        rules.Judge(ReasonCode.RecyclerNotQualified, obstacle is null, actual: obstacle ?? Recycler);
        rules.Judge(
            ReasonCode.OutletNotRegistered, recycler?.HasOutlet(Outlet, OutletKind.Recycling, day) ?? false, actual: Outlet);
        if (Channel == RecyclingChannel.Delivery)
            rules.Judge(ReasonCode.SellerNotDual, recycler?.IsDual ?? false, actual: Recycler);
    }

    private void JudgeBuyer(Judgements rules, Policy policy, DateOnly day, Buyer? buyer)
    {
        rules.JudgeEligible(policy, Buyer);
        if (Agent is not null)
            rules.Judge(ReasonCode.AgentIdentityMissing, Agent.Identity is not null);
        rules.JudgeOldQuota(policy.QuotaOf(Buyer.Kind), buyer, day, besides: OrderId);
    }

    private void JudgeRegion(Judgements rules, Policy policy, DateOnly day, Enterprise? recycler)
    {
        if (Channel != RecyclingChannel.Home) return;
        var regions = recycler?.RegionsOn(day) ?? [];
        rules.Judge(
            ReasonCode.RegionNotAwarded, policy.IsInRegions(District ?? "", regions, day),
            string.Join(", ", regions), District ?? "");
    }

    private void JudgeCertificateAndUnit(Judgements rules, DateOnly day, RecyclingStates states)
    {
        rules.Judge(
            ReasonCode.CertificateNotAllotted, states.Recycler?.IsAllotted(Certificate, day) ?? false,
            actual: Certificate.ToString());
        rules.Judge(ReasonCode.CertificateNumberUsed, states.Certificate is null, actual: Certificate.ToString());
        rules.Judge(
            ReasonCode.OldUnitAlreadyRecycled, states.OldUnit?.Certificate is null,
            actual: Comparand.OrNone(states.OldUnit?.Certificate?.ToString()));
    }
}

/// <summary>What a recycling is judged against, folded from the log.</summary>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
public sealed record RecyclingStates(
    Programme Programme, DateOnly RecordedOn, Enterprise? Recycler, Buyer? Buyer, Certificate? Certificate, OldUnit? OldUnit);
