using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Custody;

/// <summary>A list of units by their certificates, as consignments and dismantlings hold it.</summary>
internal static class UnitList
{
    /// <summary>The most units that one list names.</summary>
    public const int Most = 1_000;

    /// <summary>1 to 1000 certificate numbers, each once: one that stands twice is wrong at its second place.</summary>
    public static IReadOnlyList<CertificateNumber> CertificateNumbers(this BodyReader body, string name)
    {
        var texts = body.Texts(name, Most, least: 1);
        var known = new Dictionary<CertificateNumber, int>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].Length == 0) continue;
            if (!CertificateNumber.TryParse(texts[i], out var number))
                body.Wrong($"{name}/{i}", "must be 1 to 4 letters and 6 to 12 digits, like BJ00000001");
            else if (!known.TryAdd(number, i))
                body.Wrong($"{name}/{i}", $"stands at {known[number]} already; each certificate is named once");
        }
        return [.. known.Keys];
    }

    /// <summary>What a decision about the units reads and writes: a certificate's and a custody's stream each.</summary>
    public static IEnumerable<string> Streams(this IReadOnlyList<CertificateNumber> numbers) => numbers.SelectMany(
        number => (string[])[Certificate.Stream(number).ToString(), UnitCustody.Stream(number).ToString()]);
}
