using System.Text;
using TradeIn.Client.Webhooks;
using TradeIn.Server.Webhooks;

namespace TradeIn.Server.Tests.Webhooks;

/// <summary>Signatures, against the vectors that Standard Webhooks publishes, and the times of retries.</summary>
public sealed class WebhookSignatureTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const string Timestamp = "1614265330";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    [Fact]
    public void A_message_is_signed_as_the_specification_signs_it() =>
        WebhookSignature.Sign(Secret, Id, At, Body).ShouldBe(Signature);

    [Fact]
    public void The_published_vector_is_verified_with_and_without_the_secrets_prefix()
    {
        WebhookSignature.Verify(Secret, Id, Timestamp, Signature, Body, At).ShouldBeTrue();
        WebhookSignature.Verify(Secret["whsec_".Length..], Id, Timestamp, Signature, Body, At).ShouldBeTrue();
    }

    [Fact]
    public void One_of_several_signatures_is_enough() => WebhookSignature.Verify(
        Secret, Id, Timestamp,
        "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v2,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= " + Signature,
        Body, At).ShouldBeTrue();

    [Theory]
    [InlineData(null, Timestamp, Signature), InlineData("", Timestamp, Signature), InlineData("msg_other", Timestamp, Signature)]
    [InlineData(Id, null, Signature), InlineData(Id, "", Signature), InlineData(Id, "soon", Signature), InlineData(Id, "1614265331", Signature)]
    [InlineData(Id, "-1614265330", Signature), InlineData(Id, "9223372036854775807", Signature)]
    [InlineData(Id, Timestamp, null), InlineData(Id, Timestamp, ""), InlineData(Id, Timestamp, "v1,")]
    [InlineData(Id, Timestamp, "v1,dawfeoifkpqwoekfpqoekf"), InlineData(Id, Timestamp, "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData(Id, Timestamp, "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    public void Anything_else_is_not(string? id, string? timestamp, string? signatures) =>
        WebhookSignature.Verify(Secret, id, timestamp, signatures, Body, At).ShouldBeFalse();

    [Fact]
    public void Another_body_or_another_secret_is_not()
    {
        WebhookSignature.Verify(Secret, Id, Timestamp, Signature, Encoding.UTF8.GetBytes("""{"test":2432232314}"""), At).ShouldBeFalse();
        WebhookSignature.Verify(WebhookSecrets.New(), Id, Timestamp, Signature, Body, At).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => WebhookSignature.Verify("whsec_", Id, Timestamp, Signature, Body, At));
    }

    [Theory]
    [InlineData(300, true), InlineData(301, false), InlineData(-300, true), InlineData(-301, false)]
    public void A_message_is_good_for_five_minutes(int seconds, bool expected) =>
        WebhookSignature.Verify(Secret, Id, Timestamp, Signature, Body, At.AddSeconds(seconds)).ShouldBe(expected);

    [Fact]
    public void Ten_attempts_are_made_in_a_good_three_days()
    {
        RetrySchedule.Attempts.ShouldBe(10);
        var all = Enumerable.Range(1, 9).Select(attempt => RetrySchedule.After(attempt, null, chance: 0)!.Value).ToList();
        all.ShouldBe(all.Order());
        all.Aggregate((sum, each) => sum + each).ShouldBe(new TimeSpan(3, 3, 35, 5));
        RetrySchedule.After(10, TimeSpan.FromHours(1), chance: 0).ShouldBeNull();
        RetrySchedule.After(1, null, chance: 1).ShouldBe(TimeSpan.FromSeconds(5.5));
        RetrySchedule.After(1, TimeSpan.FromHours(2), chance: 0).ShouldBe(TimeSpan.FromHours(2));
        RetrySchedule.After(1, TimeSpan.FromDays(20), chance: 0).ShouldBe(TimeSpan.FromHours(24));
        RetrySchedule.Rest(1, asked: null).ShouldBe(TimeSpan.FromSeconds(5.5));
        RetrySchedule.Rest(9, asked: null).ShouldBe(TimeSpan.FromMinutes(33));
    }
}
