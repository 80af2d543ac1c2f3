using TradeIn.Domain;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Refusals;
using static TradeIn.Testing.SampleWorld.ComplaintOffice;

namespace TradeIn.Testing.SampleWorld;

/// <summary>What became of a complaint.</summary>
public static partial class Past
{
    /// <summary>The complaint was given to commerce, due 15 working days later.</summary>
    public static Fact[] Complained =>
    [
        .. Departments,
        OfComplaint(new ComplaintFiled(AComplaint, Commerce, Beijing.Day("2010-07-12"), Beijing.Day("2010-08-02"), [])),
    ];

    public static Fact[] ComplaintRefused =>
    [
        .. Departments,
        OfComplaint(new ComplaintRefused(
            AComplaint with { Topic = "weather" }, [new Reason("complaint.topic-unknown", Actual: "weather")], [])),
    ];

    public static Fact[] ComplaintAnswered =>
    [
        .. Complained,
        OfComplaint(new ComplaintAnswered(
            "Q-1", Commerce, AnAnswer.Text, AnAnswer.OccurredAt, Beijing.Day("2010-07-20"))),
    ];

    private static Fact OfComplaint(object @event) => new(new StreamName("complaint", "Q-1"), @event);
}
