using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Programmes;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary>What an office records of an enterprise, on its way through the log.</summary>
internal abstract class EnterpriseCommand : CounterCommand
{
    private readonly string enterprise;

    /// <param name="sent">What was sent.</param>
    /// <param name="operation">What counters count.</param>
    /// <param name="enterprise">Whom it is about.</param>
    /// <param name="id">The id that the client chose for it.</param>
    [SetsRequiredMembers]
    protected EnterpriseCommand(Submission sent, string operation, string enterprise, string id)
        : base(sent, $"{operation}-{id}", sent.FingerprintOf(operation)) =>
        (Operation, this.enterprise) = (operation, enterprise);

    /// <summary>A step of something that is on record has no id of its own.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="operation">What counters count.</param>
    /// <param name="enterprise">Whom it is about.</param>
    /// <param name="name">What stands for the step.</param>
    [SetsRequiredMembers]
    protected EnterpriseCommand(
        Submission sent, string operation, string enterprise, (string Id, ReadOnlyMemory<byte> Fingerprint) name)
        : base(sent, name.Id, name.Fingerprint) => (Operation, this.enterprise) = (operation, enterprise);

    public override string? ActsFor => null;

    public override string Operation { get; }

    /// <summary>The series of the certificate numbers that it is about, once it is known.</summary>
    protected virtual string? SeriesIn(Enterprise? known) => null;

    public override IEnumerable<string> Boundary() => Names(
        Enterprise.Stream(enterprise), Programme.Stream(ProgrammeFiles.Beijing2010.Programme));

    public override IEnumerable<string> Boundary(StreamSet streams) =>
        SeriesIn(KnownIn(streams)) is { } series ? Names(CertificateSeries.Stream(series)) : [];

    /// <summary>Who may not record it is told who may.</summary>
    protected virtual Answer? Forbidden => Caller.ForbidAllButMunicipalCommerce();

    protected sealed override Decision DecideOn(StreamSet streams)
    {
        if (Forbidden is { } forbidden) return Nothing(forbidden);
        var programme = Fold<Programme>(streams, Programme.Stream(ProgrammeFiles.Beijing2010.Programme), Programme.Evolve)!;
        var known = KnownIn(streams);
        var series = SeriesIn(known) is { } letters
            ? Fold<CertificateSeries>(streams, CertificateSeries.Stream(letters), CertificateSeries.Evolve) : null;
        return DecideOn(known, new EnterpriseSurroundings(programme, series));
    }

    /// <summary>Of an enterprise that is not on record nothing can be recorded, but its award.</summary>
    protected virtual Decision DecideOn(Enterprise? known, EnterpriseSurroundings around) => known is null
        ? Unknown($"enterprise {enterprise}") : DecideOnKnown(known, around);

    protected virtual Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        throw new NotSupportedException($"{Operation} does not judge what is known.");

    protected static Decision Unknown(string what) =>
        Nothing(Answer.Failed(ProblemType.NotFound, $"No {what} is on record."));

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        _ when Forbidden is { } forbidden => forbidden,
        EnterpriseStepRefused refused => Answer.Refused(refused.Reasons),
        _ => StepOfEnterprise.Of(firstEvent) is { } step
            ? Answer.Created(new EnterpriseStepAnswer(
                enterprise, step.Step.ToName(), step.Subject!, step.On, (firstEvent as BreachRecorded)?.BondLeft.Yuan))
            : throw new InvalidOperationException($"{firstEvent.GetType().Name} is no step of an enterprise."),
    };

    private Enterprise? KnownIn(StreamSet streams) =>
        FoldIfThere<Enterprise>(streams, Enterprise.Stream(enterprise), Enterprise.Evolve);
}

/// <summary>What a step is judged against beside the enterprise itself.</summary>
/// <param name="Programme">It names regions and districts.</param>
/// <param name="Series">Who holds which certificate numbers of the series, if it is about numbers.</param>
internal sealed record EnterpriseSurroundings(Programme Programme, CertificateSeries? Series)
{
    public Policy PolicyOn(DateOnly day) => Programme.VersionOn(day).Policy;
}
