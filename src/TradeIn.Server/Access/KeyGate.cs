using TradeIn.Server.Answers;

namespace TradeIn.Server.Access;

/// <summary>The roles that may call an end-point; none named: every key.</summary>
internal sealed record AllowedRoles(params Role[] Roles)
{
    /// <summary>Every key but that of a department that takes complaints: it sees complaints only (Q25).</summary>
    public static AllowedRoles AllButDepartments { get; } = new(
        [.. Enum.GetValues<Role>().Where(role => role is not (Role.Department or Role.Public))]);

    /// <summary>The answer to a caller whose role may not; null when it may.</summary>
    public Answer? Forbid(Caller caller) => Roles.Length == 0 || Roles.Contains(caller.Role)
        ? null : Answer.Failed(ProblemType.Forbidden, $"This is not for the role {caller.Role}.");
}

/// <summary>
/// Lets a request in when its bearer key is known and not used too often, and its role may call the end-point; without any key
/// where none is needed.
/// </summary>
internal sealed class KeyGate(KeyRing keys, KeyLimits limits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.BearerKey();
        if (CallerOf(http, key) is not { } caller)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            var detail = key is null ? "Send your key as: Authorization: Bearer <key>." : "This key is not known here.";
            return Answer.Failed(ProblemType.Unauthorized, detail);
        }
        if (caller.Role != Role.Public && limits.Hold(caller) is { } held) return held;
        if (http.GetEndpoint()?.Metadata.GetMetadata<AllowedRoles>()?.Forbid(caller) is { } forbidden) return forbidden;
        http.Features.Set(caller);
        return await next(context);
    }

    private Caller? CallerOf(HttpContext http, string? key)
    {
        if (key is not null) return keys.LetIn(http, KeyRing.DigestOf(key));
        var open = http.Request.Headers.Authorization.Count == 0
            && http.GetEndpoint()?.Metadata.GetMetadata<NeedsNoKey>() is not null;
        return open ? Caller.Anybody : null;
    }
}

internal static class CallerOfRequest
{
    /// <summary>The key that was sent; null when there is none.</summary>
    public static string? BearerKey(this HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        var key = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : "";
        return key.Length == 0 ? null : key;
    }

    /// <summary>Who sent the request; the gate has set it.</summary>
    public static Caller Caller(this HttpContext http) => 
        http.Features.Get<Caller>() ?? throw new InvalidOperationException("The gate has let nobody in.");
}
