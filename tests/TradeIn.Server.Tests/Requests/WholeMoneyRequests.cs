using TradeIn.Client.Settlement;
using TradeIn.Server.Tests.Custody;
using TradeIn.Server.Tests.Settlement;

namespace TradeIn.Server.Tests.Requests;

/// <summary>
/// Requests of statements, reviews and declarations, each in every form that it takes: a form has members that the others must
/// not have, and needs some that the record leaves open.
/// </summary>
internal static class WholeMoneyRequests
{
    private static readonly DateTimeOffset Later = new(2010, 8, 20, 9, 0, 0, TimeSpan.FromHours(8));

    private static int days;

    /// <summary>Of each form the members that belong to others.</summary>
    private static readonly Dictionary<string, string> Foreign = new()
    {
        ["statement-by-list"] = "/period",
        ["statement-by-period"] = "/claims",
        ["review-by-list"] = "/filter",
        ["review-by-filter"] = "/claims /filter/undecided",
        ["review-of-undecided"] = "/claims /filter/verdict /reasons",
        ["second-look"] = "/amount /paymentOrderId /paidOn /reference",
        ["allocation"] = "/overturned /paymentOrderId /paidOn /reference /grounds",
        ["payment-order"] = "/overturned /amount /paidOn /reference /grounds",
        ["payment-confirmation"] = "/overturned /amount /paymentOrderId /grounds",
        ["payment-failure"] = "/overturned /amount /paymentOrderId /paidOn /reference",
        ["declaration"] = "",
        ["declaration-review"] = "/amount /paidOn /reference",
        ["declaration-approval"] = "/rejected /grounds /paidOn /reference",
        ["declaration-rejection"] = "/rejected /amount /paidOn /reference",
        ["declaration-payment"] = "/rejected /grounds",
    };

    /// <summary>Of each form the members without which it is none, with what is then named.</summary>
    private static readonly Dictionary<string, (string Member, string Named)[]> Needed = new()
    {
        ["statement-by-list"] = [("/claims", "/claims")],
        ["statement-by-period"] = [("/period", "/claims")],
        ["review-by-list"] = [("/claims", "/claims"), ("/reasons", "/reasons")],
        ["review-by-filter"] = [("/filter", "/claims"), ("/reasons", "/reasons")],
        ["review-of-undecided"] = [("/filter", "/claims")],
        ["allocation"] = [("/amount", "/amount")],
        ["payment-order"] = [("/paymentOrderId", "/paymentOrderId")],
        ["payment-confirmation"] = [("/paidOn", "/paidOn"), ("/reference", "/reference")],
        ["payment-failure"] = [("/grounds", "/grounds")],
        ["declaration-review"] = [("/rejected", "/grounds"), ("/grounds", "/grounds")],
        ["declaration-approval"] = [("/amount", "/amount")],
        ["declaration-rejection"] = [("/grounds", "/grounds")],
        ["declaration-payment"] = [("/amount", "/amount"), ("/paidOn", "/paidOn"), ("/reference", "/reference")],
    };

    public static IReadOnlyCollection<string> Names => Foreign.Keys;

    public static bool IsForeign(string operation, string pointer) =>
        Foreign.TryGetValue(operation, out var members) && members.Split(' ').Contains(pointer);

    /// <summary>What is named when a member of a form is missing; null when it may be.</summary>
    public static string? NamedWithout(string operation, string pointer) =>
        Needed.GetValueOrDefault(operation, []).FirstOrDefault(each => each.Member == pointer).Named;

    public static async Task<(object Request, string Key, string Path)> PrepareAsync(RunningServer server, string operation)
    {
        if (operation.StartsWith("declaration", StringComparison.Ordinal)) return await DeclarationAsync(server, operation);
        var trade = new Trade();
        if (operation is "statement-by-period") return await OfPeriodAsync(server, trade);
        await trade.AdvanceAsync(server);
        var settling = new Settling(trade);
        if (operation is "statement-by-list") return (OfList(settling, trade), Trade.Seller, "/v1/statements");
        await settling.GoAsync(server, StepsBefore(operation));
        return operation switch
        {
            "review-by-list" => (
                new ReviewRequest($"VL-{settling.Id}", settling.Id, "reject", Later, [trade.ClaimId], null, ["paper-missing"], "The invoice."),
                Settling.District, "/v1/reviews"),
            "review-by-filter" => (
                new ReviewRequest(
                    $"VF-{settling.Id}", settling.Id, "hold", Later, null, Filter(verdict: "accept"), ["paper-missing"], "The invoice."),
                Settling.District, "/v1/reviews"),
            "review-of-undecided" => (
                new ReviewRequest($"VU-{settling.Id}", settling.Id, "accept", Later, null, Filter(undecided: true), null, "All of them."),
                Settling.District, "/v1/reviews"),
            "second-look" or "allocation" => (StepOf(operation, settling, trade), Settling.Municipal, $"{settling.Path}/steps"),
            _ => (StepOf(operation, settling, trade), Settling.District, $"{settling.Path}/steps"),
        };
    }

