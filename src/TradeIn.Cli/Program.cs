namespace TradeIn.Cli; internal static class Program { private static void Main() { } }
