using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Pages.Actions;

namespace TradeIn.Server.Pages.Finance;

/// <summary>What became of a form of a statement.</summary>
/// <param name="Sent">Null: it was not sent, for what <paramref name="Words"/> say.</param>
/// <param name="Words">What to say of it; null: nothing but what was answered.</param>
public sealed record StatementOutcome(Sent? Sent, Words? Words);
