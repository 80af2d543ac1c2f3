using TradeIn.Client.Enterprises;
using TradeIn.Client.Events;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>
/// Against E1 to E3, R8 and K4: what offices record of enterprises and may not, on fixed days, so that it is known what is on
/// record by then.
/// </summary>
internal static class EnterpriseAttempts
{
    private const string Suspended = "season-sel-suspended";
    private static readonly SeasonEnterprise Recycler = SeasonWorld.Recyclers[0];
    private static readonly SeasonEnterprise Other = SeasonWorld.Recyclers[1];
    private static readonly SeasonEnterprise Seller = SeasonWorld.Sellers[0];

    /// <summary>After the spare numbers were given back, and before the rest was cancelled.</summary>
    private static readonly (string From, string To) GivenBack = ("BJ51995001", "BJ51995010");

    private static readonly OfficeAttempt[] All =
    [
        new("agreement signed before the award", new(2010, 6, 21), EventTypes.Agreement, day => new AgreementRequest(
            "XY-x1", Seller.Id, SeasonWorld.AwardedOn.AddDays(-1)), ReasonCode.EnterpriseNotYetAwarded),
        new("recycling outlet of a seller", new(2010, 6, 21), EventTypes.Outlet, day => new OutletRequest(
            $"{Seller.Id}-x2", Seller.Id, "recycling", Seller.RegisteredIn, day), ReasonCode.EnterpriseRoleMissing),
        new("region that the programme does not have", new(2010, 6, 22), EventTypes.RegionAward, day => new RegionAwardRequest(
            "QY-x3", Recycler.Id, ["I", "VI"], day), ReasonCode.EnterpriseRegionUnknown),
        new("regions for a seller", new(2010, 6, 22), EventTypes.RegionAward, day => new RegionAwardRequest(
            "QY-x4", Seller.Id, ["I"], day), ReasonCode.EnterpriseRoleMissing),
        new("outlet in another province", new(2010, 6, 23), EventTypes.Outlet, day => new OutletRequest(
            $"{Seller.Id}-x5", Seller.Id, "sales", "310101", day), ReasonCode.EnterpriseDistrictUnknown),
        new("certificate numbers of another recycler", new(2010, 6, 24), EventTypes.CertificateRange, day => new CertificateRangeRequest(
            "PZ-x6", Recycler.Id, Other.Certificates!.Value.From, Other.Certificates!.Value.To, day),
            ReasonCode.CertificateRangeOverlaps),
        new("dismantler designated twice", new(2010, 6, 24), EventTypes.Designation, day => new DesignationRequest(
            "ZD-x7", SeasonWorld.Dismantlers[0], day), ReasonCode.DesignationInForce),
        new("seller designated as a dismantler", new(2010, 6, 24), EventTypes.Designation, day => new DesignationRequest(
            "ZD-x8", Seller.Id, day), ReasonCode.EnterpriseRoleMissing),
        new("penalty beyond the bond", new(2010, 7, 12), EventTypes.Breach, day => new BreachRequest(
            "WY-x9", Seller.Id, day, "other-breach", "违约金超过保证金", Seller.Bond + 1m), ReasonCode.BondInsufficient),
        new("suspension lifted twice", new(2010, 12, 1), EventTypes.SuspensionLifting, day => new SuspensionLiftingEventData(
            "ZT-2", Suspended, day, "重复解除"), ReasonCode.SuspensionNotInForce),
        new("outlet closed before it moved", new(2011, 2, 1), EventTypes.OutletClosure, day => new OutletClosureEventData(
            $"{Suspended}-s4", Suspended, new DateOnly(2011, 1, 5), "停业"), ReasonCode.OutletMovedLater),
        new("closed outlet moved", new(2011, 7, 1), EventTypes.OutletMove, day => new OutletMoveEventData(
            $"{Suspended}-s4", Suspended, "110105", day), ReasonCode.OutletNotOpen),
        new("disqualified seller suspended", new(2011, 10, 20), EventTypes.Suspension, day => new SuspensionRequest(
            "ZT-x10", Suspended, day, "已被取消资格"), ReasonCode.EnterpriseIsDisqualified),
        new("outlet of a disqualified seller", new(2011, 10, 21), EventTypes.Outlet, day => new OutletRequest(
            $"{Suspended}-x11", Suspended, "sales", "110105", day), ReasonCode.EnterpriseIsDisqualified),
        new("certificate numbers given back twice", new(2012, 2, 20), EventTypes.CertificateRangeReturn, day => new RangeWithdrawalEventData(
            $"PZ-{SeasonWorld.UnbondedRecycler.Id}", SeasonWorld.UnbondedRecycler.Id, day, GivenBack.From, GivenBack.To),
            ReasonCode.CertificateRangeNotAllotted),
        new("designation withdrawn twice", new(2012, 10, 29), EventTypes.DesignationWithdrawal, day => new DesignationWithdrawalEventData(
            "ZD-late", SeasonWorld.UndesignatedDismantler, day, "重复撤销"), ReasonCode.DesignationNotInForce),
    ];

    /// <summary>Those of the day, after all that is accepted on it.</summary>
    public static void Work(Morning morning, Plantings plantings)
    {
        foreach (var attempt in All.Where(attempt => attempt.Day == morning.Day))
        {
            plantings.Next(attempt.Name, 1);
            var actor = attempt.Type is EventTypes.Designation or EventTypes.DesignationWithdrawal
                ? Actors.Environment : Actors.MunicipalCommerce;
            morning.Send(
                attempt.Type, actor, $"attempt-{Array.IndexOf(All, attempt) + 1}", morning.Now, attempt.Data(morning.Day), touches: "",
                Expectation.RefusedFor(attempt.Reason));
        }
    }

    /// <summary>Something of an enterprise that is refused.</summary>
    /// <param name="Name">For the summary, in words.</param>
    /// <param name="Data">The body, sent on the day.</param>
    private sealed record OfficeAttempt(string Name, DateOnly Day, string Type, Func<DateOnly, object> Data, ReasonCode Reason);
}
