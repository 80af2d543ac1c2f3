using System.Text;

namespace TradeIn.Server.Settlement;

/// <summary>Where a page ended: the key of its last item, not to be read by anyone.</summary>
internal static class ListCursor
{
    public static string Write(string order, string id) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes($"{order}/{id}"));

    public static (string Order, string Id)? Read(string cursor)
    {
        if (cursor.Length % 2 != 0 || cursor.Length > 512 || !cursor.All(char.IsAsciiHexDigit)) return null;
        return Encoding.UTF8.GetString(Convert.FromHexString(cursor)).Split('/', 2) is [var order, var id] && !id.Contains('\0')
            ? (order, id) : null;
    }
}
