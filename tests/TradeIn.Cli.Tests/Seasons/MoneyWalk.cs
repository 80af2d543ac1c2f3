using System.Text.Json;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Tests.Seasons;

/// <summary>
/// Follows every advanced yuan through a season's accepted lines, first deliveries only: what is stated, accepted, ordered, paid, and
/// owed after returns. It knows nothing of how the season is made.
/// </summary>
internal sealed class MoneyWalk
{
    private static readonly Dictionary<string, decimal> Caps = new()
    {
        ["television"] = 400m, ["refrigerator"] = 300m, ["washing-machine"] = 250m, ["air-conditioner"] = 350m, ["computer"] = 400m,
    };

    private readonly Dictionary<string, Subsidy> claims = [];
    private readonly Dictionary<string, Subsidy> byPurchase = [];
    private readonly Dictionary<string, Subsidy> byCertificate = [];
    private readonly Dictionary<string, string> invalidations = [];
    private readonly Dictionary<string, Paper> papers = [];

    public List<string> Faults { get; } = [];

    public Dictionary<string, decimal> DebtOf { get; } = [];

    public static MoneyWalk Through(IEnumerable<JsonElement> lines)
    {
        var walk = new MoneyWalk();
        foreach (var line in lines.Where(line => Text(line, "expect") == "201"))
            if (!walk.Take(Text(line, "type"), line.GetProperty("data"))) walk.Faults.Add(line.ToString());
        return walk;
    }

    /// <summary>What a seller advanced, and no payment is ordered for; what finance rejected for good does not count.</summary>
    public Dictionary<string, decimal> Payable() => Sum(claim => !claim.Paid && !claim.Rejected && claim.On is not { Ordered: true });

    public Dictionary<string, decimal> Rejected() => Sum(claim => claim.Rejected && claim.On is null);

    private Dictionary<string, decimal> Sum(Func<Subsidy, bool> counts) => claims.Values
        .Where(claim => claim.Advanced && !claim.Ended && counts(claim)).GroupBy(claim => claim.Seller)
        .ToDictionary(group => group.Key, group => group.Sum(claim => claim.Amount));

    private bool Take(string type, JsonElement data) => type switch
    {
        EventTypes.Claim => Claim(data),
        EventTypes.Advance => Advance(claims[Text(data, "claimId")], data.GetProperty("amount").GetDecimal()),
        EventTypes.Return => End(byPurchase.GetValueOrDefault(Text(data, "purchaseId")), data.GetProperty("subsidyTakenBack").GetDecimal()),
        EventTypes.Exchange => Reduce(byPurchase.GetValueOrDefault(Text(data, "purchaseId")), data),
        EventTypes.Correction => Text(data, "kind") != "invalidate" || invalidations.TryAdd(Text(data, "correctionId"), Text(data, "certificateNumber")),
        EventTypes.CorrectionStep => Invalidate(data),
        EventTypes.Statement => State(data),
        EventTypes.Review => Review(papers[Text(data, "statementId")], data),
        EventTypes.StatementStep => Step(papers[Text(data, "statementId")], Text(data, "step"), data),
        EventTypes.DebtSettlement => Settle(Text(data, "sellerId"), data.GetProperty("amount").GetDecimal()),
        _ => true,
    };

    private bool Claim(JsonElement data)
    {
        var claim = new Subsidy(Text(data, "sellerId"));
        (byPurchase[Text(data, "purchaseId")], byCertificate[Text(data, "certificateNumber")]) = (claim, claim);
        return claims.TryAdd(Text(data, "claimId"), claim);
    }

    private static bool Advance(Subsidy claim, decimal amount)
    {
        (claim.Amount, claim.Advanced) = (amount, true);
        return !claim.Ended;
    }

    private bool End(Subsidy? claim, decimal takenBack)
    {
        if (claim is null or { Ended: true }) return true;
        Owe(claim, takenBack);
        claim.Ended = true;
        return true;
    }

    private bool Reduce(Subsidy? claim, JsonElement data)
    {
        if (claim is null or { Ended: true } || !claim.Advanced || !data.TryGetProperty("paidPrice", out var paid)) return true;
        var share = Math.Round(paid.GetDecimal() / 10m, 2, MidpointRounding.AwayFromZero);
        var left = Math.Min(claim.Amount, Math.Min(share, Caps[Text(data.GetProperty("unit"), "category")]));
        Owe(claim, claim.Amount - left);
        claim.Amount = left;
        return true;
    }

    private void Owe(Subsidy claim, decimal amount)
    {
        if (amount == 0m) return;
        if (claim.Paid || claim.On is { Ordered: true }) DebtOf[claim.Seller] = DebtOf.GetValueOrDefault(claim.Seller) + amount;
        else if (claim.On is { } paper && paper.Lines.TryGetValue(claim, out var line))
        {
            if (line > amount) paper.Lines[claim] = line - amount;
            else paper.Lines.Remove(claim);
        }
    }

