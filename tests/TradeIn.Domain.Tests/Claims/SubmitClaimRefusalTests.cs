using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Claims;

public class SubmitClaimRefusalTests
{
    private const string Pilot = "beijing-pilot-2009";
    private const string Period = "2010-06-01 to 2011-12-31";

    private static readonly Fact[] Bought = Past.Bought();

    private static readonly Fact[] TwoProgrammes =
        [.. Past.World, .. PublishedAs(FirstVersion with { Programme = Pilot })];

    private static readonly SubmitClaim AtJingdian =
        AClaim with { Seller = "dual-jingdian", Outlet = "dual-jingdian-s1" };

    private static readonly Dictionary<string, Refusal<SubmitClaim>> Table = new()
    {
        ["C7: no such purchase"] = new([Past.World, Past.Issued()], AClaim, [PurchaseUnknown.With(actual: "P-1")]),
        ["C7: a purchase that was refused is none"] = new(
            [Past.World, Past.Issued(), Past.RefusedPurchase(APurchase)], AClaim, [PurchaseUnknown.With(actual: "P-1")]),
        ["C1: no such certificate"] = new([Past.World, Bought], AClaim, [CertificateUnknown.With(actual: "BJ00000001")]),
        ["C1: redeemed"] = new(
            [Past.World, Past.Issued(), Past.Redeemed("C-0"), Bought], AClaim,
            [CertificateAlreadyRedeemed.With(actual: "C-0")]),
        ["C3: filed before the first day"] = new(
            [Past.World, Past.Issued(), Bought], AClaim with { OccurredAt = At("2010-05-31 23:59:59") },
            [ProgrammeNotInForce.With(Period, "2010-05-31"), OrderClaimTooEarly.With("2010-07-12", "2010-05-31")]),
        ["C3: filed before the first day, for no purchase"] = new(
            [Past.World, Past.Issued()], AClaim with { OccurredAt = At("2010-05-31 23:59:59") },
            [PurchaseUnknown.With(actual: "P-1"), ProgrammeNotInForce.With(Period, "2010-05-31")]),
        ["C3: bought after the last day, were it on record"] = new(
            [Past.World, Past.Issued(), Past.Bought(APurchase with { OccurredAt = At("2012-01-02 09:00") })],
            AClaim with { OccurredAt = At("2012-01-02 10:00") }, [ProgrammeNotInForce.With(Period, "2012-01-02")]),
        ["C3: reported later than the programme takes it"] = new(
            [
                PublishedAs(FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 30 } }), Shops.All,
                Past.Issued(), Bought,
            ],
            AClaim, [ProgrammeArrivedTooLate.With(30, "2010-07-12")]),
        ["C7: a purchase of another programme"] = new(
            [TwoProgrammes, Past.Issued(), Past.Bought(APurchase with { Programme = Pilot })], AClaim,
            [ProgrammeMismatch.With(Pilot, Beijing.Programme)]),
        ["C7: a certificate of another programme"] = new(
            [TwoProgrammes, Past.Issued(Past.ACertificate with { Programme = Pilot }), Bought], AClaim,
            [ProgrammeMismatch.With(Pilot, Beijing.Programme)]),
        ["C7: a claim under another programme"] = new(
            [TwoProgrammes, Past.Issued(), Bought], AClaim with { Programme = Pilot },
            [ProgrammeMismatch.With(Beijing.Programme, Pilot)]),
        ["P1: an outlet that the seller does not have"] = new(
            [Past.World, Past.Issued(), Bought], AClaim with { Outlet = "dual-jingdian-s1" },
            [OutletNotRegistered.With(actual: "dual-jingdian-s1")]),
        ["P3: bought old first, claimed at another seller"] = new(
            [Past.World, Past.Issued(), Bought], AtJingdian, [OutletNotTheSellingOne.With("sel-dazhong", "dual-jingdian")]),
        ["P3: bought new first, claimed at another outlet of the seller"] = new(
            [Past.World, CertificateOf("2010-07-12"), Past.Bought(ANewFirstPurchase)],
            AtJingdian with { Outlet = "dual-jingdian-s2" },
            [OutletNotTheSellingOne.With("dual-jingdian/dual-jingdian-s1", "dual-jingdian/dual-jingdian-s2")]),
        ["R3: registered elsewhere since"] = new(
            [Past.World, Past.Issued(), Bought], AClaim with { Claimant = People.Wang with { RegisteredIn = "310101" } },
            [BuyerNotEligible.With("110000", "310101")]),
        ["C1: someone else's certificate"] = new(
            [Past.World, Past.Issued(Past.ACertificate with { Buyer = People.Li.Key }), Bought], AClaim,
            [BuyerMismatch.With(actual: "the certificate's buyer")]),
        ["C1: someone else's purchase"] = new(
            [Past.World, Past.Issued(), Past.Bought(APurchase with { Buyer = People.Li })], AClaim,
            [BuyerMismatch.With(actual: "the purchase's buyer")]),
        ["C1: someone else claims"] = new(
            [Past.World, Past.Issued(), Bought], AClaim with { Claimant = People.Li },
            [BuyerMismatch.With(actual: "the claimant")]),
        ["C1: another document of the same person"] = new(
            [Past.World, Past.Issued(), Bought],
            AClaim with { Claimant = People.Wang with { Document = DocumentType.OfficerCard } },
            [DocumentMismatch.With("resident-id-card", "officer-card")]),
        ["C6: an agent who shows no document of his own"] = new(
            [Past.World, Past.Issued(), Bought], AClaim with { Agent = People.AgentWithoutIdentity },
            [AgentIdentityMissing.With()]),
        ["C2: old first, certificate a day after the purchase"] = new(
            [Past.World, CertificateOf("2010-07-13"), Bought],
            AClaim with { OccurredAt = At("2010-07-14 09:00") },
            [OrderCertificateAfterPurchase.With("2010-07-12", "2010-07-13")]),
        ["C2: new first, certificate a day before the purchase"] = new(
            [Past.World, CertificateOf("2010-07-11"), Past.Bought(ANewFirstPurchase)],
            AtJingdian, [OrderCertificateBeforePurchase.With("2010-07-12", "2010-07-11")]),
        ["C2: claimed before it was bought"] = new(
            [Past.World, Past.Issued(), Bought], AClaim with { OccurredAt = At("2010-07-11 11:00") },
            [OrderClaimTooEarly.With("2010-07-12", "2010-07-11")]),
        ["C3: filed a day too late"] = new(
            [Past.World, Past.Issued(), Bought], AClaim with { OccurredAt = At("2012-02-01 00:00") },
            [ClaimFiledTooLate.With("2012-01-31", "2012-02-01")]),
        ["C4: a sixth new unit"] = new(
            [Past.World, Past.Issued(), Bought, Past.NewUnits(People.Wang, 5)], AClaim, [QuotaNewExceeded.With(5, 5)]),
        ["C5: subsidised in the countryside"] = new(
            [Past.World, Past.Issued(), Past.Bought(APurchase with { OtherSubsidies = [Countryside, "other"] })], AClaim,
            [NewUnitSubsidisedElsewhere.With(actual: Countryside)]),
        ["C5: the purchase has its subsidy"] = new(
            [Past.World, Past.Issued(), Bought, Past.PurchaseSubsidised("P-1", "C-0")], AClaim,
            [PurchaseAlreadyClaimed.With(actual: "C-0")]),
        ["C5: the unit has a subsidy through another purchase"] = new(
            [
                Past.World, Past.Issued(), [Bought[0]], Past.Sold(APurchase.Unit, "P-0"),
                Past.UnitSubsidised(APurchase.Unit, "P-0", "C-0"),
            ],
            AClaim, [NewUnitAlreadySubsidised.With(actual: "C-0")]),
        ["C5: the purchase's own claim is named once"] = new(
            [
                Past.World, Past.Issued(), Bought, Past.PurchaseSubsidised("P-1", "C-0"),
                Past.UnitSubsidised(APurchase.Unit, "P-1", "C-0"),
            ],
            AClaim, [PurchaseAlreadyClaimed.With(actual: "C-0")]),
        ["C6: one paper missing"] = new(
            [Past.World, Past.Issued(), Bought],
            AClaim with { Papers = ["certificate", "identity-original", "invoice", "application-form"] },
            [PapersIncomplete.With(missing: ["identity-copy"])]),
        ["C6: no papers at all, named in the programme's order"] = new(
            [Past.World, Past.Issued(), Bought], AClaim with { Papers = [] },
            [PapersIncomplete.With(
                missing: ["certificate", "identity-original", "identity-copy", "invoice", "application-form"])]),
        ["C6: not signed"] = new(
            [Past.World, Past.Issued(), Bought], AClaim with { ApplicationSigned = false }, [ApplicationNotSigned.With()]),
        ["C8: another's certificate, papers missing, not signed"] = new(
            [Past.World, Past.Issued(Past.ACertificate with { Buyer = People.Li.Key }), Bought],
            AClaim with { Papers = ["certificate", "invoice", "application-form"], ApplicationSigned = false },
            [
                BuyerMismatch.With(actual: "the certificate's buyer"),
                PapersIncomplete.With(missing: ["identity-original", "identity-copy"]), ApplicationNotSigned.With(),
            ]),
        ["C8: nothing of it is on record"] = new(
            [Past.World],
            AClaim with { Seller = "sel-unknown", Claimant = People.Outsider, OccurredAt = At("2012-02-01 00:00") },
            [
                PurchaseUnknown.With(actual: "P-1"), CertificateUnknown.With(actual: "BJ00000001"),
                OutletNotRegistered.With(actual: "sel-dazhong-s1"), BuyerNotEligible.With("110000", "310101"),
                ClaimFiledTooLate.With("2012-01-31", "2012-02-01"),
            ]),
        ["C8: everything that can be wrong with papers that exist"] = new(
            [
                TwoProgrammes, CertificateOf("2010-07-11"), Past.Redeemed("C-8"),
                [Past.Bought(ANewFirstPurchase with { Programme = Pilot, Buyer = People.Li })[0]],
                Past.PurchaseSubsidised("P-1", "C-9"), Past.Sold(APurchase.Unit, "P-0", Countryside),
                Past.UnitSubsidised(APurchase.Unit, "P-0", "C-0"), Past.NewUnits(People.Wang, 5),
            ],
            AClaim with
            {
                Outlet = "sel-nowhere", OccurredAt = At("2010-05-31 09:00"), Papers = [], ApplicationSigned = false,
                Agent = People.AgentWithoutIdentity,
                Claimant = People.Wang with { RegisteredIn = "310101", Document = DocumentType.SoldierCard },
            },
            [
                CertificateAlreadyRedeemed.With(actual: "C-8"), ProgrammeNotInForce.With(Period, "2010-05-31"),
                ProgrammeMismatch.With(Pilot, Beijing.Programme), OutletNotRegistered.With(actual: "sel-nowhere"),
                OutletNotTheSellingOne.With("dual-jingdian/dual-jingdian-s1", "sel-dazhong/sel-nowhere"),
                BuyerNotEligible.With("110000", "310101"), BuyerMismatch.With(actual: "the purchase's buyer"),
                DocumentMismatch.With("resident-id-card", "soldier-card"), AgentIdentityMissing.With(),
                OrderCertificateBeforePurchase.With("2010-07-12", "2010-07-11"),
                OrderClaimTooEarly.With("2010-07-12", "2010-05-31"), QuotaNewExceeded.With(5, 5),
                NewUnitSubsidisedElsewhere.With(actual: Countryside), NewUnitAlreadySubsidised.With(actual: "C-0"),
                PurchaseAlreadyClaimed.With(actual: "C-9"),
                PapersIncomplete.With(missing: [.. AClaim.Papers.Select(paper => paper.Kind)]), ApplicationNotSigned.With(),
            ]),
    };

    private static Fact[] CertificateOf(string day) => Past.Issued(Past.ACertificate with { IssuedOn = Day(day) });

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows))]
    [Rule("C1"), Rule("C2"), Rule("C3"), Rule("C4"), Rule("C5"), Rule("C6"), Rule("C7"), Rule("C8"), Rule("P3"), Rule("R3")]
    public void A_claim_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("C8")]
    public void Every_reason_of_a_claim_has_a_row() =>
        Table.Values.SelectMany(row => row.Then).Select(reason => reason.Code).ToHashSet().Order().ShouldBe(new[]
        {
            PurchaseUnknown, CertificateUnknown, CertificateAlreadyRedeemed, ProgrammeNotInForce, ProgrammeArrivedTooLate,
            ProgrammeMismatch, OutletNotRegistered, OutletNotTheSellingOne, BuyerNotEligible, BuyerMismatch,
            DocumentMismatch, AgentIdentityMissing, OrderCertificateAfterPurchase, OrderCertificateBeforePurchase,
            OrderClaimTooEarly, ClaimFiledTooLate, QuotaNewExceeded, NewUnitSubsidisedElsewhere,
            NewUnitAlreadySubsidised, PurchaseAlreadyClaimed, PapersIncomplete, ApplicationNotSigned,
        }.Select(code => code.Code).Order());
}
