using TradeIn.Domain.Corrections;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Corrections;

/// <summary>Reads the body of <c>POST /v1/corrections</c>.</summary>
internal static class CorrectionRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("correctionId");
        var certificate = body.CertificateNumber("certificateNumber");
        var recycler = body.Id("recyclerId");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var kind = body.OneOfOrWrong<CorrectionKind>("kind");
        var explanation = body.Text("explanation", longest: 1000);
        var given = body.ObjectOrNull("changes");
        var changes = given is null ? null : ReadChanges(sent, given);
        var papers = body.PapersOrNull();
        body.NothingElse();
        CheckChanges(body, kind, given);
        if (sent.Errors.Any || kind is null) return null;

        var request = new RequestCorrection
        {
            CorrectionId = id, Certificate = certificate, Recycler = recycler, OccurredAt = occurredAt,
            Kind = kind.Value, Explanation = explanation, Changes = changes, Papers = papers,
        };
        return new RequestCorrectionCommand(request, sent);
    }

    private static EntryChanges ReadChanges(Submission sent, BodyReader body)
    {
        var parties = sent.Parties;
        var changes = new EntryChanges
        {
            Buyer = body.ObjectOrNull("buyer") is { } buyer ? parties.Party(buyer) : null,
            Agent = parties.Agent(body.ObjectOrNull("agent")),
            Unit = body.ObjectOrNull("unit")?.Unit(),
            MissingParts = body.TextsOrNull("missingParts"),
            AgreedPrice = body.AmountOrNull("agreedPrice"),
        };
        body.NothingElse();
        return changes;
    }

    private static void CheckChanges(BodyReader body, CorrectionKind? kind, BodyReader? changes)
    {
        if (kind == CorrectionKind.Change && changes is null or { IsEmpty: true })
            body.Wrong("changes", "is required of a change, and must name what the entry shall say");
        if (kind is CorrectionKind.Invalidate or CorrectionKind.Annotate && changes is not null)
            body.Wrong("changes", "belongs to a change only");
    }
}
