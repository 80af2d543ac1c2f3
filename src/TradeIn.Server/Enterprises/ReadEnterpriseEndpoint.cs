using System.Globalization;
using TradeIn.Client.Enterprises;
using TradeIn.Domain;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Programmes;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>GET /v1/enterprises/{enterpriseId}</c>: all that is on record of an enterprise.</summary>
internal static class ReadEnterpriseEndpoint
{
    public static void MapEnterpriseReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/enterprises/{enterpriseId}", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<EnterpriseView>(
            "readEnterprise", "Enterprises", "Read an enterprise",
            "All that is on record of an enterprise as it stands on a day, today unless `on` names another: whether it may act "
            + "in each of its roles and why not, its bond with every deposit and draw, agreements, regions, outlets, certificate "
            + "ranges, and every step with the key that took it. The enterprise itself and the offices see it."
            + " `at` shows it as it was when the log ended at a position, or at an instant.",
            Examples.EnterpriseView);

    internal static async Task<Answer> AnswerAsync(
        HttpContext http, string enterpriseId, EventLog log, ReadModelRunner readModels, TimeProvider time)
    {
        if (!http.Caller().MaySee(enterpriseId))
            return Answer.Failed(ProblemType.Forbidden, $"Your key does not belong to {enterpriseId}.");
        var query = new QueryReader(http.Request.Query);
        var (on, point) = (query.DayOrNull("on"), query.At());
        if (query.IsWrong()) return query.Problem;
        var (at, wrong) = await PastPosition.FindAsync(point, readModels, log, http.RequestAborted);
        if (wrong is not null) return wrong;
        var stream = Enterprise.Stream(enterpriseId).ToString();
        var ofProgramme = Programme.Stream(ProgrammeFiles.Beijing2010.Programme).ToString();
        var streams = await log.ReadAsync([stream, ofProgramme], at, http.RequestAborted);
        if (streams.Fold<Enterprise>(stream, Enterprise.Evolve) is not { } enterprise)
            return Answer.Failed(ProblemType.NotFound, $"No enterprise {enterpriseId} is on record.");
        var programme = streams.Fold<Programme>(ofProgramme, Programme.Evolve)!;
        var day = on ?? programme.DayOf(time.GetUtcNow());
        var view = new EnterpriseOnADay(enterprise, day, programme.VersionOn(day).Policy.RequiredBond)
            .ToView(Language.Of(http.Request));
        return Answer.Ok(view with { Steps = [.. streams.Events(stream).Select(ToStep).OfType<EnterpriseStepView>()] });
    }

    private static EnterpriseStepView? ToStep(StoredEvent stored) => StepOfEnterprise.Of(stored.Data) is not { } step
        ? null
        : new EnterpriseStepView(
            step.Step.ToName(), step.Subject, step.On, Log.SentBy.Key(stored), stored.RecordedAt, step.Grounds,
            (stored.Data as EnterpriseStepRefused)?.Reasons.Select(reason => reason.Code).ToList(), stored.Position);
}

/// <summary>A day in an address.</summary>
internal static class QueryDay
{
    /// <summary>Whether it is a day, or none is named.</summary>
    public static bool TryRead(string? text, out DateOnly? day)
    {
        var known = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = known ? read : null;
        return known || string.IsNullOrEmpty(text);
    }

    public static Answer Wrong(string name) =>
        Answer.Invalid($"?{name}", "must be a day that exists, like 2010-07-12");
}
