namespace TradeIn.Client;

/// <summary>A buyer or claimant: the person or legal entity that sells the old unit and buys the new one.</summary>
/// <param name="Kind"><c>individual</c> or <c>legal-entity</c>.</param>
/// <param name="Name">As on the document.</param>
/// <param name="Document">The identity document that was shown in the original.</param>
/// <param name="RegisteredIn">Attested place of household or business registration, GB/T 2260, six digits.</param>
public sealed record Party(string Kind, string Name, IdentityDocument Document, string RegisteredIn);

/// <summary>An identity document.</summary>
/// <param name="Type">
/// <c>resident-id-card</c>, <c>household-register</c>, <c>officer-card</c> or <c>soldier-card</c> of a person;
/// <c>business-licence</c> of a legal entity.
/// </param>
/// <param name="Number">
/// Resident ID (18 characters, or the old 15) for ID card and household register; organisation code or unified social
/// credit code for a licence. It is kept nowhere in clear.
/// </param>
public sealed record IdentityDocument(string Type, string Number);

/// <summary>
/// Someone who acts for the buyer. Without the agent's own document the request is refused. A whole party may be sent as
/// well; where an agent is registered decides nothing.
/// </summary>
/// <param name="Name">As on the document.</param>
/// <param name="Document">The agent's own document.</param>
public sealed record Agent(string Name, IdentityDocument? Document = null);

/// <summary>One appliance.</summary>
/// <param name="Category"><c>television</c>, <c>refrigerator</c>, <c>washing-machine</c>, <c>air-conditioner</c>, <c>computer</c>.</param>
/// <param name="Brand">As on the plate.</param>
/// <param name="Model">As on the plate.</param>
/// <param name="SerialNumber">Compared without blanks, hyphens and case.</param>
/// <param name="Manufacturer">As on the plate.</param>
public sealed record Unit(string Category, string Brand, string Model, string SerialNumber, string? Manufacturer = null);

/// <summary>A limit and what is used of it.</summary>
/// <param name="Remaining">What is neither used nor held.</param>
/// <param name="Held">What open orders hold.</param>
public sealed record Count(int Limit, int Used, int Remaining, int Held = 0);

/// <summary>A rule that failed.</summary>
/// <param name="Code">Kebab-case with a namespace; every code is explained at <c>/reference/reasons</c>.</param>
/// <param name="Message">In the language of <c>Accept-Language</c>: English or Chinese.</param>
/// <param name="Source">The question of the published answers behind the rule.</param>
/// <param name="Limit">What the rule allows: a number or a text.</param>
/// <param name="Actual">What it found.</param>
/// <param name="Missing">What a complete set lacks.</param>
/// <param name="Items">Which of several things it is about; at most 100 are named.</param>
public sealed record Reason(
    string Code, string Message, string Source, object? Limit = null, object? Actual = null,
    IReadOnlyList<string>? Missing = null, IReadOnlyList<string>? Items = null);
