using TradeIn.Client.Settlement;

namespace TradeIn.Client;

/// <content>Budgets, debts, and what dismantlers earn.</content>
public sealed partial class TradeInClient
{
    /// <summary>Municipal finance puts a tranche of the budget at a district's disposal (M4).</summary>
    public Task<Answer<TrancheAnswer>> AllocateBudgetAsync(TrancheRequest tranche, CancellationToken cancel = default) =>
        PostAsync("/v1/budget-tranches", tranche, Json.TrancheRequest, Json.TrancheAnswer, cancel);

    /// <summary>A district's budget; null when the programme keeps none for it.</summary>
    public Task<BudgetView?> GetBudgetAsync(string programme, string district, CancellationToken cancel = default) =>
        GetAsync(
            $"/v1/budgets/{Uri.EscapeDataString(programme)}/{Uri.EscapeDataString(district)}", Json.BudgetView, cancel);

    /// <summary>The budgets of all districts; null when the programme keeps none.</summary>
    public Task<BudgetsView?> GetBudgetsAsync(string programme, CancellationToken cancel = default) =>
        GetAsync($"/v1/budgets?programme={Uri.EscapeDataString(programme)}", Json.BudgetsView, cancel);

    /// <summary>A debt is settled outside of statements (A1).</summary>
    public Task<Answer<DebtSettlementAnswer>> SettleDebtAsync(
        DebtSettlementRequest settlement, CancellationToken cancel = default) =>
        PostAsync("/v1/debt-settlements", settlement, Json.DebtSettlementRequest, Json.DebtSettlementAnswer, cancel);

    /// <summary>A dismantler declares what it earned in a month (M5, M6).</summary>
    public Task<Answer<DeclarationAnswer>> DeclareAsync(DeclarationRequest declaration, CancellationToken cancel = default) =>
        PostAsync("/v1/declarations", declaration, Json.DeclarationRequest, Json.DeclarationAnswer, cancel);

    /// <summary>The environment office reviews it; municipal finance approves or rejects, and pays (M5, M6).</summary>
    public Task<Answer<DeclarationStepAnswer>> DecideDeclarationAsync(
        string declarationId, DeclarationStepRequest step, CancellationToken cancel = default) =>
        PostAsync(
            $"/v1/declarations/{Uri.EscapeDataString(declarationId)}/steps", step, Json.DeclarationStepRequest,
            Json.DeclarationStepAnswer, cancel);

    /// <summary>A declaration and its steps; null when there is none of that id.</summary>
    public Task<DeclarationView?> GetDeclarationAsync(string declarationId, CancellationToken cancel = default) =>
        GetAsync($"/v1/declarations/{Uri.EscapeDataString(declarationId)}", Json.DeclarationView, cancel);

    /// <summary>What the accounts of the books come to (M7), of one account or one party alone, now or at a position of the log.</summary>
    public async Task<BalancesView> GetBalancesAsync(
        string? account = null, string? party = null, long? at = null, CancellationToken cancel = default) =>
        (await GetAsync(
            $"/v1/books/balances{Query(("account", account), ("party", party), ("at", at))}", Json.BalancesView, cancel))!;

    /// <summary>Postings of the books (M7), in the order of the log.</summary>
    /// <param name="account">One account alone.</param>
    /// <param name="party">One party alone.</param>
    /// <param name="after">The <c>next</c> of the answer before.</param>
    /// <param name="limit">So many at most, 1 to 1000.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<PostingsView> GetPostingsAsync(
        string? account = null, string? party = null, string? after = null, int? limit = null,
        CancellationToken cancel = default) =>
        (await GetAsync(
            $"/v1/books/postings{Query(("account", account), ("party", party), ("after", after), ("limit", limit))}",
            Json.PostingsView, cancel))!;

    private static string Query(params (string Name, object? Value)[] members)
    {
        var said = members.Where(member => member.Value is not null)
            .Select(member => FormattableString.Invariant($"{member.Name}={Uri.EscapeDataString($"{member.Value}")}")).ToList();
        return said.Count == 0 ? "" : $"?{string.Join('&', said)}";
    }
}
