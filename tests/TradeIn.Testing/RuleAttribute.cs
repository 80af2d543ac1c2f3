using Xunit.v3;

namespace TradeIn.Testing;

/// <summary>
/// Cites the rule that a test holds the code to: <c>[Rule("C4")]</c>, as numbered in the domain's rules.
/// <c>dotnet test --filter Rule=C4</c> runs what a rule rests on.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RuleAttribute(string rule) : Attribute, ITraitAttribute
{
    public string Rule { get; } = rule;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Rule", Rule)];
}
