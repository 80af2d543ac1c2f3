namespace TradeIn.Cli.Torture.Load;

/// <summary>A request of the counter. The same one, sent again, is the same to the byte.</summary>
/// <param name="Name">Which business it is: <c>claims/C12a</c>. All answers to it must be the same.</param>
/// <param name="Path">Where it is posted.</param>
/// <param name="Key">With whose key.</param>
/// <param name="Body">As JSON.</param>
internal sealed record TortureRequest(string Name, string Path, string Key, string Body);
