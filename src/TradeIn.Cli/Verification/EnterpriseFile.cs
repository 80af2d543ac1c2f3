using System.Globalization;

namespace TradeIn.Cli.Verification;

/// <summary>What is on record of an enterprise.</summary>
internal sealed class EnterpriseFile(
    IEnumerable<string> roles, DateOnly awardedOn, string registeredIn = "")
{
    private readonly HashSet<string> roles = [.. roles];
    private readonly List<DateOnly> agreements = [];
    private readonly List<(DateOnly On, decimal Amount)> deposits = [];
    private readonly List<DateOnly> suspensions = [];
    private readonly HashSet<(string Outlet, string Kind)> outlets = [];
    private readonly List<(string From, string To)> ranges = [];

    /// <summary>The district whose commerce office is its own, GB/T 2260.</summary>
    public string RegisteredIn => registeredIn;

    /// <summary>The regions of the last award.</summary>
    public List<string> Regions { get; set; } = [];

    /// <summary>Won the tender for recycling and for sales (Q10, Q23).</summary>
    public bool IsDual => roles.Contains("recycling") && roles.Contains("sales");

    public void SignAgreement(DateOnly on) => agreements.Add(on);

    public void DepositBond(decimal amount, DateOnly on) => deposits.Add((on, amount));

    public void Suspend(DateOnly from) => suspensions.Add(from);

    public void RegisterOutlet(string outlet, string kind) => outlets.Add((outlet, kind));

    public void Allot(string from, string to) => ranges.Add((from, to));

    /// <summary>
    /// May act in a role on a day (R1, P1, E1, E2): awarded, an agreement signed, the bond complete, and under no
    /// suspension that began. Nothing on record lifts a suspension, so a later one leaves the earlier standing.
    /// </summary>
    public bool IsQualified(string role, DateOnly day, decimal bond) =>
        roles.Contains(role) && awardedOn <= day
        && agreements.Exists(signed => signed <= day)
        && deposits.Where(deposit => deposit.On <= day).Sum(deposit => deposit.Amount) >= bond
        && !suspensions.Exists(from => from <= day);

    public bool HasOutlet(string outlet, string kind) => outlets.Contains((outlet, kind));

    /// <summary>Whether a certificate lies in a range: the same letters, and a number between its ends.</summary>
    public bool IsAllotted(string certificate) => ranges.Exists(range => IsWithin(certificate, range.From, range.To));

    private static bool IsWithin(string certificate, string from, string to)
    {
        var (number, first, last) = (Split(certificate), Split(from), Split(to));
        return number.Letters == first.Letters && number.Letters == last.Letters
            && certificate.Length == from.Length && certificate.Length == to.Length
            && first.Number <= number.Number && number.Number <= last.Number;
    }

    private static (string Letters, long Number) Split(string certificate)
    {
        var letters = certificate.TakeWhile(char.IsAsciiLetter).Count();
        var digits = long.TryParse(
            certificate.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return (certificate[..letters], digits ? number : -1);
    }
}
