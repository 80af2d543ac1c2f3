namespace TradeIn.Cli.Verification;

/// <summary>A declaration that was decided.</summary>
internal sealed class DeclarationEntry(
    string id, string programme, string dismantler, bool isFreight, string filedBy, string state)
{
    public string Id => id;

    public string Programme => programme;

    public string Dismantler => dismantler;

    /// <summary>For transports; else for dismantlings.</summary>
    public bool IsFreight => isFreight;

    public string Kind => isFreight ? "freight" : "dismantling";

    /// <summary>Whose key it was filed with; what was refused is filed by nobody.</summary>
    public string FiledBy => State == "refused" ? "" : filedBy;

    public string? ReviewedBy { get; set; }

    /// <summary>The day on which finance approved it.</summary>
    public DateOnly? ApprovedOn { get; set; }

    /// <summary>As the interface writes it.</summary>
    public string State { get; set; } = state;

    /// <summary>What is declared for each unit; rejected ones have left.</summary>
    public Dictionary<string, decimal> Units { get; } = new(StringComparer.Ordinal);

    public decimal Total => Units.Values.Sum();
}

/// <summary>A unit that a declaration names, with what the books hold of it.</summary>
internal sealed record DeclaredUnit(string Number, CertificateEntry? Entry, DeclarationEntry Declaration)
{
    /// <summary>The day of its receipt or dismantling by this dismantler; null when there was none.</summary>
    public DateOnly? DoneOn => Entry?.Custody is not { Arrival: { } arrival } custody
        || arrival.Dismantler != Declaration.Dismantler ? null
        : Declaration.IsFreight ? arrival.On
        : custody.Dismantling is null ? null : custody.DismantledOn;

    public UnitArrival Arrival => Entry!.Custody!.Arrival!;

    public string? Standing => Declaration.IsFreight
        ? Entry!.Custody!.FreightDeclared : Entry!.Custody!.DismantlingDeclared;

    /// <summary>What it earns by the version of its day: nothing for the transport of a late unit (M5).</summary>
    public decimal? Rate(ProgrammeFile file)
    {
        var terms = file.InForceOn(DoneOn!.Value);
        if (!Declaration.IsFreight) return terms.DismantlingRates.GetValueOrDefault(Arrival.Category);
        return Arrival.IsLate ? 0 : terms.FreightOf(Arrival.Category, Arrival.SizeClass, Arrival.Km);
    }

    public void Declare(string? declaration)
    {
        if (Entry?.Custody is not { } custody) return;
        if (Declaration.IsFreight) custody.FreightDeclared = declaration;
        else custody.DismantlingDeclared = declaration;
    }
}
