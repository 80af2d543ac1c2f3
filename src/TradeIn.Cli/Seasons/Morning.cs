using System.Globalization;

namespace TradeIn.Cli.Seasons;

/// <summary>What offices, yards and dismantlers send on the morning of a day, in order, after all that was delivered before.</summary>
internal sealed class Morning(DateOnly day)
{
    private readonly List<SeasonLine> lines = [];
    private DateTimeOffset clock = Rhythm.Morning(day).AddHours(2);

    public DateOnly Day => day;

    public IReadOnlyList<SeasonLine> Lines => lines;

    /// <summary>The next instant of the morning.</summary>
    public DateTimeOffset Now => clock = clock.AddSeconds(2);

    /// <summary>A line that is accepted.</summary>
    public void Send(string type, string actor, string id, DateTimeOffset at, object data, string touches, Effect? effect = null) =>
        lines.Add(SeasonLine.BySystem(type, actor, id, at, data, effect ?? Effect.None, touches));

    /// <summary>A line that is not.</summary>
    public void Send(
        string type, string actor, string id, DateTimeOffset at, object data, string touches, Expectation expect) =>
        lines.Add(SeasonLine.BySystem(type, actor, id, at, data, Effect.None, touches) with { Expect = expect });

    /// <summary>The last line once more, under another event id: its first answer again.</summary>
    public void SendAgain()
    {
        var last = lines[^1];
        lines.Add(last with { Id = $"{last.Id}-again", Expect = last.Expect with { Replay = true } });
    }

    public static string Text(DateOnly day, string format = "yyyyMM") => day.ToString(format, CultureInfo.InvariantCulture);
}
