using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>POST /v1/outlets</c>: an outlet opens.</summary>
internal static class RegisterOutletEndpoint
{
    public static void MapOutlets(this IEndpointRouteBuilder routes) => routes
        .MapPost("/outlets", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Outlet))
        .WithMetadata(CounterOperation.Outlet.AllowedRoles)
        .Describe<OutletRequest, EnterpriseStepAnswer>(
            "registerOutlet", "Enterprises", "Register an outlet",
            "A place where a recycler takes old units in, or a seller sells new ones (Q15, Q20): municipal commerce or commerce of the "
            + "outlet's district records it, and the public directory shows it from its first day on.",
            Examples.Outlet, Examples.OutletAnswer);
}

/// <summary>Reads the body of <c>POST /v1/outlets</c>.</summary>
internal static class OutletRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("outletId");
        var enterprise = body.Id("enterpriseId");
        var kind = body.OneOf<OutletKind>("kind");
        var district = body.District("district");
        var openedOn = body.Day("openedOn");
        var online = body.FlagOrNull("online");
        var (name, address, phone) = (body.TextOrNull("name"), body.TextOrNull("address"), body.TextOrNull("phone", longest: 40));
        var at = body.PointOrNull();
        var categories = body.CategoriesOrNull("categories");
        body.NothingElse();
        return sent.Errors.Any ? null : new RegisterOutletCommand(
            new RegisterOutlet
            {
                OutletId = id, Enterprise = enterprise, Kind = kind, District = district, OpenedOn = openedOn,
                Online = online ?? false, Name = name, Address = address, Phone = phone, At = at, Categories = categories,
            },
            sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class RegisterOutletCommand(RegisterOutlet outlet, Submission sent)
    : EnterpriseCommand(sent, "outlet", outlet.Enterprise, $"{outlet.Enterprise}/{outlet.OutletId}")
{
    protected override Answer? Forbidden => Caller.ForbidAllButCommerce();

    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        Caller.ForbidAllButCommerceOf(outlet.District, around.Programme, outlet.OpenedOn) is { } forbidden
            ? Nothing(forbidden) : Record(outlet.Decide(known, around.PolicyOn(outlet.OpenedOn)));
}
