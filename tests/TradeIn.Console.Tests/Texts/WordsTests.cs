using System.Reflection;
using System.Text.RegularExpressions;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Access;
using TradeIn.Server.Pages.Texts;

namespace TradeIn.Console.Tests.Texts;

/// <summary>The catalogue of texts: none is missing in either language.</summary>
public sealed partial class WordsTests
{
    /// <summary>Every text of every class of texts, by its name.</summary>
    public static TheoryData<string> Names() =>
        new(typeof(FrameTexts).Assembly.GetTypes().Where(type => type.Namespace == typeof(FrameTexts).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Words))
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_is_there_in_both_languages_and_names_the_same_values(string name)
    {
        var parts = name.Split('.');
        var words = (Words)typeof(FrameTexts).Assembly.GetType($"{typeof(FrameTexts).Namespace}.{parts[0]}")!
            .GetField(parts[1], BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null)!;
        words.English.ShouldNotBeNullOrWhiteSpace();
        words.Chinese.ShouldNotBeNullOrWhiteSpace();
        Han().IsMatch(words.English).ShouldBeFalse($"{words.English} is not English");
        Han().IsMatch(words.Chinese).ShouldBeTrue($"{words.Chinese} is not Chinese");
        ValuesOf(words.Chinese).ShouldBe(ValuesOf(words.English));
    }

    [Fact]
    public void The_catalogue_is_not_empty() => Names().Count.ShouldBeGreaterThan(50);

    [Fact]
    public void Every_role_has_a_name() =>
        Enum.GetValues<Role>().Select(RoleTexts.Of).Distinct().Count().ShouldBe(Enum.GetValues<Role>().Length);

    [Fact]
    public void Every_event_has_a_name() =>
        Server.Log.EventTypes.Catalogue().Types.Keys.Where(name => !CodeTexts.Knows(name)).ShouldBeEmpty();

    [Fact]
    public void Every_word_of_a_dataset_has_a_name() =>
        DatasetCatalogue.All.SelectMany(dataset => dataset.Columns).Where(column => column.Kind == ColumnKind.Code)
            .SelectMany(column => column.Values).Distinct().Where(word => !CodeTexts.Knows(word)).ShouldBeEmpty();

    [Fact]
    public void Every_list_says_in_both_languages_what_a_row_is() =>
        DatasetCatalogue.All.Where(dataset => MeaningTexts.Of(dataset).Chinese == dataset.Heading.Chinese)
            .Select(dataset => dataset.Name).ShouldBeEmpty();

    private static string[] ValuesOf(string text) =>
        [.. Value().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Value();
}
