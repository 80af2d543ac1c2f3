using System.Text;
using TradeIn.Server.Tests.Feed;
using TradeIn.Server.Webhooks;

namespace TradeIn.Server.Tests.Webhooks;

/// <summary>Messages, from the log to somebody's own server.</summary>
public sealed class WebhookDeliveryTests(WebhookFixture fixture) : IClassFixture<WebhookFixture>
{
    private RunningServer Server => fixture.Server;

    private SteppedTime Time => fixture.Time;

    [Fact]
    public async Task What_happens_is_sent_in_the_order_of_the_log_and_signed()
    {
        await using var receiver = await Receiver.StartAsync();
        var (id, secret) = await Server.RegisterAsync(receiver);
        var trade = new Trade();
        await trade.AdvanceAsync(Server);

        var messages = await receiver.NextAsync(4);

        messages.Select(message => message.Type).ShouldBe(["purchase-recorded", "claim-approved", "certificate-redeemed", "subsidy-advanced"], ignoreOrder: true);
        messages[0].Type.ShouldBe("purchase-recorded");
        messages[^1].Type.ShouldBe("subsidy-advanced");
        messages.ShouldAllBe(message => message.IsSignedWith(secret, Time.GetUtcNow()) && message.MediaType == "application/cloudevents+json; charset=utf-8");
        messages[0].IsSignedWith(WebhookSecrets.New(), Time.GetUtcNow()).ShouldBeFalse();
        var feed = await Server.ReadFeedAsync(Trade.Seller, "limit=1000");
        feed.TakeLast(4).Select(item => item.ToJsonString()).ShouldBe(messages.Select(message => message.Json.ToJsonString()));
        messages.Select(message => message.Id).ShouldBe(messages.Select(message => (string)message.Json["id"]!));

        await Server.UntilAsync(id, webhook => (long)webhook["position"]! >= (long)messages[^1].Json["position"]!);
        var deliveries = await Server.DeliveriesAsync(id);
        deliveries.Select(each => ((string)each["outcome"]!, (int)each["status"]!, (int)each["attempt"]!)).ShouldBe(
            Enumerable.Repeat(("delivered", 204, 1), 4));
        await Server.DeleteAsync(id);
    }

    [Fact]
    public async Task A_message_that_failed_is_tried_again_later_with_the_same_id_and_the_others_follow()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = _ => 500;
        var (id, _) = await Server.RegisterAsync(receiver, "purchase-recorded", "claim-approved");
        await new Trade().ApproveAsync(Server);

        var first = await receiver.NextAsync();
        var failing = await Server.UntilAsync(id, webhook => (int)webhook["failures"]! == 1);
        ((int)failing["waiting"]!).ShouldBe(1);
        receiver.Unread.ShouldBe(0);
        receiver.Answer = _ => 200;
        Time.Advance(TimeSpan.FromSeconds(6));

