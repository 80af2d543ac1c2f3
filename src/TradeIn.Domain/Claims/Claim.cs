using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Claims;

/// <summary>Where a claim stands.</summary>
public enum ClaimStatus
{
    Approved,
    Refused,

    /// <summary>The seller has paid the buyer.</summary>
    Advanced,

    /// <summary>Finance has paid the seller.</summary>
    Reimbursed,

    /// <summary>The purchase was returned.</summary>
    Returned,

    /// <summary>The certificate was marked invalid.</summary>
    Revoked,

    /// <summary>Revoked, and the subsidy recovered from the buyer.</summary>
    Recovered,
}

/// <summary>A claim that was decided.</summary>
public sealed record Claim(SubmitClaim Content, ClaimStatus Status)
{
    /// <summary>Set when it was approved.</summary>
    public ClaimApproved? Approval { get; init; }

    /// <summary>Set when it was refused.</summary>
    public ClaimRefused? Refusal { get; init; }

    /// <summary>Set when the seller has paid it out.</summary>
    public SubsidyAdvanced? Advance { get; init; }

    /// <summary>The statement that it is on: open, or paid.</summary>
    public ClaimStated? Stated { get; init; }

    /// <summary>Set when finance has paid the seller.</summary>
    public SubsidyReimbursed? Reimbursement { get; init; }

    /// <summary>The last exchange, if there was one.</summary>
    public ClaimRebound? Rebinding { get; init; }

    /// <summary>Set when the purchase was returned.</summary>
    public ClaimReturned? Return { get; init; }

    /// <summary>Set when the certificate was marked invalid.</summary>
    public ClaimRevoked? Revocation { get; init; }

    /// <summary>Set when the subsidy was recovered.</summary>
    public SubsidyRecovered? Recovery { get; init; }

    /// <summary>What was granted, or what an exchange left of it.</summary>
    public Money? Subsidy => Rebinding?.Subsidy ?? Approval?.Subsidy;

    /// <summary>Whether its subsidy stands: granted, and neither given back nor revoked.</summary>
    public bool Stands => Status is ClaimStatus.Approved or ClaimStatus.Advanced or ClaimStatus.Reimbursed;

    /// <summary>What the buyer holds of the subsidy: to be taken back before anything is given back (A1).</summary>
    public Money WithBuyer => Status switch
    {
        ClaimStatus.Advanced or ClaimStatus.Reimbursed => Subsidy!.Value,
        ClaimStatus.Revoked => Revocation!.ToRecover,
        _ => Money.Zero,
    };

    /// <summary>The status as the interface writes it.</summary>
    public string StatusName => Status.ToName();

    public static StreamName Stream(string claimId) => new("claim", claimId);

    public static Claim Evolve(Claim? state, object @event) => (state, @event) switch
    {
        (null, ClaimApproved approved) => new Claim(approved.Claim, ClaimStatus.Approved) { Approval = approved },
        (null, ClaimRefused refused) => new Claim(refused.Claim, ClaimStatus.Refused) { Refusal = refused },
        ({ } known, AdvanceRefused or ReimbursementRefused or RecoveryRefused) => known,
        ({ Status: ClaimStatus.Approved }, SubsidyAdvanced advanced) =>
            state with { Status = ClaimStatus.Advanced, Advance = advanced },
        ({ Status: ClaimStatus.Advanced, Stated: null }, ClaimStated stated) => state with { Stated = stated },
        ({ Stated: { } stated }, ClaimUnstated left) when stated.Statement == left.Statement => state with { Stated = null },
        ({ Status: ClaimStatus.Advanced }, SubsidyReimbursed reimbursed) =>
            state with { Status = ClaimStatus.Reimbursed, Reimbursement = reimbursed },
        ({ Stands: true }, ClaimRebound rebound) => state with { Rebinding = rebound },
        ({ Stands: true } or { Status: ClaimStatus.Revoked }, ClaimReturned returned) =>
            state with { Status = ClaimStatus.Returned, Return = returned },
        ({ Stands: true }, ClaimRevoked revoked) => state with { Status = ClaimStatus.Revoked, Revocation = revoked },
        ({ Status: ClaimStatus.Revoked }, SubsidyRecovered recovered) =>
            state with { Status = ClaimStatus.Recovered, Recovery = recovered },
        _ => throw Fact.Impossible(state, @event),
    };
}
