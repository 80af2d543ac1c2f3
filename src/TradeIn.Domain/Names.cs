using System.Text;

namespace TradeIn.Domain;

/// <summary>Names of states and kinds, as reasons and the interface write them.</summary>
public static class Names
{
    /// <summary>An enumeration's name in kebab case: <c>district-approved</c>.</summary>
    public static string ToName<TEnum>(this TEnum value) where TEnum : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && name.Length > 0) name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }
        return name.ToString();
    }
}