    private static string StepsBefore(string operation) => operation switch
    {
        "review-by-list" or "review-of-undecided" => "",
        "review-by-filter" => "accept",
        "second-look" => "accept conclude",
        "allocation" => "accept conclude second-look",
        "payment-order" => "accept conclude second-look allocate",
        _ => "accept conclude second-look allocate order-payment",
    };

    private static StatementRequest OfList(Settling settling, Trade trade) => new(
        settling.Id, Trade.Programme, "sel-dazhong", Later, 1, 249.95m, [new StatedClaim(trade.ClaimId, 249.95m)]);

    /// <summary>Advanced on a day of its own.</summary>
    private static async Task<(object Request, string Key, string Path)> OfPeriodAsync(RunningServer server, Trade trade)
    {
        var day = new DateOnly(2010, 9, 1).AddDays(Interlocked.Increment(ref days));
        await trade.ApproveAsync(server);
        var advance = trade.Advance().With("paidAt", $"{day:yyyy-MM-dd}T12:00:00+08:00");
        await server.PostAsync(Trade.Seller, trade.AdvancePath, advance).ShouldBeAsync(201);
        var request = new StatementRequest(
            new Settling(trade).Id, Trade.Programme, "sel-dazhong", Later.AddYears(1), 1, 249.95m, Period: new StatementPeriod(day, day));
        return (request, Trade.Seller, "/v1/statements");
    }

    private static ReviewFilter Filter(string? verdict = null, bool? undecided = null) => new(
        new DateOnly(2010, 7, 1), new DateOnly(2010, 7, 31), 1.00m, 400.00m, "sel-dazhong-s1", verdict, undecided);

    private static StatementStepRequest StepOf(string operation, Settling settling, Trade trade) => operation switch
    {
        "second-look" => new("second-look", Later, [trade.ClaimId], Grounds: "It was looked at."),
        "allocation" => new("allocate", Later, Amount: 249.95m),
        "payment-order" => new("order-payment", Later, PaymentOrderId: $"PO-{settling.Id}"),
        "payment-confirmation" => new("confirm-payment", Later, PaidOn: new DateOnly(2010, 8, 20), Reference: "BANK-1"),
        _ => new("fail-payment", Later, Grounds: "The account is closed."),
    };

    private static async Task<(object Request, string Key, string Path)> DeclarationAsync(RunningServer server, string operation)
    {
        var haul = new Haul(new Trade());
        await haul.ArriveAsync(server, "received");
        var (unit, month) = (haul.Trades[0].Certificate, new DateOnly(2010, 7, 1));
        var declaration = new DeclarationRequest(
            $"DCL-W{Paperwork.Next()}", Trade.Programme, "dis-huaxing", "freight", month, Later, [new DeclaredUnit(unit, 20m)], 20m);
        if (operation == "declaration") return (declaration, Haul.Dismantler, "/v1/declarations");
        var filed = Paperwork.Declaration("freight", (unit, 20m));
        var steps = $"/v1/declarations/{filed["declarationId"]}/steps";
        await server.PostAsync(Haul.Dismantler, "/v1/declarations", filed).ShouldBeAsync(201);
        if (operation != "declaration-review")
            await server.PostAsync(Paperwork.Environment, steps, Paperwork.Review()).ShouldBeAsync(201);
        if (operation == "declaration-payment")
            await server.PostAsync(Trade.Finance, steps, Paperwork.Approval(20m)).ShouldBeAsync(201);
        DeclarationStepRequest step = operation switch
        {
            "declaration-review" => new("review", Later, [unit], "Another unit stands there."),
            "declaration-approval" => new("approve", Later, Amount: 20m),
            "declaration-rejection" => new("reject", Later, Grounds: "The weighing slips are missing."),
            _ => new("pay", Later, Amount: 20m, PaidOn: new DateOnly(2010, 8, 20), Reference: "PAY-1"),
        };
        return (step, operation == "declaration-review" ? Paperwork.Environment : Trade.Finance, steps);
    }
}
