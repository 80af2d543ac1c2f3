namespace TradeIn.Domain.Identities;

/// <summary>The documents' names as the interface writes them.</summary>
public static class DocumentName
{
    public static string Of(DocumentType document) => document switch
    {
        DocumentType.ResidentIdCard => "resident-id-card",
        DocumentType.HouseholdRegister => "household-register",
        DocumentType.OfficerCard => "officer-card",
        DocumentType.SoldierCard => "soldier-card",
        DocumentType.BusinessLicence => "business-licence",
        _ => throw new ArgumentOutOfRangeException(nameof(document), document, "Not a document of Q10."),
    };
}
