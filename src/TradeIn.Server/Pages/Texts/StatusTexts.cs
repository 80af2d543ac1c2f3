using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>The public page of a certificate's status.</summary>
internal static class StatusTexts
{
    public static readonly Words Title = new("How a certificate stands", "凭证状态查询");
    public static readonly Words Lead = new(
        "For the holder: the number is on the certificate, the four characters are the last of the document that it names.",
        "供持有人查询：编号印在凭证上，后四位为凭证所载证件号码的最后四位。");
    public static readonly Words Number = new("Certificate number", "凭证编号");
    public static readonly Words LastFour = new("Last four characters of the document", "证件号码后四位");
    public static readonly Words LastFourHint = new("Digits, or X at the end.", "数字，末位可为 X。");
    public static readonly Words Ask = new("Ask", "查询");
    public static readonly Words Wrong = new(
        "A certificate's number is like BJ00000001; of the document give the last four characters.",
        "凭证编号形如 BJ00000001；证件号码请填最后四位。");
    public static readonly Words NotFound = new(
        "No certificate of this number with a document that ends like this is on record.", "没有与此编号和证件后四位相符的凭证记录。");
    public static readonly Words Standing = new("Status", "状态");
    public static readonly Words Claim = new("Claim", "补贴申请");
}
