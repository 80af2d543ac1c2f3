using TradeIn.Domain.Programmes;
using TradeIn.Domain.Signals;

namespace TradeIn.ReadModels.Signals;

/// <summary>What a piece of evidence leads to.</summary>
/// <param name="Kind"><c>claim</c>, <c>certificate</c>, <c>purchase</c> or <c>recycling</c>.</param>
/// <param name="Id">Its id, or the certificate's number.</param>
/// <param name="What">What was seen, in words.</param>
internal sealed record Exhibit(string Kind, string Id, string What);

/// <summary>What an event adds to a case.</summary>
/// <param name="Case">Whose.</param>
/// <param name="Policy">The policy of its day.</param>
/// <param name="Position">Of the event.</param>
/// <param name="On">Its day.</param>
internal sealed record Observation(CaseKey Case, Policy Policy, long Position, DateOnly On)
{
    public SignalPolicy Thresholds => SignalWorld.ThresholdsOf(Policy);

    /// <summary>The enterprise that it is about; null when it is about none.</summary>
    public string? Enterprise { get; init; }

    public string? Outlet { get; init; }

    /// <summary>So many more were looked at; fewer when something is no longer to be.</summary>
    public int Judged { get; init; }

    /// <summary>What these weigh, in kilograms.</summary>
    public int JudgedWeight { get; init; }

    /// <summary>So many more count, without evidence of their own: of everyone's.</summary>
    public int Marked { get; init; }

    /// <summary>What counts once, however often it is seen; null: nothing.</summary>
    public string? Item { get; init; }

    /// <summary>The evidence for it.</summary>
    public Exhibit? Exhibit { get; init; }

    /// <summary>Whether it counts; what is only shown, or counts no more, does not.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>What the item weighs, in kilograms.</summary>
    public int Weight { get; init; }

    /// <summary>The longest of its kind so far is at least this.</summary>
    public int Longest { get; init; }
}
