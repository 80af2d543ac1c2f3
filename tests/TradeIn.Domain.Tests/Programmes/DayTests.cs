using System.Globalization;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Programmes;

/// <summary>Days are days in Beijing, first and last included.</summary>
public class DayTests
{
    [Theory, Rule("R5")]
    [InlineData("2010-05-31T16:00:00Z", "2010-06-01")]
    [InlineData("2010-05-31T15:59:59.9999999Z", "2010-05-31")]
    [InlineData("2010-06-01T00:00:00+08:00", "2010-06-01")]
    [InlineData("2010-05-31T23:59:59+08:00", "2010-05-31")]
    [InlineData("2010-06-01T00:30:00+09:00", "2010-05-31")]
    [InlineData("2011-12-31T10:59:59-05:00", "2011-12-31")]
    [InlineData("2011-12-31T11:00:00-05:00", "2012-01-01")]
    public void An_instant_belongs_to_its_day_in_Beijing_however_it_is_written(string instant, string day) =>
        Beijing.Policy.DayOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ShouldBe(Day(day));

    [Theory, Rule("R5"), Rule("C3")]
    [InlineData("2010-05-31T15:59:59Z", false)]
    [InlineData("2010-05-31T16:00:00Z", true)]
    [InlineData("2011-12-31T15:59:59Z", true)]
    [InlineData("2011-12-31T16:00:00Z", false)]
    public void Old_units_are_taken_and_new_ones_sold_from_the_first_day_to_the_last(string instant, bool accepted)
    {
        var at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

        foreach (var outcome in new[]
        {
            Given(Past.World).When(ARecycling with { OccurredAt = at }),
            Given(Past.World).When(APurchase with { OccurredAt = at }),
        })
            if (accepted) outcome.ThenAccepted();
            else outcome.ThenRefused(ProgrammeNotInForce);
    }

    [Theory, Rule("C3")]
    [InlineData("2012-01-31T23:59:59+08:00", true)]
    [InlineData("2012-01-31T15:59:59Z", true)]
    [InlineData("2012-02-01T00:00:00+08:00", false)]
    [InlineData("2012-01-31T16:00:00Z", false)]
    public void A_claim_is_filed_until_the_end_of_the_last_day(string instant, bool accepted)
    {
        var onTheLastDay = Past.Bought(APurchase with { OccurredAt = At("2011-12-31 23:59:59") });

        var outcome = Given(Past.World, Past.Issued(), onTheLastDay)
            .When(AClaim with { OccurredAt = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture) });

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(ClaimFiledTooLate.With("2012-01-31", "2012-02-01"));
    }

    [Theory, Rule("C3")]
    [InlineData("2010-07-12", true)]
    [InlineData("2010-07-15", true)]
    [InlineData("2010-07-16", false)]
    public void A_programme_may_limit_how_late_an_event_arrives(string recordedOn, bool accepted)
    {
        var strict = FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 3 } };

        var outcome = Given(PublishedAs(strict), Shops.All).When(APurchase, Day(recordedOn));

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(ProgrammeArrivedTooLate.With(3, "2010-07-12"));
    }

    [Fact]
    public void Beijing_takes_a_season_that_is_loaded_years_afterwards() =>
        Given(Past.World).When(APurchase, recordedOn: Day("2030-01-01")).ThenAccepted();
}
