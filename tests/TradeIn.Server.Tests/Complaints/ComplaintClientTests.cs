using System.Text.Json;
using TradeIn.Client;
using TradeIn.Client.Complaints;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Tests.Complaints;

/// <summary>Complaints through the client, with a key and without one.</summary>
public sealed class ComplaintClientTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_complaint_is_filed_without_a_key_handled_with_one_and_asked_after_with_its_receipt()
    {
        var anybody = new TradeInClient(fixture.Server.Client);
        using var keyed = TradeInClient.HttpClientFor(fixture.Server.Address, "dev-admin");
        var office = new TradeInClient(keyed);
        var complaint = JsonSerializer.Deserialize(
            Examples.Text(Examples.Complaint), ContractJson.Contract.ComplaintRequest)!;

        (await anybody.GetComplaintTopicsAsync(Cancel)).Topics.ShouldContain(each => each.Topic == complaint.Topic);
        var filed = (await anybody.FileComplaintAsync(complaint, Cancel)).Accepted();
        filed.Department.ShouldBe("finance");
        var answer = new ComplaintStepRequest("answer", complaint.OccurredAt.AddDays(1), "It is paid.");
        (await office.HandleComplaintAsync(filed.ComplaintId, answer, Cancel)).Accepted().Status.ShouldBe("answered");

        var asked = new ComplaintStatusRequest(filed.ComplaintId, filed.Receipt);
        (await anybody.CheckComplaintAsync(asked, Cancel)).Answer.ShouldBe("It is paid.");
        var wrong = await Should.ThrowAsync<TradeInProblemException>(
            () => anybody.CheckComplaintAsync(asked with { Receipt = "0" }, Cancel));
        wrong.Problem.Status.ShouldBe(404);
        (await office.GetComplaintAsync(filed.ComplaintId, Cancel))!.Complainant.ShouldBe(complaint.Complainant);
        (await office.GetComplaintAsync("Q-nobody", Cancel)).ShouldBeNull();

        await fixture.Server.CaughtUpAsync();
        var query = new ComplaintQuery("answered", "finance", null, complaint.Topic, "sel-dazhong", null, 1, null);
        (await office.ListComplaintsAsync(query, Cancel)).Items.ShouldHaveSingleItem().ComplaintId.ShouldBe(filed.ComplaintId);
        var overdue = new ComplaintQuery(OverdueOn: new DateOnly(2012, 1, 1));
        (await office.ListComplaintsAsync(overdue, Cancel)).Items.ShouldBeEmpty();
    }
}
