using System.Security.Cryptography;
using System.Text.Json;
using TradeIn.Domain;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Identities;

namespace TradeIn.Server.Log;

/// <summary>
/// Facts that the server itself brings into the log at its start, once: the first to come wins, on whatever node, and the
/// same facts again change nothing.
/// </summary>
internal sealed class Introduction(StreamName stream, IReadOnlyList<object> events) : LogCommand
{
    public override IEnumerable<string> Boundary() => [stream.ToString()];

    public override Decision Decide(StreamSet streams) => new(
        streams.Events(stream.ToString()).Count > 0
            ? [] : [.. events.Select(each => new NewEvent(stream.ToString(), stream.Type, each))]);

    /// <summary>Writes down by which key the log knows its buyers, or refuses to go on with another one.</summary>
    public static async Task OfIdentityKeyAsync(EventLog log, IdentityKey key, CancellationToken cancel)
    {
        var stream = new StreamName("identity_key", "1");
        await ExecuteAsync(log, stream, [new IdentityKeyIntroduced(key.CheckValue)], cancel);
        var streams = await log.ReadAsync([stream.ToString()], cancel: cancel);
        if (streams.Events(stream.ToString())[0].Data is IdentityKeyIntroduced known && known.CheckValue != key.CheckValue)
            throw new InvalidOperationException(
                "The identity key is not the one that this log's buyers are known by: with it, every buyer would start a new quota. "
                + "Set TRADEIN__IDENTITYKEY (or the file identity.key beside the data) to the key of this log.");
    }

    /// <summary>Publishes a version of a programme, if the log does not have it yet.</summary>
    /// <exception cref="InvalidOperationException">A district succeeds itself: nobody could say whose code is in force.</exception>
    public static async Task OfProgrammeAsync(EventLog log, ProgrammePublished version, CancellationToken cancel)
    {
        if (version.Policy.DistrictsInCircles().ToList() is { Count: > 0 } circles)
            throw new InvalidOperationException(
                $"Programme {version.Programme} has districts that succeed themselves: {string.Join(", ", circles)}.");
        await ExecuteAsync(log, Programme.Stream(version.Programme), [version], cancel);
    }

    /// <summary>Publishes the register of departments that take complaints, if the log does not have one yet.</summary>
    public static async Task OfComplaintDepartmentsAsync(
        EventLog log, ComplaintDepartmentsPublished version, CancellationToken cancel) =>
        await ExecuteAsync(log, ComplaintRegister.Stream, [version], cancel);

    /// <summary>Brings the first events of a stream in, unless it has some.</summary>
    public static async Task<CommandResult> ExecuteAsync(
        EventLog log, StreamName stream, IReadOnlyList<object> events, CancellationToken cancel)
    {
        var id = $"introduction-{stream}";
        var content = JsonSerializer.SerializeToUtf8Bytes(events, EventJson.Options);
        // However many are brought in at once, and however few places there are: each waits for one.
        return await await log.ExecuteWhenRoomAsync(
            new Introduction(stream, events)
            {
                Id = id, Fingerprint = SHA256.HashData(content), HeadersJson = """{"key":"server"}""",
            },
            cancel);
    }
}
