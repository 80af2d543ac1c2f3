using System.Text;
using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Requests;

/// <summary>A body that is wrong is answered with everything that is wrong with it, at once.</summary>
public sealed class BadBodyTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("recycling", "-/recyclingId", "/recyclingId")]
    [InlineData("recycling", "/recyclingId=null", "/recyclingId")]
    [InlineData("recycling", """/recyclingId="a b" """, "/recyclingId")]
    [InlineData("recycling", """/recyclingId="a123456789b123456789c123456789d123456789e123456789f123456789g1234" """, "/recyclingId")]
    [InlineData("recycling", """/recyclingId="   " """, "/recyclingId")]
    [InlineData("recycling", """/programme="nowhere" """, "/programme")]
    [InlineData("recycling", "-/recyclerId ; -/outletId", "/outletId /recyclerId")]
    [InlineData("recycling", """/channel="mail" """, "/channel")]
    [InlineData("recycling", """/channel="Outlet" """, "/channel")]
    [InlineData("recycling", """/channel="0" """, "/channel")]
    [InlineData("recycling", """/channel="home" """, "/district")]
    [InlineData("recycling", """/district="1101" """, "/district")]
    [InlineData("recycling", """/occurredAt="2010-07-10T10:00:00" """, "/occurredAt")]
    [InlineData("recycling", """/occurredAt="2010-07-10" """, "/occurredAt")]
    [InlineData("recycling", """/occurredAt="2010-02-30T10:00:00+08:00" """, "/occurredAt")]
    [InlineData("recycling", """/occurredAt="2010-07-10T10:00:00+0800" """, "/occurredAt")]
    [InlineData("recycling", """/occurredAt="2999-01-01T00:00:00Z" """, "/occurredAt")]
    [InlineData("recycling", "/occurredAt=1278727200", "/occurredAt")]
    [InlineData("recycling", "/agreedPrice=60.001", "/agreedPrice")]
    [InlineData("recycling", "/agreedPrice=-0.01", "/agreedPrice")]
    [InlineData("recycling", "/agreedPrice=1e13", "/agreedPrice")]
    [InlineData("recycling", """/agreedPrice="60.00" """, "/agreedPrice")]
    [InlineData("recycling", """/certificateNumber="12" """, "/certificateNumber")]
    [InlineData("recycling", """/missingParts=[1,""]""", "/missingParts/0 /missingParts/1")]
    [InlineData("recycling", "/colour=1 ; /unit/colour=1 ; /buyer/age=3 ; /buyer/document/country=1",
        "/buyer/age /buyer/document/country /colour /unit/colour")]
    [InlineData("recycling", "/Buyer=1", "/Buyer")]
    [InlineData("recycling", "/recyclingId=5 ; /buyer=\"x\" ; /unit=[] ; /agreedPrice={} ; /missingParts={} ; /occurredAt=true",
        "/agreedPrice /buyer /missingParts /occurredAt /recyclingId /unit")]
    [InlineData("recycling", "/buyer={} ; /unit={}", """
        /buyer/document /buyer/kind /buyer/name /buyer/registeredIn /unit/brand /unit/category /unit/model /unit/serialNumber
        """)]
    [InlineData("recycling", """/buyer/document/number="110105194912310021" """, "/buyer/document/number")]
    [InlineData("recycling", """/buyer/document/number="11010519490231002X" """, "/buyer/document/number")]
    [InlineData("recycling", """/buyer/document/number="1101051949123100" """, "/buyer/document/number")]
    [InlineData("recycling", """/buyer/document/number="123456789012345" """, "/buyer/document/number")]
    [InlineData("recycling", """/buyer/document/number="110105299912310026" """, "/buyer/document/number")]
    [InlineData("recycling", """/buyer/document/type="passport" ; /buyer/document/number="E12345678" """, "/buyer/document/type")]
    [InlineData("recycling", """-/buyer/document/type ; /buyer/document/number="D2143569-X" """, "/buyer/document/type")]
    [InlineData("recycling", """/buyer/document/type="business-licence" ; /buyer/document/number="D2143569-X" """, "/buyer/document/type")]
    [InlineData("recycling", """/buyer/kind="legal-entity" """, "/buyer/document/type")]
    [InlineData("recycling", """-/buyer/kind ; /buyer/document={"type":"business-licence","number":"D2143569-X"}""", "/buyer/kind")]
    [InlineData("recycling", """/buyer/kind="legal-entity" ; /buyer/document={"type":"business-licence","number":"D2143569-1"}""",
        "/buyer/document/number")]
    [InlineData("recycling", """/buyer/registeredIn="Beijing" """, "/buyer/registeredIn")]
    [InlineData("recycling", """/unit/category="Washing Machine" ; /unit/serialNumber="--" """, "/unit/category /unit/serialNumber")]
    [InlineData("recycling", "/unit/model=\"a\\u0000b\"", "/unit/model")]
    [InlineData("recycling", "/agent={}", "/agent/name")]
    [InlineData("recycling", """/agent={"name":"李四","kind":"robot"}""", "/agent/kind")]
    [InlineData("recycling", """/agent={"name":"李四","document":{"type":"resident-id-card","number":"1"}}""", "/agent/document/number")]
    [InlineData("purchase", "/paidPrice=1.00", "/paidPrice")]
    [InlineData("purchase", "/discount=9999999.00", "/discount")]
    [InlineData("purchase", "/paidPrice=1.00 ; -/unit/brand", "/paidPrice /unit/brand")]
    [InlineData("purchase", "/paidPrice=2499.501 ; /discount=-1", "/discount /paidPrice")]
    [InlineData("purchase", "/invoice/line=0", "/invoice/line")]
    [InlineData("purchase", "/invoice/line=1.5", "/invoice/line")]
    [InlineData("purchase", """/invoice/number="123" """, "/invoice/number")]
    [InlineData("purchase", "-/invoice/code", "/invoice/number")]
    [InlineData("purchase", """/invoice/issuedOn="2010-13-01" """, "/invoice/issuedOn")]
    [InlineData("purchase", """/otherSubsidies=["Big Thing"]""", "/otherSubsidies/0")]
    [InlineData("purchase", "/pickup={}", "/pickup/on /pickup/unit")]
    [InlineData("purchase", """/order="both" ; /channel="mail" """, "/channel /order")]
    [InlineData("claim", "-/papers ; -/applicationSigned", "/applicationSigned /papers")]
    [InlineData("claim", """/papers="certificate" ; /applicationSigned="yes" """, "/applicationSigned /papers")]
    [InlineData("claim", """/papers=["certificate", 5]""", "/papers/1")]
    [InlineData("claim", "-/claimant/name ; -/claimId ; /purchaseId=\"\"", "/claimId /claimant/name /purchaseId")]
    [InlineData("claim", """/occurredAt="2999-01-01T00:00:00Z" ; /certificateNumber=4711""", "/certificateNumber /occurredAt")]
    [InlineData("advance", "-/amount ; -/paidAt", "/amount /paidAt")]
    [InlineData("advance", """/amount=0.001 ; /paidAt="yesterday" """, "/amount /paidAt")]
    [InlineData("advance", """/claimId="C-1" """, "/claimId")]
    [InlineData("return", "-/subsidyTakenBack ; -/buyer ; -/invoice ; -/returnId", "/buyer /invoice /returnId /subsidyTakenBack")]
    [InlineData("return", """/invoice/number="123" ; /invoice/line=0 ; /invoice/issuedOn="never" """,
        "/invoice/issuedOn /invoice/line /invoice/number")]
    [InlineData("return", """/redInvoice/number="123" ; /redInvoice/amount=0""", "/redInvoice/amount /redInvoice/number")]
    [InlineData("return", """/invoice={"number":"01234567890123456789"}""", "/redInvoice/number")]
    [InlineData("return", """/redInvoice/amount=-1 ; /subsidyTakenBack=0.001""", "/redInvoice/amount /subsidyTakenBack")]
    [InlineData("return", """/papers=["Big Thing"] ; /refund=1""", "/papers/0 /refund")]
    [InlineData("return", """/papers=["invoice"] ; /paperDigests={"invoice":"0123","certificate":"45"}""",
        "/paperDigests/certificate /paperDigests/invoice")]
    [InlineData("exchange", """-/unit/serialNumber ; /paidPrice="2" ; /invoice={}""",
        "/invoice/issuedOn /invoice/number /paidPrice /unit/serialNumber")]
    [InlineData("exchange", """/occurredAt="2999-01-01T00:00:00Z" ; /exchangeId="a b" """, "/exchangeId /occurredAt")]
    [InlineData("repair", """-/fault ; /purchaseId="" ; /price=1""", "/fault /price /purchaseId")]
    [InlineData("recovery", """/recoveredAt="2999-01-01T00:00:00Z" ; /amount=0.001""", "/amount /recoveredAt")]
    [InlineData("order", "/paidPrice=1.00 ; -/oldUnit/serialNumber ; /newUnit/serialNumber=\"1\"",
        "/newUnit/serialNumber /oldUnit/serialNumber /paidPrice")]
    [InlineData("order", """/channel="mail" ; /buyer/document/number="1" ; /occurredAt="2999-01-01T00:00:00Z" """,
        "/buyer/document/number /channel /occurredAt")]
    [InlineData("delivery", """/collected="all" ; -/invoice/number ; /certificateNumber="12" ; /otherSubsidies=["Big Thing"]""",
        "/certificateNumber /collected /invoice/number /otherSubsidies/0")]
    [InlineData("delivery", """/papers=["invoice"] ; /paperDigests={"invoice":"abc","certificate":"abc"}""",
        "/paperDigests/certificate /paperDigests/invoice")]
    [InlineData("cancellation", """/reason="rain" ; /occurredAt="2999-01-01T00:00:00Z" ; /orderId="O-1" """, "/occurredAt /orderId /reason")]
    [InlineData("loss-report", """-/buyer/kind ; /certificateNumber="" ; /papers=[1]""", "/buyer/kind /certificateNumber /papers/0")]
    [InlineData("loss-step", "-/grounds", "/grounds")]
    [InlineData("loss-step", """/step="approve" ; -/occurredAt""", "/grounds /occurredAt")]
    [InlineData("loss-step", """/step="burn" ; /lossReportId="L-1" """, "/lossReportId /step")]
    [InlineData("replacement", """-/replaces ; /recycling/channel="home" ; /recycling/agreedPrice=-1 ; /agreedPrice=1""",
        "/agreedPrice /recycling/agreedPrice /recycling/district /replaces")]
    [InlineData("replacement", """/recycling/programme="nowhere" """, "/recycling/programme")]
    [InlineData("replacement", "-/recycling", "/recycling")]
    [InlineData("correction", "/changes={}", "/changes")]
    [InlineData("correction", "/changes={\"buyer\":null} ; -/explanation", "/changes /explanation")]
    [InlineData("correction", "-/changes ; /recyclerId=5", "/changes /recyclerId")]
    [InlineData("correction", """/kind="annotate" """, "/changes")]
    [InlineData("correction", """/kind="erase" ; /changes={"certificateNumber":"BJ00000001","agreedPrice":1.001}""",
        "/changes/agreedPrice /changes/certificateNumber /kind")]
    [InlineData("correction-step", "-/grounds ; -/step", "/grounds /step")]
    [InlineData("correction-step", """/verdict="approve" ; /step="mayor" """, "/grounds /step")]
    [InlineData("correction-step", """/verdict="maybe" ; /occurredAt="now" """, "/occurredAt /verdict")]
    [InlineData("consignment", "/certificates=[]", "/certificates")]
    [InlineData("consignment", "/certificates=5", "/certificates")]
    [InlineData("consignment", """/certificates=["BJ00000001","12",7,"bj00000001"]""", "/certificates/1 /certificates/2 /certificates/3")]
    [InlineData("consignment", """/dismantlerId="a b" ; /occurredAt="2999-01-01T00:00:00Z" ; /units=1""", "/dismantlerId /occurredAt /units")]
    [InlineData("consignment", """/programme="nowhere" """, "/programme")]
    [InlineData("consignment-step", "-/distanceKm ; /grounds=\"rain\"", "/distanceKm /grounds")]
    [InlineData("consignment-step", "/distanceKm=-1", "/distanceKm")]
    [InlineData("consignment-step", "/distanceKm=1.5 ; /consignmentId=\"CN-1\"", "/consignmentId /distanceKm")]
    [InlineData("consignment-step", """/step="cancel" """, "/distanceKm /grounds")]
    [InlineData("consignment-step", """/step="lose" ; -/occurredAt""", "/occurredAt /step")]
    [InlineData("receipt", "/units=[]", "/units")]
    [InlineData("receipt", "/units={} ; -/receiptId", "/receiptId /units")]
    [InlineData("receipt", "/units=[{}]", "/units/0/certificateNumber /units/0/condition")]
    [InlineData("receipt", """/units=[{"certificateNumber":"BJ00000001","condition":"received"}]""", "/units/0/sizeClass")]
    [InlineData("receipt", """
        /units=[{"certificateNumber":"BJ00000001","condition":"different"},{"certificateNumber":"BJ00000001","condition":"missing","sizeClass":"21-inch","found":"x"}]
        """, "/units/0/found /units/1/certificateNumber /units/1/found /units/1/sizeClass")]
    [InlineData("receipt", """/units=[{"certificateNumber":"1","condition":"burnt","colour":1},5]""",
        "/units/0/certificateNumber /units/0/colour /units/0/condition /units/1")]
    [InlineData("resolution", "-/sizeClass ; -/grounds", "/grounds /sizeClass")]
    [InlineData("resolution", """/resolution="lost" ; /certificateNumber="x" """, "/certificateNumber /sizeClass")]
    [InlineData("resolution", """/resolution="forgotten" ; /resolutionId="" """, "/resolution /resolutionId")]
    [InlineData("dismantling", """/certificates=["BJ00000001","BJ00000001"] ; -/dismantlerId""", "/certificates/1 /dismantlerId")]
    [InlineData("dismantling", """/programme="nowhere" """, "/programme")]
    [InlineData("complaint", "-/topic ; /text=\"\" ; /complaintId=\"a b\"", "/complaintId /text /topic")]
    [InlineData("complaint", """/topic="Big Thing" ; /district="1101" ; /occurredAt="2999-01-01T00:00:00Z" """,
        "/district /occurredAt /topic")]
    [InlineData("complaint", """/complainant={"phone":"12","email":"@","fax":"1"} ; /about={"certificateNumber":"12","claimId":"a b"}""",
        "/about/certificateNumber /about/claimId /complainant/email /complainant/fax /complainant/phone")]
    [InlineData("complaint", "/text=\"a\\u0000b\"", "/text")]
    [InlineData("complaint-step", "-/department ; -/text", "/department /text")]
    [InlineData("complaint-step", """/step="answer" ; /district="110105" """, "/department /district")]
    [InlineData("complaint-step", """/step="burn" ; /occurredAt="now" ; /complaintId="Q-1" """, "/complaintId /occurredAt /step")]
    [InlineData("quota-check", "-/programme ; -/buyer", "/buyer /programme")]
    [InlineData("quota-check", """/on="2010-02-30" ; /buyer/document/number="110105194912310021" """, "/buyer/document/number /on")]
    [InlineData("quota-check", """/programme="nowhere" """, "/programme")]
    public async Task Every_wrong_member_is_named_by_its_pointer(string operation, string edits, string pointers)
    {
        var (key, path, body) = Operation.Of(operation);
        var reply = await fixture.Server.PostAsync(key, path, body.Edit(edits));
        await reply.ShouldBeProblemAsync(fixture.Server, 400, "invalid-request", path);
        reply.Pointers.ShouldBe(pointers.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("recycling", """
        /agreedPrice /buyer /certificateNumber /channel /occurredAt /outletId /programme /recyclerId /recyclingId /unit
        """)]
    [InlineData("purchase", """
        /buyer /channel /discount /invoice /listPrice /occurredAt /order /outletId /paidPrice /programme /purchaseId /sellerId /unit
        """)]
    [InlineData("claim", """
        /applicationSigned /certificateNumber /claimId /claimant /occurredAt /outletId /papers /programme /purchaseId /sellerId
        """)]
    [InlineData("advance", "/amount /paidAt")]
    [InlineData("order", """
        /buyer /channel /discount /listPrice /newUnit /occurredAt /oldUnit /orderId /outletId /paidPrice /programme /sellerId
        """)]
    [InlineData("delivery", """
        /agreedPrice /applicationSigned /certificateNumber /collected /deliveryId /invoice /newUnit /occurredAt /oldUnit /orderId
        /purchaseId /recyclingId /recyclingOutletId
        """)]
    [InlineData("cancellation", "/occurredAt /reason")]
    [InlineData("loss-report", "/buyer /certificateNumber /lossReportId /occurredAt /recyclerId")]
    [InlineData("loss-step", "/occurredAt /step")]
    [InlineData("replacement", "/recycling /replaces")]
    [InlineData("correction", "/certificateNumber /correctionId /explanation /kind /occurredAt /recyclerId")]
    [InlineData("correction-step", "/occurredAt /step /verdict")]
    [InlineData("consignment", "/certificates /consignmentId /dismantlerId /occurredAt /programme /recyclerId")]
    [InlineData("consignment-step", "/occurredAt /step")]
    [InlineData("receipt", "/consignmentId /occurredAt /receiptId /units")]
    [InlineData("resolution", "/certificateNumber /consignmentId /grounds /occurredAt /resolution /resolutionId")]
    [InlineData("dismantling", "/certificates /dismantlerId /dismantlingId /occurredAt /programme")]
    [InlineData("complaint", "/complaintId /occurredAt /text /topic")]
    [InlineData("complaint-step", "/occurredAt /step /text")]
    [InlineData("quota-check", "/buyer /programme")]
    public async Task An_empty_object_lacks_every_required_member(string operation, string pointers)
    {
        var (key, path, _) = Operation.Of(operation);
        var reply = await fixture.Server.PostAsync(key, path, "{}");
        reply.Status.ShouldBe(400);
        reply.Pointers.ShouldBe(pointers.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    public static MatrixTheoryData<string, string> NoObjects { get; } = new(
        Operation.Names,
        ["", " ", "{", "nonsense", "[]", "[{}]", "null", "5", "\"text\"", "{} {}", "{ \"a\": 1, \"a\": 1 }", "{ \"a\": NaN }",
            "{ /* a comment */ }", "\uFEFF"]);

    [Theory, MemberData(nameof(NoObjects))]
    public async Task A_body_that_is_no_object_is_wrong_as_a_whole(string operation, string body)
    {
        var (key, path, _) = Operation.Of(operation);
        var reply = await fixture.Server.PostAsync(key, path, body);
        await reply.ShouldBeProblemAsync(fixture.Server, 400, "invalid-request", path);
        reply.Pointers.ShouldBe([""]);
    }

    public static MatrixTheoryData<string, string> Broken { get; } = new(
        Operation.Names, ["duplicate", "duplicate inside", "deep", "not UTF-8", "not UTF-8 in a name", "half a character", "half a character in a name"]);

    [Theory, MemberData(nameof(Broken))]
    public async Task A_body_that_cannot_be_taken_as_JSON_is_wrong_as_a_whole(string operation, string how)
    {
        var (key, path, body) = Operation.Of(operation);
        var reply = await fixture.Server.SendAsync(HttpMethod.Post, key, path, Calls.Json(Break(body.ToJsonString(), how)));
        await reply.ShouldBeProblemAsync(fixture.Server, 400, "invalid-request", path);
        reply.Pointers.ShouldBe([""]);
    }

    [Fact]
    public async Task A_complaint_has_two_thousand_characters_and_not_one_more()
    {
        var (key, path, body) = Operation.Of("complaint");
        var longest = new string('长', 2000);
        var reply = await fixture.Server.PostAsync(key, path, body.With("text", longest + "长"));
        reply.Pointers.ShouldBe(["/text"]);
        (await fixture.Server.PostAsync(key, path, body.With("text", longest))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task An_unknown_member_is_named_with_its_slashes_and_tildes_escaped()
    {
        var (key, path, body) = Operation.Of("recycling");
        var reply = await fixture.Server.PostAsync(key, path, body.With("a/b~c", 1));
        reply.Pointers.ShouldBe(["/a~1b~0c"]);
    }

    [Fact]
    public async Task A_body_that_was_wrong_leaves_its_id_free()
    {
        var trade = new Trade();
        (await fixture.Server.PostAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling().Edit("/agreedPrice=60.001")))
            .Status.ShouldBe(400);
        var reply = await fixture.Server.PostAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling());
        reply.Status.ShouldBe(201, reply.Text);
        reply.Replayed.ShouldBeFalse();
    }

    [Fact]
    public async Task An_old_number_of_fifteen_digits_is_the_same_person()
    {
        var trade = new Trade();
        await CountsOneAsync(trade, Trade.OldNumber(trade.Person), trade.Person);
    }

    [Fact]
    public Task A_lower_case_x_and_full_width_digits_are_the_same_person() =>
        CountsOneAsync(new Trade(), "１１０１０５19491231002x", "11010519491231002X");

    private async Task CountsOneAsync(Trade trade, string recycledAs, string askedAs)
    {
        var recycling = trade.Recycling().Edit($"/buyer/document/number=\"{recycledAs}\"");
        (await fixture.Server.PostAsync(Trade.Recycler, "/v1/recyclings", recycling)).Status.ShouldBe(201);
        var check = trade.QuotaCheck().Edit($"/buyer/document/number=\"{askedAs}\"");
        var quota = await fixture.Server.PostAsync(Trade.Seller, "/v1/quota-checks", check);
        ((int?)quota.Json["old"]!["used"]).ShouldBe(1);
    }

    private static byte[] Break(string body, string how)
    {
        var inside = body.IndexOf("beijing", StringComparison.Ordinal) is >= 0 and var found ? found : body.IndexOf("2010", StringComparison.Ordinal);
        return how switch
        {
            "duplicate" => Encoding.UTF8.GetBytes($"{body[..^1]},{body[1..]}"),
            "duplicate inside" => Encoding.UTF8.GetBytes(body[..^1] + ""","x":{"y":1,"y":1}}"""),
            "deep" => Encoding.UTF8.GetBytes(body[..^1] + ",\"x\":" + new string('[', 1_000) + new string(']', 1_000) + "}"),
            "not UTF-8" => [.. Encoding.UTF8.GetBytes(body[..inside]), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(body[inside..])],
            "not UTF-8 in a name" => [.. Encoding.UTF8.GetBytes($"{body[..^1]},\"x"), 0xFF, .. "\":1}"u8],
            "half a character" => Encoding.UTF8.GetBytes(body.Insert(inside, "\\ud83d")),
            "half a character in a name" => Encoding.UTF8.GetBytes($"{body[..^1]},\"x\\udc00\":1}}"),
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, "Unknown."),
        };
    }
}
