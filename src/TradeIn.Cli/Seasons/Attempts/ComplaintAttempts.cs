using TradeIn.Client.Complaints;
using TradeIn.Client.Events;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against E5: complaints that no department has, and steps that their department may not take.</summary>
internal static class ComplaintAttempts
{
    private const string Complaint = "TS-attempts";
    private const string Department = "commerce";
    private static readonly DateOnly Day = new(2010, 8, 2);

    public static void Work(Morning morning, Plantings plantings)
    {
        if (morning.Day != Day) return;
        File(
            morning, plantings, "complaint of no known topic", "TS-x1", "weather", district: null,
            ReasonCode.ComplaintTopicUnknown);
        File(
            morning, plantings, "complaint from another province", "TS-x2", "certificate-refused", "310101",
            ReasonCode.ComplaintDistrictUnknown);
        File(
            morning, plantings, "complaint to a district, of no district", "TS-x3", "fraud-in-district", district: null,
            ReasonCode.ComplaintDistrictMissing);
        morning.Send(
            EventTypes.Complaint, Actors.MunicipalCommerce, Complaint, morning.Now,
            new ComplaintRequest(Complaint, "certificate-refused", morning.Now, "商场拒收凭证。"), Touches(Complaint));
        Refuse(
            morning, plantings, "complaint answered before it was made",
            Step(morning, "answer") with { OccurredAt = Rhythm.Morning(Day.AddDays(-1)) }, ReasonCode.ComplaintNotYetFiled);
        Refuse(
            morning, plantings, "complaint forwarded to nobody", Step(morning, "forward") with { Department = "weather-bureau" },
            ReasonCode.ComplaintDepartmentUnknown);
        Refuse(
            morning, plantings, "complaint forwarded to who has it", Step(morning, "forward") with { Department = Department },
            ReasonCode.ComplaintDepartmentHasIt);
        Refuse(morning, plantings, "open complaint opened again", Step(morning, "reopen"), ReasonCode.ComplaintNotAtThisStep);
        morning.Send(
            EventTypes.ComplaintStep, Actors.MunicipalCommerce, $"{Complaint}-answer", morning.Now, Step(morning, "answer"),
            Touches(Complaint), new Effect("answered"));
        Refuse(morning, plantings, "complaint answered twice", Step(morning, "answer"), ReasonCode.ComplaintNotAtThisStep);
    }

    private static void File(
        Morning morning, Plantings plantings, string name, string id, string topic, string? district, ReasonCode reason)
    {
        plantings.Next(name, 1);
        morning.Send(
            EventTypes.Complaint, Actors.MunicipalCommerce, id, morning.Now,
            new ComplaintRequest(id, topic, morning.Now, "情况如附。", District: district), Touches(id),
            Expectation.RefusedFor(reason));
    }

    private static void Refuse(
        Morning morning, Plantings plantings, string name, ComplaintStepEventData step, ReasonCode reason)
    {
        plantings.Next(name, 1);
        morning.Send(
            EventTypes.ComplaintStep, Actors.MunicipalCommerce, $"{Complaint}-x{morning.Lines.Count}", step.OccurredAt, step,
            Touches(Complaint), Expectation.RefusedFor(reason));
    }

    private static ComplaintStepEventData Step(Morning morning, string step) => new(Complaint, step, morning.Now, "已核实并督促整改。");

    private static string Touches(string complaint) => $"k:{complaint}";
}
