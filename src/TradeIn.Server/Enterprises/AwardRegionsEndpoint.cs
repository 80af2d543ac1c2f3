using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>POST /v1/region-awards</c>: regions change.</summary>
internal static class AwardRegionsEndpoint
{
    public static void MapRegionAwards(this IEndpointRouteBuilder routes) => routes
        .MapPost("/region-awards", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.RegionAward))
        .WithMetadata(CounterOperation.RegionAward.AllowedRoles)
        .Describe<RegionAwardRequest, EnterpriseStepAnswer>(
            "awardRegions", "Enterprises", "Change a recycler's regions",
            "From a day on the recycler collects at home in these regions and no others (Q21). A recycling is judged by the regions of "
            + "its own day.",
            Examples.RegionAward, Examples.RegionAwardAnswer);
}

/// <summary>Reads the body of <c>POST /v1/region-awards</c>.</summary>
internal static class RegionAwardRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("regionAwardId");
        var enterprise = body.Id("enterpriseId");
        var regions = body.Texts("regions", least: 1);
        var from = body.Day("from");
        body.NothingElse();
        return sent.Errors.Any ? null : new AwardRegionsCommand(new AwardRegions(id, enterprise, regions, from), sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class AwardRegionsCommand(AwardRegions award, Submission sent)
    : EnterpriseCommand(sent, "region-award", award.Enterprise, award.RegionAwardId)
{
    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        Record(award.Decide(known, around.PolicyOn(award.From)));
}
