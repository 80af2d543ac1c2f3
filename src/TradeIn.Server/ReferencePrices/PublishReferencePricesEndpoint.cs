using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.ReferencePrices;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.ReferencePrices;

/// <summary><c>POST /v1/reference-prices</c>: what old units are worth from a day on.</summary>
internal static class PublishReferencePricesEndpoint
{
    public static void MapReferencePrices(this IEndpointRouteBuilder routes) => routes
        .MapPost("/reference-prices", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.ReferencePrices))
        .WithMetadata(CounterOperation.ReferencePrices.AllowedRoles)
        .Describe<ReferencePricesRequest, ReferencePricesAnswer>(
            "publishReferencePrices", "Reference prices", "Publish reference prices",
            "Municipal commerce publishes what old units are worth, by category and size class (Q5). From its first day on the "
            + "list takes the place of the one before. It binds nobody: the price is negotiated.",
            Examples.ReferencePrices, Examples.ReferencePricesAnswer);
}

/// <summary>Reads the body of <c>POST /v1/reference-prices</c>.</summary>
internal static class ReferencePricesRequestReader
{
    private const int MostPrices = 500;

    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("listId");
        var programme = body.Id("programme");
        var from = body.Day("from");
        var prices = body.Objects("prices", MostPrices).Select(ReadPrice).ToList();
        body.NothingElse();
        if (sent.Errors.Any) return null;

        for (var i = 0; i < prices.Count; i++)
            if (prices.FindIndex(each => (each.Category, each.SizeClass) == (prices[i].Category, prices[i].SizeClass)) < i)
                body.Wrong($"prices/{i}", "is a second price of the same category and size class");
        return sent.Errors.Any
            ? null : new PublishReferencePricesCommand(new PublishReferencePrices(id, programme, from, prices), sent);
    }

    private static ReferencePrice ReadPrice(BodyReader price)
    {
        var category = price.Category();
        var (from, to) = (price.Amount("from"), price.Amount("to"));
        if (from > to) price.Wrong("to", "must not be below from");
        var sizeClass = price.TextOrNull("sizeClass", longest: 64);
        price.NothingElse();
        return new ReferencePrice(category, from, to, sizeClass);
    }
}

/// <summary>A list of reference prices on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class PublishReferencePricesCommand(PublishReferencePrices list, Submission sent)
    : CounterCommand(sent, $"reference-prices-{list.ListId}", sent.FingerprintOf("reference-prices"))
{
    public override string? ActsFor => null;

    public override string Operation => "reference-prices";

    public override IEnumerable<string> Boundary() =>
        Names(ReferencePriceLists.Stream(list.Programme), Programme.Stream(list.Programme));

    protected override Decision DecideOn(StreamSet streams)
    {
        if (Caller.ForbidAllButMunicipalCommerce() is { } forbidden) return Nothing(forbidden);
        return Fold<Programme>(streams, Programme.Stream(list.Programme), Programme.Evolve) is null
            ? UnknownProgramme(list.Programme) : Record(list.Decide());
    }

    public override Answer AnswerTo(object firstEvent) =>
        Caller.ForbidAllButMunicipalCommerce() ?? Answer.Created(((ReferencePricesPublished)firstEvent).ToAnswer());
}

internal static class PublishedPrices
{
    public static ReferencePricesAnswer ToAnswer(this ReferencePricesPublished list) => new(
        list.List, list.Programme, list.From,
        [
            .. list.Prices.Select(price => new ReferencePriceView(
                price.Category.ToString(), price.From.Yuan, price.To.Yuan, price.SizeClass)),
        ]);
}
