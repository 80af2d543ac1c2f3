using System.Globalization;
using System.Text;

namespace TradeIn.Server.Answers;

/// <summary>
/// A table as CSV (RFC 4180, UTF-8, a line of names first), sent as its rows are read: <c>Log-Position</c> says which
/// position of the log it was made at.
/// </summary>
/// <param name="columns">Their names.</param>
/// <param name="read">Reads the rows: hears the position first, then is handed each line.</param>
internal sealed class CsvAnswer(
    IReadOnlyList<string> columns,
    Func<Action<long>, Func<IReadOnlyList<object?>, ValueTask>, CancellationToken, Task> read) : IResult
{
    public const string MediaType = "text/csv";

    private const int FlushAt = 32 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        var text = new StringBuilder();
        await read(Begin, LineAsync, cancel);
        await FlushAsync();

        void Begin(long asOf)
        {
            response.ContentType = $"{MediaType}; charset=utf-8; header=present";
            response.Headers["Log-Position"] = asOf.ToString(CultureInfo.InvariantCulture);
            Append(text, [.. columns]);
        }

        async ValueTask LineAsync(IReadOnlyList<object?> line)
        {
            Append(text, line);
            if (text.Length >= FlushAt) await FlushAsync();
        }

        async Task FlushAsync()
        {
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancel);
            text.Clear();
        }
    }

    private static void Append(StringBuilder text, IReadOnlyList<object?> line) =>
        text.AppendJoin(',', line.Select(Field)).Append("\r\n");

    private static string Field(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(value.ToString()!),
    };

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
