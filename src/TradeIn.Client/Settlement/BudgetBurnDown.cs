namespace TradeIn.Client.Settlement;

/// <summary>How a budget is used up day by day, and when it is used up if it goes on so (M4).</summary>
/// <param name="Districts">Whose budgets are told together; absent: all of the programme.</param>
/// <param name="Days">The days on which something moved, in order.</param>
/// <param name="Remaining">Yuan: what remains after the last of them.</param>
/// <param name="MeanOf">How many days with claims the mean is of, 14 at most.</param>
/// <param name="Mean">Yuan: what one of them took on average, releases deducted.</param>
/// <param name="RunsOutOn">
/// The first day at whose end nothing remains: past when nothing remains already, else the forecast; absent when it cannot
/// be told.
/// </param>
/// <param name="Method">How the forecast is reckoned, in words.</param>
/// <param name="AsOf">The position of the log that it has come to.</param>
public sealed record BudgetBurnDown(
    string Programme, IReadOnlyList<string>? Districts, IReadOnlyList<BudgetBurnDownDay> Days, decimal Remaining, int MeanOf,
    decimal Mean, DateOnly? RunsOutOn, string Method, long AsOf);

/// <summary>A day on which something moved on the budget.</summary>
/// <param name="Day">Of the claim, the return, the payment order.</param>
/// <param name="Claims">How many were approved.</param>
/// <param name="Allocated">Yuan: tranches of the day.</param>
/// <param name="Committed">Yuan: to the claims of the day.</param>
/// <param name="Released">Yuan: by returns, exchanges and revocations of the day.</param>
/// <param name="Spent">Yuan: on payments ordered on the day, less what came back of them.</param>
/// <param name="SpentSoFar">Yuan: up to the day's end.</param>
/// <param name="Remaining">Yuan: at the day's end; below zero when it is overdrawn.</param>
public sealed record BudgetBurnDownDay(
    DateOnly Day, int Claims, decimal Allocated, decimal Committed, decimal Released, decimal Spent, decimal SpentSoFar,
    decimal Remaining);
