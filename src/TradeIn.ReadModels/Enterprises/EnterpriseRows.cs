namespace TradeIn.ReadModels.Enterprises;

/// <summary>A row of <c>read.enterprises</c>.</summary>
internal sealed record EnterpriseFactsRow
{
    public required string Enterprise { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required bool Dual { get; init; }

    public required string District { get; init; }

    public required DateOnly AwardedOn { get; init; }

    public required int Agreements { get; init; }

    public DateOnly? AgreedOn { get; init; }

    public required decimal BondRequired { get; init; }

    public required decimal BondHeld { get; init; }

    public required string Standing { get; init; }

    public DateOnly? QualifiedSince { get; init; }

    public required int Suspensions { get; init; }

    public DateOnly? SuspendedFrom { get; init; }

    public DateOnly? DisqualifiedFrom { get; init; }

    public DateOnly? DesignatedSince { get; init; }

    public required IReadOnlyList<string> Regions { get; init; }

    public required int Outlets { get; init; }

    public required int RecyclingOutlets { get; init; }

    public required int SalesOutlets { get; init; }

    public required int Ranges { get; init; }

    public required long NumbersAllotted { get; init; }

    public required long NumbersWithdrawn { get; init; }

    public required int Breaches { get; init; }

    public required decimal Penalties { get; init; }

    public required long LastPosition { get; init; }
}

/// <summary>A row of <c>read.enterprises_histories</c>.</summary>
internal sealed record EnterpriseHistoryRow
{
    public required string Enterprise { get; init; }

    public required IReadOnlyList<string> History { get; init; }
}

/// <summary>A row of <c>read.enterprises_programmes</c>.</summary>
internal sealed record RequiredBondRow
{
    public required string Programme { get; init; }

    public required decimal RequiredBond { get; init; }
}