    private bool Invalidate(JsonElement data)
    {
        if (Text(data, "verdict") == "reject" || Text(data, "step") != "national-administrator") return true;
        if (!invalidations.TryGetValue(Text(data, "correctionId"), out var certificate)) return true;
        return byCertificate.GetValueOrDefault(certificate) is not { } claim || End(claim, claim.Advanced ? claim.Amount : 0m);
    }

    private bool State(JsonElement data)
    {
        var seller = Text(data, "sellerId");
        var stated = data.TryGetProperty("claims", out var list)
            ? list.EnumerateArray().Select(each => (claims[Text(each, "claimId")], each.GetProperty("amount").GetDecimal())).ToList()
            : claims.Values.Where(claim => claim.Seller == seller && claim.CanBeStated).Select(claim => (claim, claim.Amount)).ToList();
        var paper = new Paper(seller, stated.ToDictionary(each => each.Item1, each => each.Item2));
        var right = stated.All(each => each.Item1.Seller == seller && each.Item1.CanBeStated && each.Item1.Amount == each.Item2)
            && stated.Count == data.GetProperty("count").GetInt32() && stated.Sum(each => each.Item2) == data.GetProperty("total").GetDecimal();
        foreach (var (claim, _) in stated) (claim.On, claim.Rejected) = (paper, false);
        return right && papers.TryAdd(Text(data, "statementId"), paper);
    }

    private bool Review(Paper paper, JsonElement data)
    {
        var chosen = data.TryGetProperty("claims", out var list)
            ? list.EnumerateArray().Select(each => claims[each.GetString()!])
            : paper.Lines.Where(line => !paper.Verdicts.ContainsKey(line.Key)
                && (!data.GetProperty("filter").TryGetProperty("amountUntil", out var until) || line.Value <= until.GetDecimal()))
                .Select(line => line.Key);
        var claimed = chosen.ToList();
        foreach (var claim in claimed) paper.Verdicts[claim] = Text(data, "verdict");
        return claimed.Count > 0 && claimed.All(paper.Lines.ContainsKey);
    }

    private bool Step(Paper paper, string step, JsonElement data)
    {
        var accepted = paper.Lines.Where(line => paper.Verdicts.GetValueOrDefault(line.Key) == "accept").ToList();
        switch (step)
        {
            case "withdraw":
                foreach (var claim in paper.Lines.Keys) claim.On = null;
                return paper.Verdicts.Count == 0;
            case "conclude":
                return paper.Lines.Keys.All(paper.Verdicts.ContainsKey);
            case "second-look":
                foreach (var claim in paper.Lines.Keys.Except(accepted.Select(line => line.Key)).ToList())
                {
                    claim.On = null;
                    claim.Rejected = paper.Verdicts[claim] == "reject";
                    paper.Lines.Remove(claim);
                }
                return true;
            case "allocate":
                return data.GetProperty("amount").GetDecimal() == accepted.Sum(line => line.Value);
            case "order-payment":
                var gross = accepted.Sum(line => line.Value);
                paper.Netted = Math.Min(gross, DebtOf.GetValueOrDefault(paper.Seller));
                paper.Ordered = true;
                if (gross == paper.Netted) Pay(accepted.Select(line => line.Key));
                return Settle(paper.Seller, paper.Netted);
            case "fail-payment":
                paper.Ordered = false;
                return Settle(paper.Seller, -paper.Netted);
            default:
                Pay(accepted.Select(line => line.Key));
                return paper.Ordered;
        }
    }

    private static void Pay(IEnumerable<Subsidy> paid)
    {
        foreach (var claim in paid.Where(claim => !claim.Ended)) claim.Paid = true;
    }

    private bool Settle(string seller, decimal amount)
    {
        var owed = DebtOf.GetValueOrDefault(seller) - amount;
        DebtOf[seller] = owed;
        return owed >= 0m;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private sealed class Subsidy(string seller)
    {
        public string Seller => seller;

        public decimal Amount { get; set; }

        public bool Advanced { get; set; }

        public bool Ended { get; set; }

        public bool Paid { get; set; }

        public bool Rejected { get; set; }

        public Paper? On { get; set; }

        public bool CanBeStated => Advanced && !Ended && !Paid && On is null;
    }

    private sealed class Paper(string seller, Dictionary<Subsidy, decimal> lines)
    {
        public string Seller => seller;

        public Dictionary<Subsidy, decimal> Lines => lines;

        public Dictionary<Subsidy, string> Verdicts { get; } = [];

        public bool Ordered { get; set; }

        public decimal Netted { get; set; }
    }
}
