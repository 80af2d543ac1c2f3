using TradeIn.Server.Access;
using TradeIn.Server.Enterprises;
using TradeIn.Server.ReferencePrices;

namespace TradeIn.Server.Log;

/// <summary>What offices record of enterprises: municipal commerce most of it, the environment office who dismantles.</summary>
internal sealed partial record CounterOperation
{
    private static AllowedRoles ByCommerce { get; } = new(Role.Commerce, Role.Administrator);

    private static AllowedRoles ByEnvironment { get; } = new(Role.Environment, Role.Administrator);

    public static CounterOperation Award { get; } = new(Client.Events.EventTypes.Award, AwardRequestReader.Read)
    {
        AllowedRoles = ByCommerce,
    };

    public static CounterOperation Agreement { get; } = new(Client.Events.EventTypes.Agreement, AgreementRequestReader.Read)
    {
        AllowedRoles = ByCommerce,
    };

    public static CounterOperation BondDeposit { get; } = new(Client.Events.EventTypes.BondDeposit, BondDepositRequestReader.Read)
    {
        AllowedRoles = ByCommerce,
    };

    public static CounterOperation Breach { get; } = new(Client.Events.EventTypes.Breach, BreachRequestReader.Read)
    {
        AllowedRoles = ByCommerce,
    };

    public static CounterOperation Suspension { get; } = new(Client.Events.EventTypes.Suspension, SuspensionRequestReader.Read)
    {
        AllowedRoles = ByCommerce,
    };

    public static CounterOperation SuspensionLifting { get; } = new(Client.Events.EventTypes.SuspensionLifting, SuspensionLiftingRequestReader.ReadEvent)
    {
        AllowedRoles = ByCommerce, Subject = "suspensionId",
    };

    public static CounterOperation Disqualification { get; } = new(Client.Events.EventTypes.Disqualification, DisqualificationRequestReader.Read)
    {
        AllowedRoles = ByCommerce,
    };

    public static CounterOperation RegionAward { get; } = new(Client.Events.EventTypes.RegionAward, RegionAwardRequestReader.Read)
    {
        AllowedRoles = ByCommerce,
    };

    public static CounterOperation Outlet { get; } = new(Client.Events.EventTypes.Outlet, OutletRequestReader.Read)
    {
        AllowedRoles = ByCommerce,
    };

    public static CounterOperation OutletMove { get; } = new(Client.Events.EventTypes.OutletMove, OutletMoveRequestReader.ReadEvent)
    {
        AllowedRoles = ByCommerce, Subject = "outletId",
    };

    public static CounterOperation OutletClosure { get; } = new(Client.Events.EventTypes.OutletClosure, OutletClosureRequestReader.ReadEvent)
    {
        AllowedRoles = ByCommerce, Subject = "outletId",
    };

    public static CounterOperation CertificateRange { get; } = new(Client.Events.EventTypes.CertificateRange, CertificateRangeRequestReader.Read)
    {
        AllowedRoles = ByCommerce,
    };

    public static CounterOperation CertificateRangeReturn { get; } = new(Client.Events.EventTypes.CertificateRangeReturn, RangeWithdrawalRequestReader.ReadReturn)
    {
        AllowedRoles = ByCommerce, Subject = "rangeId",
    };

    public static CounterOperation CertificateRangeCancellation { get; } = new(Client.Events.EventTypes.CertificateRangeCancellation, RangeWithdrawalRequestReader.ReadCancellation)
    {
        AllowedRoles = ByCommerce, Subject = "rangeId",
    };

    public static CounterOperation Designation { get; } = new(Client.Events.EventTypes.Designation, DesignationRequestReader.Read)
    {
        AllowedRoles = ByEnvironment,
    };

    public static CounterOperation DesignationWithdrawal { get; } = new(Client.Events.EventTypes.DesignationWithdrawal, DesignationWithdrawalRequestReader.ReadEvent)
    {
        AllowedRoles = ByEnvironment, Subject = "designationId",
    };

    public static CounterOperation ReferencePrices { get; } = new(Client.Events.EventTypes.ReferencePrices, ReferencePricesRequestReader.Read)
    {
        AllowedRoles = ByCommerce,
    };

    private static CounterOperation[] OfEnterprises =>
    [
        Award, Agreement, BondDeposit, Breach, Suspension, SuspensionLifting,
        Disqualification, RegionAward, Outlet, OutletMove, OutletClosure, CertificateRange,
        CertificateRangeReturn, CertificateRangeCancellation, Designation, DesignationWithdrawal, ReferencePrices,
    ];
}
