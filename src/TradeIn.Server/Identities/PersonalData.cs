using TradeIn.Client.Claims;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Identities;

namespace TradeIn.Server.Identities;

/// <summary>Seals what is personal before it goes into the log, and opens it for those who are shown it.</summary>
internal sealed class PersonalData(PersonKeys keys)
{
    /// <param name="texts">What was just sent.</param>
    /// <param name="whenRoom">Waits when as many wait as may, rather than refuse at once.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task SealAsync(IReadOnlyList<PersonalText> texts, bool whenRoom, CancellationToken cancel)
    {
        foreach (var text in texts)
            if (text.Person is { } person) text.Seal(await keys.OfAsync(person, whenRoom, cancel));
    }

    /// <summary>Opens what was said of some people, whichever is there.</summary>
    public async Task<OpenedPeople> OpenAsync(Party? party, Agent? agent, CancellationToken cancel)
    {
        List<(string Person, PersonalText Text)> sealedOnes = [];
        if (party?.Personal is { } buyer) sealedOnes.Add(($"{party.Key}", buyer));
        if (agent?.Identity is { Personal: { } other } identity) sealedOnes.Add(($"{identity.Key}", other));
        return new OpenedPeople(await OpenAsync(sealedOnes, cancel));
    }

    /// <summary>How to reach the complainant; null when the complaint was anonymous, or it is erased.</summary>
    public async Task<Client.Complaints.Complainant?> OpenAsync(
        ComplainantContact? contact, string complaintId, CancellationToken cancel)
    {
        if (contact?.Personal is not { } text)
            return contact is null ? null : new Client.Complaints.Complainant(contact.Name, contact.Phone, contact.Email);
        var opened = await OpenAsync([(ComplainantContact.PersonOf(complaintId), text)], cancel);
        return opened.GetValueOrDefault(text) is [var name, var phone, var email]
            ? new Client.Complaints.Complainant(OrNull(name), OrNull(phone), OrNull(email)) : null;
    }

    private async Task<Dictionary<PersonalText, IReadOnlyList<string>>> OpenAsync(
        List<(string Person, PersonalText Text)> texts, CancellationToken cancel)
    {
        var found = await keys.FindAsync([.. texts.Select(each => each.Person)], cancel);
        Dictionary<PersonalText, IReadOnlyList<string>> opened = [];
        foreach (var (person, text) in texts)
            if (text.OpenedWith(found.GetValueOrDefault(person)) is { } fields) opened[text] = fields;
        return opened;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

/// <summary>What was opened, to be shown masked; what is erased shows nothing.</summary>
internal sealed class OpenedPeople(IReadOnlyDictionary<PersonalText, IReadOnlyList<string>> opened)
{
    public MaskedParty Mask(Party party)
    {
        var shown = Shown(party.Personal, party.Kind);
        return new MaskedParty(
            party.Kind == PartyKind.LegalEntity ? "legal-entity" : "individual", shown.Name ?? party.Name,
            DocumentName.Of(party.Document), shown.Number ?? party.Number, party.RegisteredIn);
    }

    public MaskedAgent? Mask(Agent? agent)
    {
        if (agent is null) return null;
        var shown = Shown(agent.Identity?.Personal, PartyKind.Individual);
        return new MaskedAgent(
            shown.Name ?? agent.Name, agent.Identity is { } identity ? DocumentName.Of(identity.Document) : null,
            shown.Number ?? agent.Identity?.Number);
    }

    private (string? Name, string? Number) Shown(PersonalText? text, PartyKind kind) =>
        text is not null && opened.TryGetValue(text, out var fields) ? Masking.Of(kind, fields) : (null, null);
}
