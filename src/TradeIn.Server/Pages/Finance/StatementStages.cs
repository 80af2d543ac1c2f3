using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Access;
using TradeIn.Server.Pages.Texts;
using TradeIn.Server.Programmes;

namespace TradeIn.Server.Pages.Finance;

/// <summary>Where statements can be, as people work through them.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Statuses">None: whatever they are.</param>
internal sealed record StatementStage(string Name, Words Title, params IReadOnlyList<string> Statuses);

/// <summary>The stages of a statement, and whose turn it is at each.</summary>
internal static class StatementStages
{
    private static readonly StatementStage[] Stages =
    [
        new("review", FinanceTexts.ForReview, "filed"),
        new("second-look", FinanceTexts.ForSecondLook, "concluded"),
        new("allocate", FinanceTexts.ForAllocation, "accepted"),
        new("order", FinanceTexts.ForPayment, "allocated"),
        new("bank", FinanceTexts.AtTheBank, "ordered"),
        new("paid", FinanceTexts.Paid, "paid"),
        new("all", FinanceTexts.AllOfThem),
    ];

    /// <summary>What waits for an office comes first; who only looks begins with all.</summary>
    public static IReadOnlyList<StatementStage> For(Caller caller) => caller switch
    {
        { Role: Role.Finance, District: null } =>
            [new("mine", FinanceTexts.Waiting, "concluded", "accepted"), .. Stages],
        { Role: Role.Finance } => [new("mine", FinanceTexts.Waiting, "filed", "allocated", "ordered"), .. Stages],
        _ => [Stages[^1], .. Stages[..^1]],
    };

    /// <summary>Whether the next step of a statement is this caller's.</summary>
    public static bool IsTurnOf(Caller caller, string status, string? district) => caller.Role == Role.Administrator
        || (caller.Role == Role.Finance && (status is "concluded" or "accepted"
            ? caller.District is null
            : caller.District is { } own && district is not null && CodesOf(own).Contains(district)));

    /// <summary>All codes that stand for a district: a seller may be registered under one that was merged into it.</summary>
    public static IReadOnlyList<string> CodesOf(string district)
    {
        var policy = ProgrammeFiles.Beijing2010.Policy;
        var code = policy.CodeOn(district, policy.Until);
        return [.. policy.Districts.Select(each => each.Code).Where(each => policy.CodeOn(each, policy.Until) == code)
            .Append(district).Distinct(StringComparer.Ordinal)];
    }
}
