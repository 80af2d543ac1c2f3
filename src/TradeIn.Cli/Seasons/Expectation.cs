using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// What a line must be answered with, as the extension attribute <c>expect</c> has it: <c>201</c>, <c>400</c>, <c>409</c>,
/// <c>422:</c> and the codes of all rules that fail, in the order of the registry; <c>replay:</c> in front: the first
/// answer again.
/// </summary>
internal sealed record Expectation(int Status, bool Replay, string Codes)
{
    public const string Attribute = "expect";
    private const string ReplayPrefix = "replay:";

    public static readonly Expectation Accepted = new(201, Replay: false, "");
    public static readonly Expectation Malformed = new(400, Replay: false, "");
    public static readonly Expectation Conflict = new(409, Replay: false, "");

    public static Expectation RefusedFor(params ReasonCode[] reasons) => Refused(reasons.Select(reason => reason.Code));

    /// <summary>A refusal for these codes, which are put in the registry's order.</summary>
    public static Expectation Refused(IEnumerable<string> codes) => new(422, Replay: false, string.Join(',', codes.OrderBy(Order)));

    public static Expectation Parse(string text)
    {
        var replay = text.StartsWith(ReplayPrefix, StringComparison.Ordinal);
        var parts = (replay ? text[ReplayPrefix.Length..] : text).Split(':');
        if (!int.TryParse(parts[0], out var status)) throw new FormatException($"'{text}' is no expectation.");
        var first = parts.Length > 1 ? Refused(parts[1].Split(',')) : new Expectation(status, Replay: false, "");
        return first with { Replay = replay };
    }

    public override string ToString() =>
        $"{(Replay ? ReplayPrefix : "")}{Status}{(Codes.Length == 0 ? "" : ":")}{Codes}";

    private static int Order(string code) => ReasonCode.All.FirstOrDefault(known => known.Code == code)?.Order ?? int.MaxValue;
}
