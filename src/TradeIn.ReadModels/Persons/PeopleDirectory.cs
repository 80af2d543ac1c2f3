namespace TradeIn.ReadModels.Persons;

/// <summary>What <c>read.people</c> tells of someone.</summary>
public static class PeopleDirectory
{
    /// <summary>The masked number of an agent's document, by the id that signals name one with; null once it is erased.</summary>
    public static async Task<string?> NumberOfAgentAsync(ReadModelRunner readModels, string agent, CancellationToken cancel)
    {
        var (rows, _) = await readModels.ReadAsync(
            "people", "select number from read.people where agent = any ($1)", [Column.Of([agent])],
            row => row.IsDBNull(0) ? null : row.GetString(0), cancel);
        return rows.Count == 0 ? null : rows[0];
    }
}
