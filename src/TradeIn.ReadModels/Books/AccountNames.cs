using System.Text.Json;
using TradeIn.Domain.Books;

namespace TradeIn.ReadModels.Books;

/// <summary>The accounts as the tables and the interface name them: <c>seller-payable</c>.</summary>
public static class AccountNames
{
    private static readonly Dictionary<Account, string> Names = Enum.GetValues<Account>()
        .ToDictionary(account => account, account => JsonNamingPolicy.KebabCaseLower.ConvertName(account.ToString()));

    private static readonly Dictionary<string, Account> Accounts =
        Names.ToDictionary(each => each.Value, each => each.Key, StringComparer.Ordinal);

    /// <summary>All of them, in the order of the books.</summary>
    public static IReadOnlyCollection<string> All => Accounts.Keys;

    public static string NameOf(Account account) => Names[account];

    /// <summary>The account of a name; null when there is none.</summary>
    public static Account? Find(string name) => Accounts.TryGetValue(name, out var account) ? account : null;
}
