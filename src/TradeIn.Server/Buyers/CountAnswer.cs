using TradeIn.Domain.Buyers;

namespace TradeIn.Server.Buyers;

internal static class CountAnswer
{
    public static Client.Count ToAnswer(this Count count) => new(count.Limit, count.Used, count.Remaining(), count.Held ?? 0);
}
