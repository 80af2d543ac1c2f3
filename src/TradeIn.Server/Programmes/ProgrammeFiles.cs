using System.Reflection;
using System.Text.Json;
using TradeIn.Domain.Programmes;
using TradeIn.Server.Log;

namespace TradeIn.Server.Programmes;

/// <summary>The programmes that come with the server, as data files.</summary>
internal static class ProgrammeFiles
{
    public static ProgrammePublished Beijing2010 { get; } = Read("beijing-home-appliances-2010");

    private static ProgrammePublished Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Programmes.{name}.json")
            ?? throw new InvalidOperationException($"There is no programme file {name}.");
        return JsonSerializer.Deserialize<ProgrammePublished>(stream, EventJson.Options)!;
    }
}
