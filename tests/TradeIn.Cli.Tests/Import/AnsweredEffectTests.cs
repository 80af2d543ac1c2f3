using System.Text.Json;
using TradeIn.Cli.Import;
using TradeIn.Cli.Seasons;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Tests.Import;

/// <summary>The sums and states that an import counts are those of the answers.</summary>
public class AnsweredEffectTests
{
    [Fact]
    public void A_return_tells_its_certificate_and_three_sums() => Of(
        EventTypes.Return, """
        { "claimId": "C-1", "refundToBuyer": 2149.10, "subsidyTakenBack": 249.90, "owedToFinance": 249.90,
          "certificate": { "certificateNumber": "BJ11000001", "status": "expired" } }
        """).ShouldBe(new Effect("expired") { Refunded = 2149.10m, TakenBack = 249.90m, OwedToFinance = 249.90m });

    [Fact]
    public void A_return_of_what_was_never_claimed_tells_no_certificate() => Of(
        EventTypes.Return, """{ "refundToBuyer": 2399.00, "subsidyTakenBack": 0.00, "owedToFinance": 0.00, "certificate": null }""")
        .ShouldBe(new Effect { Refunded = 2399m });

    [Fact]
    public void An_exchange_tells_what_is_refunded_and_taken_back_but_not_what_is_left_of_the_subsidy() => Of(
        EventTypes.Exchange, """{ "subsidy": 120.00, "refundToBuyer": 900.00, "subsidyTakenBack": 60.00, "owedToFinance": 0.00 }""")
        .ShouldBe(new Effect { Refunded = 900m, TakenBack = 60m });

    [Fact]
    public void An_applied_correction_tells_what_is_to_be_recovered_and_owed() => Of(
        EventTypes.CorrectionStep, """{ "status": "applied", "toRecover": 300.00, "owedToFinance": 300.00 }""")
        .ShouldBe(new Effect("applied") { ToRecover = 300m, OwedToFinance = 300m });

    [Theory]
    [InlineData(EventTypes.Claim, "approved", "subsidy")]
    [InlineData(EventTypes.Advance, "advanced", "amount")]
    [InlineData(EventTypes.Recovery, "recovered", "amount")]
    public void A_payment_tells_its_status_and_amount(string type, string status, string member) => Of(
        type, $$"""{ "status": "{{status}}", "{{member}}": 88.80 }""").ShouldBe(type switch
        {
            EventTypes.Claim => new Effect(status) { Granted = 88.80m },
            EventTypes.Advance => new Effect(status) { Advanced = 88.80m },
            _ => new Effect(status) { Recovered = 88.80m },
        });

    [Theory]
    [InlineData("accept")]
    [InlineData("reject")]
    [InlineData("hold")]
    public void A_review_tells_what_was_accepted_rejected_or_held(string verdict) => Of(
        EventTypes.Review, $$"""{ "verdict": "{{verdict}}", "count": 3, "amount": 750.00, "undecided": 1 }""").ShouldBe(verdict switch
        {
            "accept" => new Effect { Accepted = 750m },
            "reject" => new Effect { Rejected = 750m },
            _ => new Effect { Held = 750m },
        });

    [Fact]
    public void A_payment_order_tells_what_it_pays_and_what_it_sets_off() => Of(
        EventTypes.StatementStep, """{ "status": "ordered", "gross": 1000.00, "netted": 300.00, "amount": 700.00 }""")
        .ShouldBe(new Effect("ordered") { Ordered = 700m, Netted = 300m });

    [Theory]
    [InlineData("approved", 0)]
    [InlineData("paid", 45)]
    public void Only_the_payment_of_a_declaration_pays(string status, int paid) => Of(
        EventTypes.DeclarationStep, $$"""{ "status": "{{status}}", "amount": 45.00 }""").ShouldBe(new Effect(status) { DisposalPaid = paid });

    [Fact]
    public void A_purchase_tells_nothing() => Of(EventTypes.Purchase, """{ "purchaseId": "P-1", "old": { "limit": 5 } }""").ShouldBe(Effect.None);

    private static Effect Of(string type, string body) => AnsweredEffect.Of(type, JsonElement.Parse(body));
}
