using System.Text.Json;
using TradeIn.Client;

namespace TradeIn.Cli.Seasons.Playing;

/// <summary>What the server says of a season that was played on it: units by what went wrong, money by account and party.</summary>
/// <param name="Units">Certificates, by the name of the list.</param>
/// <param name="Balances">Yuan, by account and party; those that are zero are left out.</param>
internal sealed record FoundRecords(
    IReadOnlyDictionary<string, SortedSet<string>> Units, IReadOnlyDictionary<string, SortedDictionary<string, decimal>> Balances);

/// <summary>Asks a server for the lists of units and for the books, once both have come to the end of the log.</summary>
internal sealed class CityRecords(HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <summary>So often the lists may be found behind before it is said that they never come.</summary>
    private const int Looks = 600;

    public async Task<FoundRecords> ReadAsync(CancellationToken cancel)
    {
        await UntilCaughtUpAsync(cancel);
        var units = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var list in SeasonReport.UnitLists) units[list.Name] = await CertificatesAsync(list.Query, cancel);
        var balances = new Dictionary<string, SortedDictionary<string, decimal>>(StringComparer.Ordinal);
        foreach (var account in SeasonReport.Accounts) balances[account] = await BalancesAsync(account, cancel);
        return new FoundRecords(units, balances);
    }

    /// <summary>The lists follow the log: two looks that find them at the same place, which is the books', find them at its end.</summary>
    private async Task UntilCaughtUpAsync(CancellationToken cancel)
    {
        var before = -1L;
        for (var look = 0; look < Looks; look++)
        {
            var lists = AsOf(await GetAsync("/v1/units?limit=1", cancel));
            var books = AsOf(await GetAsync("/v1/books/balances?account=treasury", cancel));
            if (lists == books && lists == before) return;
            before = lists;
            await Task.Delay(BetweenLooks, time, cancel);
        }
        throw new TimeoutException("The lists of units do not come to the end of the log.");
    }

    private async Task<SortedSet<string>> CertificatesAsync(string query, CancellationToken cancel)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (string? after = null; ;)
        {
            var page = await GetAsync($"/v1/units?{query}&limit=1000{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}", cancel);
            foreach (var item in page.GetProperty("items").EnumerateArray())
                if (!IsNoUnit(item)) found.Add(item.GetProperty("certificateNumber").GetString()!);
            if (!page.TryGetProperty("next", out var next) || next.GetString() is not { } more) return found;
            after = more;
        }
    }

    /// <summary>A certificate that was marked void before its unit left: the unit has another, or was none.</summary>
    private static bool IsNoUnit(JsonElement item) => item.GetProperty("status").GetString() == "with-recycler"
        && item.GetProperty("certificateStatus").GetString() == "void";

    private async Task<SortedDictionary<string, decimal>> BalancesAsync(string account, CancellationToken cancel)
    {
        var balances = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        var answer = await GetAsync($"/v1/books/balances?account={account}", cancel);
        foreach (var item in answer.GetProperty("items").EnumerateArray())
            if (item.GetProperty("balance").GetDecimal() is var balance && balance != 0m)
                balances[item.GetProperty("party").GetString()!] = balance;
        return balances;
    }

    private static long AsOf(JsonElement answer) => answer.GetProperty("asOf").GetInt64();

    private async Task<JsonElement> GetAsync(string path, CancellationToken cancel)
    {
        using var response = await http.GetAsync(path, cancel);
        var body = await response.Content.ReadAsStringAsync(cancel);
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"GET {path}: {(int)response.StatusCode} {body}");
        return JsonElement.Parse(body);
    }
}
