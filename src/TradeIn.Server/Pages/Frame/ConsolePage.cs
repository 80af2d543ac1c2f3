using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Pages.Frame;

/// <summary>A page of the console, rendered on the server for one request.</summary>
public abstract class ConsolePage : ConsolePart
{
    /// <summary>The request. Its caller and language are set: what answers the interface answers a page with them.</summary>
    [CascadingParameter] private protected HttpContext Http { get; set; } = null!;

    [Inject] private protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>Why there is nothing to show; <see cref="Parts.ProblemState"/> shows it.</summary>
    protected Client.Problem? Problem { get; private set; }

    /// <summary>
    /// What an end-point of the interface answers: its body, or null with <see cref="Problem"/> and the status set.
    /// </summary>
    private protected T? Take<T>(Answer answer) where T : class
    {
        if (answer.Problem is null) return (T)answer.Body!;
        Problem = (Client.Problem)answer.ToBody(Visit.Language, Http.Request.Path);
        Fail(answer.Status);
        return null;
    }

    /// <summary>Answers with this status, and with the page as it is: it says itself what is wrong.</summary>
    protected void Fail(int status)
    {
        Http.Response.StatusCode = status;
        // Else the framework leaves a page of status 404 empty, for the page of failures to take its place.
        Http.Features.Set<IStatusCodePagesFeature>(null);
    }
}
