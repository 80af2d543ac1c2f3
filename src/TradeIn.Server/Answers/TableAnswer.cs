using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TradeIn.Server.Answers;

/// <summary>Hands rows on, with the position of the log that they are of.</summary>
internal delegate Task TableUse(long asOf, IAsyncEnumerable<IReadOnlyList<object?>> rows);

/// <summary>
/// A whole table as CSV (UTF-8, a line of names first) or as NDJSON (an object a line, absent members left out), sent as
/// its rows are read: it is never in memory as a whole. <c>Log-Position</c> says which position of the log it is of.
/// </summary>
/// <param name="form">Its media type.</param>
/// <param name="columns">Their names.</param>
/// <param name="read">Reads the rows and hands them on.</param>
internal sealed class TableAnswer(
    string form, IReadOnlyList<string> columns, Func<TableUse, CancellationToken, Task> read) : IResult
{
    public const string Lines = "application/x-ndjson";
    public const string Position = "Log-Position";

    private const int FlushAt = 32 * 1024;

    /// <summary>The form in which a table is wanted as a whole; null: as JSON, page by page.</summary>
    public static string? FormOf(HttpRequest request) =>
        request.Prefers(Csv.MediaType) ? Csv.MediaType : request.Prefers(Lines) ? Lines : null;

    /// <summary>A row's members by their names; absent ones are left out.</summary>
    public static Dictionary<string, object?> Members(IReadOnlyList<string> columns, IReadOnlyList<object?> row)
    {
        var members = new Dictionary<string, object?>(columns.Count, StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
            if (row[i] is { } value) members[columns[i]] = value;
        return members;
    }

    public Task ExecuteAsync(HttpContext httpContext) =>
        read((asOf, rows) => WriteAsync(httpContext, asOf, rows), httpContext.RequestAborted);

    private async Task WriteAsync(HttpContext http, long asOf, IAsyncEnumerable<IReadOnlyList<object?>> rows)
    {
        var (response, text) = (http.Response, new StringBuilder());
        response.ContentType = form == Csv.MediaType ? $"{form}; charset=utf-8; header=present" : $"{form}; charset=utf-8";
        response.Headers[Position] = asOf.ToString(CultureInfo.InvariantCulture);
        response.Headers.Vary = "Authorization, Accept";
        if (form == Csv.MediaType) text.AppendLine([.. columns]);
        await foreach (var row in rows)
        {
            if (form == Csv.MediaType) text.AppendLine(row);
            else text.Append(JsonSerializer.Serialize(Members(columns, row), AnswerJson.Options)).Append('\n');
            if (text.Length >= FlushAt) await FlushAsync();
        }
        await FlushAsync();

        async Task FlushAsync()
        {
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), http.RequestAborted);
            text.Clear();
        }
    }
}
