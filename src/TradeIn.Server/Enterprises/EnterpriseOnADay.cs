using TradeIn.Client.Enterprises;
using TradeIn.Domain;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Enterprises;

/// <summary>An enterprise as a reader sees it on a day.</summary>
internal sealed record EnterpriseOnADay(Enterprise Enterprise, DateOnly Day, Money RequiredBond)
{
    /// <summary>Everything but the steps, which the log has.</summary>
    public EnterpriseView ToView(Language language) => new(
        Enterprise.Id, Enterprise.Name, [.. Enterprise.Roles.Select(role => role.ToName())], Enterprise.RegisteredIn,
        Enterprise.AwardedOn, Day, [.. Enterprise.Roles.Select(ToQualification)], Enterprise.IsDual, Enterprise.RegionsOn(Day),
        ToBond(),
        [.. Enterprise.Agreements.Select(each => new AgreementView(each.SignedOn, each.Agreement))],
        [.. Enterprise.RegionAwards.Select(each => new RegionAwardView(each.From, each.Regions, each.Id))],
        [.. Enterprise.Outlets.Select(ToOutlet)],
        [.. Enterprise.Ranges.Select(ToRange)],
        [.. Enterprise.Breaches.Select(each => ToBreach(each, language))],
        [.. Enterprise.Suspensions.Select(each => new SuspensionView(each.Id, each.From, each.Grounds, each.LiftedFrom))],
        [.. Enterprise.Designations.Select(each => new DesignationView(each.Id, each.On, each.WithdrawnFrom))],
        [], Enterprise.DisqualifiedFrom);

    private QualificationView ToQualification(EnterpriseRole role)
    {
        var obstacles = Enterprise.ObstaclesTo(role, Day, RequiredBond).ToList();
        return new QualificationView(role.ToName(), obstacles.Count == 0, obstacles);
    }

    private BondView ToBond() => new(
        RequiredBond.Yuan, Enterprise.BondOn(Day).Yuan,
        [
            .. Enterprise.Deposits.Select(each =>
                new BondDepositView(each.Amount.Yuan, each.DepositedOn, each.Deposit, each.Reference)),
        ],
        [.. Enterprise.Draws.Select(each => new BondDrawView(each.Amount.Yuan, each.Cause, each.DrawnOn))]);

    private OutletView ToOutlet(Outlet outlet)
    {
        var (district, address, at) = outlet.PlaceOn(Day);
        return new OutletView(
            outlet.Id, outlet.Kind.ToName(), district, outlet.Online, outlet.IsOpenOn(Day), outlet.OpenedOn, outlet.ClosedOn,
            outlet.Name, address, outlet.Phone, at?.Latitude, at?.Longitude,
            outlet.Categories?.Select(each => each.ToString()).ToList());
    }

    private CertificateRangeView ToRange(CertificateRange range) => new(
        range.Id, range.From.ToString(), range.To.ToString(), range.AllottedOn, range.Count,
        range.AllottedOn > Day ? 0 : range.LeftOn(Day).Sum(piece => piece.To - piece.From + 1),
        [.. range.Withdrawn.Select(part => new WithdrawnNumbersView(part.From.ToString(), part.To.ToString(), part.On))]);

    private static BreachView ToBreach(BreachRecorded breach, Language language) => new(
        breach.Breach, breach.OccurredOn, breach.Kind.ToName(), BreachText.Of(breach.Kind, language), breach.Description,
        breach.Penalty.Yuan);
}
