using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Erasures;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Erasures;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Erasures;

/// <summary><c>POST /v1/erasures</c>: what is personal about someone becomes unreadable for ever.</summary>
internal static class ErasePersonEndpoint
{
    private const int LongestCause = 500;

    public static void MapErasures(this IEndpointRouteBuilder routes) => routes
        .MapPost("/erasures", AnswerAsync)
        .WithMetadata(new AllowedRoles(Role.Administrator))
        .Describe<ErasureRequest, ErasureAnswer>(
            "erasePerson", "Erasures", "Erase what is personal about someone",
            "Deletes the key under which a buyer's or agent's names and document numbers are encrypted, or a complainant's name, "
            + "telephone and address: from then on nobody can read them, in the log, in lists and in exports, now or ever (other nodes "
            + "may remember the key for a minute). Certificates, claims, counts and books stand, and the quota stays used: the person is "
            + "known by a digest. Who comes again later gets another key. 404 when nothing is held that could be erased. It cannot "
            + "be undone, but by restoring a backup that is older: so keep those no longer than you may.",
            Examples.Erasure, Examples.ErasureAnswer);

    private static async Task<Answer> AnswerAsync(HttpContext http, CounterCalls calls, PersonKeys keys, EventLog log)
    {
        ErasePersonCommand? command = null;
        var answer = await calls.AnswerAsync(http, "erasure", sent => command = Read(sent, keys));
        if (answer.Problem is null && command is not null) await CarryOutAsync(command.Erasure, keys, log);
        return answer;
    }

    /// <summary>By what is on record: of a repetition, the key that was meant then.</summary>
    private static async Task CarryOutAsync(ErasePerson erasure, PersonKeys keys, EventLog log)
    {
        var stream = ErasePerson.Stream(erasure.ErasureId).ToString();
        var streams = await log.ReadAsync([stream]);
        if (streams.Events(stream)[0].Data is PersonErased erased)
            await keys.EraseAsync(erased.Person, erased.Key, CancellationToken.None);
    }

    private static ErasePersonCommand? Read(Submission sent, PersonKeys keys)
    {
        var body = sent.Reader;
        var (id, cause) = (body.Id("erasureId"), body.Prose("cause", LongestCause));
        var person = body.ObjectOrNull("document") is { } document ? sent.Parties.Identity(document) : null;
        var complaint = body.IdOrNull("complaintId");
        body.NothingElse();
        if (body.IsObject && body.IsThere("document") == body.IsThere("complaintId"))
            sent.Errors.Add("", "must hold either document or complaintId");
        return sent.Errors.Any ? null : new ErasePersonCommand(
            new ErasePerson(id, person?.ToString() ?? ComplainantContact.PersonOf(complaint!), cause), sent, keys);
    }
}

/// <summary>An erasure on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class ErasePersonCommand(ErasePerson erasure, Submission sent, PersonKeys keys) : CounterCommand(
    sent, ErasePerson.Stream(erasure.ErasureId).ToString(), sent.FingerprintOf("erasure"))
{
    private Guid? key;

    public ErasePerson Erasure => erasure;

    public override string? ActsFor => null;

    public override string Operation => "erasure";

    public override bool LooksUp => true;

    public override async Task<Answer?> LookUpAsync(EventLog log, ReadModelRunner readModels, CancellationToken cancel)
    {
        key = await keys.NameOfAsync(erasure.Person, cancel);
        return null;
    }

    public override IEnumerable<string> Boundary() => Names(ErasePerson.Stream(erasure.ErasureId));

    protected override Decision DecideOn(StreamSet streams) => key is { } known
        ? Record(erasure.Decide(known))
        : Nothing(Answer.Failed(ProblemType.NotFound, "Nothing personal is held of that document or complaint."));

    public override Answer AnswerTo(object firstEvent) => Answer.Created(new ErasureAnswer(
        erasure.ErasureId, erasure.Person.Contains(':', StringComparison.Ordinal) ? "complainant" : "person", erasure.Cause));
}
