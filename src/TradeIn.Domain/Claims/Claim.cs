using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Claims;

/// <summary>Where a claim stands.</summary>
public enum ClaimStatus
{
    Approved,
    Refused,
    Advanced,
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

    public Money? Subsidy => Approval?.Subsidy;

    public static StreamName Stream(string claimId) => new("claim", claimId);

    public static Claim Evolve(Claim? state, object @event) => (state, @event) switch
    {
        (null, ClaimApproved approved) => new Claim(approved.Claim, ClaimStatus.Approved) { Approval = approved },
        (null, ClaimRefused refused) => new Claim(refused.Claim, ClaimStatus.Refused) { Refusal = refused },
        ({ Status: ClaimStatus.Approved }, SubsidyAdvanced advanced) =>
            state with { Status = ClaimStatus.Advanced, Advance = advanced },
        ({ } known, AdvanceRefused) => known,
        _ => throw Fact.Impossible(state, @event),
    };
}
