using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>What happens to the old units, and what their dismantlers declare.</summary>
internal sealed partial class LateSeason
{
    private static readonly string[] Dismantlers = [LateDismantler, Nobody, Season.Seller];

    private readonly HashSet<CertificateNumber> consigned = [];
    private readonly List<CertificateNumber> received = [];
    private int consignments;
    private int declarations;

    private void Move()
    {
        actions++;
        switch (random.Next(9))
        {
            case 0 or 1: Consign(); break;
            case 2: counter.Decide(new MoveConsignment(
                Of("CN", consignments), Mostly() ? ConsignmentStep.Ship : ConsignmentStep.Cancel, After(1), 40, "No."));
                break;
            case 3 or 4: Receive(Of("CN", consignments)); break;
            case 5: Resolve(); break;
            case 6: Dismantle(); break;
            case 7: Declare(); break;
            default: DecideDeclaration(); break;
        }
    }

    private void Consign()
    {
        List<CertificateNumber> listed = [];
        for (var i = 0; i < 25 && listed.Count < 3; i++)
        {
            var number = Season.Certificate(Some());
            if (listed.Contains(number)) continue;
            if (random.Next(60) == 0 || (!consigned.Contains(number) && counter.CustodyOf(number).Status == CustodyStatus.WithRecycler
                && counter.HasCertificate(number)))
                listed.Add(number);
        }
        if (listed.Count == 0) return;
        if (Mostly()) listed.ForEach(number => consigned.Add(number));
        counter.Decide(Disposal.Consignment with
        {
            ConsignmentId = $"CN-{++consignments}", Recycler = Recycler(), OccurredAt = After(Mostly() ? 1 : -5),
            Dismantler = Mostly() ? Season.Dismantler : Pick(Dismantlers), Certificates = listed,
        });
        if (random.Next(4) > 0) counter.Decide(Disposal.Shipment with { ConsignmentId = $"CN-{consignments}", OccurredAt = After(2) });
    }

    private void Receive(string id)
    {
        if (counter.ConsignmentOf(id) is not { } consignment) return;
        var left = consignment.Content.Certificates.Where(number => !consignment.Arrived.ContainsKey(number)).ToList();
        var units = (Mostly() && left.Count > 0 ? left : [.. consignment.Content.Certificates])
            .Take(random.Next(1, 4)).Append(Mostly() ? left.FirstOrDefault() : Season.Certificate(Some()))
            .Where(number => number != default).Distinct().ToList();
        counter.Decide(new RecordReceipt(
            $"RC-{actions}", id, After(Mostly() ? 3 : random.Next(-3, 30)),
            [.. units.Select(number => Disposal.Arrived(number, Pick<UnitCondition>()))]));
        received.AddRange(units.Where(number => counter.CustodyOf(number).Status == CustodyStatus.Received));
    }

    private void Resolve()
    {
        for (var number = consignments; number > Math.Max(0, consignments - 6); number--)
        {
            if (counter.ConsignmentOf($"CN-{number}") is not { } consignment) continue;
            var open = consignment.OpenDiscrepancies.ToList();
            if (open.Count == 0 && random.Next(12) > 0) continue;
            var unit = open.Count > 0 ? open[0] : consignment.Content.Certificates[0];
            var resolution = Pick<DiscrepancyResolution>();
            counter.Decide(Disposal.Resolution(resolution) with
            {
                ResolutionId = $"RS-{actions}", ConsignmentId = $"CN-{number}", Certificate = unit,
                OccurredAt = After(Mostly() ? 6 : -4),
            });
            if (counter.CustodyOf(unit).Status == CustodyStatus.WithRecycler) consigned.Remove(unit);
            if (counter.CustodyOf(unit).Status == CustodyStatus.Received) received.Add(unit);
            return;
        }
    }

    private void Dismantle()
    {
        var units = Known(3);
        if (units.Count == 0) return;
        counter.Decide(Disposal.Dismantling with
        {
            DismantlingId = $"DM-{actions}", OccurredAt = After(Mostly() ? 8 : random.Next(-3, 30)),
            Dismantler = Mostly() ? Season.Dismantler : Pick(Dismantlers), Certificates = units,
        });
    }

    private void Declare()
    {
        var (kind, units) = (Pick<DisposalSubsidy>(), Known(4));
        if (units.Count == 0) return;
        var month = new DateOnly(2010, random.Next(3) == 0 ? 8 : 7, 1);
        if (Mostly())
            units = [.. units.Where(number => DoneOn(number, kind) is { } on && on >= month && on < month.AddMonths(1))];
        List<DeclaredUnit> stated = [.. units.Select(number => new DeclaredUnit(number, RateOf(number, kind)))];
        if (stated.Count == 0) return;
        var total = stated.Aggregate(Money.Zero, (sum, unit) => sum + unit.Amount);
        counter.Decide(Disposal.Freight with
        {
            DeclarationId = $"SB-{++declarations}", Kind = kind, Month = month, Units = stated,
            OccurredAt = Season.At(Mostly() ? "2010-09-05T10:00" : "2010-07-25T10:00"),
            Dismantler = Mostly() ? Season.Dismantler : LateDismantler,
            DeclaredTotal = Mostly() ? total : total + Aftermath.Yuan(1),
        });
    }

    private void DecideDeclaration()
    {
        var id = Of("SB", declarations);
        if (counter.DeclarationOf(id) is not { } declaration) return;
        var step = Mostly()
            ? declaration.Status switch
            {
                DeclarationStatus.Filed => DeclarationStep.Review,
                DeclarationStatus.Reviewed => random.Next(4) > 0 ? DeclarationStep.Approve : DeclarationStep.Reject,
                _ => DeclarationStep.Pay,
            }
            : Pick<DeclarationStep>();
        var units = declaration.Lines.Select(line => line.Certificate).Append(Season.Certificate(round)).ToArray();
        counter.Decide(Disposal.Step(id, step) with
        {
            By = Mostly() ? (step == DeclarationStep.Review ? "environment" : "finance-municipal")
                : random.Next(2) == 0 ? "dis-key" : "environment",
            Rejected = step == DeclarationStep.Review && !Mostly() ? [Pick(units)] : [],
            Amount = step == DeclarationStep.Pay ? (Mostly() ? declaration.Total : declaration.Total + Aftermath.Yuan(1)) : null,
        });
    }

    private List<CertificateNumber> Known(int most) =>
        Mostly() && received.Count > 0
            ? [.. Enumerable.Range(0, most).Select(_ => received[random.Next(received.Count)]).Distinct()]
            : [Season.Certificate(Some())];

    private DateOnly? DoneOn(CertificateNumber number, DisposalSubsidy kind) => kind == DisposalSubsidy.Freight
        ? counter.CustodyOf(number).Receipt?.On : counter.CustodyOf(number).Dismantling?.On;

    private Money RateOf(CertificateNumber number, DisposalSubsidy kind)
    {
        var receipt = counter.CustodyOf(number).Receipt;
        if (!Mostly() || receipt is null) return Aftermath.Yuan(7);
        if (kind == DisposalSubsidy.Dismantling) return Season.Beijing.Policy.DismantlingSubsidyOf(receipt.Category);
        return receipt.On > receipt.DeliveryDueOn
            ? Money.Zero
            : Season.Beijing.Policy.FreightSubsidyOf(receipt.Category, receipt.SizeClass, receipt.DistanceKm) ?? Money.Zero;
    }

    private DateTimeOffset After(int days) => Moment().AddDays(days);
}