        var again = await receiver.NextAsync();
        again.Id.ShouldBe(first.Id);
        long.Parse(again.Timestamp, null).ShouldBe(long.Parse(first.Timestamp, null) + 6);
        (await receiver.NextAsync()).Type.ShouldBe("claim-approved");
        var well = await Server.UntilAsync(id, webhook => (int)webhook["waiting"]! == 0 && (int)webhook["failures"]! == 0);
        well["failingSince"].ShouldBeNull();
        await Server.UntilAsync(id, _ => true);
        (await Server.DeliveriesAsync(id)).Where(each => (string)each["messageId"]! == first.Id)
            .Select(each => ((int)each["attempt"]!, (string)each["outcome"]!)).ShouldBe([(2, "delivered"), (1, "failed")]);
        (await Server.DeliveriesAsync(id, "outcome=failed")).ShouldHaveSingleItem()["error"]!.ToString().ShouldBe("answered 500");
        await Server.DeleteAsync(id);
    }

    [Fact]
    public async Task A_message_that_is_never_taken_holds_the_others_up_for_a_while_only()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = message => message.Type == "purchase-recorded" ? 400 : 200;
        var (id, _) = await Server.RegisterAsync(receiver, "purchase-recorded", "claim-approved");
        await new Trade().ApproveAsync(Server);
        await receiver.NextAsync();
        await Server.UntilAsync(id, webhook => (int)webhook["failures"]! == 1);

        Time.Advance(TimeSpan.FromSeconds(6)); // it is tried again first, and fails again
        (await receiver.NextAsync(2)).Select(message => message.Type).ShouldBe(["purchase-recorded", "claim-approved"]);
        var well = await Server.UntilAsync(id, webhook => (int)webhook["failures"]! == 0);
        ((int)well["waiting"]!).ShouldBe(1);

        await new Trade().ApproveAsync(Server); // the next of its kind fails, and what follows goes through again
        (await receiver.NextAsync()).Type.ShouldBe("purchase-recorded");
        await Server.UntilAsync(id, webhook => (int)webhook["failures"]! == 1);
        Time.Advance(TimeSpan.FromSeconds(6));
        (await receiver.NextAsync(2)).Select(message => message.Type).ShouldBe(["purchase-recorded", "claim-approved"]);
        await Server.UntilAsync(id, webhook => (int)webhook["waiting"]! == 2);
        await Server.DeleteAsync(id);
    }

    [Fact]
    public async Task After_an_outage_what_was_set_aside_need_not_wait_for_its_time()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = _ => 502;
        var (id, _) = await Server.RegisterAsync(receiver, "purchase-recorded");
        var trades = Enumerable.Range(0, 4).Select(_ => new Trade()).ToList();
        foreach (var trade in trades) await trade.RecordAsync(Server);
        await receiver.NextAsync();
        await Server.UntilAsync(id, webhook => (int)webhook["failures"]! == 1);
        Time.Advance(TimeSpan.FromSeconds(6)); // again, and the next one
        await receiver.NextAsync(2);
        await Server.UntilAsync(id, webhook => (int)webhook["failures"]! == 3 && (int)webhook["waiting"]! == 2);

        receiver.Answer = _ => 200;
        Time.Advance(TimeSpan.FromMinutes(6));
        var rest = await receiver.NextAsync(4);
        rest.Select(message => (string)message.Json["data"]!["purchase"]!["purchaseId"]!).ShouldBe(trades.Select(trade => trade.PurchaseId), ignoreOrder: true);
        await Server.UntilAsync(id, webhook => (int)webhook["waiting"]! == 0 && (int)webhook["failures"]! == 0);
        await Server.DeleteAsync(id);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_gets_no_more_until_it_is_enabled_again()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = _ => 410;
        var (id, _) = await Server.RegisterAsync(receiver, "purchase-recorded");
        await new Trade().RecordAsync(Server);
        var refused = await receiver.NextAsync();
        var webhook = await Server.UntilAsync(id, webhook => (string)webhook["status"]! == "disabled");
        ((string?)webhook["statusReason"]).ShouldBe("the receiver answered 410");

        receiver.Answer = _ => 200;
        (await Server.PatchAsync(Trade.Seller, id, """{"status":"enabled"}""")).Status.ShouldBe(200);
        (await receiver.NextAsync()).Id.ShouldBe(refused.Id);
        await Server.DeleteAsync(id);
    }

    [Fact]
    public async Task Lasting_failure_disables_a_webhook_and_nothing_is_lost()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = _ => 503;
        var (id, _) = await Server.RegisterAsync(receiver, "purchase-recorded");
        await new Trade().RecordAsync(Server);
        var refused = await receiver.NextAsync();
        for (var attempt = 1; attempt < RetrySchedule.Attempts; attempt++)
        {
            var failures = attempt;
            await Server.UntilAsync(id, webhook => (int)webhook["failures"]! == failures);
            Time.Advance(RetrySchedule.After(attempt, asked: null, chance: 1)!.Value + TimeSpan.FromSeconds(1));
            (await receiver.NextAsync()).Id.ShouldBe(refused.Id);
        }
        var webhook = await Server.UntilAsync(id, webhook => (string)webhook["status"]! == "disabled");
        ((string?)webhook["statusReason"]).ShouldBe("nothing was delivered in all the attempts of a message");
        ((int)webhook["givenUp"]!).ShouldBe(1);
        (await Server.DeliveriesAsync(id, "outcome=given-up")).ShouldHaveSingleItem();

        receiver.Answer = _ => 200;
        (await Server.PatchAsync(Trade.Seller, id, """{"status":"enabled"}""")).Status.ShouldBe(200);
        var before = TradeIn.Server.Feed.FeedCursor.Of((long)refused.Json["position"]! - 1);
        (await Server.PostAsync(Trade.Seller, $"/v1/webhooks/{id}/replay", $$"""{"after":"{{before}}"}""")).Status.ShouldBe(200);
        (await receiver.NextAsync()).Id.ShouldBe(refused.Id);
        await Server.DeleteAsync(id);
    }

    [Fact]
    public async Task Retry_After_is_heeded_and_a_redirect_is_a_failure()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = _ => 302;
        var (id, _) = await Server.RegisterAsync(receiver, "purchase-recorded");
        await new Trade().RecordAsync(Server);
        await receiver.NextAsync();
        await Server.UntilAsync(id, webhook => (int)webhook["failures"]! == 1);
        receiver.Unread.ShouldBe(0);

        (receiver.Answer, receiver.RetryAfter) = (_ => 429, "7200");
        Time.Advance(TimeSpan.FromSeconds(6));
        await receiver.NextAsync();
        await Server.UntilAsync(id, webhook => (int)webhook["failures"]! == 2);
        var last = (await Server.DeliveriesAsync(id))[0];
        ((DateTimeOffset)last["nextAt"]!).ShouldBe((DateTimeOffset)last["at"]! + TimeSpan.FromHours(2));
        await Server.DeleteAsync(id);
    }

    [Fact]
    public async Task A_rotated_secret_signs_beside_the_former_one_for_a_while()
    {
        await using var receiver = await Receiver.StartAsync();
        var (id, former) = await Server.RegisterAsync(receiver, "purchase-recorded");
        var reply = await Server.PostAsync(Trade.Seller, $"/v1/webhooks/{id}/secret", """{"graceHours":2}""");
        reply.Status.ShouldBe(200, reply.Text);
        var secret = (string)reply.Json["secret"]!;
        secret.ShouldNotBe(former);

        await new Trade().RecordAsync(Server);
        var message = await receiver.NextAsync();
        message.Signatures.Length.ShouldBe(2);
        message.IsSignedWith(secret, Time.GetUtcNow()).ShouldBeTrue();
        message.IsSignedWith(former, Time.GetUtcNow()).ShouldBeTrue();

        Time.Advance(TimeSpan.FromHours(3));
        await new Trade().RecordAsync(Server);
        message = await receiver.NextAsync();
        message.Signatures.ShouldHaveSingleItem();
        message.IsSignedWith(secret, Time.GetUtcNow()).ShouldBeTrue();
        message.IsSignedWith(former, Time.GetUtcNow()).ShouldBeFalse();
        await Server.DeleteAsync(id);
    }

    [Fact]
    public async Task A_replay_sends_all_behind_a_cursor_again_under_the_same_ids()
    {
        await using var receiver = await Receiver.StartAsync();
        var (id, _) = await Server.RegisterAsync(receiver, "purchase-recorded");
        var cursor = (string)(await Server.WebhookAsync(id))["cursor"]!;
        await new Trade().RecordAsync(Server);
        await new Trade().RecordAsync(Server);
        var first = await receiver.NextAsync(2);
        (await Server.PostAsync(Trade.Seller, $"/v1/webhooks/{id}/replay", $$"""{"after":"{{cursor}}"}""")).Status.ShouldBe(200);
        (await receiver.NextAsync(2)).Select(message => message.Id).ShouldBe(first.Select(message => message.Id));
        await Server.DeleteAsync(id);
    }

    [Fact]
    public async Task A_test_message_tells_at_once_what_became_of_it()
    {
        await using var receiver = await Receiver.StartAsync();
        var (id, secret) = await Server.RegisterAsync(receiver, "purchase-recorded");
        (await Server.PatchAsync(Trade.Seller, id, """{"status":"disabled"}""")).Status.ShouldBe(200);
        var reply = await Server.SendAsync(HttpMethod.Post, Trade.Seller, $"/v1/webhooks/{id}/test", null);
        reply.Status.ShouldBe(200, reply.Text);
        ((string?)reply.Json["outcome"]).ShouldBe("delivered");
        var message = await receiver.NextAsync();
        message.Type.ShouldBe("webhook-test");
        message.IsSignedWith(secret, Time.GetUtcNow()).ShouldBeTrue();
        (await Server.DeliveriesAsync(id)).ShouldHaveSingleItem()["messageId"]!.ToString().ShouldBe(message.Id);
        await Server.DeleteAsync(id);
    }

    [Fact]
    public async Task A_message_holds_no_key_of_a_buyer()
    {
        await using var receiver = await Receiver.StartAsync();
        var (id, _) = await Server.RegisterAsync(receiver, "claim-approved");
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        var text = Encoding.UTF8.GetString((await receiver.NextAsync()).Body);
        text.ShouldContain(trade.ClaimId);
        text.ShouldNotContain("\"key\"");
        text.ShouldNotContain(trade.Person);
        await Server.DeleteAsync(id);
    }
}
