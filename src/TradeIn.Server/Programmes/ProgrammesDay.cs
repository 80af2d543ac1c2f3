using TradeIn.Domain.Programmes;
using TradeIn.EventStore;

namespace TradeIn.Server.Programmes;

/// <summary>Which day it is in the programme's place.</summary>
internal static class ProgrammesDay
{
    public static async Task<DateOnly> TodayAsync(EventLog log, TimeProvider time, CancellationToken cancel)
    {
        var stream = Programme.Stream(ProgrammeFiles.Beijing2010.Programme).ToString();
        var programme = (await log.ReadAsync([stream], cancel: cancel)).Fold<Programme>(stream, Programme.Evolve)!;
        return programme.DayOf(time.GetUtcNow());
    }
}
