namespace TradeIn.Cli.Verification;

/// <summary>A step of a statement that was refused, each judged as the step itself is.</summary>
internal sealed class StatementStepAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    public Decision Refusal(LogRow row, EventBody body)
    {
        var step = body.Text("step");
        if (StatementCase.Open(bench, row, body) is { } open) refusals.Check(row, body, Judge(open, step));
        return Decision.Refused(row);
    }

    private static Ruling Judge(StatementCase open, string step) => step switch
    {
        "withdraw" => open.JudgeWithdrawal(),
        "conclude" => open.JudgeConclusion(),
        "second-look" => JudgeSecondLook(open),
        "allocate" => JudgeAllocation(open),
        "order-payment" => open.Judge("allocated"),
        "confirm-payment" => JudgeConfirmation(open),
        "fail-payment" => open.Judge("ordered", byAnother: false),
        _ => throw new UnreadableEventException("'step' is no step of a statement."),
    };

    private static Ruling JudgeSecondLook(StatementCase open)
    {
        var ruling = open.JudgeSecondLook();
        ruling.Believe(
            PublicReason.SecondLookOutsideSample,
            reason => reason.TextsOrNone("items").Find(IsInSample) is { } item ? $"'{item}' is in the sample" : null);
        return ruling;

        bool IsInSample(string claim) =>
            open.Statement.Sample.Contains(claim) && open.Statement.LineOf(claim) is not null;
    }

    private static Ruling JudgeAllocation(StatementCase open)
    {
        var (ruling, accepted) = (open.Judge("accepted"), EventBody.Said(open.Statement.AcceptedTotal));
        if (open.Statement.State == "accepted")
            ruling.Believe(
                PublicReason.AllocationDiffers,
                reason => reason.Said("limit") != accepted || reason.Said("actual") == accepted
                    ? $"accepted were {accepted}" : null);
        return ruling;
    }

    private static Ruling JudgeConfirmation(StatementCase open)
    {
        var ruling = open.Judge("ordered");
        if (open.Statement.Order is { } order)
            ruling.Believe(
                PublicReason.PaymentBeforeOrder,
                reason => reason.Said("limit") != EventBody.Said(order.On)
                    || string.CompareOrdinal(reason.Said("actual"), EventBody.Said(order.On)) >= 0
                        ? $"it was ordered on {EventBody.Said(order.On)}" : null);
        return ruling;
    }
}
