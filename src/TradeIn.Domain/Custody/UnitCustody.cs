using TradeIn.Domain.Certificates;

namespace TradeIn.Domain.Custody;

/// <summary>Where an old unit is on its way from the household to scrap.</summary>
public enum CustodyStatus
{
    /// <summary>With the recycler, on no consignment.</summary>
    WithRecycler,

    /// <summary>On an open consignment.</summary>
    Consigned,

    /// <summary>It did not arrive; to be resolved.</summary>
    Missing,

    /// <summary>Another unit arrived in its place; to be resolved.</summary>
    Different,

    /// <summary>With the dismantler.</summary>
    Received,
    Dismantled,

    /// <summary>Gone for good.</summary>
    Lost,
}

/// <summary>The custody of one old unit, by its certificate; a unit without events is with its recycler (K1).</summary>
public sealed record UnitCustody(CustodyStatus Status)
{
    public static readonly UnitCustody Unmoved = new(CustodyStatus.WithRecycler);

    /// <summary>The consignment that it is on, or came with.</summary>
    public string? Consignment { get; init; }

    /// <summary>The day of its last movement; null while it has made none.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Set once the dismantler has it.</summary>
    public UnitReceived? Receipt { get; init; }

    /// <summary>Set once it is dismantled.</summary>
    public UnitDismantled? Dismantling { get; init; }

    /// <summary>The standing declaration of each subsidy for it.</summary>
    public DisposalSubsidyDeclared? Freight { get; init; }

    public DisposalSubsidyDeclared? DismantlingSubsidy { get; init; }

    public static StreamName Stream(CertificateNumber certificate) => new("custody", certificate.ToString());

    public static UnitCustody Evolve(UnitCustody? state, object @event) => (state ?? Unmoved, @event) switch
    {
        ({ Status: CustodyStatus.WithRecycler } unit, UnitConsigned e) =>
            unit with { Status = CustodyStatus.Consigned, Consignment = e.Consignment, Since = e.On },
        ({ Status: CustodyStatus.Consigned or CustodyStatus.Missing or CustodyStatus.Different } unit, UnitWithRecyclerAgain e) =>
            unit with { Status = CustodyStatus.WithRecycler, Consignment = null, Since = e.On },
        ({ Status: CustodyStatus.Consigned or CustodyStatus.Missing or CustodyStatus.Different } unit, UnitReceived e) =>
            unit with { Status = CustodyStatus.Received, Receipt = e, Since = e.On },
        ({ Status: CustodyStatus.Consigned } unit, UnitMissed e) => unit with { Status = CustodyStatus.Missing, Since = e.On },
        ({ Status: CustodyStatus.Consigned } unit, UnitDiffered e) =>
            unit with { Status = CustodyStatus.Different, Since = e.On },
        ({ Status: CustodyStatus.Missing or CustodyStatus.Different } unit, UnitLost e) =>
            unit with { Status = CustodyStatus.Lost, Since = e.On },
        ({ Status: CustodyStatus.Received } unit, UnitDismantled e) =>
            unit with { Status = CustodyStatus.Dismantled, Dismantling = e, Since = e.On },
        ({ Receipt: not null, Freight: null } unit, DisposalSubsidyDeclared { Kind: DisposalSubsidy.Freight } e) =>
            unit with { Freight = e },
        ({ Dismantling: not null, DismantlingSubsidy: null } unit, DisposalSubsidyDeclared { Kind: DisposalSubsidy.Dismantling } e) =>
            unit with { DismantlingSubsidy = e },
        ({ Freight: { } declared } unit, DisposalSubsidyRejected { Kind: DisposalSubsidy.Freight } e)
            when declared.Declaration == e.Declaration => unit with { Freight = null },
        ({ DismantlingSubsidy: { } declared } unit, DisposalSubsidyRejected { Kind: DisposalSubsidy.Dismantling } e)
            when declared.Declaration == e.Declaration => unit with { DismantlingSubsidy = null },
        _ => throw Fact.Impossible(state, @event),
    };

    /// <summary>Where it is, in words, for whoever wants to move it.</summary>
    public string Place => Status switch
    {
        CustodyStatus.WithRecycler => "with its recycler",
        CustodyStatus.Received => $"received with {Consignment}",
        CustodyStatus.Dismantled => "dismantled",
        CustodyStatus.Lost => $"lost from {Consignment}",
        _ => $"on {Consignment}",
    };
}

/// <summary>A unit of a list, with what the log has of it.</summary>
/// <param name="Number">The number that the list names.</param>
/// <param name="Certificate">Null when no such certificate was issued.</param>
public sealed record ListedUnit(CertificateNumber Number, Certificate? Certificate, UnitCustody Custody);
