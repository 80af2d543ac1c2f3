using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using TradeIn.Domain;

namespace TradeIn.Testing.Decisions;

/// <summary>
/// Facts as text, member by member to the last leaf, so that two are equal exactly when their texts are: records
/// compare their lists by reference, and a difference should be seen, not only reported.
/// </summary>
public static class Printed
{
    public static string Of(IEnumerable<Fact> facts)
    {
        var text = new StringBuilder();
        foreach (var fact in facts) text.Append(fact.Stream).Append(": ").Append(Of(fact.Event)).Append('\n');
        return text.ToString();
    }

    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, "\n  ");
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, string newLine)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case string s: text.Append('"').Append(s).Append('"'); break;
            case decimal d: text.Append(d.ToString("G29", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset instant: text.Append(instant.ToString("O", CultureInfo.InvariantCulture)); break;
            case DateOnly day: text.Append(day.ToString("O", CultureInfo.InvariantCulture)); break;
            case Enum or bool: text.Append(value); break;
            case IFormattable number: text.Append(number.ToString(null, CultureInfo.InvariantCulture)); break;
            case IEnumerable list: AppendList(text, list, newLine); break;
            default: AppendMembers(text, value, newLine); break;
        }
    }

    private static void AppendList(StringBuilder text, IEnumerable list, string newLine)
    {
        text.Append('[');
        foreach (var item in list)
        {
            text.Append(newLine);
            Append(text, item, newLine + "  ");
        }
        text.Append(']');
    }

    private static void AppendMembers(StringBuilder text, object value, string newLine)
    {
        var type = value.GetType();
        text.Append(type.Name);
        // A value that keeps its content to itself shows it by ToString; a class prints all it has as members.
        if (type.IsValueType) text.Append(' ').Append(value);
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (member.GetIndexParameters().Length > 0) continue;
            text.Append(newLine).Append(member.Name).Append(" = ");
            Append(text, member.GetValue(value), newLine + "  ");
        }
    }
}
