using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeIn.Cli.Torture.Load;

/// <summary>An answer as it was got.</summary>
/// <param name="Name">The request's name.</param>
/// <param name="Node">The number of the node that gave it.</param>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Body">What it said.</param>
/// <param name="Sent">When the request left, repetitions each by themselves.</param>
/// <param name="Got">When the answer had come.</param>
/// <param name="Replayed">It repeats an answer given before.</param>
internal sealed record JournalledAnswer(
    string Name, int Node, int Status, JsonElement? Body, DateTimeOffset Sent, DateTimeOffset Got, bool Replayed)
{
    /// <summary>It says that something is on record: done, or refused for good.</summary>
    [JsonIgnore]
    public bool IsAcknowledged => Status is 201 or 422;
}

/// <summary>What clients write down of the answers that they get: each is handed to the system before they go on.</summary>
internal sealed class AnswerJournal(string path) : IDisposable
{
    private const byte LineFeed = (byte)'\n';
    private readonly FileStream file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read);
    private readonly Lock turn = new();

    /// <summary>Reads a journal; of one whose writer was killed the last line may be cut off, and was then nobody's answer.</summary>
    public static IEnumerable<JournalledAnswer> Read(string path)
    {
        using var reader = new StreamReader(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (!line.EndsWith('}')) yield break;
            yield return JsonSerializer.Deserialize(line, JournalJson.Default.JournalledAnswer)!;
        }
    }

    public void Write(JournalledAnswer answer)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(answer, JournalJson.Default.JournalledAnswer), LineFeed];
        lock (turn)
        {
            file.Write(line);
            file.Flush();
        }
    }

    public void Dispose() => file.Dispose();
}

[JsonSerializable(typeof(JournalledAnswer))]
internal sealed partial class JournalJson : JsonSerializerContext;
