using System.Globalization;
using TradeIn.Client.Rebuilding;

namespace TradeIn.Cli.Models;

/// <summary>Read models as lines for people.</summary>
internal static class ModelsText
{
    public static bool IsStopped(ReadModelView model) => model.Status == "stopped" || model.Rebuild?.StoppedAt is not null;

    /// <summary>A table, then what there is to say of some: rebuilds, and what is passed over.</summary>
    public static IEnumerable<string> Of(ReadModelList models)
    {
        yield return Row("model", "version", "status", "position", "lag", "stopped at");
        foreach (var model in models.Items)
            yield return Row(
                model.Name, Number(model.Version), model.Status, Number(model.Position), Number(model.Lag), Number(model.StoppedAt));
        yield return $"The log ends at {Number(models.Head)}.";
        foreach (var model in models.Items)
        {
            if (model.Rebuild is { } rebuild)
                yield return $"{model.Name}: built anew for version {Number(rebuild.Version)}, at {Number(rebuild.Position)}"
                    + (rebuild.StoppedAt is { } at ? $", stopped by the event at {Number(at)}" : "")
                    + $"; asked for by {rebuild.AskedBy}.";
            foreach (var skip in model.Skips ?? [])
                yield return $"{model.Name}: version {Number(skip.Version)} passes over the event at {Number(skip.Position)}; "
                    + $"{skip.SkippedBy}, {skip.SkippedAt.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}: {skip.Reason}";
        }
    }

    private static string Row(string model, string version, string status, string position, string lag, string stoppedAt) =>
        $"{model,-16}{version,8}  {status,-12}{position,12}{lag,10}{stoppedAt,12}".TrimEnd();

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
