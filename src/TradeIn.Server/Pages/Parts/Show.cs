using System.Globalization;
using TradeIn.Server.Programmes;

namespace TradeIn.Server.Pages.Parts;

/// <summary>Figures, days and amounts as pages write them: alike in both languages.</summary>
public static class Show
{
    /// <summary>Where nothing is known.</summary>
    public const string None = "–";

    /// <summary>¥ 2,899.00</summary>
    public static string Yuan(decimal? amount) =>
        amount is { } yuan ? $"{(yuan < 0 ? "−" : "")}{AsYuan(Math.Abs(yuan), "#,##0.00")}" : None;

    /// <summary>¥ 12,345,678 without fen, for charts and the first look.</summary>
    public static string WholeYuan(decimal? amount) =>
        amount is { } yuan ? $"{(yuan < 0 ? "−" : "")}{AsYuan(Math.Abs(yuan), "#,##0")}" : None;

    /// <summary>12,345</summary>
    public static string Count(long? count) => count is { } n ? n.ToString("#,##0", CultureInfo.InvariantCulture) : None;

    /// <summary>12.3 %</summary>
    public static string Share(decimal part, decimal whole) =>
        whole == 0 ? None : string.Create(CultureInfo.InvariantCulture, $"{part / whole * 100:0.0} %");

    /// <summary>2010-08-01</summary>
    public static string Day(DateOnly? day) => day is { } d ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : None;

    /// <summary>2010-08-01 13:45:00, in the programme's place.</summary>
    public static string Moment(DateTimeOffset? at) => at is { } instant
        ? ProgrammesDay.ClockAt(instant).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : None;

    private static string AsYuan(decimal yuan, string format) =>
        $"¥ {yuan.ToString(format, CultureInfo.InvariantCulture)}";
}
