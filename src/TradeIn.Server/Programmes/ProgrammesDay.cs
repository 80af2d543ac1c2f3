using TradeIn.Domain.Programmes;
using TradeIn.EventStore;

namespace TradeIn.Server.Programmes;

/// <summary>Which day it is in the programme's place.</summary>
internal static class ProgrammesDay
{
    /// <summary>Today, for pages: they are rendered for people in the place, whatever clock the server has.</summary>
    public static DateOnly Today(TimeProvider time) => Policy.DayOf(time.GetUtcNow());

    /// <summary>What the clocks there show at an instant.</summary>
    public static DateTimeOffset ClockAt(DateTimeOffset instant) => instant.ToOffset(Policy.UtcOffset);

    public static async Task<DateOnly> TodayAsync(EventLog log, TimeProvider time, CancellationToken cancel)
    {
        var stream = Programme.Stream(ProgrammeFiles.Beijing2010.Programme).ToString();
        var programme = (await log.ReadAsync([stream], cancel: cancel)).Fold<Programme>(stream, Programme.Evolve)!;
        return programme.DayOf(time.GetUtcNow());
    }

    private static Policy Policy => ProgrammeFiles.Beijing2010.Policy;
}
