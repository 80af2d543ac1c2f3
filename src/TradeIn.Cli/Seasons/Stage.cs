using TradeIn.Cli.Seasons.Custody;
using TradeIn.Cli.Seasons.Settlement;

namespace TradeIn.Cli.Seasons;

/// <summary>What a season is played with: who there is, what is traded, and how lines are delivered.</summary>
internal sealed record Stage(
    Dealer Dealer, Market Market, Goods Goods, Customers Customers, Newcomers Newcomers, Deliveries Deliveries,
    SettlementDesk Settlement, CustodyDesk Custody);
