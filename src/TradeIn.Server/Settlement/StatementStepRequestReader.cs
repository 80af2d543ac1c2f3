using System.Security.Cryptography;
using TradeIn.Domain;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary>A step of a statement as it was sent.</summary>
internal sealed record SentStep(string StatementId, StatementStep Step, DateTimeOffset OccurredAt)
{
    public IReadOnlyList<string> Overturned { get; init; } = [];

    public Money Amount { get; init; }

    public string PaymentOrderId { get; init; } = "";

    public DateOnly PaidOn { get; init; }

    public string Reference { get; init; } = "";

    public string? Grounds { get; init; }

    /// <summary>What a sample will be drawn with: made when the request is read, so that nobody knows it before.</summary>
    public string Seed { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

/// <summary>Reads a step: a single call names the statement in its address, an event in its data or subject.</summary>
internal static class StatementStepRequestReader
{
    /// <summary>Members that belong to one step each; grounds belong to two.</summary>
    private static readonly (string Member, StatementStep[] Steps)[] Members =
    [
        ("overturned", [StatementStep.SecondLook]), ("amount", [StatementStep.Allocate]),
        ("paymentOrderId", [StatementStep.OrderPayment]), ("paidOn", [StatementStep.ConfirmPayment]),
        ("reference", [StatementStep.ConfirmPayment]), ("grounds", [StatementStep.SecondLook, StatementStep.FailPayment]),
    ];

    public static CounterCommand? ReadCall(Submission sent, string statementId) => Read(sent, sent.Reader, statementId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("statementId"));
    }

    private static StatementStepCommand? Read(Submission sent, BodyReader body, string statementId)
    {
        var step = body.OneOfOrWrong<StatementStep>("step");
        var taken = new SentStep(statementId, step ?? default, body.PastInstant("occurredAt", sent.ReceivedAt));
        taken = step switch
        {
            StatementStep.SecondLook => taken with
            {
                Overturned = body.IdsOrNull("overturned", StatementRequestReader.MostClaims, least: 0) ?? [],
                Grounds = body.TextOrNull("grounds", longest: 1000),
            },
            StatementStep.Allocate => taken with { Amount = body.Amount("amount") },
            StatementStep.OrderPayment => taken with { PaymentOrderId = body.Id("paymentOrderId") },
            StatementStep.ConfirmPayment => taken with
            {
                PaidOn = body.PastDay("paidOn", sent.ReceivedAt), Reference = body.Id("reference"),
            },
            StatementStep.FailPayment => taken with { Grounds = body.Text("grounds", longest: 1000) },
            _ => taken,
        };
        foreach (var (member, steps) in Members)
            if (body.IsThere(member) && step is { } its && !steps.Contains(its))
                body.Wrong(member, $"belongs to {string.Join(" and ", steps.Select(step => step.ToName()))} only");
        body.NothingElse();
        return sent.Errors.Any || step is null ? null : new StatementStepCommand(taken, sent, NameOf(taken, sent));
    }

    /// <summary>A payment order is named by its own id, so that no two payments have the same.</summary>
    private static (string Id, ReadOnlyMemory<byte> Fingerprint) NameOf(SentStep step, Submission sent) =>
        step.Step == StatementStep.OrderPayment
            ? ($"payment_order-{step.PaymentOrderId}",
                sent.FingerprintOf($"payment-order {step.StatementId} {sent.Caller.Holder}", "statementId"))
            : sent.NameStep("statement-step", step.StatementId, without: "statementId");
}
