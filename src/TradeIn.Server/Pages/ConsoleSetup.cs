using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Enterprises;
using TradeIn.Server.Pages.Access;
using TradeIn.Server.Pages.Actions;
using TradeIn.Server.Pages.Data;
using TradeIn.Server.Pages.Frame;
using TradeIn.Server.Pages.Live;

namespace TradeIn.Server.Pages;

/// <summary>The console in the server: its services and its addresses.</summary>
internal static class ConsoleSetup
{
    public static IServiceCollection AddConsole(
        this IServiceCollection services, ServerSettings settings, IHostEnvironment environment, SampleWorld? sample)
    {
        var secure = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        services.AddRazorComponents();
        services.AddHttpContextAccessor()
            .AddScoped<Visit>().AddScoped<ConsoleDesk>()
            .AddSingleton(settings).AddSingleton(new SampleKeys(sample)).AddSingleton<ConsoleSignIn>()
            .AddSingleton<Pulse>().AddHostedService(provider => provider.GetRequiredService<Pulse>());
        services.AddDataProtection().SetApplicationName("TradeIn")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.GetFullPath(Path.Combine(settings.Data, "console-keys"))));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = NameOf("tradein-form", environment);
            // Behind a proxy that ends TLS the request is plain; what is set is secure all the same, see UseSecureCookies.
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            // The page's own policy says more.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthorization();
        services.AddAuthentication(ConsoleSignIn.Scheme).AddCookie(ConsoleSignIn.Scheme, cookie =>
        {
            cookie.Cookie.Name = NameOf("tradein-console", environment);
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SecurePolicy = secure;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.LoginPath = "/console/sign-in";
            cookie.ReturnUrlParameter = "back";
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.ConsoleIdleMinutes);
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = context =>
                context.HttpContext.RequestServices.GetRequiredService<ConsoleSignIn>().ValidateAsync(context);
            cookie.Events.OnCheckSlidingExpiration = context =>
            {
                if (IsByItself(context.HttpContext)) context.ShouldRenew = false;
                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToAccessDenied = context => Answered(context.Response, StatusCodes.Status403Forbidden);
            var redirect = cookie.Events.OnRedirectToLogin;
            cookie.Events.OnRedirectToLogin = context => IsByItself(context.HttpContext)
                ? Answered(context.Response, StatusCodes.Status401Unauthorized) : redirect(context);
        });
        return services;
    }

    /// <summary>Outside Development no cookie goes over a connection that is not secure.</summary>
    public static void UseSecureCookies(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always });
    }

    public static void MapConsole(this WebApplication app)
    {
        PageAssets.Map(app);
        LiveEndpoint.Map(app);
        DownloadEndpoint.Map(app);
        app.MapPost("/console/sign-out", SignOutAsync).ExcludeFromDescription();
        app.MapPost("/console/language", ChooseLanguage).AllowAnonymous().ExcludeFromDescription();
        app.MapRazorComponents<App>().RequireAuthorization();
    }

    /// <summary>A page of this server, and no other address.</summary>
    public static string BackTo(string? address) =>
        address is ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl) ? address : "/console";

    /// <summary>Outside Development the browser itself holds them to this host and to a secure connection.</summary>
    private static string NameOf(string cookie, IHostEnvironment environment) =>
        environment.IsDevelopment() ? cookie : $"__Host-{cookie}";

    private static bool IsByItself(HttpContext http) =>
        http.Request.Path == LiveEndpoint.Path || http.Request.Headers.ContainsKey(ConsoleSignIn.ByItself);

    private static Task Answered(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    // What is bound from a form is checked for its antiforgery token before.
    private static async Task<IResult> SignOutAsync(HttpContext http, [FromForm(Name = "back")] string? back)
    {
        await http.SignOutAsync(ConsoleSignIn.Scheme);
        return Results.LocalRedirect("/console/sign-in");
    }

    private static IResult ChooseLanguage(HttpContext http, [FromForm(Name = "to")] string to, [FromForm(Name = "back")] string? back)
    {
        if (to == Language.English.Code || to == Language.Chinese.Code)
            http.Response.Cookies.Append(PageRequests.LanguageCookie, to, new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(365),
                Secure = http.Request.IsHttps,
            });
        return Results.LocalRedirect(BackTo(back));
    }
}

/// <summary>The keys that a Development server shows at its sign-in; elsewhere none.</summary>
internal sealed class SampleKeys(SampleWorld? sample)
{
    /// <summary>So many districts' offices of one kind are enough to choose from.</summary>
    private static readonly string[] Shown =
    [
        "regulator", "auditor", "finance-municipal", "finance-110101", "finance-110108", "commerce-municipal", "commerce-110105",
        "environment", "national-administrator", "department-propaganda", "sel-dazhong", "dual-jingdian", "rec-huaxing",
        "dis-huaxing", "admin",
    ];

    public IReadOnlyList<Caller> Callers { get; } = sample is null
        ? [] : [.. from id in Shown join caller in sample.Callers() on id equals caller.KeyId select caller];
}
