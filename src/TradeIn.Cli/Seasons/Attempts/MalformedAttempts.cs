using TradeIn.Client;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Bodies that are wrong in themselves: 400, and nothing is on record, so that the mended body keeps its id.</summary>
internal static class MalformedAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("resident ID with a wrong check digit", 5, WrongCheckDigit),
        new("organisation code with a wrong check digit", 2, WrongOrganisationCode),
        new("birthday that does not exist", 2, WrongBirthday),
        new("paid is not list less discount", 4, WrongSum),
        new("invoice number of seven digits", 2, ShortInvoice),
        new("digest of 63 digits", 2, ShortDigest),
        new("digest of a paper that was not shown", 2, DigestOfNothing),
        new("rejection without grounds", 2, WithoutGrounds),
        new("red invoice of no amount", 2, EmptyRedInvoice),
    ];

    private static void WrongCheckDigit(Scene scene)
    {
        var person = WithResidentId(scene);
        var deal = scene.Deal(customer: person);
        var right = person.Number;
        var wrong = right[..17] + (right[17] == '1' ? '2' : '1');
        Malformed(scene, SeasonLine.Of(deal.Recycling with { Buyer = Numbered(deal.Recycling.Buyer, wrong) }));
        scene.Complete(deal);
    }

    private static void WrongOrganisationCode(Scene scene)
    {
        var entity = scene.Entity();
        var deal = scene.Deal(customer: entity);
        var wrong = entity.Number[..9] + (entity.Number[9] == '1' ? '2' : '1');
        scene.Recycle(deal);
        Malformed(scene, SeasonLine.Of(deal.Purchase with { Buyer = Numbered(deal.Purchase.Buyer, wrong) }));
        scene.Buy(deal);
        scene.Claim(deal);
    }

    private static void WrongBirthday(Scene scene)
    {
        var person = WithResidentId(scene);
        var deal = scene.Deal(customer: person);
        var wrong = $"{person.Number[..10]}0230{person.Number[14..]}";
        scene.Prepare(deal);
        Malformed(scene, SeasonLine.Of(deal.Claim with { Claimant = Numbered(deal.Claim.Claimant, wrong) }));
        scene.Claim(deal);
        scene.Advance(deal);
    }

    private static void WrongSum(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        Malformed(scene, SeasonLine.Of(deal.Purchase with { PaidPrice = deal.Purchase.PaidPrice - 1.00m }));
        scene.Buy(deal);
        scene.Claim(deal);
        scene.Advance(deal);
    }

    private static void ShortInvoice(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        var invoice = deal.Purchase.Invoice;
        Malformed(scene, SeasonLine.Of(deal.Purchase with { Invoice = invoice with { Number = invoice.Number[1..] } }));
    }

    private static void ShortDigest(Scene scene) => Digested(scene, "invoice", scene.Random.Digest()[1..]);

    private static void DigestOfNothing(Scene scene) => Digested(scene, "passport", scene.Random.Digest());

    private static void Digested(Scene scene, string paper, string digest)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        var digests = new Dictionary<string, string> { [paper] = digest };
        Malformed(scene, SeasonLine.Of(deal.Claim with { PaperDigests = digests }));
        scene.Claim(deal);
        scene.Advance(deal);
    }

    private static void WithoutGrounds(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        var report = scene.Drafts.Loss(deal, scene.Drafts.Later(deal.Recycling.OccurredAt, 1, 3));
        scene.ReportLoss(report, deal);
        var step = Drafts.Step(report, "reject", scene.Drafts.Later(report.OccurredAt, 1, 3));
        Malformed(scene, Script.LineOf(step with { Grounds = null }, deal));
        scene.Decide(step, deal);
    }

    private static void EmptyRedInvoice(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        var at = scene.Drafts.Later(deal.Advance.PaidAt, 1, 9);
        var red = scene.Drafts.Red(deal, at);
        var back = scene.Drafts.Return(deal, at, deal.Subsidy, red);
        Malformed(scene, SeasonLine.Of(back with { RedInvoice = red with { Amount = 0m } }, deal.Purchase.OutletId));
        scene.GiveBack(back, deal);
    }

    private static void Malformed(Scene scene, SeasonLine line) => scene.Send(line, Expectation.Malformed);

    private static Customer WithResidentId(Scene scene)
    {
        var person = scene.Person();
        while (person.Number.Length != 18) person = scene.Person();
        return person;
    }

    private static Party Numbered(Party party, string number) => party with { Document = party.Document with { Number = number } };
}
