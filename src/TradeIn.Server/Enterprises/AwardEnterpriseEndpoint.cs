using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>POST /v1/enterprises</c>: the tender is awarded.</summary>
internal static class AwardEnterpriseEndpoint
{
    public static void MapAwards(this IEndpointRouteBuilder routes) => routes
        .MapPost("/enterprises", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Award))
        .WithMetadata(CounterOperation.Award.AllowedRoles)
        .Describe<AwardRequest, EnterpriseStepAnswer>(
            "awardEnterprise", "Enterprises", "Award the tender",
            "Municipal commerce puts an enterprise on record that won the tender: its roles and, for a recycler, the regions in which it "
            + "collects at home (Q21, Q24). It is qualified once it has an agreement and a bond as well: that follows by itself.",
            Examples.Award, Examples.AwardAnswer);
}

/// <summary>Reads the body of <c>POST /v1/enterprises</c>.</summary>
internal static class AwardRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("enterpriseId");
        var name = body.Text("name");
        var roles = body.ListOf<EnterpriseRole>("roles");
        var registeredIn = body.District("registeredIn");
        var awardedOn = body.PastDay("awardedOn", sent.ReceivedAt);
        var regions = body.TextsOrNone("regions");
        body.NothingElse();
        return sent.Errors.Any ? null : new AwardEnterpriseCommand(
            new AwardEnterprise
            {
                Enterprise = id, Name = name, Roles = roles, RegisteredIn = registeredIn, AwardedOn = awardedOn, Regions = regions,
            },
            sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class AwardEnterpriseCommand(AwardEnterprise award, Submission sent)
    : EnterpriseCommand(sent, "award", award.Enterprise, award.Enterprise)
{
    protected override Decision DecideOn(Enterprise? known, EnterpriseSurroundings around) =>
        Record(award.Decide(known, around.PolicyOn(award.AwardedOn)));
}
