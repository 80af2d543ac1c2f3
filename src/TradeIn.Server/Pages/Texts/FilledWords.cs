using System.Globalization;
using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>Texts with their values in them, for parts that say what they are given.</summary>
internal static class FilledWords
{
    /// <summary>A text with values in it, <c>{0}</c>, in both languages.</summary>
    public static Words With(this Words words, params object[] values) => new(
        string.Format(CultureInfo.InvariantCulture, words.English, values),
        string.Format(CultureInfo.InvariantCulture, words.Chinese, values));
}
