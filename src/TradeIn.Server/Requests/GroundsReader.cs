namespace TradeIn.Server.Requests;

internal static class GroundsReader
{
    /// <summary>Why something is rejected, in words: required of a rejection, and of nothing else.</summary>
    /// <param name="isRejection">Null when the step itself cannot be read.</param>
    public static string? Grounds(this BodyReader body, bool? isRejection)
    {
        if (isRejection == true) return body.Text("grounds", longest: 1000);
        var given = body.TextOrNull("grounds", longest: 1000);
        if (isRejection == false && given is { Length: > 0 }) body.Wrong("grounds", "belongs to a rejection only");
        return null;
    }
}
