namespace TradeIn.Server;

/// <summary>What a Development server tells who started it: where to go, and what to try.</summary>
internal static class Welcome
{
    public static string To(Uri address)
    {
        var at = address.ToString().TrimEnd('/');
        return $"""

            TradeIn serves at {at}
              Console     {at}/console        Reference {at}/reference      OpenAPI   {at}/openapi/v1.json
              Sample keys dev-rec-huaxing (recycler)  dev-sel-dazhong (seller)  dev-dual-jingdian (both)
                          dev-regulator  dev-auditor  dev-finance-110108  dev-commerce-municipal  dev-admin

            Try:
              curl -s {at}/reference/examples/recycling.json | curl -i {at}/v1/recyclings -H 'Authorization: Bearer dev-rec-huaxing' -H 'Content-Type: application/json' -d @-

            """;
    }
}
