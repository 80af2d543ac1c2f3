using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;

namespace TradeIn.ReadModels;

/// <summary>A programme, as far as its days go: a row of a table <c>…_programmes</c>.</summary>
internal sealed record ProgrammeRow
{
    public required string Programme { get; init; }

    public required TimeSpan UtcOffset { get; init; }
}

/// <summary>An enterprise, as far as its place goes: a row of a table <c>…_enterprises</c>.</summary>
internal sealed record EnterpriseRow
{
    public required string Enterprise { get; init; }

    public required string District { get; init; }
}

/// <summary>The two tables of a model's background.</summary>
internal sealed class BackgroundTables(string model)
{
    public RowTable<string, ProgrammeRow> Programmes { get; } = new(
        $"{model}_programmes", row => row.Programme, keys => [Column.Of(keys)], ["programme"]);

    public RowTable<string, EnterpriseRow> Enterprises { get; } = new(
        $"{model}_enterprises", row => row.Enterprise, keys => [Column.Of(keys)], ["enterprise"]);
}

/// <summary>
/// What rows are told against: by which offset a programme counts its days, and where an enterprise is registered. Every model
/// keeps its own, so that what it says of an event depends on its own position alone.
/// </summary>
internal sealed class Background(BackgroundTables tables)
{
    private readonly RowSet<string, ProgrammeRow> programmes = new(tables.Programmes, whole: true);

    private readonly RowSet<string, EnterpriseRow> enterprises = new(tables.Enterprises);

    /// <summary>The events that it takes.</summary>
    public static IReadOnlyList<Type> Events { get; } = [typeof(ProgrammePublished), typeof(EnterpriseAwarded)];

    public IReadOnlyList<RowSet> Sets => [programmes, enterprises];

    /// <summary>For a model that needs no districts.</summary>
    public RowSet Programmes => programmes;

    public void WantEnterprise(string? enterprise)
    {
        if (enterprise is not null) enterprises.Want(enterprise);
    }

    /// <summary>Takes an event that is for it.</summary>
    /// <returns>Whether it was.</returns>
    public bool Take(object data)
    {
        switch (data)
        {
            case ProgrammePublished e:
                programmes.Put(new ProgrammeRow { Programme = e.Programme, UtcOffset = e.Policy.UtcOffset });
                return true;
            case EnterpriseAwarded e:
                enterprises.Put(new EnterpriseRow { Enterprise = e.Enterprise, District = e.RegisteredIn });
                return true;
            default: return false;
        }
    }

    /// <summary>The day of an instant in the programme's place; of what names no known one, in the first programme's.</summary>
    public DateOnly DayOf(string? programme, DateTimeOffset instant)
    {
        var known = (programme is null ? null : programmes.Find(programme)) ?? programmes.First(row => row.Programme);
        return DateOnly.FromDateTime(instant.ToOffset(known.UtcOffset).DateTime);
    }

    /// <summary>Where an enterprise that was wanted is registered; null when it is not on record.</summary>
    public string? DistrictOf(string? enterprise) => enterprise is null ? null : enterprises.Find(enterprise)?.District;
}
