using TradeIn.Domain.Complaints;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Complaints;

/// <summary>Reads the body of <c>POST /v1/complaints</c>. What is wrong is said without repeating what was sent.</summary>
internal static class ComplaintRequestReader
{
    public const int LongestText = 2000;

    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("complaintId");
        var topic = body.Topic();
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var text = body.Prose("text", LongestText);
        var about = About(body.ObjectOrNull("about"));
        var district = body.DistrictOrNull();
        var complainant = Complainant(body.ObjectOrNull("complainant"), id, sent);
        body.NothingElse();
        return sent.Errors.Any ? null : new FileComplaintCommand(
            new FileComplaint
            {
                ComplaintId = id, Topic = topic, OccurredAt = occurredAt, Text = text, About = about, District = district,
                Complainant = complainant,
            },
            sent);
    }

    /// <summary>A district's six digits; whether there is such a district, a rule says.</summary>
    public static string? DistrictOrNull(this BodyReader body)
    {
        var district = body.TextOrNull("district");
        if (district is { Length: > 0 } && (district.Length != 6 || !district.All(char.IsAsciiDigit)))
            body.Wrong("district", "must be a district's six digits (GB/T 2260), like 110105");
        return district;
    }

    private static string Topic(this BodyReader body)
    {
        var topic = body.Text("topic", 64);
        if (topic.Length > 0 && !KebabCase.Is(topic)) body.Wrong("topic", "must be one of GET /v1/complaint-topics");
        return topic;
    }

    private static ComplaintSubject? About(BodyReader? body)
    {
        if (body is null or { IsEmpty: true }) return null;
        var about = new ComplaintSubject(
            body.IdOrNull("enterpriseId"), body.IdOrNull("outletId"), body.CertificateNumberOrNull("certificateNumber"),
            body.IdOrNull("claimId"));
        body.NothingElse();
        return about;
    }

    private static ComplainantContact? Complainant(BodyReader? body, string complaintId, Submission sent)
    {
        if (body is null or { IsEmpty: true }) return null;
        var (name, phone, email) = (body.TextOrNull("name", 100), body.TextOrNull("phone", 40), body.TextOrNull("email", 254));
        body.NothingElse();
        if (phone is { Length: > 0 } && !IsTelephone(phone))
            body.Wrong("phone", "must be a telephone number: 5 digits or more, with blanks, +, - and brackets");
        if (email is { Length: > 0 } && !IsAddress(email))
            body.Wrong("email", "must be an address like name@example.com");
        var text = PersonalText.ToSeal(ComplainantContact.PersonOf(complaintId), name, phone, email);
        sent.Personal.Add(text);
        return new ComplainantContact(text);
    }

    private static bool IsTelephone(string text) =>
        text.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')') && text.Count(char.IsAsciiDigit) >= 5;

    private static bool IsAddress(string text) =>
        text.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !text.Any(char.IsWhiteSpace);
}
