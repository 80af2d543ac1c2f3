using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TradeIn.Client;
using TradeIn.Client.Claims;
using TradeIn.Client.Events;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;
using Agent = TradeIn.Domain.Identities.Agent;
using Invoice = TradeIn.Domain.Purchases.Invoice;
using Party = TradeIn.Domain.Identities.Party;
using Unit = TradeIn.Domain.Units.Unit;

namespace TradeIn.Cli.Tests.Counter;

/// <summary>Makes commands of requests, by the contract; what the contract calls malformed is a <see cref="FormatException"/>.</summary>
internal static class CommandReader
{
    public static RecordRecycling Recycling(JsonElement data)
    {
        var body = data.Deserialize(ContractJson.Contract.RecyclingRequest)!;
        return new RecordRecycling
        {
            RecyclingId = body.RecyclingId, Programme = body.Programme, Recycler = body.RecyclerId, Outlet = body.OutletId,
            Channel = Named<RecyclingChannel>(body.Channel), District = body.District, OccurredAt = body.OccurredAt,
            Buyer = PartyOf(body.Buyer), Agent = AgentOf(body.Agent), Unit = UnitOf(body.Unit),
            MissingParts = body.MissingParts ?? [], AgreedPrice = BeijingProgramme.Yuan(body.AgreedPrice),
            Certificate = CertificateNumber.Parse(body.CertificateNumber),
        };
    }

    public static RecordPurchase Purchase(JsonElement data)
    {
        var body = data.Deserialize(ContractJson.Contract.PurchaseRequest)!;
        if (body.PaidPrice != body.ListPrice - body.Discount) throw new FormatException("paid is not list less discount");
        if (!InvoiceNumber.TryParse(body.Invoice.Code, body.Invoice.Number, out var invoice, out var problem))
            throw new FormatException(problem);
        return new RecordPurchase
        {
            PurchaseId = body.PurchaseId, Programme = body.Programme, Seller = body.SellerId, Outlet = body.OutletId,
            Channel = Named<PurchaseChannel>(body.Channel), Order = Named<PurchaseOrder>(body.Order),
            OccurredAt = body.OccurredAt, Buyer = PartyOf(body.Buyer), Agent = AgentOf(body.Agent), Unit = UnitOf(body.Unit),
            Invoice = new Invoice(invoice, body.Invoice.Line ?? 1, body.Invoice.IssuedOn),
            ListPrice = BeijingProgramme.Yuan(body.ListPrice), Discount = BeijingProgramme.Yuan(body.Discount),
            PaidPrice = BeijingProgramme.Yuan(body.PaidPrice), OtherSubsidies = body.OtherSubsidies ?? [],
        };
    }

    public static SubmitClaim Claim(JsonElement data)
    {
        var body = data.Deserialize(ContractJson.Contract.ClaimRequest)!;
        return new SubmitClaim
        {
            ClaimId = body.ClaimId, Programme = body.Programme, PurchaseId = body.PurchaseId,
            Certificate = CertificateNumber.Parse(body.CertificateNumber), Seller = body.SellerId, Outlet = body.OutletId,
            OccurredAt = body.OccurredAt, Claimant = PartyOf(body.Claimant), Agent = AgentOf(body.Agent), Papers = body.Papers,
            ApplicationSigned = body.ApplicationSigned,
        };
    }

    public static AdvanceSubsidy Advance(JsonElement data)
    {
        var body = data.Deserialize(ContractJson.Contract.AdvanceEventData)!;
        return new AdvanceSubsidy(body.ClaimId, BeijingProgramme.Yuan(body.Amount), body.PaidAt);
    }

    private static Party PartyOf(TradeIn.Client.Party party)
    {
        var kind = Named<PartyKind>(party.Kind);
        var type = Named<DocumentType>(party.Document.Type);
        if ((type == DocumentType.BusinessLicence) != (kind == PartyKind.LegalEntity))
            throw new FormatException("the document is not of this kind of party");
        return new Party(kind, KeyOf(type, party.Document.Number), type, party.Name, "", party.RegisteredIn);
    }

    private static Agent? AgentOf(TradeIn.Client.Agent? agent) => agent is null ? null : new Agent(
        agent.Name, agent.Document is { } document
            ? new AgentIdentity(KeyOf(Named<DocumentType>(document.Type), document.Number), Named<DocumentType>(document.Type), "")
            : null);

    private static BuyerKey KeyOf(DocumentType type, string number)
    {
        var problem = "";
        var known = type switch
        {
            DocumentType.BusinessLicence => OrganisationCode.TryParse(number, out var code, out problem) ? code.Code : null,
            DocumentType.OfficerCard or DocumentType.SoldierCard =>
                MilitaryCard.TryParse(number, out var card, out problem) ? $"{type}{card.Number}" : null,
            _ => ResidentId.TryParse(number, new DateOnly(2012, 3, 1), out var id, out problem) ? id.Number : null,
        };
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(known ?? throw new FormatException(problem)));
        return BuyerKey.Parse(Convert.ToHexStringLower(digest)[..BuyerKey.Length]);
    }

    private static Unit UnitOf(TradeIn.Client.Unit unit) => new(
        Category.Parse(unit.Category), unit.Brand, unit.Manufacturer, unit.Model, SerialNumber.Parse(unit.SerialNumber));

    private static T Named<T>(string name) where T : struct, Enum => Enum.GetValues<T>().First(
        value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == name);
}
