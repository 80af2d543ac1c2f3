namespace TradeIn.Cli.Seasons.Courses;

/// <summary>Orders that do not go as they should (Q10): cancelled for each reason, expired, delivered late.</summary>
internal static class OrderCourses
{
    public static IReadOnlyList<Course> All { get; } =
    [
        Cancelled("order cancelled by the buyer", "buyer-cancelled", 220),
        Cancelled("order refused at the door", "refused-at-door", 90),
        Cancelled("order cancelled for want of the old unit", "old-unit-missing", 60),
        Cancelled("order that the seller cannot deliver", "seller-cannot-deliver", 60),
        new("order cancelled and placed anew, the old unit being another", 90, PlacedAnew)
        {
            Fits = IsEarlyOrder,
        },
        new("order expired", 70, (story, deal) => story.Order(deal.Ordering!.Order)) { Fits = IsOrder },
        new("order delivered after its hold had expired", 60, DeliveredLate) { Fits = IsEarlyOrder },
    ];

    private static bool IsOrder(Deal deal) => deal.Ordering is not null;

    private static bool IsEarlyOrder(Deal deal) => IsOrder(deal) && Course.IsEarly(deal);

    private static Course Cancelled(string name, string reason, int perTenThousand) => new(name, perTenThousand, (story, deal) =>
    {
        var (order, delivery) = (deal.Ordering!.Order, deal.Ordering.Delivery);
        story.Order(order);
        story.Cancel(Drafts.Cancellation(order, reason, delivery.OccurredAt), deal);
    })
    {
        Fits = IsOrder,
    };

    /// <summary>At the door it was seen that the old unit is not the one described; the buyer orders with the right one.</summary>
    private static void PlacedAnew(Story story, Deal deal)
    {
        var first = story.Drafts.OrderOfAnotherUnit(deal);
        var atTheDoor = deal.Ordering!.Delivery.OccurredAt;
        story.Order(first);
        story.Cancel(Drafts.Cancellation(first, "old-unit-not-as-described", atTheDoor), deal);
        var anew = story.Drafts.Reinvoiced(deal.DeliveredOn(story.Drafts.Later(atTheDoor, 1, 6)));
        var order = anew.Ordering!.Order with { OccurredAt = atTheDoor.AddMinutes(25) };
        story.Complete(anew with { Ordering = anew.Ordering with { Order = order } });
    }

    /// <summary>Nobody took the buyer's free units meanwhile, so it is as good as in time.</summary>
    private static void DeliveredLate(Story story, Deal deal) =>
        story.Complete(story.Drafts.Reinvoiced(deal.DeliveredOn(story.Drafts.Later(deal.Ordering!.Order.OccurredAt, 17, 30))));
}
