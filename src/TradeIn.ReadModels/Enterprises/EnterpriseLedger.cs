using System.Text.Json;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Enterprises;

/// <summary>What events make of <c>read.enterprises</c>: the domain's own state, folded from the events, is what is told.</summary>
internal sealed class EnterpriseLedger(JsonSerializerOptions json) : Ledger
{
    private static readonly RowTable<string, EnterpriseFactsRow> FactsTable = new(
        "enterprises", row => row.Enterprise, keys => [Column.Of(keys)], ["enterprise"],
        lastPosition: row => row.LastPosition);

    private static readonly RowTable<string, EnterpriseHistoryRow> HistoryTable = new(
        "enterprises_histories", row => row.Enterprise, keys => [Column.Of(keys)], ["enterprise"]);

    private static readonly RowTable<string, RequiredBondRow> BondTable = new(
        "enterprises_programmes", row => row.Programme, keys => [Column.Of(keys)], ["programme"]);

    private readonly RowSet<string, EnterpriseFactsRow> facts = new(FactsTable);
    private readonly RowSet<string, EnterpriseHistoryRow> histories = new(HistoryTable);
    private readonly RowSet<string, RequiredBondRow> bonds = new(BondTable, whole: true);
    private readonly SortedDictionary<string, Enterprise> folded = new(StringComparer.Ordinal);

    public override IReadOnlyList<RowSet> Sets => [bonds, histories, facts];

    /// <summary>A programme may require another bond: all enterprises are told anew.</summary>
    public override void Want(object data)
    {
        if (data is ProgrammePublished)
        {
            histories.WantAll();
            facts.WantAll();
            return;
        }
        histories.Want(EnterpriseOf(data));
        facts.Want(EnterpriseOf(data));
    }

    public override void Take(StoredEvent stored)
    {
        if (stored.Data is ProgrammePublished published)
        {
            Take(published, stored);
            return;
        }
        var id = EnterpriseOf(stored.Data);
        var known = histories.Find(id);
        var enterprise = Enterprise.Evolve(Fold(id), stored.Data);
        folded[id] = enterprise;
        histories.Put(new EnterpriseHistoryRow { Enterprise = id, History = [.. known?.History ?? [], ToText(stored.Data)] });
        facts.Put(EnterpriseFacts.Of(enterprise, RequiredBond, stored.Position));
    }

    private Money RequiredBond =>
        Money.TryFromYuan(bonds.All.Select(row => row.RequiredBond).DefaultIfEmpty(0).Max(), out var bond) ? bond : Money.Zero;

    private void Take(ProgrammePublished published, StoredEvent stored)
    {
        var before = RequiredBond;
        bonds.Put(new RequiredBondRow { Programme = published.Programme, RequiredBond = published.Policy.RequiredBond.Yuan });
        if (RequiredBond == before) return;
        foreach (var id in histories.All.Select(row => row.Enterprise).Order(StringComparer.Ordinal).ToList())
            facts.Put(EnterpriseFacts.Of(Fold(id)!, RequiredBond, stored.Position));
    }

    private Enterprise? Fold(string id)
    {
        if (folded.TryGetValue(id, out var enterprise)) return enterprise;
        return (histories.Find(id)?.History ?? []).Select(FromText).Aggregate((Enterprise?)null, Enterprise.Evolve);
    }

    private string ToText(object @event) =>
        $"{@event.GetType().Name} {JsonSerializer.Serialize(@event, @event.GetType(), json)}";

    private object FromText(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return JsonSerializer.Deserialize(text[(blank + 1)..], EnterprisesReadModel.Taken[text[..blank]], json)!;
    }

    private static string EnterpriseOf(object data) => data switch
    {
        EnterpriseAwarded e => e.Enterprise,
        RecyclingRegionsAwarded e => e.Enterprise,
        AgreementSigned e => e.Enterprise,
        BondDeposited e => e.Enterprise,
        BondDrawn e => e.Enterprise,
        BreachRecorded e => e.Enterprise,
        EnterpriseSuspended e => e.Enterprise,
        SuspensionLifted e => e.Enterprise,
        EnterpriseDisqualified e => e.Enterprise,
        OutletRegistered e => e.Enterprise,
        OutletMoved e => e.Enterprise,
        OutletClosed e => e.Enterprise,
        CertificateRangeAllotted e => e.Enterprise,
        CertificateRangeReturned e => e.Enterprise,
        CertificateRangeCancelled e => e.Enterprise,
        DismantlerDesignated e => e.Enterprise,
        DesignationWithdrawn e => e.Enterprise,
        _ => throw new InvalidOperationException($"The enterprises take no {data.GetType().Name}."),
    };
}
