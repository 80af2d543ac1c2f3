using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace TradeIn.Server.Pages.Certificates;

/// <summary>A text as a QR code, to be drawn as one path: a square a dark module, four modules of margin.</summary>
public sealed class QrCode
{
    public QrCode(string text)
    {
        // A quarter of it may be folded away or stained.
        using var made = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        List<BitArray> rows = made.ModuleMatrix;
        Size = rows.Count;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Length; x++)
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        Path = path.ToString();
    }

    /// <summary>Modules along an edge, the margin among them.</summary>
    public int Size { get; }

    /// <summary>Of an SVG whose view box is that of the modules.</summary>
    public string Path { get; }
}
