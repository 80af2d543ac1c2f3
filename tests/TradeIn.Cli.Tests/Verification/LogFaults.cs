using TradeIn.Cli.Verification;
using TradeIn.Domain;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Recycling;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Faults of the log itself and of how decisions stand in it, each planted into a lawful log.</summary>
internal static class LogFaults
{
    public static Dictionary<string, Func<WrittenLog>> All { get; } = new()
    {
        ["position-gap"] = () => TradeIn(log => Last(log, row => row with { Position = row.Position + 1 })),
        ["version-gap"] = () => TradeIn(log => Last(log, row => row with { Version = row.Version + 1 })),
        ["time-reversed"] = () => TradeIn(
            log => Last(log, row => row with { RecordedAt = row.RecordedAt.AddHours(-1) })),
        ["event-unreadable"] = () => TradeIn(log => log.AppendRaw(
            "enterprise-sel-dazhong", "agreement_signed", """{"enterprise":"sel-dazhong","signedOn":"soon"}""")),
        ["event-unknown"] = () => TradeIn(log => log.AppendRaw("claim-C-1", "claim_blessed", "{}")),
        ["stream-wrong"] = () => TradeIn(log => Last(log, row => row with { Stream = "claim-C-2", Version = 1 })),
        ["id-number-in-clear"] = () => TradeIn(log => log.Edit("purchase_recorded", "王**", "王五 11010519491231002x")),
        ["id-number-possible"] = () => TradeIn(GrantFaults.Reserialise("R-1", "OLD-1", "11010519491231002X")),
        ["occurred-in-the-future"] = () => TradeIn(
            log => log.Change(_ => true, row => row with { RecordedAt = Season.At("2010-07-12T10:54") })),
        ["companion-missing"] = () => TradeIn(log => log.Remove(row => row.Type == "new_unit_counted")),
        ["companion-stray"] = () => TradeIn(log => log.Double("new_unit_counted")),
        ["companion-disagrees"] = () => TradeIn(log => log.Edit("certificate_redeemed", "2010-07-12", "2010-07-13")),
        ["correlation-differs"] = () => TradeIn(
            log => log.Change(row => row.Type == "new_unit_sold", row => row with { CorrelationId = "another" })),
        ["decided-twice"] = () => TradeIn((_, counter) => counter.Decide(Season.Claim(1) with { Papers = [] })),
        ["programme-unknown"] = () => Refused(log => log.EditCommand("R-2", Season.Beijing.Programme, "nowhere")),
        ["policy-version-wrong"] = () => TradeIn(log => log.Edit(
            "claim_approved", "\"policyVersion\":1", "\"policyVersion\":2")),
        ["counts-wrong"] = () => TradeIn(log => log.Edit("unit_recycled", "\"used\":1", "\"used\":2")),
        ["price-wrong"] = () => TradeIn(log => log.Edit("purchase_recorded", "\"discount\":0.00", "\"discount\":0.01")),
        ["history-impossible"] = () => TradeIn((_, counter) => counter.Register(
            "nobody", new AgreementSigned("nobody", new DateOnly(2010, 6, 1)))),
        ["subsidy-wrong"] = () => TradeIn(
            log => log.Edit(row => row.Type != "programme_published", "300.00", "299.99")),
        ["paid-price-wrong"] = () => TradeIn(log => log.Edit("claim_approved", "3299.00", "3298.00")),
        ["advanced-twice"] = () => TradeIn(log => log.Double("subsidy_advanced")),
        ["advance-seller-wrong"] = () => TradeIn(log => log.Edit("subsidy_advanced", Season.Seller, Season.Dual)),
        ["refusal-unfounded"] = () => TradeIn(log => log.Append("R-2", new Fact(
            RecordRecycling.Stream("R-2"), new RecyclingRefused(Season.Recycling(2), 1, [])))),
        ["reason-unjustified"] = () => Refused(log => log.Edit("recycling_refused", Used, $"{NotDual},{Used}")),
        ["reason-missing"] = () => Refused(log => log.Edit("recycling_refused", $",{Used}", "")),
        ["reason-doubled"] = () => Refused(log => log.Edit("recycling_refused", Used, $"{Used},{Used}")),
        ["reason-values-wrong"] = () => Refused(log => log.Edit(
            "recycling_refused", Used, Used.Replace("01", "02", StringComparison.Ordinal))),
        ["rules-disagree"] = () => TradeIn(log => log.Edit(
            "claim_approved", PassedInTime, """{"code":"claim.filed-too-late","passed":false,"limit":"2012-01-31","actual":"2010-07-12"}""")),
    };

    public const string PassedInTime = """["claim.filed-too-late","2012-01-31","2010-07-12"]""";

    private const string Used = """{"code":"certificate.number-used","actual":"BJ00010001"}""";
    private const string NotDual = """{"code":"seller.not-dual","actual":"rec-huaxing"}""";

    private static WrittenLog TradeIn(Action<WrittenLog> plant) => TradeIn((log, _) => plant(log));

    private static WrittenLog TradeIn(Action<WrittenLog, Counter> plant)
    {
        var (log, counter) = Season.OneTradeIn();
        plant(log, counter);
        return log;
    }

    // A second recycling with the certificate of the first, at an outlet that there is not.
    private static WrittenLog Refused(Action<WrittenLog> plant) => TradeIn((log, counter) =>
    {
        counter.Decide(Season.Recycling(2) with { Certificate = Season.Certificate(1), Outlet = "o-9" });
        plant(log);
    });

    private static void Last(WrittenLog log, Func<LogRow, LogRow> change) => log.Rows[^1] = change(log.Rows[^1]);
}
