using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace TradeIn.Cli.Tests.Docs;

/// <summary>What the product is made of beside its own code, as it was restored, and under which licences.</summary>
public sealed class DependenciesTests
{
    private const string WriteVariable = "TRADEIN_WRITE_DOCS";

    /// <summary>Licences that ask no more than to be named.</summary>
    private static readonly string[] Permissive = ["Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "PostgreSQL"];

    [Fact]
    public async Task The_document_lists_what_was_restored()
    {
        var file = Path.Combine(RepositoryFolder(), "deploy", "docs", "dependencies.md");
        var document = Document();
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
            await File.WriteAllTextAsync(file, document, TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(
            document, $"Run the test with {WriteVariable}=1 and look at what came in, and under which licence.");
    }

    [Fact]
    public void Every_licence_is_one_that_asks_no_more_than_to_be_named()
    {
        var packages = Packages();
        packages.Count.ShouldBeGreaterThan(5);
        packages.Where(package => !Permissive.Contains(package.Licence)).Select(package => $"{package.Name}: {package.Licence}").ShouldBeEmpty();
    }

    private static string Document()
    {
        var text = new StringBuilder($"""
            # Dependencies and licences

            Every package that the product's own projects restore, transitive ones too, beside .NET and ASP.NET Core themselves (MIT).
            Derived from what was restored: `{WriteVariable}=1 dotnet test tests/TradeIn.Cli.Tests --filter FullyQualifiedName~DependenciesTests`
            writes it anew, and the test holds it against the next restore. PostgreSQL (PostgreSQL licence) runs beside.

            | package | version | licence | used by |
            |---|---|---|---|

            """);
        foreach (var (name, version, licence, usedBy) in Packages())
            text.Append($"| {name} | {version} | {licence} | {string.Join(", ", usedBy)} |\n");
        return text.ToString();
    }

    private static IReadOnlyList<(string Name, string Version, string Licence, string[] UsedBy)> Packages() =>
    [
        .. (from project in Directory.GetDirectories(Path.Combine(RepositoryFolder(), "src"))
           let assets = JsonNode.Parse(File.ReadAllText(Path.Combine(project, "obj", "project.assets.json")))!
           let folder = assets["packageFolders"]!.AsObject().First().Key
           from library in assets["libraries"]!.AsObject()
           where (string?)library.Value!["type"] == "package" && IsPartOfTheProduct(assets, library.Key)
           group Path.GetFileName(project) by (library.Key, Folder: Path.Combine(folder, (string)library.Value["path"]!)))
           .OrderBy(package => package.Key.Key, StringComparer.Ordinal)
           .Select(package => (
               package.Key.Key.Split('/')[0], package.Key.Key.Split('/')[1], LicenceIn(package.Key.Folder),
               package.Order(StringComparer.Ordinal).ToArray())),
    ];

    /// <summary>Analyzers and the like help to build it and are not part of it.</summary>
    private static bool IsPartOfTheProduct(JsonNode assets, string library) =>
        assets["targets"]!.AsObject().Any(target => target.Value![library] is { } used && (used["runtime"] ?? used["runtimeTargets"]) is not null);

    private static string LicenceIn(string folder)
    {
        var nuspec = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single());
        var metadata = nuspec.Root!.Elements().Single(each => each.Name.LocalName == "metadata");
        var licence = metadata.Elements().FirstOrDefault(each => each.Name.LocalName == "license");
        if ((string?)licence?.Attribute("type") == "expression") return licence!.Value.Trim();
        if (licence is null) return metadata.Elements().FirstOrDefault(each => each.Name.LocalName == "licenseUrl")?.Value ?? "not said";
        var text = File.ReadAllText(Path.Combine(folder, licence.Value.Trim().Replace('\\', '/')));
        return text.Contains("MIT License", StringComparison.Ordinal) || text.Contains("Permission is hereby granted, free of charge", StringComparison.Ordinal)
            ? "MIT" : text.Contains("Apache License", StringComparison.Ordinal) ? "Apache-2.0" : $"file {licence.Value}";
    }

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TradeIn.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie in the repository.");
    }
}
