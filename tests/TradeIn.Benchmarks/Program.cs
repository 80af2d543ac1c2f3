using System.Globalization;
using TradeIn.Benchmarks;

if (args is not ["budgets", .. var counts] || Read(counts) is not var (claims, rounds))
{
    await Console.Error.WriteLineAsync(
        """
        usage: dotnet run -c Release --project tests/TradeIn.Benchmarks -- budgets [claims [rounds]]

          budgets   the same claims on one busy budget and on twelve quiet ones (4000 claims, 6 rounds)

        On the PostgreSQL that TRADEIN_TEST_POSTGRES names, else on a private one.
        """);
    return 64;
}

await Budgets.CompareAsync(claims, rounds, Console.Out);
return 0;

static (int Claims, int Rounds)? Read(string[] counts)
{
    var (claims, rounds) = (4_000, 6);
    return counts.Length <= 2
        && (counts.Length < 1 || (int.TryParse(counts[0], NumberStyles.None, CultureInfo.InvariantCulture, out claims) && claims > 0))
        && (counts.Length < 2 || (int.TryParse(counts[1], NumberStyles.None, CultureInfo.InvariantCulture, out rounds) && rounds > 0))
        ? (claims, rounds) : null;
}
