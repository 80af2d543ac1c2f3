namespace TradeIn.Domain.Programmes;

/// <summary>One district of GB/T 2260 with the days on which its code was in force.</summary>
/// <param name="Code">Six digits: <c>110105</c>.</param>
/// <param name="Name">In English.</param>
/// <param name="NameZh">In Chinese.</param>
/// <param name="From">First day of the code, null when it was there before the programme.</param>
/// <param name="Until">Last day of the code, null when it still stands.</param>
/// <param name="Successor">The code that took its place.</param>
public sealed record District(
    string Code, string Name, string NameZh, DateOnly? From = null, DateOnly? Until = null, string? Successor = null);
