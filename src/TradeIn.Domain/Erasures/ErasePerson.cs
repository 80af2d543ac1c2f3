namespace TradeIn.Domain.Erasures;

/// <summary>
/// Everything personal about someone is made unreadable for ever, in all events at once, by deleting the key under which it is
/// encrypted. Counts, certificates, claims and books stand as they stood: they know the person by a digest.
/// </summary>
/// <param name="ErasureId">The erasure's id, as the client chose it.</param>
/// <param name="Person">Whose key it is: a buyer's key, or a complaint's.</param>
/// <param name="Cause">Why, in words.</param>
public sealed record ErasePerson(string ErasureId, string Person, string Cause)
{
    public static StreamName Stream(string erasureId) => new("erasure", erasureId);

    /// <param name="key">The name of the key that the person has now: another that is made later is not meant.</param>
    public IReadOnlyList<Fact> Decide(Guid key) => [new Fact(Stream(ErasureId), new PersonErased(ErasureId, Person, key, Cause))];
}

/// <summary>What is personal about someone was erased.</summary>
/// <param name="Erasure">The erasure's id.</param>
/// <param name="Person">Whose it was.</param>
/// <param name="Key">The name of the key that is deleted; nothing else opens what it sealed.</param>
/// <param name="Cause">Why, in words.</param>
public sealed record PersonErased(string Erasure, string Person, Guid Key, string Cause);
