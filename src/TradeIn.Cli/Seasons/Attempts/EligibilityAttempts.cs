using TradeIn.Client;
using TradeIn.Client.Claims;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against C1, C6 and C8: who claims, with which papers; and many rules at once.</summary>
internal static class EligibilityAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("claimant registered elsewhere", 5, scene => Refuse(
            scene, claim => claim with { Claimant = claim.Claimant with { RegisteredIn = "310101" } }, ReasonCode.BuyerNotEligible)),
        new("claim by someone else", 8, scene => Refuse(
            scene, claim => claim with { Claimant = scene.Stranger() }, ReasonCode.BuyerMismatch)),
        new("someone else's certificate", 6, AnothersCertificate),
        new("another document of the same person", 8, AnotherDocument),
        new("claim by an agent without papers", 6, scene => Refuse(
            scene, claim => claim with { Agent = new Agent("代办人") }, ReasonCode.AgentIdentityMissing)),
        new("papers incomplete", 25, scene => Refuse(
            scene, claim => claim with { Papers = Without(claim.Papers, scene.Random), PaperDigests = null }, ReasonCode.PapersIncomplete)),
        new("application not signed", 15, scene => Refuse(
            scene, claim => claim with { ApplicationSigned = false }, ReasonCode.ApplicationNotSigned)),
        new("papers incomplete, not signed, by someone else", 5, scene => Refuse(
            scene, claim => claim with
            {
                Claimant = scene.Stranger(),
                Papers = ["certificate", "invoice"],
                PaperDigests = null,
                ApplicationSigned = false,
            },
            ReasonCode.BuyerMismatch, ReasonCode.PapersIncomplete, ReasonCode.ApplicationNotSigned)),
        new("every paper wrong, registered elsewhere, agent, unregistered outlet", 2, scene => Refuse(
            scene, claim => claim with
            {
                OutletId = $"{claim.SellerId}-s9",
                Claimant = claim.Claimant with { RegisteredIn = "120101" },
                Agent = new Agent("代办人"),
                Papers = [],
                PaperDigests = null,
                ApplicationSigned = false,
            },
            ReasonCode.OutletNotRegistered, ReasonCode.BuyerNotEligible, ReasonCode.AgentIdentityMissing,
            ReasonCode.PapersIncomplete, ReasonCode.ApplicationNotSigned)),
    ];

    /// <summary>The attempt is refused; then the claim is filed as it should be.</summary>
    private static void Refuse(Scene scene, Func<ClaimRequest, ClaimRequest> spoil, params ReasonCode[] reasons)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        scene.Refuse(spoil(deal.Claim with { Agent = null }), reasons);
        scene.MakeGood(deal);
    }

    private static void AnothersCertificate(Scene scene)
    {
        var (neighbour, deal) = (scene.Deal(), scene.Deal());
        scene.Recycle(neighbour);
        scene.Prepare(deal);
        scene.Refuse(
            deal.Claim with { CertificateNumber = neighbour.Claim.CertificateNumber }, ReasonCode.BuyerMismatch);
        scene.MakeGood(deal);
    }

    /// <summary>ID card and household register carry one number; still the claim needs the one on the certificate.</summary>
    private static void AnotherDocument(Scene scene)
    {
        var deal = scene.Deal(customer: scene.PersonWithRegister());
        scene.Prepare(deal);
        scene.Refuse(
            deal.Claim with { Claimant = Scene.WithOtherDocument(deal.Claim.Claimant) }, ReasonCode.DocumentMismatch);
        scene.MakeGood(deal);
    }

    private static List<string> Without(IReadOnlyList<string> papers, SeasonRandom random)
    {
        var missing = random.Pick(papers);
        return [.. papers.Where(paper => paper != missing)];
    }
}
