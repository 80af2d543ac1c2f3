namespace TradeIn.Cli.Seasons.Signals;

/// <summary>The rules that signals come from, by their names on the server.</summary>
internal static class SignalRules
{
    public const string AgentOfMany = "agent-many-principals";
    public const string PriceAtCap = "price-at-cap";
    public const string NightMinutes = "night-minutes";
    public const string NeverReceived = "units-never-received";
    public const string SerialsInRun = "serials-in-run";
    public const string ReturnsAfterPayment = "returns-after-payment";
    public const string RefusalsRepeated = "refusals-repeated";
    public const string InvoicesOutOfSequence = "invoices-out-of-sequence";
}
