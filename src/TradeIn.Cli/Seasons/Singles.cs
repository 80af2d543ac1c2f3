using System.Globalization;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// Which lines go to the endpoint of their kind when a season is played, and not in a stream of events: all of about every twentieth
/// trade-in, and each line of some kinds. Both ways are the same business, so the answers are the same.
/// </summary>
internal sealed class Singles(long seed)
{
    private const int OneIn = 20;

    private static readonly HashSet<string> Kinds =
    [
        EventTypes.Award, EventTypes.Outlet, EventTypes.OutletMove, EventTypes.OutletClosure, EventTypes.Tranche,
        EventTypes.CertificateRangeReturn, EventTypes.CorrectionStep, EventTypes.Consignment, EventTypes.Resolution,
        EventTypes.Statement, EventTypes.StatementStep, EventTypes.DebtSettlement, EventTypes.DeclarationStep, EventTypes.Complaint,
        EventTypes.ComplaintStep,
    ];

    /// <summary>A delivered line, with the way that it goes.</summary>
    public SeasonLine Mark(SeasonLine line) =>
        Kinds.Contains(line.Type) || IsDrawn(line.Touches) ? line with { IsSingle = true } : line;

    /// <summary>By the number of the trade-in, so that all its lines go one way, repetitions too.</summary>
    private bool IsDrawn(string touches)
    {
        if (touches is not ['s', ..]) return false;
        var end = touches.IndexOf(' ', StringComparison.Ordinal);
        var number = long.Parse(touches.AsSpan(1, (end < 0 ? touches.Length : end) - 1), CultureInfo.InvariantCulture);
        return new SeasonRandom(seed, "single call", number).Below(OneIn) == 0;
    }
}
