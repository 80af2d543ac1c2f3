using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Testing.Decisions;
using TradeIn.Testing.SampleWorld;
using static TradeIn.Testing.SampleWorld.AfterSale;
using static TradeIn.Testing.SampleWorld.Beijing;
using static TradeIn.Testing.SampleWorld.Reimbursements;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.ReadModels.Tests.Claims;

/// <summary>Commands that are decided one after another, each appended to the log by a command of its own.</summary>
internal sealed class ClaimStory(EventLog log, Scenario scenario)
{
    public static async Task<ClaimStory> BeginAsync(EventLog log)
    {
        ClaimStory story = new(log, Scenario.Given(Past.World));
        await story.AppendAsync(Past.World);
        return story;
    }

    /// <summary>Wang's trade-in number n, up to the claim that is granted.</summary>
    public async Task GrantAsync(int n, decimal price = 3299)
    {
        var (recycling, purchase, claim) = TradeIn(n, price);
        await DecideAsync(story => story.When(recycling).ThenAccepted());
        await DecideAsync(story => story.When(purchase).ThenAccepted());
        await DecideAsync(story => story.When(claim).ThenAccepted());
    }

    public Task AdvanceAsync(int n, decimal amount) =>
        DecideAsync(story => story.When(AnAdvance with { ClaimId = $"C-{n}", Amount = Yuan(amount) }).ThenAccepted());

    /// <summary>By a statement of that claim alone.</summary>
    public async Task ReimburseAsync(int n, decimal amount)
    {
        var filing = AStatement with
        {
            StatementId = $"S-{n}", Claims = [new StatedClaim($"C-{n}", Yuan(amount))], DeclaredTotal = Yuan(amount),
        };
        foreach (var step in Payment(filing)) await DecideAsync(story => step(story).ThenAccepted());
    }

    /// <summary>The certificate is marked invalid, through all three authorities.</summary>
    public async Task InvalidateAsync(int n)
    {
        var certificate = TradeIn(n, 3299).Claim.Certificate;
        await DecideAsync(story => story.When(AnInvalidation with { Certificate = certificate }).ThenAccepted());
        foreach (var step in Enum.GetValues<CorrectionStep>())
            await DecideAsync(story => story.When(ACorrectionStep(step)).ThenAccepted());
    }

    public async Task DecideAsync(Func<Scenario, Outcome> decide) => await AppendAsync(decide(scenario).Facts);

    public static (Domain.Recycling.RecordRecycling Recycling, RecordPurchase Purchase, SubmitClaim Claim) TradeIn(
        int n, decimal price)
    {
        var certificate = Domain.Certificates.CertificateNumber.Parse($"BJ{n:00000000}");
        return (
            ARecycling with { RecyclingId = $"R-{n}", Certificate = certificate, Unit = AUnit(Television, $"SN-OLD-{n}") },
            APurchase.For(price) with
            {
                PurchaseId = $"P-{n}", Invoice = AnInvoice($"{n:00000000}"), Unit = AUnit(Refrigerator, $"SN-NEW-{n}"),
            },
            AClaim with { ClaimId = $"C-{n}", PurchaseId = $"P-{n}", Certificate = certificate });
    }

    private Task<CommandResult> AppendAsync(IReadOnlyList<Fact> facts) => log.ExecuteAsync(Append.Of(
        [.. facts.Select(fact => new NewEvent(fact.Stream.ToString(), fact.Stream.Type, fact.Event))]));
}

/// <summary>A clock that stands still.</summary>
internal sealed class StoppedClock(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}
