namespace TradeIn.Domain.Corrections;

/// <summary>What a correction asks for.</summary>
public enum CorrectionKind
{
    /// <summary>The entry says something else from then on; an unredeemed certificate only.</summary>
    Change,

    /// <summary>The entry is marked invalid; of a redeemed certificate the subsidy is recovered.</summary>
    Invalidate,

    /// <summary>A note is put to it; it stands as it stood.</summary>
    Annotate,
}

/// <summary>The authorities that a correction passes, in this order (Q19).</summary>
public enum CorrectionStep
{
    DistrictCommerce,
    MunicipalCommerce,
    NationalAdministrator,
}

/// <summary>Where a correction stands.</summary>
public enum CorrectionStatus
{
    /// <summary>The request was refused: there is nothing to decide.</summary>
    Refused,

    /// <summary>With district commerce.</summary>
    Requested,

    /// <summary>With municipal commerce.</summary>
    DistrictApproved,

    /// <summary>With the national administrator.</summary>
    MunicipallyApproved,
    Applied,
    Rejected,
}

/// <summary>The application to correct a wrong entry (A4).</summary>
public sealed record Correction(RequestCorrection Request, string District, CorrectionStatus Status)
{
    public static StreamName Stream(string correctionId) => new("correction", correctionId);

    public static Correction Evolve(Correction? state, object @event) => (state, @event) switch
    {
        (null, CorrectionRequested e) => new Correction(e.Request, e.District, CorrectionStatus.Requested),
        (null, CorrectionRefused e) => new Correction(e.Request, "", CorrectionStatus.Refused),
        ({ } known, CorrectionStepRefused) => known,
        ({ Status: CorrectionStatus.Requested }, CorrectionApproved { Step: CorrectionStep.DistrictCommerce }) =>
            state with { Status = CorrectionStatus.DistrictApproved },
        ({ Status: CorrectionStatus.DistrictApproved }, CorrectionApproved { Step: CorrectionStep.MunicipalCommerce }) =>
            state with { Status = CorrectionStatus.MunicipallyApproved },
        ({ Status: CorrectionStatus.MunicipallyApproved }, CorrectionApplied) =>
            state with { Status = CorrectionStatus.Applied },
        ({ } open, CorrectionRejected e) when open.Status == Needs(e.Step) =>
            open with { Status = CorrectionStatus.Rejected },
        _ => throw Fact.Impossible(state, @event),
    };

    /// <summary>Where a correction must stand for a step.</summary>
    public static CorrectionStatus Needs(CorrectionStep step) => step switch
    {
        CorrectionStep.DistrictCommerce => CorrectionStatus.Requested,
        CorrectionStep.MunicipalCommerce => CorrectionStatus.DistrictApproved,
        _ => CorrectionStatus.MunicipallyApproved,
    };
}
