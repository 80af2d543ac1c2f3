using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Books;

/// <summary>What the books remember of a claim, a statement or a declaration, for the events that name no party or amount.</summary>
/// <param name="Subject">Its stream.</param>
/// <param name="Party">The seller, or the dismantler.</param>
/// <param name="Account">Where its amount stands; of a declaration, what it earns.</param>
/// <param name="Amount">Of a claim, what was advanced and stands; of a statement, what is with the bank.</param>
public sealed record Dossier(string Subject, string Party, Account Account, Money Amount);

/// <summary>What an event does to the books.</summary>
/// <param name="Postings">In order; none when no money moves.</param>
/// <param name="Dossier">As it is from now on; null when it stays as it is.</param>
public sealed record Entry(IReadOnlyList<Posting> Postings, Dossier? Dossier = null)
{
    public static readonly Entry None = new([]);

    /// <summary>An amount moves from one account to another: debit and credit are the same.</summary>
    public static Entry Of(Account debit, Account credit, string party, Money amount) => Of(debit, party, credit, party, amount);

    /// <summary>The same between two parties.</summary>
    public static Entry Of(Account debit, string debited, Account credit, string credited, Money amount) => amount == Money.Zero
        ? None
        : new Entry([new Posting(debit, debited, Side.Debit, amount), new Posting(credit, credited, Side.Credit, amount)]);

    public Entry And(Entry other) => new([.. Postings, .. other.Postings], other.Dossier ?? Dossier);

    public Entry With(Dossier dossier) => this with { Dossier = dossier };
}
