using System.Globalization;
using TradeIn.Client;
using TradeIn.Client.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Refusals;
using Agent = TradeIn.Client.Agent;

namespace TradeIn.Cli.Seasons.Signals;

/// <summary>What shows in who comes, and with what: agents, serial numbers, claims that are tried until they pass.</summary>
internal static class PersonPlots
{
    private const int Principals = 9;
    private const int Run = 10;

    private static readonly string[] Papers = ["certificate", "identity-original", "identity-copy", "invoice", "application-form"];

    /// <summary>Each a little different from the one before, and none without a fault.</summary>
    private static readonly (Func<ClaimRequest, ClaimRequest> Change, ReasonCode Reason)[] Tries =
    [
        (claim => claim with { Papers = Papers[..4] }, ReasonCode.PapersIncomplete),
        (claim => claim with { Papers = Papers[1..] }, ReasonCode.PapersIncomplete),
        (claim => claim with { ApplicationSigned = false }, ReasonCode.ApplicationNotSigned),
        (claim => claim with { Agent = new Agent("代办人") }, ReasonCode.AgentIdentityMissing),
        (claim => claim with { Papers = [.. Papers[..3], Papers[4]] }, ReasonCode.PapersIncomplete),
    ];

    /// <summary>One agent, nine buyers who have nothing else in common.</summary>
    public static PlantedCase AgentOfMany(Plot plot)
    {
        var agent = plot.Stage.Customers.Middleman(plot.Random);
        plot.Agent = Masking.Number(agent.Document!.Number);
        for (var n = 0; n < Principals; n++)
        {
            var deal = plot.Deal(plot.SomeDay(20));
            plot.Tell(deal with { Recycling = deal.Recycling with { Agent = agent }, Claim = deal.Claim with { Agent = agent } });
        }
        return plot.Case(plot.Seller);
    }

    /// <summary>Ten old units of one model, from ten households, as they left the factory one after the other.</summary>
    public static PlantedCase SerialsInRun(Plot plot)
    {
        Unit? first = null;
        var number = plot.Random.Between(100_000_000, 900_000_000);
        for (var n = 0; n < Run; n++)
        {
            var deal = plot.Deal(plot.From.AddDays(n / 2));
            first ??= deal.Recycling.Unit;
            var serial = string.Create(CultureInfo.InvariantCulture, $"Z9841{number + n:000000000}");
            plot.Tell(deal with
            {
                Recycling = deal.Recycling with { Unit = first with { SerialNumber = serial }, MissingParts = null },
            });
        }
        return plot.Case(plot.Recycler);
    }

    /// <summary>A claim that is refused five times within an hour, a little different each time, and approved two days later.</summary>
    public static PlantedCase RefusalsRepeated(Plot plot)
    {
        var scene = new Scene(plot.Stage, plot.Random, plot.From);
        var deal = plot.Deal(plot.From);
        var at = Rhythm.Morning(plot.From.AddDays(1)).AddHours(4);
        var claim = deal.Claim with { Agent = null, OccurredAt = at, Papers = Papers, PaperDigests = null };
        deal = deal with { Claim = claim, Advance = deal.Advance with { PaidAt = at.AddHours(5) } };
        plot.Note(deal);
        scene.Prepare(deal);
        foreach (var (change, reason) in Tries)
        {
            at = at.AddMinutes(12);
            var tried = change(claim with { ClaimId = $"C-{scene.NextNumber()}", OccurredAt = at });
            plot.NoteClaim(tried.ClaimId);
            scene.Refuse(tried, reason);
        }
        var approved = deal.Refiled(deal.Claim.ClaimId);
        scene.Claim(approved);
        scene.Advance(approved);
        return plot.Case(plot.Seller, deal.Claim.OutletId);
    }
}
