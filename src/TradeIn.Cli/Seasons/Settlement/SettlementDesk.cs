using TradeIn.Client.Events;
using TradeIn.Client.Settlement;

namespace TradeIn.Cli.Seasons.Settlement;

/// <summary>The way of every subsidy from the seller's advance to its reimbursement, and of what sellers owe after returns.</summary>
internal sealed class SettlementDesk(long seed, Plantings plantings)
{
    private static readonly DateOnly Repayments = new(2012, 7, 10);

    /// <summary>More than ninety days after the last return of the season.</summary>
    private static readonly DateOnly FromTheBond = new(2012, 10, 16);

    private readonly ClaimRegister register = new();
    private readonly Dictionary<string, Action<DateOnly>> oncePaid = new(StringComparer.Ordinal);
    private readonly List<SeasonEnterprise> debtors = [];
    private Statements? statements;
    private Finance? finance;

    /// <summary>What is to happen once a claim is paid.</summary>
    public void OncePaid(string claimId, Action<DateOnly> then) => oncePaid.Add(claimId, then);

    /// <summary>Keeps what an accepted line says of a claim; the line with what it comes to.</summary>
    public SeasonLine Take(SeasonLine line) => register.Take(line);

    public void Work(Morning morning)
    {
        finance ??= new Finance(seed, register, plantings);
        statements ??= new Statements(register, plantings);
        finance.Work(morning, claim =>
        {
            if (oncePaid.Remove(claim.Id, out var then)) then(morning.Day);
        });
        statements.Work(morning, filing => finance.Take(morning, filing));
        if (morning.Day == Repayments) Settle(morning, "payment", of: 1);
        if (morning.Day == FromTheBond) Settle(morning, "bond", of: 2);
    }

    /// <summary>What is still owed when the season was read.</summary>
    public PlantedDues Planted() => PlantedDues.Of(register, finance?.UnderWay ?? []);

    /// <summary>Of every three sellers that owe, one goes on owing, one repays, and from one's bond it is taken.</summary>
    private void Settle(Morning morning, string means, int of)
    {
        if (debtors.Count == 0) debtors.AddRange(SeasonWorld.AllSellers.Where(seller => register.AccountOf(seller.Id).Owed > 0m));
        for (var at = of; at < debtors.Count; at += 3)
        {
            var seller = debtors[at].Id;
            var owed = register.AccountOf(seller).SettleAll();
            var id = $"QK-{seller["season-".Length..]}-{means}";
            plantings.Next(means == "bond" ? "debt taken from the bond" : "debt repaid", 1);
            morning.Send(
                EventTypes.DebtSettlement, Actors.MunicipalFinance, id, morning.Now,
                new DebtSettlementRequest(
                    id, SeasonWorld.Programme, seller, owed, means, morning.Day, means == "payment" ? $"YH-{id}" : null),
                $"a:{seller}", new Effect { Settled = owed });
        }
    }
}
