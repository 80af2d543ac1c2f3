using TradeIn.ReadModels.Datasets;
using TradeIn.Server;

namespace TradeIn.ReadModels.Tests.Datasets;

/// <summary>The data dictionary in the documents is that of the code.</summary>
public class DataDictionaryTests
{
    private const string WriteVariable = "TRADEIN_WRITE_DOCS";

    [Fact]
    public void The_data_dictionary_in_the_documents_is_that_of_the_code()
    {
        var path = Path.Combine(Root(), "deploy", "docs", "data-dictionary.md");
        var derived = DataDictionaryDocument.Of(TradeInServer.Models());
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1") File.WriteAllText(path, derived);
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(
            derived, $"Run this test with {WriteVariable}=1 in the environment to write the dictionary anew.");
    }

    [Fact]
    public void Every_table_of_every_model_is_in_the_dictionary()
    {
        var derived = DataDictionaryDocument.Of(TradeInServer.Models());
        TradeInServer.Models().SelectMany(model => model.Tables)
            .Where(table => !derived.Contains($"### `read.{table}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
