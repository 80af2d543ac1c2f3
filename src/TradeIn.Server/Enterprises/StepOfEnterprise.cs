using TradeIn.Domain.Enterprises;

namespace TradeIn.Server.Enterprises;

/// <summary>What an event of an enterprise's stream says was done.</summary>
/// <param name="Subject">The id of what was recorded; null of what was recorded before ids were.</param>
/// <param name="On">The day that it counts from.</param>
internal sealed record StepOfEnterprise(EnterpriseStep Step, string? Subject, DateOnly On, string? Grounds = null)
{
    /// <summary>Null of an event that follows from another one: a penalty taken from the bond, the tender's own regions.</summary>
    public static StepOfEnterprise? Of(object @event) => @event switch
    {
        EnterpriseAwarded e => new(EnterpriseStep.Award, e.Enterprise, e.AwardedOn),
        RecyclingRegionsAwarded { RegionAward: { } id } e => new(EnterpriseStep.RegionAward, id, e.AwardedOn),
        AgreementSigned e => new(EnterpriseStep.Agreement, e.Agreement, e.SignedOn),
        BondDeposited e => new(EnterpriseStep.BondDeposit, e.Deposit, e.DepositedOn),
        BreachRecorded e => new(EnterpriseStep.Breach, e.Breach, e.OccurredOn, e.Description),
        EnterpriseSuspended e => new(EnterpriseStep.Suspension, e.Suspension, e.SuspendedFrom, e.Grounds),
        SuspensionLifted e => new(EnterpriseStep.SuspensionLifting, e.Suspension, e.LiftedFrom, e.Grounds),
        EnterpriseDisqualified e => new(EnterpriseStep.Disqualification, e.Disqualification, e.DisqualifiedFrom, e.Grounds),
        OutletMoved e => new(EnterpriseStep.OutletMove, e.Outlet, e.MovedOn),
        OutletClosed e => new(EnterpriseStep.OutletClosure, e.Outlet, e.ClosedOn, e.Grounds),
        CertificateRangeAllotted e => new(EnterpriseStep.CertificateRange, e.Range, e.AllottedOn),
        CertificateRangeReturned e => new(EnterpriseStep.CertificateRangeReturn, e.Range, e.ReturnedOn),
        CertificateRangeCancelled e => new(EnterpriseStep.CertificateRangeCancellation, e.Range, e.CancelledOn),
        DismantlerDesignated e => new(EnterpriseStep.Designation, e.Designation, e.DesignatedOn),
        DesignationWithdrawn e => new(EnterpriseStep.DesignationWithdrawal, e.Designation, e.WithdrawnFrom, e.Grounds),
        EnterpriseStepRefused e => new(e.Step, e.Subject, e.On),
        OutletRegistered { OpenedOn: { } opened } e => new(EnterpriseStep.Outlet, e.Outlet, opened),
        _ => null,
    };
}
