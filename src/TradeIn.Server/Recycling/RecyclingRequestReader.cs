using TradeIn.Domain.Recycling;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Recycling;

/// <summary>Reads the body of <c>POST /v1/recyclings</c>.</summary>
internal static class RecyclingRequestReader
{
    public static CounterCommand? Read(Submission sent) =>
        Read(sent, sent.Reader) is { } recycling ? new RecordRecyclingCommand(recycling, sent) : null;

    /// <summary>Reads a recycling, whatever body it stands in.</summary>
    public static RecordRecycling? Read(Submission sent, BodyReader body)
    {
        var parties = sent.Parties;
        var id = body.Id("recyclingId");
        var programme = body.Id("programme");
        var recycler = body.Id("recyclerId");
        var outlet = body.Id("outletId");
        var channel = body.OneOf<RecyclingChannel>("channel");
        var district = body.TextOrNull("district");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var buyer = parties.Party(body.Object("buyer"));
        var agent = parties.Agent(body.ObjectOrNull("agent"));
        var unit = body.Object("unit").Unit();
        var missingParts = body.TextsOrNone("missingParts");
        var agreedPrice = body.Amount("agreedPrice");
        var certificate = body.CertificateNumber("certificateNumber");
        var papers = body.PapersOrNull();
        body.NothingElse();
        CheckDistrict(body, channel, district);
        if (sent.Errors.Any || buyer is null) return null;

        return new RecordRecycling
        {
            RecyclingId = id, Programme = programme, Recycler = recycler, Outlet = outlet, Channel = channel,
            District = district, OccurredAt = occurredAt, Buyer = buyer, Agent = agent, Unit = unit,
            MissingParts = missingParts, AgreedPrice = agreedPrice, Certificate = certificate,
            Papers = papers,
        };
    }

    private static void CheckDistrict(BodyReader body, RecyclingChannel channel, string? district)
    {
        if (district is null && channel == RecyclingChannel.Home)
            body.Wrong("district", "is required when the unit is collected at home: the district's six digits");
        else if (district is not null && (district.Length != 6 || !district.All(char.IsAsciiDigit)))
            body.Wrong("district", "must be a district's six digits (GB/T 2260), like 110105");
    }
}
