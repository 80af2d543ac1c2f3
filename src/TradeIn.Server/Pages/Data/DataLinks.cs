using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Access;

namespace TradeIn.Server.Pages.Data;

/// <summary>Where the page of a thing is that a list names.</summary>
internal static class DataLinks
{
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["claims"] = "/console/claims/", ["units"] = "/console/certificates/",
        ["certificates"] = "/console/certificates/",
        ["consignments"] = "/console/consignments/", ["declarations"] = "/console/declarations/",
        ["loss_reports"] = "/console/loss-reports/", ["corrections"] = "/console/corrections/",
        ["statements"] = "/console/statements/", ["complaints"] = "/console/complaints/",
        ["signals"] = "/console/signals/",
        ["enterprises"] = "/console/enterprises/",
    };

    /// <summary>Columns of the unit's table that name a thing with a page.</summary>
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["consignment"] = "consignments", ["freight_declaration"] = "declarations",
        ["dismantling_declaration"] = "declarations",
    };

    /// <summary>
    /// Where a column's value leads; null: nowhere, as another's record leads an enterprise.
    /// </summary>
    public static string? Of(DatasetColumn column, string id, Caller caller) =>
        (column.Leads ?? Named.GetValueOrDefault(column.Name)) is { } leads
        && (leads != "enterprises" || caller.MaySee(id)) ? To(leads, id) : null;

    /// <summary>Its own page, or the list that has it alone.</summary>
    public static string To(string dataset, string key)
    {
        if (Pages.TryGetValue(dataset, out var page)) return page + Uri.EscapeDataString(key);
        var listed = DatasetCatalogue.All.FirstOrDefault(each => each.Name == dataset);
        return listed is null
            ? $"/console/data/{dataset}"
            : $"/console/data/{dataset}?{listed[listed.Key[0]].Wire}={Uri.EscapeDataString(key)}";
    }
}
