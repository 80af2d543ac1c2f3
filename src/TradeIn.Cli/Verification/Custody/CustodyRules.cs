namespace TradeIn.Cli.Verification;

/// <summary>Rules of custody that several of its steps ask.</summary>
internal static class CustodyRules
{
    /// <summary>A dismantler acts only while it is designated (K1, K4).</summary>
    public static void DemandDesignated(this Ruling ruling, Ledger ledger, string dismantler, DateOnly day) =>
        ruling.Demand(
            ledger.Enterprises.GetValueOrDefault(dismantler) is { } file && file.IsDesignated(day),
            PublicReason.DismantlerNotDesignated, actual: dismantler);

    /// <summary>A step follows no earlier day than the step before it.</summary>
    public static void DemandNotBefore(this Ruling ruling, DateOnly earliest, DateOnly day) => ruling.Demand(
        day >= earliest, PublicReason.ConsignmentOutOfOrder, EventBody.Said(earliest), EventBody.Said(day));

    /// <summary>The consignment stands where the step needs it.</summary>
    public static void DemandAt(this Ruling ruling, ConsignmentEntry consignment, string needed) => ruling.Demand(
        consignment.State == needed, PublicReason.ConsignmentNotAtThisStep, needed, consignment.State);

    /// <summary>A list names each thing once.</summary>
    public static void CheckOnce(this Bench bench, LogRow row, IReadOnlyCollection<string> list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var each in list)
            if (!seen.Add(each)) bench.Find(FindingKind.ListedTwice, row, $"'{each}' is listed twice");
    }
}
