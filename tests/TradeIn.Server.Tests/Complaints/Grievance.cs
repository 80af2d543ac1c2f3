using System.Globalization;
using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Complaints;

/// <summary>A complaint, and its steps, as bodies that the rules accept.</summary>
internal sealed class Grievance
{
    public const string Commerce = "dev-commerce-municipal";
    public const string Finance = "dev-finance-municipal";
    public const string IndustryAndCommerce = "dev-department-industry-and-commerce";
    public const string Chaoyang = "dev-department-district-government-110105";

    private static int counter;

    private int steps;

    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"Q-{Interlocked.Increment(ref counter):000000}");

    public string Path => $"/v1/complaints/{Id}";

    /// <summary>Due on 2010-08-02: fifteen working days on.</summary>
    public JsonObject Complaint(string topic = "certificate-refused") => JsonNode.Parse($$"""
        {
          "complaintId": "{{Id}}", "topic": "{{topic}}", "occurredAt": "2010-07-12T10:00:00+08:00",
          "text": "They say that my certificate is too old.",
          "about": { "enterpriseId": "sel-dazhong", "outletId": "sel-dazhong-s1" }, "district": "110105",
          "complainant": { "name": "欧阳震华", "phone": "010-6500 1234", "email": "ouyang@example.com" }
        }
        """)!.AsObject();

    /// <summary>A step; each at another minute, so that no two are the same.</summary>
    public JsonObject Step(string step, string? department = null) => new()
    {
        ["step"] = step, ["occurredAt"] = FormattableString.Invariant($"2010-07-14T09:{steps++:00}:00+08:00"),
        ["text"] = $"Why we {step} it.", ["department"] = department,
    };

    /// <summary>A complaint on record, filed without a key.</summary>
    public static async Task<Grievance> FiledAsync(RunningServer server, string topic = "certificate-refused")
    {
        var grievance = new Grievance();
        await server.PostAsync(key: null, "/v1/complaints", grievance.Complaint(topic)).ShouldBeAsync(201);
        return grievance;
    }

    public Task<Reply> TakeAsync(RunningServer server, string key, string step, string? department = null) =>
        server.PostAsync(key, $"{Path}/steps", Step(step, department));
}
