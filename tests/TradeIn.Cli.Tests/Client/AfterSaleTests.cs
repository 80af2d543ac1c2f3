using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TradeIn.Client;
using TradeIn.Server.Reference;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Client;

/// <summary>The client and the server after the sale, with the businesses of the reference's examples.</summary>
public class AfterSaleTests(PostgresFixture postgres)
{
    private static readonly ContractJson Json = ContractJson.Contract;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_business_after_the_sale_is_accepted_and_read_again()
    {
        await using var line = await Line.OpenAsync(postgres);
        var claim = await AdvanceAsync(line.Client);

        var repair = Read(Examples.Repair, Json.RepairRequest);
        (await line.Client.NoteRepairAsync(repair, Cancel)).Accepted().RepairId.ShouldBe(repair.RepairId);
        var exchange = Read(Examples.Exchange, Json.ExchangeRequest);
        (await line.Client.ExchangeAsync(exchange, Cancel)).Accepted().Subsidy.ShouldBe(239.95m);
        var @return = Read(Examples.Return, Json.ReturnRequest);
        (await line.Client.ReturnAsync(@return, Cancel)).Accepted().SubsidyTakenBack.ShouldBe(239.95m);
        (await line.Client.ReturnAsync(@return, Cancel)).Replayed.ShouldBeTrue();

        (await line.Client.GetClaimAsync(claim, Cancel))!.Return!.ReturnId.ShouldBe(@return.ReturnId);
        (await line.Client.GetPurchaseAsync(@return.PurchaseId, Cancel))!.Exchanges.ShouldBe([exchange.ExchangeId]);
        (await line.Client.GetReturnAsync(@return.ReturnId, Cancel))!.RefundToBuyer.ShouldBe(2159.55m);
        (await line.Client.GetExchangeAsync(exchange.ExchangeId, Cancel))!.OldUnit!.SerialNumber.ShouldBe("HA2010-0815-77");
        (await line.Client.GetDebtsAsync("sel-dazhong", Cancel))!.Owed.ShouldBe(0m);
        (await line.Client.ExplainClaimAsync(claim, Cancel))!.Afterwards.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_not_on_record_is_null()
    {
        await using var line = await Line.OpenAsync(postgres);

        (await line.Client.GetPurchaseAsync("P-nobody", Cancel)).ShouldBeNull();
        (await line.Client.GetReturnAsync("X-nobody", Cancel)).ShouldBeNull();
        (await line.Client.GetExchangeAsync("E-nobody", Cancel)).ShouldBeNull();
        (await line.Client.GetDebtsAsync("nobody", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_recovery_of_what_was_never_revoked_is_a_refusal()
    {
        await using var line = await Line.OpenAsync(postgres);
        var claim = await AdvanceAsync(line.Client);

        var answer = await line.Client.RecoverAsync(claim, Read(Examples.Recovery, Json.RecoveryRequest), Cancel);

        answer.Refusal!.Reasons!.Select(reason => reason.Code).ShouldBe(["claim.nothing-to-recover"]);
    }

    /// <summary>Brings the examples' trade in up to the advance.</summary>
    private static async Task<string> AdvanceAsync(TradeInClient client)
    {
        (await client.RecordRecyclingAsync(Read(Examples.Recycling, Json.RecyclingRequest), Cancel)).Accepted();
        (await client.RecordPurchaseAsync(Read(Examples.Purchase, Json.PurchaseRequest), Cancel)).Accepted();
        var claim = (await client.SubmitClaimAsync(Read(Examples.Claim, Json.ClaimRequest), Cancel)).Accepted().ClaimId;
        (await client.AdvanceAsync(claim, Read(Examples.Advance, Json.AdvanceRequest), Cancel)).Accepted();
        return claim;
    }

    private static T Read<T>(string example, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Examples.Text(example), type)!;
}
