using TradeIn.Domain.Identities;
using TradeIn.Server.Identities;

namespace TradeIn.Server.Requests;

/// <summary>
/// Reads who someone is, checks the document's number, and makes a key of it: name and number in clear go no further than this
/// file, but to be sealed.
/// </summary>
/// <param name="identityKey">What keys are made with.</param>
/// <param name="today">No birth date is behind this day.</param>
/// <param name="personal">What is to be sealed is added here.</param>
internal sealed class PartyReader(IdentityKey identityKey, DateOnly today, ICollection<PersonalText> personal)
{
    /// <summary>A buyer or claimant; null when something about it is wrong.</summary>
    public Party? Party(BodyReader body)
    {
        var kind = body.OneOfOrWrong<PartyKind>("kind");
        var name = body.Text("name");
        var shown = Document(body.Object("document"), kind);
        var registeredIn = body.Text("registeredIn");
        if (registeredIn.Length > 0 && (registeredIn.Length != 6 || !registeredIn.All(char.IsAsciiDigit)))
            body.Wrong("registeredIn", "must be a district's six digits (GB/T 2260), like 110105");
        body.NothingElse();
        return shown is null || kind is null
            ? null : new Party(kind.Value, shown.Key, shown.Document, ToSeal(shown, name), registeredIn);
    }

    /// <summary>An agent; the identity may be lacking, which a rule then says.</summary>
    public Agent? Agent(BodyReader? body)
    {
        if (body is null) return null;
        var name = body.Text("name");
        var identity = body.ObjectOrNull("document") is { } document ? Document(document, kind: null) : null;
        // Tills send an agent as they send a buyer: as a whole party. Where an agent is registered decides nothing.
        if (body.TextOrNull("kind") is not null) body.OneOf<PartyKind>("kind");
        body.TextOrNull("registeredIn");
        body.NothingElse();
        return new Agent(identity is null ? null : new AgentIdentity(identity.Key, identity.Document, ToSeal(identity, name)));
    }

    /// <summary>Whose a document's number is, and no more; null when it is none.</summary>
    public BuyerKey? Identity(BodyReader body) => Document(body, kind: null)?.Key;

    private PersonalText ToSeal(ShownDocument shown, string name)
    {
        var text = PersonalText.ToSeal($"{shown.Key}", name.Trim(), shown.Number);
        personal.Add(text);
        return text;
    }

    private ShownDocument? Document(BodyReader body, PartyKind? kind)
    {
        var errors = body.Errors;
        var given = body.OneOfOrWrong<DocumentType>("type");
        var number = body.Text("number", longest: 64);
        body.NothingElse();
        if (number.Length == 0 || given is not { } type) return null;
        var ofEntity = type == DocumentType.BusinessLicence;
        if (kind is not null && ofEntity != (kind == PartyKind.LegalEntity))
            body.Wrong("type", ofEntity ? "is a legal entity's; the kind is individual" : "is a person's; a legal entity shows a business-licence");
        var problem = Identify(type, number, out var identity);
        if (problem.Length > 0) errors.Add(body.At("number"), problem);
        return identity;
    }

    private string Identify(DocumentType type, string number, out ShownDocument? identity)
    {
        identity = null;
        string problem;
        switch (type)
        {
            case DocumentType.ResidentIdCard or DocumentType.HouseholdRegister:
                if (ResidentId.TryParse(number, today, out var resident, out problem))
                    identity = new ShownDocument(identityKey.Of(resident), type, resident.Number);
                break;
            case DocumentType.BusinessLicence:
                if (OrganisationCode.TryParse(number, out var organisation, out problem))
                    identity = new ShownDocument(identityKey.Of(organisation), type, organisation.Code);
                break;
            default:
                if (MilitaryCard.TryParse(number, out var card, out problem))
                    identity = new ShownDocument(identityKey.Of(type, card), type, card.Number);
                break;
        }
        return problem;
    }

    /// <summary>A document whose number is sound.</summary>
    private sealed record ShownDocument(BuyerKey Key, DocumentType Document, string Number);
}
