using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Data;

/// <summary>Where the page of a thing is that a list names.</summary>
internal static class DataLinks
{
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["claims"] = "/console/claims/", ["units"] = "/console/certificates/", ["certificates"] = "/console/certificates/",
    };

    /// <summary>Its own page, or the list that has it alone.</summary>
    public static string To(string dataset, string key)
    {
        if (Pages.TryGetValue(dataset, out var page)) return page + Uri.EscapeDataString(key);
        var listed = DatasetCatalogue.All.FirstOrDefault(each => each.Name == dataset);
        return listed is null ? $"/console/data/{dataset}" : $"/console/data/{dataset}?{listed[listed.Key[0]].Wire}={Uri.EscapeDataString(key)}";
    }
}
