using TradeIn.Client.Keys;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Access;

/// <summary><c>POST /v1/keys</c>: a key, shown this once.</summary>
internal static class CreateKeyEndpoint
{
    private const int MostPerMinute = 1_000_000;

    public static void MapKeys(this IEndpointRouteBuilder routes) => routes
        .MapPost("/keys", AnswerAsync)
        .WithMetadata(new AllowedRoles(Role.Administrator))
        .Describe<KeyRequest, KeyView>(
            "createKey", KeyOffice.Tag, "Create a key",
            "Makes a key for an enterprise or an office. `key` is shown this once and kept nowhere: the server has its SHA-256 alone. "
            + "`keyId` is its public name, which the log keeps with everything that is done with it, so it is never given away again. "
            + "A repetition is answered without the key; if you lost it, rotate it.",
            Examples.Key, Examples.KeyAnswer, problems: [400, 401, 403, 409, 413, 415, 429, 503]);

    private static async Task<Answer> AnswerAsync(HttpContext http, KeyOffice office)
    {
        var (body, wrong) = await JsonBody.ReadAsync(http);
        if (wrong is not null) return wrong;
        var clear = StoredKey.NewKey();
        var key = Read(body, KeyRing.DigestOf(clear), office.Now, http.Caller().KeyId);
        body.NothingElse();
        if (body.Errors.Any) return Answer.Invalid(body.Errors);
        if (office.IsStanding(key.Id)) return Answer.Failed(ProblemType.IdReused, $"{key.Id} stands in the server's configuration.");
        if (!await office.Store.AddAsync(key, http.RequestAborted)) return await AgainAsync(office, key, http.RequestAborted);
        await office.TakeOverAsync(http.RequestAborted);
        return Answer.Created(office.View(key, clear));
    }

    private static StoredKey Read(BodyReader body, string sha256, DateTimeOffset now, string by)
    {
        var (id, role) = (body.Id("keyId"), body.OneOfOrWrong<Role>("role"));
        if (role is Role.Public) body.Wrong("role", "is nobody's: without a key one is the public");
        var enterprise = OnlyFor(body, "enterprise", role is Role.Enterprise, body.IdOrNull("enterprise"), isNeeded: true);
        var department = OnlyFor(body, "department", role is Role.Department, body.IdOrNull("department"), isNeeded: true);
        var mayHaveDistrict = role is Role.Commerce or Role.Finance or Role.Environment or Role.Department;
        var district = OnlyFor(body, "district", mayHaveDistrict, body.TextOrNull("district"), isNeeded: false);
        if (district is { Length: > 0 } and not { Length: 6 } || district?.All(char.IsAsciiDigit) == false)
            body.Wrong("district", "must be the six digits of a district");
        return new StoredKey(
            id, role ?? default, enterprise, district, department, body.TextOrNull("description"),
            body.WholeOrNull("requestsPerMinute", 1, MostPerMinute), sha256, null, null, now, by, null, null, null, null, null);
    }

    /// <summary>A member that belongs to some roles alone.</summary>
    private static string? OnlyFor(BodyReader body, string name, bool belongs, string? value, bool isNeeded)
    {
        if (belongs && isNeeded && value is null) body.Wrong(name, "is required for this role");
        if (!belongs && value is not null) body.Wrong(name, "does not belong to this role");
        return value;
    }

    /// <summary>The id is taken: by the same, or by something else.</summary>
    private static async Task<Answer> AgainAsync(KeyOffice office, StoredKey sent, CancellationToken cancel) =>
        await office.FindAsync(sent.Id, cancel) is { } known && known.IsFor(sent)
            ? Answer.Created(office.View(known)) with { Replayed = true }
            : Answer.Failed(ProblemType.IdReused, "This id is on record with other content.");
}
