using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;
using TradeIn.Server.Feed;
using TradeIn.Server.Log;

namespace TradeIn.Server.Tests.Golden;

/// <summary>
/// Every event of this version, as it stands in logs for ever. A change that makes one of these files unreadable, or writes
/// it otherwise, makes existing logs unreadable: it needs a new version of the event, not a new file.
/// </summary>
public sealed class GoldenEventTests
{
    private const string Folder = "Golden/v1/";

    public static TheoryData<string> StoredNames { get; } = new(EventTypes.Catalogue().Types.Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(StoredNames))]
    public void The_file_of_an_event_is_read_whole_and_written_again_as_it_is(string storedName)
    {
        var json = Read(storedName);
        var type = EventTypes.Catalogue().Types[storedName];
        var read = json.Deserialize(type, EventJson.Options).ShouldNotBeNull();
        ShouldBeWhole(read, storedName);

        var written = JsonSerializer.SerializeToNode(read, type, EventJson.Options).ShouldNotBeNull();
        JsonNode.DeepEquals(json, written).ShouldBeTrue($"{json.ToJsonString()}\n{written.ToJsonString()}");
    }

    [Fact]
    public void No_file_is_without_an_event()
    {
        var files = typeof(GoldenEventTests).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..^".json".Length]);
        files.Order(StringComparer.Ordinal).ShouldBe(EventTypes.Catalogue().Types.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_member_that_a_file_lacks_is_seen()
    {
        var json = Read("claim_refused").AsObject();
        json["claim"]!.AsObject().Remove("agent");
        var read = json.Deserialize(EventTypes.Catalogue().Types["claim_refused"], EventJson.Options)!;
        Should.Throw<ShouldAssertException>(() => ShouldBeWhole(read, "claim_refused")).Message.ShouldContain("Agent");
    }

    [Fact]
    public void What_a_programme_of_before_does_not_say_of_returns_and_orders_is_the_default()
    {
        var json = Read("programme_published").AsObject();
        foreach (var added in new[] { "returnRestoresQuota", "orderHoldDays" }) json["policy"]!.AsObject().Remove(added).ShouldBeTrue(added);
        var policy = json.Deserialize<ProgrammePublished>(EventJson.Options)!.Policy;
        (policy.ReturnRestoresQuota, policy.OrderHoldDays).ShouldBe((true, 15));
    }

    [Fact]
    public void What_a_programme_of_before_does_not_say_of_custody_and_money_is_the_default()
    {
        var json = Read("programme_published").AsObject();
        string[] added =
        [
            "deliveryDays", "dismantlingWorkingDays", "workingDays", "dismantlingRates", "freightRates", "secondLook",
            "debtFromBondAfterDays", "budgets", "complaintWorkingDays", "signals",
        ];
        foreach (var each in added) json["policy"]!.AsObject().Remove(each).ShouldBeTrue(each);
        var policy = json.Deserialize<ProgrammePublished>(EventJson.Options)!.Policy;
        (policy.DeliveryDays, policy.DismantlingWorkingDays, policy.DebtFromBondAfterDays, policy.ComplaintWorkingDays)
            .ShouldBe((45, 30, 90, 15));
        policy.Signals.ShouldBeNull();
        (policy.Budgets, policy.SecondLook, policy.DismantlingRates.Count, policy.FreightRates.Count)
            .ShouldBe((null, new Rate(1_000), 0, 0));
        policy.WorkingDays.IsWorkingDay(new DateOnly(2010, 10, 1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("recycling_regions_awarded", "regionAward")]
    [InlineData("agreement_signed", "agreement")]
    [InlineData("bond_deposited", "deposit", "reference")]
    [InlineData("outlet_registered", "openedOn", "name", "address", "phone", "at", "categories")]
    [InlineData("certificate_range_allotted", "range")]
    [InlineData("enterprise_suspended", "suspension", "grounds")]
    [InlineData("dismantler_designated", "designation")]
    public void An_event_of_an_enterprise_of_before_is_read_without_what_it_did_not_say(string storedName, params string[] added)
    {
        var json = Read(storedName).AsObject();
        foreach (var each in added) json.Remove(each).ShouldBeTrue(each);
        var type = EventTypes.Catalogue().Types[storedName];
        var read = json.Deserialize(type, EventJson.Options).ShouldNotBeNull();
        JsonNode.DeepEquals(json, JsonSerializer.SerializeToNode(read, type, EventJson.Options)).ShouldBeTrue(storedName);
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("name", "number")]
    public void A_buyer_is_read_in_either_form_masked_as_before_or_sealed(params string[] lacking)
    {
        var json = Read("claim_refused").AsObject();
        var claimant = json["claim"]!["claimant"]!.AsObject();
        foreach (var each in lacking) claimant.Remove(each).ShouldBeTrue(each);
        var read = json.Deserialize<ClaimRefused>(EventJson.Options)!;
        (read.Claim.Claimant.Personal is null, read.Claim.Claimant.Name is null).ShouldBe((lacking.Length == 1, lacking.Length == 2));
        JsonNode.DeepEquals(json, JsonSerializer.SerializeToNode(read, EventJson.Options)).ShouldBeTrue();
    }

    [Fact]
    public void What_is_personal_is_written_sealed_or_not_at_all()
    {
        var text = PersonalText.ToSeal("p", "王小明", "11010519491231002X");
        Should.Throw<InvalidOperationException>(() => JsonSerializer.Serialize(text, EventJson.Options));
        text.Seal(new SealingKey("p", new byte[SealingKey.Length]));
        JsonSerializer.Serialize(text, EventJson.Options).ShouldBe($"\"{text.Cipher}\"");
    }

    [Fact]
    public void A_reimbursement_of_before_there_were_statements_names_none()
    {
        var json = Read("subsidy_reimbursed").AsObject();
        json.Remove("statement").ShouldBeTrue();
        json.Deserialize<SubsidyReimbursed>(EventJson.Options)!.Statement.ShouldBeNull();
    }

    [Fact]
    public void An_amount_keeps_its_two_decimals()
    {
        var read = Read("bond_deposited").Deserialize(EventTypes.Catalogue().Types["bond_deposited"], EventJson.Options)!;
        JsonSerializer.Serialize(read, read.GetType(), EventJson.Options).ShouldContain("\"amount\":100000.00,");
    }

    [Theory]
    [InlineData("""["a"]""")]
    [InlineData("""["a",2]""")]
    [InlineData("""["a",2.5,"three"]""")]
    [InlineData("""["a",null,3]""")]
    public void A_rule_that_passed_is_its_code_its_limit_and_what_was_found(string stored)
    {
        var read = JsonSerializer.Deserialize<Judgement>(stored, EventJson.Options)!;

        (read.Code, read.Passed).ShouldBe(("a", true));
        JsonSerializer.Serialize(read, EventJson.Options).ShouldBe(stored);
    }

    [Fact]
    public void A_rule_that_passed_is_read_as_older_logs_have_it()
    {
        var stored = """{"code":"a","passed":true,"limit":2,"actual":"three"}""";
        JsonSerializer.Deserialize<Judgement>(stored, EventJson.Options)
            .ShouldBe(new Judgement("a", true, new Comparand(2, null), new Comparand(null, "three")));
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Judgement>(stored, EventJson.Options), PublicForm.Options).ShouldBe(stored);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("""["a",1,2,3]""")]
    public void A_list_that_is_no_rule_is_not_read(string stored) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Judgement>(stored, EventJson.Options));

    private static JsonNode Read(string storedName)
    {
        using var stream = typeof(GoldenEventTests).Assembly.GetManifestResourceStream($"{Folder}{storedName}.json");
        return JsonNode.Parse(stream.ShouldNotBeNull($"There is no golden file for {storedName}."))!;
    }

    /// <summary>Nothing is null or empty, however deep: what is not in the file is not tested.</summary>
    private static void ShouldBeWhole(object value, string at)
    {
        if (value is string text) text.ShouldNotBeEmpty(at);
        else if (value is IEnumerable items)
        {
            var list = items.Cast<object>().ToList();
            list.ShouldNotBeEmpty(at);
            foreach (var item in list) ShouldBeWhole(item, $"{at}[]");
        }
        else if (value.GetType() is { IsValueType: false } type)
            foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsStored))
                ShouldBeWhole(member.GetValue(value).ShouldNotBeNull($"{at}.{member.Name}"), $"{at}.{member.Name}");
    }

    private static bool IsStored(PropertyInfo member) => member.GetIndexParameters().Length == 0 && member.SetMethod is not null;
}
