using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Enterprises;

/// <summary>Award, agreement and bond each count from their day; a suspension from its own (Q24).</summary>
public class QualificationTests
{
    private static readonly DateOnly Bought = Day("2010-07-12");

    [Theory, Rule("P1"), Rule("R1")]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void An_award_counts_from_its_day(int daysAfter, bool qualified) =>
        Judge(qualified, "no award for sales", awarded: Bought.AddDays(daysAfter));

    [Theory, Rule("P1"), Rule("R1")]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void An_agreement_counts_from_its_day(int daysAfter, bool qualified) =>
        Judge(qualified, "no signed agreement", agreed: Bought.AddDays(daysAfter));

    [Theory, Rule("P1"), Rule("R1")]
    [InlineData(100_000.00, true)]
    [InlineData(99_999.99, false)]
    [InlineData(100_000.01, true)]
    public void A_bond_a_fen_short_is_short(decimal bond, bool qualified) =>
        Judge(qualified, "bond 99999.99 of 100000.00", deposits: [(bond, Bought)]);

    [Theory, Rule("P1"), Rule("R1")]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_bond_in_parts_counts_from_the_day_that_it_is_whole(int daysAfter, bool qualified) =>
        Judge(
            qualified, "bond 99999.99 of 100000.00",
            deposits: [(60_000m, Bought.AddDays(-9)), (39_999.99m, Bought), (0.01m, Bought.AddDays(daysAfter))]);

    [Theory, Rule("P1"), Rule("R1")]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public void A_suspension_holds_on_its_first_day(int daysAfter, bool qualified)
    {
        var from = Bought.AddDays(daysAfter);
        Judge(qualified, FormattableString.Invariant($"suspended from {from:yyyy-MM-dd}"), suspended: from);
    }

    [Fact, Rule("P1")]
    public void Without_an_agreement_or_a_deposit_nothing_is_signed_or_paid()
    {
        var awarded = Shops.Awarded("sel-new", Bought, EnterpriseRole.Sales);

        Given(Beijing.Published, [awarded, Outlet]).When(AtNew)
            .ThenRefused(SellerNotQualified.With(actual: "no signed agreement"));
        Given(Beijing.Published, [awarded, Outlet, Shops.AgreedWith("sel-new", Bought)]).When(AtNew)
            .ThenRefused(SellerNotQualified.With(actual: "bond 0.00 of 100000.00"));
    }

    [Theory, Rule("P1")]
    [InlineData("2010-08-31 23:59:59", true)]
    [InlineData("2010-09-01 00:00", false)]
    public void The_sample_seller_sells_until_the_night_before_its_suspension(string at, bool accepted)
    {
        var outcome = Given(Past.World).When(APurchase with
        {
            Seller = "sel-suspended", Outlet = "sel-suspended-s1", OccurredAt = At(at),
        });

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(SellerNotQualified.With(actual: "suspended from 2010-09-01"));
    }

    [Fact, Rule("R1")]
    public void A_bond_that_the_policy_does_not_ask_for_is_not_asked_for() =>
        Given(PublishedAs(FirstVersion with { Policy = Beijing.Policy with { RequiredBond = Money.Zero } }), Shops.All)
            .When(ARecycling with
            {
                Recycler = "rec-nobond", Outlet = "rec-nobond-o1",
                Certificate = CertificateNumber.Parse("BJ00050001"),
            })
            .ThenAccepted();

    [Fact, Rule("P1")]
    public void A_second_suspension_does_not_lift_the_first() =>
        Given(Past.World, [Shops.Of("sel-suspended", new EnterpriseSuspended("sel-suspended", new DateOnly(2011, 1, 1)))])
            .When(APurchase with
            {
                Seller = "sel-suspended", Outlet = "sel-suspended-s1", OccurredAt = At("2010-10-01 10:00"),
            })
            .ThenRefused(SellerNotQualified.With(actual: "suspended from 2010-09-01"));

    [Fact, Rule("P1")]
    public void An_agreement_signed_anew_does_not_undo_the_first() =>
        Given(Past.World, [Shops.AgreedWith("sel-dazhong", new DateOnly(2011, 1, 1))]).When(APurchase).ThenAccepted();

    private static RecordPurchase AtNew => APurchase with { Seller = "sel-new", Outlet = "sel-new-s1" };

    private static Fact Outlet => Shops.Outlet("sel-new", "sel-new-s1", OutletKind.Sales, "110105");

    private static void Judge(
        bool qualified, string obstacle, DateOnly? awarded = null, DateOnly? agreed = null,
        (decimal Amount, DateOnly On)[]? deposits = null, DateOnly? suspended = null)
    {
        Fact[] past =
        [
            Shops.Awarded("sel-new", awarded ?? Bought, EnterpriseRole.Sales),
            Shops.AgreedWith("sel-new", agreed ?? Bought),
            .. (deposits ?? [(100_000m, Bought)]).Select(bond => Shops.Deposited("sel-new", Yuan(bond.Amount), bond.On)),
            Outlet,
        ];
        if (suspended is { } from) past = [.. past, Shops.Of("sel-new", new EnterpriseSuspended("sel-new", from))];

        var outcome = Given(Beijing.Published, past).When(AtNew);
        if (qualified) outcome.ThenAccepted();
        else outcome.ThenRefused(SellerNotQualified.With(actual: obstacle));
    }
}
