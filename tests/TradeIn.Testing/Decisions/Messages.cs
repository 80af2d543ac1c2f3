using Shouldly;
using TradeIn.Domain.Refusals;

namespace TradeIn.Testing.Decisions;

/// <summary>What a reason must carry for its message to be read.</summary>
public static class Messages
{
    /// <summary>Every value that the message shows, in either language, is there; no bare placeholder is read.</summary>
    public static void ShouldBeComplete(Reason reason)
    {
        var code = ReasonCode.Find(reason.Code);
        var shown = code.English + code.Chinese;
        Check("{limit}", reason.Limit is not null);
        Check("{actual}", reason.Actual is not null);
        Check("{missing}", reason.Missing is { Count: > 0 });
        Check("{items}", reason.Items is { Count: > 0 });

        void Check(string placeholder, bool given)
        {
            if (!given && shown.Contains(placeholder, StringComparison.Ordinal))
                throw new ShouldAssertException($"{reason.Code} shows {placeholder} and does not carry it.");
        }
    }

    /// <summary>A reason of the registry with the values compared.</summary>
    public static Reason With(
        this ReasonCode code, Comparand? limit = null, Comparand? actual = null, IReadOnlyList<string>? missing = null,
        IReadOnlyList<string>? items = null) => new(code.Code, limit, actual, missing, items);
}
