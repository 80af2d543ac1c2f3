using System.Text;

namespace TradeIn.Domain.Identities;

/// <summary>
/// What is personal about someone, as events hold it: a few fields encrypted under the person's own key (<see cref="SealingKey"/>).
/// No decision reads it. One that was just sent has to be sealed before it can be written.
/// </summary>
public sealed class PersonalText
{
    // A control character: no name, number or address holds one.
    private const char Between = '\n';

    private byte[]? clear;
    private string? cipher;

    private PersonalText(string? person) => Person = person;

    /// <summary>Whose key is to seal it; null for one that was read from the log.</summary>
    public string? Person { get; }

    /// <summary>Base64, as it stands in events.</summary>
    /// <exception cref="InvalidOperationException">It was never sealed: in clear it goes nowhere.</exception>
    public string Cipher => cipher ?? throw new InvalidOperationException("What is personal is written sealed, or not at all.");

    /// <summary>Fields that were just sent; absent ones are empty.</summary>
    public static PersonalText ToSeal(string person, params ReadOnlySpan<string?> fields) =>
        new(person) { clear = Encoding.UTF8.GetBytes(string.Join(Between, fields)) };

    /// <summary>As it was read.</summary>
    public static PersonalText Sealed(string cipher) => new(person: null) { cipher = cipher };

    /// <summary>Encrypts it, once; again changes nothing.</summary>
    public void Seal(SealingKey key)
    {
        if (clear is null) return;
        if (key.Owner != Person) throw new ArgumentException("That is another person's key.", nameof(key));
        (cipher, clear) = (Convert.ToBase64String(key.Encrypt(clear)), null);
    }

    /// <summary>The fields; null when this key does not open it: the one that did is erased.</summary>
    public IReadOnlyList<string>? OpenedWith(SealingKey? key)
    {
        var box = new byte[Cipher.Length];
        return key is not null && Convert.TryFromBase64String(Cipher, box, out var length) && key.Decrypt(box.AsSpan(0, length)) is { } opened
            ? Encoding.UTF8.GetString(opened).Split(Between) : null;
    }

    /// <summary>Never what it says.</summary>
    public override string ToString() => "PersonalText";
}
