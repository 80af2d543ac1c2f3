using TradeIn.Cli.Seasons.Attempts;
using TradeIn.Client.Complaints;
using TradeIn.Client.Enterprises;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// What offices do about enterprises while the season runs, on fixed days, and the complaints that they answer: some in time, some
/// late, some never. What they may not do is tried as well.
/// </summary>
internal sealed class Supervision(Plantings plantings)
{
    private const string Suspended = "season-sel-suspended";
    private const string Unbonded = "season-rec-nobond";

    /// <summary>Beyond every number that a season uses.</summary>
    private static readonly (string From, string To) Spare = ("BJ51995000", "BJ51999999");

    private static readonly (string Topic, string Office, string Text)[] Topics =
    [
        ("certificate-refused", Actors.MunicipalCommerce, "回收点说凭证用完了，不给开。"),
        ("subsidy-funds", Actors.MunicipalFinance, "补贴到现在没有拿到。"),
        ("old-unit-back-on-the-market", Actors.Environment, "旧货市场上有以旧换新收走的电视。"),
        ("seller-sets-own-limits", Actors.MunicipalCommerce, "商场说只有周末可以以旧换新。"),
    ];

    private readonly List<(DateOnly Day, string Complaint, string Office)> toAnswer = [];
    private int complaints;

    public void Work(Morning morning)
    {
        foreach (var (day, type, id, data) in Steps.Where(step => step.Day == morning.Day))
            morning.Send(type, type is EventTypes.Designation or EventTypes.DesignationWithdrawal ? Actors.Environment : Actors.MunicipalCommerce, id, morning.Now, data(day), "");
        EnterpriseAttempts.Work(morning, plantings);
        ComplaintAttempts.Work(morning, plantings);
        foreach (var due in toAnswer.Where(due => due.Day <= morning.Day).ToList())
        {
            toAnswer.Remove(due);
            Answer(morning, due.Complaint, due.Office);
        }
        if (morning.Day.Day is 5 or 15 or 25 && morning.Day >= Rhythm.FirstDay && morning.Day <= Rhythm.LastDay) Complain(morning);
    }

    private void Complain(Morning morning)
    {
        var (topic, office, text) = Topics[complaints % Topics.Length];
        var id = FormattableString.Invariant($"TS-{++complaints:0000}");
        morning.Send(
            EventTypes.Complaint, Actors.MunicipalCommerce, id, morning.Now,
            new ComplaintRequest(id, topic, morning.Now, text, new ComplaintAbout(SeasonWorld.Sellers[complaints % 20].Id)), $"k:{id}");
        if (plantings.Next("complaint that is never answered", 17, from: 4)) return;
        var late = plantings.Next("complaint that is answered late", 9, from: 2);
        toAnswer.Add((WorkingDays.After(morning.Day, late ? 22 : 6), id, office));
    }

    private static void Answer(Morning morning, string complaint, string office) => morning.Send(
        EventTypes.ComplaintStep, office, $"{complaint}-answer", morning.Now,
        new ComplaintStepEventData(complaint, "answer", morning.Now, "已核实并督促整改。"), $"k:{complaint}", new Effect("answered"));

    private static Func<DateOnly, object> MovedTo(string district)
    {
        var place = Places.Of($"{Suspended}-s4", district);
        return day => new OutletMoveEventData(
            $"{Suspended}-s4", Suspended, district, day, Latitude: place.Latitude, Longitude: place.Longitude);
    }

    private static readonly (DateOnly Day, string Type, string Id, Func<DateOnly, object> Data)[] Steps =
    [
        (new(2010, 6, 1), EventTypes.ReferencePrices, "CK-2010", day => new ReferencePricesRequest(
            "CK-2010", SeasonWorld.Programme, day,
            [
                new("television", 20m, 180m), new("refrigerator", 40m, 220m), new("washing-machine", 20m, 120m),
                new("air-conditioner", 80m, 400m), new("computer", 60m, 300m),
            ])),
        (new(2010, 9, 2), EventTypes.Breach, "WY-1", day => new BreachRequest(
            "WY-1", Suspended, day, "certificate-refused", "拒收凭证", 5_000m)),
        (new(2010, 10, 11), EventTypes.Suspension, "ZT-2", day => new SuspensionRequest("ZT-2", Suspended, day, "未按期整改")),
        (new(2010, 11, 11), EventTypes.SuspensionLifting, "ZT-2-lifted", day => new SuspensionLiftingEventData(
            "ZT-2", Suspended, day, "已整改")),
        (new(2011, 1, 10), EventTypes.OutletMove, "season-sel-suspended-s4-moved", MovedTo("110112")),
        (new(2011, 3, 1), EventTypes.RegionAward, "QY-1", day => new RegionAwardRequest(
            "QY-1", SeasonWorld.Recyclers[^1].Id, SeasonWorld.Recyclers[^1].Regions, day)),
        (new(2011, 6, 10), EventTypes.OutletClosure, "season-sel-suspended-s4-closed", day => new OutletClosureEventData(
            "season-sel-suspended-s4", Suspended, day, "停业")),
        (new(2011, 10, 10), EventTypes.Disqualification, "QX-1", day => new DisqualificationRequest("QX-1", Suspended, day, "多次违规")),
        (new(2012, 2, 10), EventTypes.CertificateRangeReturn, "PZ-returned", day => new RangeWithdrawalEventData(
            $"PZ-{Unbonded}", Unbonded, day, Spare.From, Spare.To)),
        (new(2012, 3, 12), EventTypes.CertificateRangeCancellation, "PZ-cancelled", day => new RangeWithdrawalEventData(
            $"PZ-{Unbonded}", Unbonded, day)),
        (new(2012, 10, 22), EventTypes.Designation, "ZD-late", day => new DesignationRequest(
            "ZD-late", SeasonWorld.UndesignatedDismantler, day)),
        (new(2012, 10, 25), EventTypes.DesignationWithdrawal, "ZD-withdrawn", day => new DesignationWithdrawalEventData(
            "ZD-late", SeasonWorld.UndesignatedDismantler, day, "项目结束")),
    ];
}
