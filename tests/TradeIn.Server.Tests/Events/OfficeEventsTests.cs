using System.Text.Json;
using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Corrections;
using TradeIn.Server.Tests.Losses;
using TradeIn.Server.Tests.Orders;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Events;

/// <summary>Orders, losses and corrections are sent as events too; a step names what it is about.</summary>
public sealed class OfficeEventsTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task An_order_goes_from_the_shop_to_the_advance()
    {
        var order = new OneStop();
        var answers = await Server.PostLinesAsync(OneStop.Seller,
            Events.Of("order", order.Order()), Events.Of("delivery", order.Delivery()), Events.Of("claim", order.Claim()),
            Events.Of("advance", OneStop.Advance().With("claimId", order.ClaimId)));
        answers.Statuses().ShouldBe([201, 201, 201, 201]);
        ((string?)answers[1]["body"]!["purchaseId"]).ShouldBe(order.PurchaseId);
    }

    [Fact]
    public async Task A_cancellation_names_its_order_and_is_the_same_as_the_single_call()
    {
        var order = new OneStop();
        var cancellation = order.Cancellation();
        var answers = await Server.PostLinesAsync(OneStop.Seller,
            Events.Of("order", order.Order()), Events.Of("cancellation", order.Cancellation().With("orderId", order.OrderId)));
        answers.Statuses().ShouldBe([201, 201]);
        var again = await Server.PostAsync(OneStop.Seller, $"{order.Path}/cancellation", cancellation).ShouldBeAsync(201);
        again.Replayed.ShouldBeTrue();
    }

    [Fact]
    public async Task The_steps_of_a_loss_report_come_from_their_offices()
    {
        var trade = new Trade();
        var loss = new Loss(trade);
        (await Server.PostLinesAsync(Trade.Recycler, Events.Of("recycling", trade.Recycling()), Events.Of("loss-report", loss.Report())))
            .Statuses().ShouldBe([201, 201]);
        (await Server.PostLinesAsync(Loss.Municipal, Step("approve"), Step("file"))).Statuses().ShouldBe([403, 422]);
        (await Server.PostLinesAsync(Loss.District, Step("approve"), Step("file"))).Statuses().ShouldBe([201, 403]);
        (await Server.PostLinesAsync(Loss.Municipal, Step("file"))).Statuses().ShouldBe([201]);

        JsonObject Step(string step) => Events.Of("loss-step", loss.Step(step).With("lossReportId", loss.Id));
    }

    [Fact]
    public async Task A_replaced_entry_is_corrected_in_three_steps()
    {
        var (wrong, right) = (new Trade(), new Trade());
        var correction = new Correction(right);
        (await Server.PostLinesAsync(Trade.Recycler,
            Events.Of("recycling", wrong.Recycling()), Events.Of("replacement", Correction.Replacement(wrong, right.Recycling())),
            Events.Of("correction", correction.Request("annotate")))).Statuses().ShouldBe([201, 201, 201]);
        var steps = new[]
        {
            (Correction.District, "district-commerce"), (Correction.Municipal, "municipal-commerce"),
            (Correction.National, "national-administrator"),
        };
        foreach (var (key, step) in steps)
        {
            var sent = Events.Of("correction-step", correction.Step(step).With("correctionId", correction.Id));
            (await Server.PostLinesAsync(key, sent)).Statuses().ShouldBe([201], step);
        }
        ((string?)(await Server.GetAsync(Trade.Recycler, correction.Path)).Json["status"]).ShouldBe("applied");
    }

    [Theory]
    [InlineData("cancellation", "orderId")]
    [InlineData("loss-step", "lossReportId")]
    [InlineData("correction-step", "correctionId")]
    [InlineData("suspension-lifting", "suspensionId")]
    [InlineData("outlet-move", "outletId")]
    [InlineData("outlet-closure", "outletId")]
    [InlineData("certificate-range-return", "rangeId")]
    [InlineData("certificate-range-cancellation", "rangeId")]
    [InlineData("designation-withdrawal", "designationId")]
    [InlineData("complaint-step", "complaintId")]
    public async Task What_a_step_is_about_stands_in_its_data_or_in_the_events_subject(string operation, string member)
    {
        var (request, key, path) = await WholeRequests.PrepareAsync(Server, operation);
        var id = path.Split('/')[3];
        var step = JsonSerializer.SerializeToNode(request, JsonSerializerOptions.Web)!.AsObject();
        var bySubject = Events.Of(operation, step).With("subject", id);
        var answers = await Server.PostLinesAsync(key, bySubject, Events.Of(operation, step.With(member, id)));
        answers.Select(each => (each.Status(), (bool)each["replayed"]!)).ShouldBe([(201, false), (201, true)]);
    }

    [Fact]
    public async Task A_step_without_the_id_that_it_is_about_is_malformed()
    {
        var (trade, order) = (new Trade(), new OneStop());
        var answers = await Server.PostLinesAsync("dev-admin",
            Events.Of("cancellation", order.Cancellation()), Events.Of("loss-step", new Loss(trade).Step("file")),
            Events.Of("correction-step", new Correction(trade).Step("district-commerce")));
        answers.Statuses().ShouldBe([400, 400, 400]);
        answers.Select(each => each["body"]!["errors"]!.AsObject().Single().Key)
            .ShouldBe(["/orderId", "/lossReportId", "/correctionId"]);
    }
}
