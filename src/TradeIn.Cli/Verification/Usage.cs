namespace TradeIn.Cli.Verification;

/// <summary>What one buyer has used of the allowance of one programme, and what orders hold of it (Q10).</summary>
internal sealed class Usage
{
    private List<OrderEntry>? holds;

    public int Old { get; set; }

    public int New { get; set; }

    public void Hold(OrderEntry order) => (holds ??= []).Add(order);

    public bool Holds(OrderEntry order) => holds is not null && holds.Contains(order);

    public void Release(OrderEntry order) => holds?.Remove(order);

    /// <summary>Old units held on a day, but for one order's own: a delivered one is counted instead.</summary>
    public int OldHeld(DateOnly day, string? besides = null) => Count(order => order.HoldsOld(day), besides);

    /// <summary>New units held on a day, but for one order's own.</summary>
    public int NewHeld(DateOnly day, string? besides = null) => Count(order => order.HoldsNew(day), besides);

    private int Count(Predicate<OrderEntry> isHeld, string? besides)
    {
        var count = 0;
        foreach (var order in holds ?? [])
            if (order.Record.Id != besides && isHeld(order)) count++;
        return count;
    }
}
