using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace TradeIn.Cli.Import;

/// <summary>Shows how an import goes while it goes: a live bar on a terminal, a line every few seconds elsewhere.</summary>
internal sealed class ProgressDisplay(IAnsiConsole console, TimeProvider time, long length)
{
    private const int BarWidth = 40;
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);
    private readonly long started = time.GetTimestamp();
    private Standing? first;

    public async Task ShowAsync(Importer importer, Task import)
    {
        first = importer.Standing;
        if (console.Profile.Capabilities.Interactive)
            await console.Live(Picture(first)).StartAsync(live => RepeatAsync(
                import, Refresh, () => live.UpdateTarget(Picture(importer.Standing))));
        else
            await RepeatAsync(import, BetweenLines, () => console.WriteLine(Line(importer.Standing)));
    }

    private async Task RepeatAsync(Task import, TimeSpan pause, Action show)
    {
        using var timer = new PeriodicTimer(pause, time);
        var tick = timer.WaitForNextTickAsync().AsTask();
        while (await Task.WhenAny(import, tick) == tick)
        {
            show();
            tick = timer.WaitForNextTickAsync().AsTask();
        }
        show();
    }

    private string Line(Standing standing)
    {
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        var rate = seconds > 0 ? (standing.Lines - first!.Lines) / seconds : 0;
        var share = length == 0 ? 1 : (double)standing.Position / length;
        var done = standing.Position - first!.Position;
        var left = done == 0 ? "?" : TimeSpan.FromSeconds(seconds * (length - standing.Position) / done).ToString("m\\:ss", CultureInfo.InvariantCulture);
        var refused = standing.RefusalsByCode.Values.Sum();
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{share,6:0.0%}  {standing.Lines} lines, {rate:0} a second, {left} left; {refused} reasons of refusal, {standing.Mismatches} mismatches");
        return standing.Trouble is null ? text : $"{text}; {standing.Trouble}";
    }

    private Rows Picture(Standing standing)
    {
        var filled = length == 0 ? BarWidth : (int)(BarWidth * standing.Position / length);
        var rows = new List<IRenderable>
        {
            new Markup($"[green]{new string('━', filled)}[/][grey]{new string('━', BarWidth - filled)}[/]"),
            new Text(Line(standing)),
        };
        var codes = standing.RefusalsByCode.OrderByDescending(each => each.Value).Take(12);
        rows.AddRange(codes.Select(each => new Text(string.Create(CultureInfo.InvariantCulture, $"{each.Value,10}  {each.Key}"))));
        return new Rows(rows);
    }
}
