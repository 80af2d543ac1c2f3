using TradeIn.Client.Settlement;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Settlement;

/// <summary><c>GET /v1/budgets</c>: what is allocated, committed, spent and left, district by district.</summary>
internal static class ReadBudgetsEndpoint
{
    private static readonly AllowedRoles Offices = new(
        Role.Commerce, Role.Finance, Role.Environment, Role.Regulator, Role.Auditor, Role.NationalAdministrator, Role.Administrator);

    public static void MapBudgets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/budgets/{programme}/{district}", AnswerAsync)
            .WithMetadata(Offices)
            .Describe<BudgetView>(
                "readBudget", "Budgets", "Read a budget",
                "A programme's budget of one district as it stands: allocated in tranches, committed to approved claims, spent on "
                + "ordered payments, released by returns, and what remains (M4). For the offices.",
                Examples.BudgetView);
        routes.MapGet("/budgets", AnswerAllAsync)
            .WithMetadata(Offices)
            .Describe<BudgetsView>(
                "readBudgets", "Budgets", "Read all budgets of a programme",
                "The budgets of all districts (`?programme=`), those without a tranche too (M4). For the offices.",
                Examples.BudgetsView);
    }

    internal static async Task<Answer> AnswerAsync(HttpContext http, string programme, string district, EventLog log)
    {
        var (known, problem) = await FindAsync(http, programme, log);
        if (known is null) return problem!;
        var stream = Budget.Stream(programme, district).ToString();
        var streams = await log.ReadAsync([stream], cancel: http.RequestAborted);
        return Districts(known).Contains(district)
            ? Answer.Ok(ToView(known, district, streams.Fold<Budget>(stream, Budget.Evolve)))
            : Answer.Failed(ProblemType.NotFound, $"{district} is no district of {programme}.");
    }

    internal static async Task<Answer> AnswerAllAsync(HttpContext http, string? programme, EventLog log)
    {
        if (programme is null) return Answer.Invalid("/programme", "is required");
        var (known, problem) = await FindAsync(http, programme, log);
        if (known is null) return problem!;
        var districts = Districts(known);
        var streams = await log.ReadAsync(
            [.. districts.Select(each => Budget.Stream(programme, each).ToString())], cancel: http.RequestAborted);
        var policy = known.Versions[^1].Policy;
        return Answer.Ok(new BudgetsView(
            programme,
            [
                .. districts
                    .Select(each => (Code: each, Budget: streams.Fold<Budget>(Budget.Stream(programme, each).ToString(), Budget.Evolve)))
                    .Where(each => each.Budget is not null || policy.CodeOn(each.Code, policy.Until) == each.Code)
                    .Select(each => ToView(known, each.Code, each.Budget)),
            ]));
    }

    /// <summary>The programme, or the answer that says why it has no budgets.</summary>
    private static async Task<(Programme? Programme, Answer? Problem)> FindAsync(HttpContext http, string id, EventLog log)
    {
        var stream = Programme.Stream(id).ToString();
        var streams = await log.ReadAsync([stream], cancel: http.RequestAborted);
        var programme = streams.Fold<Programme>(stream, Programme.Evolve);
        return programme is not null && programme.Versions.Any(version => version.Policy.Budgets is not null)
            ? (programme, null)
            : (null, Answer.Failed(ProblemType.NotFound, $"No programme {id} that keeps budgets is published here."));
    }

    private static IReadOnlyList<string> Districts(Programme programme) =>
        [.. programme.Versions.SelectMany(version => version.Policy.Districts).Select(each => each.Code)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static BudgetView ToView(Programme programme, string district, Budget? budget)
    {
        var balance = budget?.Balance ?? BudgetBalance.Empty;
        return new BudgetView(
            programme.Id, district, programme.Versions[^1].Policy.Budgets is { Binding: true }, balance.Allocated.Yuan,
            balance.Committed.Yuan, balance.Spent.Yuan, balance.Released.Yuan, balance.Remaining().Yuan);
    }
}
