using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TradeIn.Cli.Import;
using TradeIn.Cli.Seasons;
using TradeIn.Cli.Seasons.Playing;
using TradeIn.Cli.Seasons.Signals.Comparison;
using TradeIn.Cli.Torture;

namespace TradeIn.Cli;

/// <summary>How summaries, reports and journals stand in files.</summary>
[JsonSerializable(typeof(SeasonSummary))]
[JsonSerializable(typeof(Tally))]
[JsonSerializable(typeof(Journal))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(SeasonReport))]
[JsonSerializable(typeof(SignalReport))]
[JsonSerializable(typeof(TortureReport))]
internal sealed partial class FileJson : JsonSerializerContext
{
    public static FileJson Files { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
