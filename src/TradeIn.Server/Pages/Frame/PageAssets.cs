using System.Reflection;
using System.Security.Cryptography;

namespace TradeIn.Server.Pages.Frame;

/// <summary>
/// The style sheet, the script and the icon. They lie in the program, not beside it, and their content's digest stands in
/// their address: wherever the server runs from they are there, and a browser keeps them until they change.
/// </summary>
internal sealed class PageAssets
{
    public const string Folder = "/console/assets";

    private PageAssets(string name, string mediaType)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Pages.Assets.{name}")
            ?? throw new InvalidOperationException($"{name} is not in the program.");
        Content = new byte[stream.Length];
        stream.ReadExactly(Content);
        File = $"{Convert.ToHexStringLower(SHA256.HashData(Content)[..6])}-{name}";
        MediaType = mediaType;
    }

    public static PageAssets Style { get; } = new("console.css", "text/css; charset=utf-8");

    public static PageAssets Script { get; } = new("console.js", "text/javascript; charset=utf-8");

    public static PageAssets Icon { get; } = new("icon.svg", "image/svg+xml");

    private static PageAssets[] All => [Style, Script, Icon];

    public byte[] Content { get; }

    public string MediaType { get; }

    private string File { get; }

    public string Address => $"{Folder}/{File}";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(Folder + "/{file}", (HttpContext http, string file) =>
        {
            if (All.FirstOrDefault(each => each.File == file) is not { } asset) return Results.NotFound();
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(asset.Content, asset.MediaType);
        })
        .AllowAnonymous().ExcludeFromDescription();
}
