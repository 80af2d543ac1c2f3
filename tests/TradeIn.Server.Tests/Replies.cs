using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests;

/// <summary>What is expected of a reply, and of the log behind it.</summary>
internal static class Replies
{
    public static async Task<Reply> ShouldBeAsync(this Task<Reply> call, int status, params string[] reasons)
    {
        var reply = await call;
        reply.Status.ShouldBe(status, reply.Text);
        if (status == 422) reply.Reasons.ShouldBe(reasons, reply.Text);
        return reply;
    }

    /// <summary>The position of the last event: it moves with everything that is recorded.</summary>
    public static async Task<long> PositionAsync(this RunningServer server) =>
        long.Parse((await server.GetAsync(key: null, "/readyz")).Text.Trim().Split(' ')[^1], CultureInfo.InvariantCulture);

    /// <summary>The stored names of a stream's events, in order.</summary>
    public static async Task<string[]> TypesInAsync(this TestDatabase database, string stream) =>
        (string[])await database.AskAsync(
            "select coalesce(array_agg(type order by version), '{}') from mt_events where stream_id = $1", stream);

    /// <summary>The first event of a stream.</summary>
    public static async Task<JsonNode> FirstInAsync(this TestDatabase database, string stream) => JsonNode.Parse((string)
        await database.AskAsync("select data::text from mt_events where stream_id = $1 and version = 1", stream))!;

    private static async Task<object> AskAsync(this TestDatabase database, string question, string stream)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var query = new NpgsqlCommand(question, connection) { Parameters = { new() { Value = stream } } };
        return (await query.ExecuteScalarAsync(cancel))!;
    }
}
