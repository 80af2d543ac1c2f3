using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Purchases;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Claims;

/// <summary>Which comes first, and where the claim is made.</summary>
public class OrderAndPlaceTests
{
    private static readonly RecordPurchase Online = APurchase with
    {
        Seller = "dual-online", Outlet = "dual-online-web", Channel = PurchaseChannel.Online,
    };

    [Theory, Rule("C2")]
    [InlineData("2010-07-11", true)]
    [InlineData("2010-07-12", true)]
    [InlineData("2010-07-13", false)]
    public void Old_first_the_certificate_is_of_the_purchase_s_day_or_before(string issuedOn, bool accepted)
    {
        var outcome = Given(Past.World, CertificateOf(issuedOn), Past.Bought())
            .When(AClaim with { OccurredAt = At("2010-07-14 09:00") });

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(OrderCertificateAfterPurchase.With("2010-07-12", issuedOn));
    }

    [Theory, Rule("C2")]
    [InlineData("2010-07-11", false)]
    [InlineData("2010-07-12", true)]
    [InlineData("2010-07-13", true)]
    public void New_first_the_certificate_is_of_the_purchase_s_day_or_after(string issuedOn, bool accepted)
    {
        var outcome = Given(Past.World, CertificateOf(issuedOn), Past.Bought(ANewFirstPurchase))
            .When(AtJingdian("dual-jingdian-s1") with { OccurredAt = At("2010-07-14 09:00") });

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(OrderCertificateBeforePurchase.With("2010-07-12", issuedOn));
    }

    [Theory, Rule("C2")]
    [InlineData("2010-07-12 00:00", true)]
    [InlineData("2010-07-11 23:59:59", false)]
    public void Order_goes_by_days_so_that_a_claim_may_bear_an_earlier_hour_than_its_purchase(string at, bool accepted)
    {
        var outcome = Given(Past.World, Past.Issued(), Past.Bought()).When(AClaim with { OccurredAt = At(at) });

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(OrderClaimTooEarly.With("2010-07-12", "2010-07-11"));
    }

    [Fact, Rule("C2")]
    public void Old_first_a_later_certificate_is_named_once_even_when_the_claim_is_before_it() =>
        Given(Past.World, CertificateOf("2010-07-13"), Past.Bought())
            .When(AClaim)
            .ThenRefused(OrderCertificateAfterPurchase.With("2010-07-12", "2010-07-13"));

    [Fact, Rule("C2")]
    public void New_first_the_claim_waits_for_the_certificate() =>
        Given(Past.World, CertificateOf("2010-07-13"), Past.Bought(ANewFirstPurchase))
            .When(AtJingdian("dual-jingdian-s1"))
            .ThenRefused(OrderClaimTooEarly.With("2010-07-13", "2010-07-12"));

    [Theory, Rule("C2")]
    [InlineData("2010-07-11T16:00:00Z", true)]
    [InlineData("2010-07-11T15:59:59Z", false)]
    public void The_days_compared_are_days_in_Beijing(string bought, bool accepted)
    {
        var at = DateTimeOffset.Parse(bought, System.Globalization.CultureInfo.InvariantCulture);

        var outcome = Given(Past.World, CertificateOf("2010-07-12"), Past.Bought(APurchase with { OccurredAt = at }))
            .When(AClaim);

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(OrderCertificateAfterPurchase.With("2010-07-11", "2010-07-12"));
    }

    [Fact, Rule("P3")]
    public void Old_first_the_claim_may_be_made_at_another_outlet_of_the_seller() =>
        Given(Past.World, Past.Issued(), Past.Bought()).When(AClaim with { Outlet = "sel-dazhong-s2" }).ThenAccepted();

    [Theory, Rule("P3")]
    [InlineData("dual-jingdian-s1", true)]
    [InlineData("dual-jingdian-s2", false)]
    public void New_first_the_claim_is_made_at_the_outlet_that_sold_it(string outlet, bool accepted)
    {
        var outcome = Given(Past.World, CertificateOf("2010-07-12"), Past.Bought(ANewFirstPurchase))
            .When(AtJingdian(outlet));

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(OutletNotTheSellingOne.With("dual-jingdian/dual-jingdian-s1", $"dual-jingdian/{outlet}"));
    }

    [Theory, Rule("P3")]
    [InlineData(PurchaseOrder.OldFirst)]
    [InlineData(PurchaseOrder.NewFirst)]
    public void Online_the_claim_is_made_at_the_enterprise_that_sold_it_whichever_outlet(PurchaseOrder order)
    {
        Fact[] past =
        [
            .. Past.World, .. CertificateOf("2010-07-12"), .. Past.Bought(Online with { Order = order }),
            Shops.Outlet("dual-online", "dual-online-s1", Domain.Enterprises.OutletKind.Sales, "110112"),
        ];
        var claim = AClaim with { Seller = "dual-online" };

        Given(past).When(claim with { Outlet = "dual-online-web" }).ThenAccepted();
        Given(past).When(claim with { Outlet = "dual-online-s1" }).ThenAccepted();
        Given(past).When(AtJingdian("dual-jingdian-s1"))
            .ThenRefused(OutletNotTheSellingOne.With("dual-online", "dual-jingdian"));
    }

    [Fact, Rule("P3")]
    public void Another_seller_with_an_outlet_of_the_same_name_is_another_seller()
    {
        Fact namesake = Shops.Outlet("dual-jingdian", "sel-dazhong-s1", Domain.Enterprises.OutletKind.Sales, "110101");

        Given(Past.World, [namesake], Past.Issued(), Past.Bought(), []).When(AtJingdian("sel-dazhong-s1"))
            .ThenRefused(OutletNotTheSellingOne.With("sel-dazhong", "dual-jingdian"));
    }

    private static SubmitClaim AtJingdian(string outlet) => AClaim with { Seller = "dual-jingdian", Outlet = outlet };

    private static Fact[] CertificateOf(string day) => Past.Issued(Past.ACertificate with { IssuedOn = Day(day) });
}
