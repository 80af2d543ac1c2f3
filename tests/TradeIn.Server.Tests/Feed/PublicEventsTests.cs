using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TradeIn.EventStore;
using TradeIn.Server.Feed;
using TradeIn.Server.Log;

namespace TradeIn.Server.Tests.Feed;

/// <summary>What the feed tells of each type of event, and what it keeps to itself.</summary>
public sealed class PublicEventsTests
{
    private const string WriteVariable = "TRADEIN_WRITE_DOCS";
    private const string BuyersKey = "5f1c0a2b3c4d5e6f708192a3b4c5d6e7";
    private const string AgentsKey = "0123456789abcdef0123456789abcdef";

    public static TheoryData<string> StoredNames { get; } = new(EventTypes.Catalogue().Types.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_type_of_the_catalogue_has_a_line_and_no_other_has() =>
        PublicEvents.Lines.Keys.Select(type => type.Name).Order(StringComparer.Ordinal)
            .ShouldBe(EventTypes.Catalogue().Types.Values.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_type_that_goes_to_nobody_says_why() =>
        PublicEvents.Lines.Values.Where(line => !line.IsPublic).ShouldAllBe(line => line.Says.Length > 10);

    [Theory, MemberData(nameof(StoredNames))]
    public void Nothing_that_is_nobodys_to_know_goes_out(string storedName)
    {
        var type = EventTypes.Catalogue().Types[storedName];
        if (!PublicEvents.Lines[type].IsPublic) return;
        var text = Encoding.UTF8.GetString(PublicForm.Write(Stored(storedName)));
        text.ShouldNotContain('\n');
        foreach (var secret in new[] { BuyersKey, AgentsKey, "王女士", "010-6500 1234", "wang@example.com", "checkValue", "abababab" })
            text.ShouldNotContain(secret);
    }

    [Fact]
    public void What_is_left_out_stands_in_the_log()
    {
        // Otherwise the test above would look for what is not there.
        Golden("claim_approved").ToJsonString().ShouldContain(BuyersKey);
        Golden("claim_approved").ToJsonString().ShouldContain(AgentsKey);
        ((string?)Golden("complaint_filed")["complaint"]!["complainant"]!["email"]).ShouldBe("wang@example.com");
    }

    [Fact]
    public void An_event_goes_out_as_CloudEvents_says()
    {
        var sent = JsonNode.Parse(PublicForm.Write(Stored("claim_approved")))!;
        sent.AsObject().Select(member => member.Key).ShouldBe(
            ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "position", "actor", "data"]);
        ((string?)sent["type"]).ShouldBe("tradein.claim-approved.v1");
        ((string?)sent["actor"]).ShouldBe("sel-dazhong");
        sent["data"]!["claim"]!["claimant"]!.AsObject().Select(member => member.Key)
            .ShouldBe(["kind", "document", "registeredIn", "name", "number"]);
        sent.ToJsonString().ShouldContain("\"subsidy\":249.95");
    }

    [Fact]
    public async Task The_document_lists_what_goes_out()
    {
        var file = Path.Combine(RepositoryFolder(), "deploy", "docs", "feed-events.md");
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
            await File.WriteAllTextAsync(file, Document(), TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(
            Document(), $"Run the test with {WriteVariable}=1 and look at what changed: it goes out to everybody whom it concerns.");
    }

    private static string Document()
    {
        var text = new StringBuilder("""
            # The events of the feed

            Derived from the code; `TRADEIN_WRITE_DOCS=1` writes it anew. Each public type with those whom it goes to beside the offices,
            which get them all, and every member of its `data` that may be there. What stands here is a contract.

            | type | goes to | members |
            |---|---|---|

            """);
        foreach (var (name, line) in PublicEvents.ByName.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            var data = JsonNode.Parse(PublicForm.Write(Stored(EventTypes.Catalogue().NameOf(line.Type))))!["data"]!;
            text.Append($"| `{name}` | {line.Says} | {string.Join(' ', MembersOf(data, "").Distinct().Select(member => $"`{member}`"))} |\n");
        }
        text.Append("\n## What goes to nobody\n\n| event | why |\n|---|---|\n");
        foreach (var line in PublicEvents.Lines.Values.Where(line => !line.IsPublic).OrderBy(line => line.Type.Name, StringComparer.Ordinal))
            text.Append($"| {line.Type.Name} | {line.Says} |\n");
        return text.ToString();
    }

    private static IEnumerable<string> MembersOf(JsonNode? node, string at) => node switch
    {
        JsonObject members => members.SelectMany(member => MembersOf(member.Value, at.Length == 0 ? member.Key : $"{at}.{member.Key}")),
        JsonArray { Count: > 0 } items when items[0] is JsonObject => items.SelectMany(item => MembersOf(item, $"{at}[]")),
        JsonArray => [$"{at}[]"],
        _ => [at],
    };

    private static StoredEvent Stored(string storedName)
    {
        var data = Golden(storedName).Deserialize(EventTypes.Catalogue().Types[storedName], EventJson.Options)!;
        return new StoredEvent(
            61, Guid.Parse("0196f3c2-7a41-7c6e-9d53-0a5f3b1f8e21"), "claim-C-2010-000001", 1, storedName, data,
            new DateTimeOffset(2010, 7, 12, 4, 0, 0, TimeSpan.Zero), "C-2010-000001", null, """{"key":"sel-dazhong"}""");
    }

    private static JsonNode Golden(string storedName)
    {
        using var stream = typeof(PublicEventsTests).Assembly.GetManifestResourceStream($"Golden/v1/{storedName}.json");
        return JsonNode.Parse(stream!)!;
    }

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TradeIn.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}

/// <summary>A place in the feed.</summary>
public sealed class FeedCursorTests
{
    [Theory]
    [InlineData(0), InlineData(61), InlineData(5_000_000_000)]
    public void A_cursor_comes_back_as_it_was_given(long position)
    {
        var cursor = FeedCursor.Of(position);
        cursor.Length.ShouldBe(12);
        FeedCursor.TryParse(cursor, out var read).ShouldBeTrue();
        read.ShouldBe(position);
    }

    [Theory]
    [InlineData(""), InlineData("61"), InlineData("AQAAAAAAAAA"), InlineData("AgAAAAAAAAA9"), InlineData("AQ==AAAAAAA9")]
    [InlineData("AYAAAAAAAAAA"), InlineData("中中中中中中中中中中中中")]
    public void Anything_else_is_no_cursor(string text) => FeedCursor.TryParse(text, out _).ShouldBeFalse();
}
