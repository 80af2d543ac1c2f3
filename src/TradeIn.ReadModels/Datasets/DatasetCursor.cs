using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TradeIn.ReadModels.Datasets;

/// <summary>Where a page ended: the last row's place in the order. It is opaque to whoever carries it.</summary>
internal sealed record DatasetCursor(IReadOnlyList<object?> Values)
{
    private const int Longest = 2_000;

    public static string Write(DatasetRow last, DatasetOrder? order)
    {
        string?[] parts = [Of(last.Dataset, order), .. DatasetSql.Ordered(last.Dataset, order).Select(each => Text(last[each]))];
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(parts));
    }

    /// <summary>Null when it is not one that this list, in this order, gave.</summary>
    public static DatasetCursor? Read(string cursor, Dataset dataset, DatasetOrder? order)
    {
        if (cursor.Length > Longest || !Base64Url.IsValid(cursor)) return null;
        if (PartsOf(cursor) is not [{ } of, .. var texts] || of != Of(dataset, order)) return null;
        var columns = DatasetSql.Ordered(dataset, order);
        if (texts.Length != columns.Count) return null;
        var values = new object?[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is not { } text)
            {
                if (dataset.Key.Contains(columns[i])) return null;
                continue;
            }
            if (Value(dataset[columns[i]].Kind, text) is not { } value) return null;
            values[i] = value;
        }
        return new DatasetCursor(values);
    }

    private static string?[]? PartsOf(string cursor)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[]>(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Of(Dataset dataset, DatasetOrder? order) =>
        $"{dataset.Name} {(order is { Descending: true } ? "-" : "")}{order?.Column}";

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcTicks.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static object? Value(ColumnKind kind, string text) => kind switch
    {
        ColumnKind.Text or ColumnKind.Code => text.Contains('\0', StringComparison.Ordinal) ? null : text,
        ColumnKind.Flag => bool.TryParse(text, out var flag) ? flag : null,
        ColumnKind.Day => DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        ColumnKind.Instant => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
        ColumnKind.Amount => decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount : null,
        ColumnKind.Count or ColumnKind.Position => long.TryParse(
            text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        _ => null,
    };
}
