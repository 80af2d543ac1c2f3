namespace TradeIn.ReadModels.Datasets;

/// <summary>What columns are called on the wire.</summary>
internal static class WireName
{
    /// <summary>Those that the tables call shorter than the other resources of the interface do.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["certificate"] = "certificateNumber",
        ["seller"] = "sellerId",
        ["outlet"] = "outletId",
        ["claim"] = "claimId",
        ["loss_report"] = "lossReportId",
        ["recycler"] = "recyclerId",
        ["dismantler"] = "dismantlerId",
        ["enterprise"] = "enterpriseId",
        ["statement"] = "statementId",
        ["last_statement"] = "lastStatementId",
        ["consignment"] = "consignmentId",
        ["freight_declaration"] = "freightDeclarationId",
        ["dismantling_declaration"] = "dismantlingDeclarationId",
        ["payment_order"] = "paymentOrderId",
        ["event_type"] = "event",
        ["stream_id"] = "stream",
    };

    /// <summary>camelCase: <c>filed_on</c> is <c>filedOn</c>; and what names another resource says so, as in <c>sellerId</c>.</summary>
    public static string Of(string column) => Others.GetValueOrDefault(column) ?? string.Concat(
        column.Split('_').Select((word, place) => place == 0 || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
