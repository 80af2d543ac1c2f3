using System.Globalization;
using Microsoft.AspNetCore.Components;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Answers;
using TradeIn.Server.Pages.Texts;

namespace TradeIn.Server.Pages.Frame;

/// <summary>A component of the console: it knows whose visit it serves, and speaks the visitor's language.</summary>
public abstract class ConsolePart : ComponentBase
{
    [Inject] private protected Visit Visit { get; set; } = null!;

    /// <summary>For <c>lang</c>.</summary>
    protected string LanguageTag => Visit.Language == Language.Chinese ? "zh-CN" : "en";

    /// <summary>The day that it is in the programme's place.</summary>
    protected DateOnly Today => Visit.Today;

    /// <summary>A text in the visitor's language.</summary>
    protected string Say(Words words) => Visit.Language == Language.Chinese ? words.Chinese : words.English;

    /// <summary>A text with values in it: <c>{0}</c>.</summary>
    protected string Say(Words words, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Say(words), values);

    /// <summary>A word of the wire (<c>air-conditioner</c>, <c>paid</c>) as people read it.</summary>
    protected string SayCode(string? code) => code is null ? "" : Say(CodeTexts.Of(code));
}
