using TradeIn.Domain.Certificates;
using TradeIn.Domain.Settlement;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary>Reads a step: a single call names the declaration in its address, an event in its data.</summary>
internal static class DeclarationStepRequestReader
{
    public static CounterCommand? ReadCall(Submission sent, string declarationId) => Read(sent, sent.Reader, declarationId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("declarationId"));
    }

    private static DecideDeclarationCommand? Read(Submission sent, BodyReader body, string declarationId)
    {
        var step = body.OneOfOrWrong<DeclarationStep>("step");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var rejected = Rejected(body);
        OnlyWithItsStep(body, step);
        var pays = step == DeclarationStep.Pay;
        var decided = new DecideDeclaration
        {
            DeclarationId = declarationId, Step = step ?? default, OccurredAt = occurredAt, By = sent.Caller.KeyId,
            Rejected = rejected,
            Grounds = body.Grounds(isRejection: step is null ? null : step == DeclarationStep.Reject || rejected.Count > 0),
            Amount = pays || step == DeclarationStep.Approve ? body.Amount("amount") : null,
            PaidOn = pays ? body.PastDay("paidOn", sent.ReceivedAt) : null,
            Reference = pays ? body.Id("reference") : null,
        };
        body.NothingElse();
        return sent.Errors.Any || step is null ? null : new DecideDeclarationCommand(
            decided, sent, sent.NameStep("declaration-step", declarationId, without: "declarationId"));
    }

    private static List<CertificateNumber> Rejected(BodyReader body)
    {
        var texts = body.IsThere("rejected") ? body.Texts("rejected", DeclarationRequestReader.MostUnits) : [];
        var numbers = new List<CertificateNumber>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (!CertificateNumber.TryParse(texts[i], out var number) && texts[i].Length > 0)
                body.Wrong($"rejected/{i}", "must be 1 to 4 letters and 6 to 12 digits, like BJ00000001");
            numbers.Add(number);
        }
        DeclarationRequestReader.NoneTwice(body, numbers, "rejected/{0}");
        return numbers;
    }

    /// <summary>A member that belongs to another step is a mistake, and not lost in silence.</summary>
    private static void OnlyWithItsStep(BodyReader body, DeclarationStep? step)
    {
        Only("rejected", step == DeclarationStep.Review, "review");
        Only("amount", step is DeclarationStep.Approve or DeclarationStep.Pay, "approve and pay");
        Only("paidOn", step == DeclarationStep.Pay, "pay");
        Only("reference", step == DeclarationStep.Pay, "pay");

        void Only(string name, bool belongs, string steps)
        {
            if (body.IsThere(name) && step is not null && !belongs) body.Wrong(name, $"belongs to {steps} only");
        }
    }
}
