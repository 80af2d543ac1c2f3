using System.Globalization;

namespace TradeIn.Client.Signals;

/// <summary>Which signals are asked for; what is null is not asked for.</summary>
/// <param name="Rule">The rule's code: <c>agent-many-principals</c>, <c>price-at-cap</c> and so on.</param>
/// <param name="Status"><c>open</c>, <c>lapsed</c>, <c>looking</c> or <c>closed</c>.</param>
/// <param name="EnterpriseId">The enterprise that it is about.</param>
/// <param name="District">Where that is registered, GB/T 2260.</param>
/// <param name="Subject">Whom it is about: an outlet, an enterprise, an agent's opaque id.</param>
/// <param name="Names">A claim, certificate or purchase that its evidence names.</param>
/// <param name="Limit">At most so many, 1 to 1000.</param>
/// <param name="After">What the last page gave as <c>next</c>.</param>
public sealed record SignalQuery(
    string? Rule = null, string? Status = null, string? EnterpriseId = null, string? District = null, string? Subject = null,
    string? Names = null, int? Limit = null, string? After = null)
{
    internal string ToQueryString()
    {
        (string Name, string? Value)[] asked =
        [
            ("rule", Rule), ("status", Status), ("enterpriseId", EnterpriseId), ("district", District), ("subject", Subject),
            ("names", Names), ("limit", Limit?.ToString(CultureInfo.InvariantCulture)), ("after", After),
        ];
        return string.Join('&', asked.Where(each => each.Value is not null)
            .Select(each => $"{each.Name}={Uri.EscapeDataString(each.Value!)}"));
    }
}

/// <summary>A page of signals, in the order in which they became signals.</summary>
/// <param name="Items">The signals.</param>
/// <param name="Next">Send it as <c>after</c> for the next page; absent on the last one.</param>
/// <param name="AsOf">The position of the log up to which the list is complete.</param>
public sealed record SignalsPage(IReadOnlyList<SignalItem> Items, string? Next, long AsOf);

/// <summary>A signal of fraud: something that an official looks at.</summary>
/// <param name="SignalId">Made of rule, programme, subject and period: always the same for the same.</param>
/// <param name="Rule">The code of the rule that made it.</param>
/// <param name="Programme">The programme's id.</param>
/// <param name="Period">The month that it is of, <c>2011-03</c>, or <c>all</c>: the whole programme.</param>
/// <param name="SubjectKind"><c>agent</c>, <c>outlet</c>, <c>enterprise</c> or <c>attempt</c>.</param>
/// <param name="Subject">Which one; of an agent an opaque id.</param>
/// <param name="SubjectLabel">Of an agent the masked number that was shown.</param>
/// <param name="EnterpriseId">The enterprise that it is about; absent of an agent.</param>
/// <param name="OutletId">The outlet that it is about, if it is about one.</param>
/// <param name="District">Where the enterprise is registered, GB/T 2260.</param>
/// <param name="FirstOn">The day of the first evidence that counts.</param>
/// <param name="LastOn">The day of the last.</param>
/// <param name="Count">How much counts: buyers, purchases, claims, units, attempts or invoices.</param>
/// <param name="Strength">The value that is nearest to its threshold, in per cent of it. Under 100 what made it has weakened since.</param>
/// <param name="Values">Every value that the rule compared; absent in lists.</param>
/// <param name="Status"><c>open</c>, <c>lapsed</c> (nobody looks at it, and it is below the thresholds now), <c>looking</c> or <c>closed</c>.</param>
/// <param name="LookedAtBy">The key of who looks at it, or looked at it last; absent while nobody does.</param>
/// <param name="Result">What came of it last: <c>confirmed</c>, <c>unfounded</c> or <c>referred</c>.</param>
/// <param name="Reopened">How often newer evidence opened it again.</param>
/// <param name="LastPosition">The position of the event that changed it last.</param>
public sealed record SignalItem(
    string SignalId, string Rule, string Programme, string Period, string SubjectKind, string Subject, string? SubjectLabel,
    string? EnterpriseId, string? OutletId, string? District, DateOnly FirstOn, DateOnly LastOn, long Count, int Strength,
    IReadOnlyList<SignalValueView>? Values, string Status, string? LookedAtBy, string? Result, int Reopened, long LastPosition);

/// <summary>A value that a rule compared.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Value">What was found.</param>
/// <param name="Threshold">From where on it counts; absent: it is only shown.</param>
public sealed record SignalValueView(string Name, string Unit, decimal Value, decimal? Threshold);

/// <summary>A signal with its evidence and the work on it.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Evidence">What it is made of, in the order of the log; at most 1000 pieces.</param>
/// <param name="EvidenceTotal">How many pieces there are.</param>
/// <param name="Steps">What offices did about it, refused steps left out.</param>
/// <param name="AsOf">The position of the log up to which signal and evidence are complete.</param>
public sealed record SignalView(
    SignalItem Signal, IReadOnlyList<SignalEvidence> Evidence, long EvidenceTotal, IReadOnlyList<SignalStepView> Steps, long AsOf);

/// <summary>A piece of evidence.</summary>
/// <param name="Kind">What the id is of: <c>claim</c>, <c>certificate</c>, <c>purchase</c> or <c>recycling</c>.</param>
/// <param name="Id">The id, or the certificate's number.</param>
/// <param name="What">What was seen.</param>
/// <param name="On">Its day.</param>
/// <param name="Counts">Whether it counts; what is only shown, or counts no more, does not.</param>
/// <param name="Position">The position of its event.</param>
public sealed record SignalEvidence(string Kind, string Id, string What, DateOnly On, bool Counts, long Position);

/// <summary>A step of the work list, on record.</summary>
/// <param name="Step"><c>take</c>, <c>release</c> or <c>close</c>.</param>
/// <param name="By">The key under which it was sent.</param>
/// <param name="At">When it happened.</param>
/// <param name="Result">Of a closing one.</param>
/// <param name="Note">In words.</param>
/// <param name="Position">Its place in the log.</param>
public sealed record SignalStepView(string Step, string? By, DateTimeOffset At, string? Result, string? Note, long Position);

/// <summary>A step of the work list.</summary>
/// <param name="Step"><c>take</c> an open one, <c>release</c> or <c>close</c> what the office has taken.</param>
/// <param name="OccurredAt">When it happened, RFC 3339 with offset; not in the future.</param>
/// <param name="Result">Closing needs it: <c>confirmed</c>, <c>unfounded</c> or <c>referred</c>.</param>
/// <param name="Note">Why, in words, at most 2000 characters, line breaks included; not with <c>take</c>. No personal data.</param>
public sealed record SignalStepRequest(string Step, DateTimeOffset OccurredAt, string? Result = null, string? Note = null);

/// <summary>The step is on record.</summary>
/// <param name="SignalId">The signal's id.</param>
/// <param name="Status"><c>open</c>, <c>looking</c> or <c>closed</c>.</param>
/// <param name="OccurredAt">As sent.</param>
/// <param name="Result">Of a closing one.</param>
public sealed record SignalStepAnswer(string SignalId, string Status, DateTimeOffset OccurredAt, string? Result);
