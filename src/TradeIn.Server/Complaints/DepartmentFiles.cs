using System.Reflection;
using System.Text.Json;
using TradeIn.Domain.Complaints;
using TradeIn.Server.Log;

namespace TradeIn.Server.Complaints;

/// <summary>The register of departments and topics that comes with the server, as a data file (Q25).</summary>
internal static class DepartmentFiles
{
    public static ComplaintDepartmentsPublished Beijing2010 { get; } = Read("beijing-departments-2010");

    private static ComplaintDepartmentsPublished Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Complaints.{name}.json")
            ?? throw new InvalidOperationException($"There is no file of departments {name}.");
        return JsonSerializer.Deserialize<ComplaintDepartmentsPublished>(stream, EventJson.Options)!;
    }
}
