using System.Globalization;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>Orders, and what they hold (Q10).</summary>
internal sealed partial class CounterModel
{
    private const int HoldDays = 15;

    private readonly List<HoldNote> holds = [];

    public List<OrderNote> Orders { get; } = [];

    public int OldHeld(string person, string day, int? besides = null) => holds.Count(hold =>
        hold.Person == person && hold.Order != besides && hold.Old && !Before(hold.Until, day));

    public int NewHeld(string person, string day, int? besides = null) => holds.Count(hold =>
        hold.Person == person && hold.Order != besides && (!hold.Old || !Before(hold.Until, day)));

    public List<string> Take(Place step)
    {
        var (day, person) = (Domains.Days[step.Day].Day, PersonOf(step.Buyer));
        List<string> refused = [.. OfSeller(step.Seller, day, dual: true)];
        if (!InPeriod(day)) refused.Add("programme.not-in-force");
        if (IsStove(step.OldCategory) || IsStove(step.NewCategory)) refused.Add("category.not-covered");
        if (person == "Outsider") refused.Add("buyer.not-eligible");
        if (step.Agent == 2) refused.Add("agent.identity-missing");
        if (OldOf(person) + OldHeld(person, day) >= QuotaOf(person)) refused.Add("quota.old-exceeded");
        if (NewOf(person) + NewHeld(person, day) >= QuotaOf(person)) refused.Add("quota.new-exceeded");
        if (recycled.ContainsKey((Domains.Categories[step.OldCategory].Name, Domains.OldSerials[step.OldUnit].Same)))
            refused.Add("old-unit.already-recycled");

        if (refused.Count == 0) holds.Add(new HoldNote(person, Orders.Count, Later(day, HoldDays), Old: true));
        Orders.Add(new OrderNote { Step = step, State = refused.Count > 0 ? "refused" : "placed" });
        return refused;
    }

    public List<string> Take(Deliver step)
    {
        if (step.Order >= Orders.Count || Orders[step.Order] is not { State: not "refused" } order) return ["one-stop.unknown"];
        var (day, person) = (Domains.Days[step.Day].Day, PersonOf(order.Step.Buyer));
        var (recycle, buy) = (RecycleOf(step, order.Step), BuyOf(step, order.Step));
        List<string> refused = [.. AtTheDoor(step, order, day), .. Against(recycle, step.Order), .. Against(buy)];
        if (NewOf(person) + NewHeld(person, day, step.Order) >= QuotaOf(person)) refused.Add("quota.new-exceeded");
        if (refused.Count > 0) return [.. refused.Distinct()];

        order.State = "delivered";
        Issue(recycle);
        Sell(buy, step.Order);
        var held = holds.FindIndex(hold => hold.Order == step.Order);
        holds[held] = holds[held] with { Old = false };
        return refused;
    }

    public List<string> Take(Cancel step)
    {
        var order = Orders[step.Order];
        List<string> refused = [.. Open(order, Domains.Days[step.Day].Day)];
        if (refused.Count > 0) return refused;
        order.State = "cancelled";
        holds.RemoveAll(hold => hold.Order == step.Order);
        return refused;
    }

    private static IEnumerable<string> AtTheDoor(Deliver step, OrderNote order, string day)
    {
        foreach (var code in Open(order, day)) yield return code;
        if (step.OldCategory != order.Step.OldCategory) yield return "one-stop.old-unit-differs";
        if (step.NewCategory != order.Step.NewCategory) yield return "one-stop.new-unit-differs";
        if (step.FenTooMuch != 0) yield return "one-stop.price-not-collected";
        if (!step.Signed) yield return "application.not-signed";
    }

    private static IEnumerable<string> Open(OrderNote order, string day)
    {
        if (order.State != "placed") yield return "one-stop.not-open";
        if (Before(day, Domains.Days[order.Step.Day].Day)) yield return "one-stop.not-yet-placed";
    }

    /// <summary>The recycling in a delivery: by the seller, who is dual-qualified, along with the delivery.</summary>
    private static Recycle RecycleOf(Deliver step, Place order) => new(
        Sensible: false, step.Recycler, Channel: 2, District: 0, step.Day, order.Buyer, step.Agent, step.OldCategory, step.OldUnit,
        step.Certificate);

    /// <summary>The purchase in a delivery: new first.</summary>
    private static Buy BuyOf(Deliver step, Place order) => new(
        Sensible: false, order.Seller, order.Channel, Order: 1, step.Day, order.Buyer, step.NewCategory, step.NewUnit, step.Invoice,
        order.Price, step.Countryside);

    private static bool IsStove(int category) => Domains.Categories[category].Name == "gas-stove";

    private static string Later(string day, int days) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        .AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
