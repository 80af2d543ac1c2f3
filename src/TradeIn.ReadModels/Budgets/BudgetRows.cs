namespace TradeIn.ReadModels.Budgets;

/// <summary>A row of <c>read.budgets</c>.</summary>
internal sealed record BudgetRow
{
    public required string Programme { get; init; }

    public required string District { get; init; }

    public decimal Allocated { get; init; }

    public decimal Committed { get; init; }

    public decimal Spent { get; init; }

    public decimal Released { get; init; }

    public decimal Remaining { get; init; }

    public int Tranches { get; init; }

    public required DateOnly FirstOn { get; init; }

    public required DateOnly LastOn { get; init; }

    public required long LastPosition { get; init; }
}

/// <summary>A row of <c>read.budget_days</c>.</summary>
internal sealed record BudgetDayRow
{
    public required string Programme { get; init; }

    public required string District { get; init; }

    public required DateOnly OnDay { get; init; }

    public decimal Allocated { get; init; }

    public decimal Committed { get; init; }

    public decimal Released { get; init; }

    public decimal Spent { get; init; }

    public int Claims { get; init; }

    public decimal Used { get; init; }

    public required long LastPosition { get; init; }
}

/// <summary>A row of <c>read.budgets_subjects</c>.</summary>
internal sealed record BudgetSubjectRow
{
    public required string Subject { get; init; }

    public required DateOnly OnDay { get; init; }
}
