using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Pages.Live;
using TradeIn.Server.Programmes;

namespace TradeIn.Server.Pages.Frame;

/// <summary>Who looks at a page, in which language, and where.</summary>
internal sealed class Visit(IHttpContextAccessor accessor, Pulse pulse, TimeProvider time)
{
    /// <summary>The pulse before the page read anything: a figure that moved since is not missed.</summary>
    public long Pulse { get; } = pulse.Count;

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("No request is being answered.");

    /// <summary>Who is signed in; null: nobody.</summary>
    public Caller? Caller => Http.Features.Get<Caller>();

    public Language Language => Language.Of(Http.Request);

    /// <summary>The day that it is in the programme's place.</summary>
    public DateOnly Today => ProgrammesDay.Today(time);

    /// <summary>Where one returns to after signing in or changing the language.</summary>
    public string PathAndQuery =>
        HttpMethods.IsGet(Http.Request.Method) ? Http.Request.Path + Http.Request.QueryString.ToString() : Http.Request.Path;

    public bool IsPublic => Http.Request.Path.StartsWithSegments("/status");

    public bool IsUnder(string address) =>
        address == "/console" ? Http.Request.Path == "/console" : Http.Request.Path.StartsWithSegments(address);
}
