using System.Security.Cryptography;
using System.Text;

namespace TradeIn.ReadModels.Signals;

/// <summary>What a rule counts together: one subject in one period of one programme. It has one signal or none.</summary>
/// <param name="SubjectKind">That of the rule; <c>everyone</c> for what others are compared with, which is no signal.</param>
/// <param name="Subject">Which one; of an agent an opaque id.</param>
/// <param name="Period">A month, <c>2011-03</c>, or <c>all</c>: the whole programme.</param>
internal sealed record CaseKey(string Rule, string Programme, string SubjectKind, string Subject, string Period)
{
    public const string WholeProgramme = "all";

    public const string Everyone = "everyone";

    /// <summary>The same in every rebuild, and nothing can be told from it.</summary>
    public string Id => $"sig-{Opaque.Of(Rule, Programme, SubjectKind, Subject, Period)[..20]}";

    public static CaseKey Of(SignalRule rule, string programme, string subject, string period = WholeProgramme) =>
        new(rule.Code, programme, rule.SubjectKind, subject, period);

    /// <summary>The same of all subjects together.</summary>
    public CaseKey OfEveryone() => this with { SubjectKind = Everyone, Subject = Everyone };

    public static string Month(DateOnly day) => FormattableString.Invariant($"{day:yyyy-MM}");
}

/// <summary>Ids from which nothing can be told: digests of keyed digests, where people are concerned.</summary>
internal static class Opaque
{
    /// <summary>An agent, as signals and <c>read.people</c> name one.</summary>
    public static string OfAgent(string key) => Of("agent", key)[..16];

    public static string Of(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 12));
}
