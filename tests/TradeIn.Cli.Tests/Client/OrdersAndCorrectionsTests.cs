using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TradeIn.Client;
using TradeIn.Server.Reference;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Client;

/// <summary>Orders, losses and corrections through the client, with the businesses of the reference's examples.</summary>
public class OrdersAndCorrectionsTests(PostgresFixture postgres)
{
    private static readonly ContractJson Json = ContractJson.Contract;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_placed_delivered_and_read_again_and_another_one_cancelled()
    {
        await using var line = await Line.OpenAsync(postgres);
        var order = Example(Examples.Order, Json.OrderRequest);

        (await line.Client.PlaceOrderAsync(order, Cancel)).Accepted().HeldUntil.ShouldBe(new DateOnly(2010, 7, 29));
        var delivery = Example(Examples.Delivery, Json.DeliveryRequest);
        (await line.Client.DeliverOrderAsync(delivery, Cancel)).Accepted().PurchaseId.ShouldBe(delivery.PurchaseId);
        (await line.Client.GetOrderAsync(order.OrderId, Cancel))!.Delivery!.DeliveryId.ShouldBe(delivery.DeliveryId);

        var next = order with { OrderId = "O-2", OldUnit = order.OldUnit with { SerialNumber = "LS-2" } };
        (await line.Client.PlaceOrderAsync(next, Cancel)).Accepted().Old.Held.ShouldBe(1);
        var cancellation = Example(Examples.Cancellation, Json.CancellationRequest);
        (await line.Client.CancelOrderAsync("O-2", cancellation, Cancel)).Accepted().Reason.ShouldBe("old-unit-missing");
        (await line.Client.GetOrderAsync("O-3", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_certificate_is_replaced_corrected_and_reported_lost()
    {
        await using var line = await Line.OpenAsync(postgres);
        await line.Client.RecordRecyclingAsync(Example(Examples.Recycling, Json.RecyclingRequest), Cancel);
        var replacement = Example(Examples.Replacement, Json.ReplacementRequest);
        (await line.Client.ReplaceCertificateAsync(replacement, Cancel)).Accepted().Old.Used.ShouldBe(1);

        var correction = Example(Examples.Correction, Json.CorrectionRequest);
        (await line.Client.RequestCorrectionAsync(correction, Cancel)).Accepted().District.ShouldBe("110105");
        var agreed = Example(Examples.CorrectionStep, Json.CorrectionStepRequest);
        (await line.Client.DecideCorrectionAsync(correction.CorrectionId, agreed, Cancel)).Accepted().Status.ShouldBe("district-approved");
        (await line.Client.GetCorrectionAsync(correction.CorrectionId, Cancel))!.Steps.Count.ShouldBe(2);
        (await line.Client.GetCorrectionAsync("K-2", Cancel)).ShouldBeNull();

        var loss = Example(Examples.LossReport, Json.LossReportRequest);
        (await line.Client.ReportLossAsync(loss, Cancel)).Accepted().Status.ShouldBe("reported");
        var approved = Example(Examples.LossStep, Json.LossStepRequest);
        (await line.Client.DecideLossAsync(loss.LossReportId, approved, Cancel)).Accepted().Status.ShouldBe("approved");
        (await line.Client.GetLossReportAsync(loss.LossReportId, Cancel))!.Steps[^1].By.ShouldBe("admin");
        (await line.Client.GetLossReportAsync("L-2", Cancel)).ShouldBeNull();
    }

    private static T Example<T>(string name, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Examples.Text(name), type)!;
}
