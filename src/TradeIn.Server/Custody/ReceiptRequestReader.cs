using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Custody;

/// <summary>Reads the body of <c>POST /v1/receipts</c>.</summary>
internal static class ReceiptRequestReader
{
    private const int LongestSizeClass = 32;

    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("receiptId");
        var consignment = body.Id("consignmentId");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var known = new HashSet<CertificateNumber>();
        var units = body.Objects("units", UnitList.Most).Select(item => ReadUnit(item, known)).ToList();
        body.NothingElse();
        return sent.Errors.Any
            ? null : new RecordReceiptCommand(new RecordReceipt(id, consignment, occurredAt, units), sent);
    }

    private static ArrivedUnit ReadUnit(BodyReader item, HashSet<CertificateNumber> known)
    {
        var number = item.CertificateNumber("certificateNumber");
        if (number != default && !known.Add(number))
            item.Wrong("certificateNumber", "stands in the list already; each certificate is named once");
        var condition = item.OneOfOrWrong<UnitCondition>("condition");
        var isHere = condition is UnitCondition.Received or UnitCondition.Damaged;
        var sizeClass = item.SizeClass(condition is null ? null : isHere);
        var found = item.TextOrNull("found");
        if (condition == UnitCondition.Different && found is null) item.Wrong("found", "is required of a different unit");
        if (condition is not (null or UnitCondition.Different) && found is not null)
            item.Wrong("found", "belongs to a different unit only");
        item.NothingElse();
        return new ArrivedUnit(number, condition ?? default, sizeClass, found);
    }

    /// <summary>As the freight table names it: required of a unit that is with the dismantler, and of no other.</summary>
    /// <param name="body">The unit, or the resolution.</param>
    /// <param name="isHere">Null when it cannot be read where the unit is.</param>
    public static string? SizeClass(this BodyReader body, bool? isHere)
    {
        var given = body.TextOrNull("sizeClass", LongestSizeClass);
        if (isHere == true && given is null) body.Wrong("sizeClass", "is required of a unit that arrived");
        if (isHere == false && given is { Length: > 0 }) body.Wrong("sizeClass", "belongs to a unit that arrived only");
        return given;
    }
}
