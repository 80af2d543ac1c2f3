using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests.Decisions;

/// <summary>The helper of all other tests can fail: each of its expectations is shown to, in every way it should.</summary>
public class ScenarioTests
{
    private static readonly StreamName Stream = new("buyer", "x");
    private static readonly Fact Old = new(Stream, Counted("R-1"));
    private static readonly Fact OldAgain = new(Stream, Counted("R-2"));

    [Fact]
    public void Then_passes_on_exactly_the_facts_yielded() => Yielding(Old, OldAgain).Then(Old, OldAgain);

    [Fact]
    public void Then_compares_content_not_identity() =>
        Yielding(Refusal("R-1", ["a"])).Then(Refusal("R-1", ["a"]));

    [Fact]
    public void Then_fails_on_a_missing_fact() => Fails(() => Yielding(Old).Then(Old, OldAgain));

    [Fact]
    public void Then_fails_on_a_fact_too_many() => Fails(() => Yielding(Old, OldAgain).Then(Old));

    [Fact]
    public void Then_fails_on_another_order() => Fails(() => Yielding(Old, OldAgain).Then(OldAgain, Old));

    [Fact]
    public void Then_fails_on_another_stream() =>
        Fails(() => Yielding(Old).Then(Old with { Stream = new StreamName("buyer", "y") }));

    [Fact]
    public void Then_fails_on_other_content() => Fails(() => Yielding(Old).Then(new Fact(Stream, Counted("R-9"))));

    [Fact]
    public void Then_fails_on_another_type_of_event_with_the_same_members() => Fails(() => Yielding(Old).Then(
        new Fact(Stream, new NewUnitCounted(People.Wang.Key, "p", "R-1", FirstCertificate, new DateOnly(2010, 7, 1)))));

    [Fact]
    public void Then_fails_on_a_difference_deep_inside_a_list() =>
        Fails(() => Yielding(Refusal("R-1", ["a"])).Then(Refusal("R-1", ["b"])));

    [Fact]
    public void Then_fails_on_a_serial_number_that_is_shown_alike_and_compared_otherwise()
    {
        var shown = Printed.Of(SerialNumber.Parse("ab-1"));

        shown.ShouldNotBe(Printed.Of(SerialNumber.Parse("ab-2")));
        shown.ShouldContain("AB1");
    }

    [Fact]
    public void Expecting_nothing_fails_when_something_happened() => Fails(() => Yielding(Old).Then());

    [Fact]
    public void Acceptance_fails_on_a_refusal() => Fails(() => Yielding(Refusal("R-1", [])).ThenAccepted());

    [Fact]
    public void Acceptance_fails_on_no_facts_at_all() => Fails(() => Yielding().ThenAccepted());

    [Fact]
    public void Refusal_fails_on_acceptance() => Fails(() => Yielding(Old).ThenRefused(ReasonCode.QuotaOldExceeded));

    [Fact]
    public void Refusal_fails_on_no_facts_at_all() => Fails(() => Yielding().ThenRefused(ReasonCode.QuotaOldExceeded));

    [Fact]
    public void Refusal_fails_when_another_fact_came_with_it() => Fails(() =>
        Yielding(Refused(ReasonCode.ApplicationNotSigned.With()), Old).ThenRefused(ReasonCode.ApplicationNotSigned));

    [Fact]
    public void Refusal_fails_when_a_reason_is_missing() => Fails(() =>
        Yielding(Refused(ReasonCode.ApplicationNotSigned.With()))
            .ThenRefused(ReasonCode.AgentIdentityMissing, ReasonCode.ApplicationNotSigned));

    [Fact]
    public void Refusal_fails_on_a_reason_too_many() => Fails(() =>
        Yielding(Refused(ReasonCode.AgentIdentityMissing.With(), ReasonCode.ApplicationNotSigned.With()))
            .ThenRefused(ReasonCode.ApplicationNotSigned));

    [Fact]
    public void Refusal_fails_on_reasons_in_another_order() => Fails(() =>
        Yielding(Refused(ReasonCode.ApplicationNotSigned.With(), ReasonCode.AgentIdentityMissing.With()))
            .ThenRefused(ReasonCode.AgentIdentityMissing, ReasonCode.ApplicationNotSigned));

    [Fact]
    public void Refusal_fails_on_other_values_compared() => Fails(() =>
        Yielding(Refused(ReasonCode.QuotaNewExceeded.With(5, 5))).ThenRefused(ReasonCode.QuotaNewExceeded.With(5, 6)));

    [Fact]
    public void Refusal_fails_when_its_message_would_lack_a_value() => Fails(() =>
        Yielding(Refused(ReasonCode.QuotaNewExceeded.With(5))).ThenRefused(ReasonCode.QuotaNewExceeded));

    [Fact]
    public void The_one_event_fails_when_there_is_none_and_when_there_are_two()
    {
        Fails(() => Yielding(Old).The<NewUnitCounted>());
        Fails(() => Yielding(Old, OldAgain).The<OldUnitCounted>());
    }

    [Fact]
    public void When_decides_at_once_and_lets_what_is_thrown_through()
    {
        var decided = 0;
        Given().When(_ => { decided++; return []; });
        decided.ShouldBe(1);

        Should.Throw<InvalidTimeZoneException>(() => Given().When(_ => throw new InvalidTimeZoneException()));
    }

    [Fact]
    public void When_throws_what_a_lazy_decision_would_have_kept_for_later() =>
        Should.Throw<DivideByZeroException>(() => Given().When(_ => new LazyFacts()));

    [Fact]
    public void A_past_that_cannot_have_been_is_refused() =>
        Should.Throw<InvalidOperationException>(() => Given(Past.Issued(), Past.Issued()));

    [Fact]
    public void A_decision_whose_facts_its_streams_cannot_hold_is_refused() =>
        Should.Throw<InvalidOperationException>(() => Given(Past.Issued()).When(_ => Past.Issued()));

    [Fact]
    public void A_stream_of_an_unknown_kind_is_refused() =>
        Should.Throw<InvalidOperationException>(() => Given([new Fact(new StreamName("nonsense", "1"), Counted("R-1"))]));

    [Fact]
    public void Given_facts_reach_the_decision_folded() => Given(Past.OldUnits(People.Wang, 3)).When(past =>
    {
        past.StateOf<Buyer>(Buyer.Stream(Beijing.Programme, People.Wang.Key)).ShouldBe(new Buyer(3, 0));
        return [];
    });

    private static OldUnitCounted Counted(string recycling) =>
        new(People.Wang.Key, "p", recycling, FirstCertificate, new DateOnly(2010, 7, 1));

    private static Fact Refusal(string id, string[] missingParts) => new(
        RecordRecycling.Stream(id),
        new RecyclingRefused(ARecycling with { MissingParts = missingParts }, 1, [ReasonCode.QuotaOldExceeded.With(5, 5)]));

    private static Fact Refused(params Reason[] reasons) =>
        new(Claim.Stream("C-1"), new ClaimRefused(AClaim, 1, reasons, []));

    private static Outcome Yielding(params Fact[] facts) => new(facts);

    private static void Fails(Action expectation) => Should.Throw<ShouldAssertException>(expectation);

    private sealed class LazyFacts : IReadOnlyList<Fact>
    {
        public int Count => throw new DivideByZeroException();

        public Fact this[int index] => throw new DivideByZeroException();

        public IEnumerator<Fact> GetEnumerator() => throw new DivideByZeroException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
