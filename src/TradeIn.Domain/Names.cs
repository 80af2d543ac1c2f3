using System.Text;

namespace TradeIn.Domain;

/// <summary>Names of states and kinds, as reasons and the interface write them.</summary>
public static class Names
{
    /// <summary>An enumeration's name in kebab case: <c>district-approved</c>.</summary>
    public static string ToName<TEnum>(this TEnum value) where TEnum : struct, Enum => Known<TEnum>.Names[value];

    /// <summary>All names of an enumeration, in its order.</summary>
    public static string[] Of<TEnum>() where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(ToName)];

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(letter));
        }
        return kebab.ToString();
    }

    private static class Known<TEnum> where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> Names =
            Enum.GetValues<TEnum>().ToDictionary(value => value, value => Kebab(value.ToString()));
    }
}
