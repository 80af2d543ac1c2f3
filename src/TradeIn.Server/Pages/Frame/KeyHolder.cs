using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Pages.Texts;

namespace TradeIn.Server.Pages.Frame;

/// <summary>Who has a key, as people call him.</summary>
internal static class KeyHolder
{
    /// <summary>The enterprise, or the office with its district: <c>Finance · Haidian</c>.</summary>
    public static string NameOf(Caller caller, Language language)
    {
        string Say(ReadModels.Datasets.Words words) => language == Language.Chinese ? words.Chinese : words.English;
        if (caller.Enterprise is { } enterprise) return enterprise;
        var parts = new[] { Say(RoleTexts.Of(caller.Role)), caller.Department, caller.District is { } code ? Say(CodeTexts.Of(code)) : null };
        return string.Join(" · ", parts.OfType<string>());
    }
}
