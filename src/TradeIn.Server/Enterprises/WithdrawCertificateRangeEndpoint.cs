using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary>
/// <c>POST /v1/certificate-ranges/{rangeId}/return</c> and <c>…/cancellation</c>: numbers are the recycler's no more.
/// </summary>
internal static class WithdrawCertificateRangeEndpoint
{
    public static void MapRangeReturns(this IEndpointRouteBuilder routes) => routes
        .MapPost("/certificate-ranges/{rangeId}/return", (HttpContext http, string rangeId, CounterCalls calls) =>
            calls.AnswerAsync(http, "certificate-range-return", sent =>
                RangeWithdrawalRequestReader.ReadCall(sent, rangeId, RangeWithdrawal.Return)))
        .WithMetadata(CounterOperation.CertificateRangeReturn.AllowedRoles)
        .Describe<RangeWithdrawalRequest, EnterpriseStepAnswer>(
            "returnCertificateRange", "Enterprises", "Take certificate numbers back",
            "The recycler gave numbers back: all that are left of a range, or a part of them. From that day on no certificate "
            + "may bear them; certificates that were issued before stay valid.",
            Examples.CertificateRangeReturn, Examples.CertificateRangeReturnAnswer);

    public static void MapRangeCancellations(this IEndpointRouteBuilder routes) => routes
        .MapPost("/certificate-ranges/{rangeId}/cancellation", (HttpContext http, string rangeId, CounterCalls calls) =>
            calls.AnswerAsync(http, "certificate-range-cancellation", sent =>
                RangeWithdrawalRequestReader.ReadCall(sent, rangeId, RangeWithdrawal.Cancel)))
        .WithMetadata(CounterOperation.CertificateRangeCancellation.AllowedRoles)
        .Describe<RangeWithdrawalRequest, EnterpriseStepAnswer>(
            "cancelCertificateRange", "Enterprises", "Cancel certificate numbers",
            "Commerce takes numbers away: all that are left of a range, or a part of them. From that day on no certificate may "
            + "bear them; certificates that were issued before stay valid.",
            Examples.CertificateRangeCancellation, Examples.CertificateRangeCancellationAnswer);
}

/// <summary>Reads the body: a single call names the range in its address, an event in its data.</summary>
internal static class RangeWithdrawalRequestReader
{
    public static CounterCommand? ReadCall(Submission sent, string rangeId, RangeWithdrawal withdrawal) =>
        Read(sent, sent.Reader, rangeId, withdrawal);

    public static CounterCommand? ReadReturn(Submission sent) => ReadEvent(sent, RangeWithdrawal.Return);

    public static CounterCommand? ReadCancellation(Submission sent) => ReadEvent(sent, RangeWithdrawal.Cancel);

    private static WithdrawCertificateRangeCommand? ReadEvent(Submission sent, RangeWithdrawal withdrawal)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("rangeId"), withdrawal);
    }

    private static WithdrawCertificateRangeCommand? Read(
        Submission sent, BodyReader body, string rangeId, RangeWithdrawal withdrawal)
    {
        var enterprise = body.Id("enterpriseId");
        var on = body.Day("on");
        var part = body.NumberRangeOrNull();
        body.NothingElse();
        var operation = withdrawal == RangeWithdrawal.Return ? "certificate-range-return" : "certificate-range-cancellation";
        return sent.Errors.Any ? null : new WithdrawCertificateRangeCommand(
            new WithdrawCertificateRange(rangeId, enterprise, withdrawal, on, part?.From, part?.To), operation, sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class WithdrawCertificateRangeCommand(WithdrawCertificateRange withdrawal, string operation, Submission sent)
    : EnterpriseCommand(
        sent, operation, withdrawal.Enterprise,
        sent.NameStep(operation, $"{withdrawal.Enterprise}/{withdrawal.RangeId}", without: "rangeId"))
{
    protected override string? SeriesIn(Enterprise? known) => known?.RangeOf(withdrawal.RangeId)?.From.Series;

    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        known.RangeOf(withdrawal.RangeId) is { } range
            ? Record(withdrawal.Decide(known, range, around.Series))
            : Unknown($"range {withdrawal.RangeId} of {known.Id}");
}
