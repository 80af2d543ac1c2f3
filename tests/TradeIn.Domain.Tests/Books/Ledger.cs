using TradeIn.Domain.Books;

namespace TradeIn.Domain.Tests.Books;

/// <summary>The books in memory: every event in order, and after each of them what every account comes to.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, Dossier> dossiers = [];
    private readonly Dictionary<(Account Account, string Party), long> balances = [];

    /// <summary>In fen, debits less credits.</summary>
    public IReadOnlyDictionary<(Account Account, string Party), long> Balances => balances;

    public IReadOnlyList<Posting> Take(object @event)
    {
        var subject = Bookkeeping.SubjectOf(@event);
        var entry = Bookkeeping.Post(@event, subject is null ? null : dossiers.GetValueOrDefault(subject));
        if (entry.Dossier is { } dossier) dossiers[dossier.Subject] = dossier;
        foreach (var posting in entry.Postings)
        {
            posting.Amount.Fen.ShouldBeGreaterThan(0, $"{@event}: {posting}");
            var key = (posting.Account, posting.Party);
            balances[key] = balances.GetValueOrDefault(key) + (posting.Side == Side.Debit ? posting.Amount.Fen : -posting.Amount.Fen);
        }
        balances.Values.Sum().ShouldBe(0, $"Debits equal credits after {@event}.");
        return entry.Postings;
    }

    /// <summary>An account over all parties, in fen, on its own side.</summary>
    public long Of(Account account)
    {
        var debit = balances.Where(each => each.Key.Account == account).Sum(each => each.Value);
        return account.OwnSide() == Side.Debit ? debit : -debit;
    }
}
