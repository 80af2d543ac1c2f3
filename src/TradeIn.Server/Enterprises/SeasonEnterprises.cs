using TradeIn.Server.Access;

namespace TradeIn.Server.Enterprises;

/// <summary>
/// The enterprises of a generated season, by the scheme that the generator uses: keys for them, and nothing more. A season brings its
/// own world, from the tender on.
/// </summary>
internal static class SeasonEnterprises
{
    public static IEnumerable<Caller> Callers() => Ids().Select(id => new Caller(id, Role.Enterprise, id));

    private static IEnumerable<string> Ids() =>
    [
        .. Numbered("season-rec", 12), .. Numbered("season-dual", 6), .. Numbered("season-sel", 20), "season-sel-suspended",
        "season-rec-nobond", .. Numbered("season-dis", 3),
    ];

    private static IEnumerable<string> Numbered(string stem, int count) =>
        Enumerable.Range(1, count).Select(number => FormattableString.Invariant($"{stem}-{number:00}"));
}
