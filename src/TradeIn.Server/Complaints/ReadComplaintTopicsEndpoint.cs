using TradeIn.Client.Complaints;
using TradeIn.Domain;
using TradeIn.Domain.Complaints;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Complaints;

/// <summary><c>GET /v1/complaint-topics</c>: where to complain about what.</summary>
internal static class ReadComplaintTopicsEndpoint
{
    public static void MapComplaintTopics(this IEndpointRouteBuilder routes) => routes
        .MapGet("/complaint-topics", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Public()
        .Describe<ComplaintTopicsView>(
            "readComplaintTopics", "Complaints", "See where to complain about what",
            "The topics that a complaint can have, each with the department responsible, and the departments with their "
            + "telephones and hours (Q25), as they are in force today. No key is needed.",
            Examples.ComplaintTopicsView);

    private static async Task<Answer> AnswerAsync(HttpContext http, EventLog log, TimeProvider time)
    {
        var (register, programme) = await RegisterOnRecord.ReadAsync(log, http.RequestAborted);
        return Answer.Ok(ToView(register.VersionOn(programme.DayOf(time.GetUtcNow()))));
    }

    private static ComplaintTopicsView ToView(ComplaintDepartmentsPublished register)
    {
        var ofEachDistrict = register.Departments.Where(each => each.OfEachDistrict).Select(each => each.Id).ToHashSet();
        return new ComplaintTopicsView(
            register.Version, register.InForceFrom,
            [.. register.Topics.Select(topic => new ComplaintTopicView(
                topic.Id, topic.Name, topic.NameZh, topic.Department, ofEachDistrict.Contains(topic.Department)))],
            [.. register.Departments.Select(ToView)]);
    }

    private static DepartmentView ToView(Department department) => new(
        department.Id, department.Name, department.NameZh, department.Responsibility, department.ResponsibilityZh,
        [.. department.Hotlines.Select(hotline => new HotlineView(hotline.Number, hotline.Hours.ToName()))]);
}
