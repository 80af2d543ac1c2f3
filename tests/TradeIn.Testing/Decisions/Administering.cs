using TradeIn.Domain;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.ReferencePrices;
using TradeIn.Testing.SampleWorld;

namespace TradeIn.Testing.Decisions;

/// <summary>What offices record of enterprises. What a step is about must be on record, but for an award.</summary>
public sealed partial class Scenario
{
    public Outcome When(AwardEnterprise command) => When(past => command.Decide(
        past.StateOf<Enterprise>(Enterprise.Stream(command.Enterprise)), PolicyOn(command.AwardedOn)));

    public Outcome When(SignAgreement command) => When(_ => command.Decide(EnterpriseOf(command.Enterprise)));

    public Outcome When(DepositBond command) => When(_ => command.Decide(EnterpriseOf(command.Enterprise)));

    public Outcome When(RecordBreach command) => When(_ => command.Decide(EnterpriseOf(command.Enterprise)));

    public Outcome When(SuspendEnterprise command) => When(_ => command.Decide(EnterpriseOf(command.Enterprise)));

    public Outcome When(DisqualifyEnterprise command) => When(_ => command.Decide(EnterpriseOf(command.Enterprise)));

    public Outcome When(DesignateDismantler command) => When(_ => command.Decide(EnterpriseOf(command.Enterprise)));

    public Outcome When(AwardRegions command) =>
        When(_ => command.Decide(EnterpriseOf(command.Enterprise), PolicyOn(command.From)));

    public Outcome When(RegisterOutlet command) =>
        When(_ => command.Decide(EnterpriseOf(command.Enterprise), PolicyOn(command.OpenedOn)));

    public Outcome When(LiftSuspension command) => When(_ =>
    {
        var enterprise = EnterpriseOf(command.Enterprise);
        return command.Decide(
            enterprise, Found(enterprise.Suspensions.FirstOrDefault(each => each.Id == command.SuspensionId)));
    });

    public Outcome When(WithdrawDesignation command) => When(_ =>
    {
        var enterprise = EnterpriseOf(command.Enterprise);
        return command.Decide(
            enterprise, Found(enterprise.Designations.FirstOrDefault(each => each.Id == command.DesignationId)));
    });

    public Outcome When(MoveOutlet command) => When(_ =>
    {
        var enterprise = EnterpriseOf(command.Enterprise);
        return command.Decide(enterprise, Found(enterprise.OutletOf(command.OutletId)), PolicyOn(command.MovedOn));
    });

    public Outcome When(CloseOutlet command) => When(_ =>
    {
        var enterprise = EnterpriseOf(command.Enterprise);
        return command.Decide(enterprise, Found(enterprise.OutletOf(command.OutletId)));
    });

    public Outcome When(AllotCertificateRange command) => When(past => command.Decide(
        EnterpriseOf(command.Enterprise),
        past.StateOf<CertificateSeries>(CertificateSeries.Stream(command.From.Series))));

    public Outcome When(WithdrawCertificateRange command) => When(past =>
    {
        var enterprise = EnterpriseOf(command.Enterprise);
        var range = Found(enterprise.RangeOf(command.RangeId));
        return command.Decide(
            enterprise, range, past.StateOf<CertificateSeries>(CertificateSeries.Stream(range.From.Series)));
    });

    public Outcome When(PublishReferencePrices command) => When(_ => command.Decide());

    private Enterprise EnterpriseOf(string id) => Known<Enterprise>(Enterprise.Stream(id));

    private Policy PolicyOn(DateOnly day) => ProgrammeOf(Beijing.Programme).VersionOn(day).Policy;

    private static T Found<T>(T? thing) where T : class => thing ?? throw new KeyNotFoundException();
}
