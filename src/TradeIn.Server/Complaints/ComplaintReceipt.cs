using System.Security.Cryptography;
using System.Text;
using TradeIn.Server.Identities;

namespace TradeIn.Server.Complaints;

/// <summary>
/// The code with which a complainant, and nobody else, can ask what has become of a complaint. It is made of the complaint's
/// id and the identity key, so it is kept nowhere and every repetition of the complaint is given the same.
/// </summary>
internal static class ComplaintReceipt
{
    private const int Groups = 4;
    private const int Length = 4;

    // Crockford's: no I, L, O and U, so that nobody mistakes a letter for a digit.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>80 bits as four groups of four: <c>7K2M-Q0XH-93TB-WZ4D</c>.</summary>
    public static string Of(IdentityKey key, string complaintId)
    {
        var digest = key.ForReceipt(complaintId);
        var receipt = new StringBuilder();
        for (var i = 0; i < Groups * Length; i++)
        {
            if (i > 0 && i % Length == 0) receipt.Append('-');
            // Each byte of a keyed digest is uniform, and 256 is a multiple of 32.
            receipt.Append(Alphabet[digest[i] % Alphabet.Length]);
        }
        return receipt.ToString();
    }

    /// <summary>Whether a receipt is that of a complaint; how long it takes tells nothing.</summary>
    public static bool IsOf(IdentityKey key, string complaintId, string receipt) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Folded(Of(key, complaintId))), Encoding.UTF8.GetBytes(Folded(receipt)));

    private static string Folded(string receipt) => new(
        [.. receipt.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(c => c switch
        {
            'I' or 'L' => '1',
            'O' => '0',
            _ => c,
        })]);
}
