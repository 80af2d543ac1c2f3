using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Pages.Texts;

/// <summary>The page where one signs in.</summary>
internal static class SignInTexts
{
    public static readonly Words Title = new("Sign in", "登录");
    public static readonly Words Lead = new(
        "For enterprises and offices of the programme. Use the key that was issued to you.",
        "供参与企业和各主管部门使用，请使用发给您的密钥。");
    public static readonly Words Key = new("Key", "密钥");
    public static readonly Words KeyHint = new(
        "It is the same key that your systems send. It is kept nowhere in the browser.", "与贵单位系统所用的密钥相同，浏览器不会保存。");
    public static readonly Words Send = new("Sign in", "登录");
    public static readonly Words Missing = new("Enter your key.", "请输入密钥。");
    public static readonly Words Unknown = new(
        "This key is not known here. Check for missing characters; a key that was withdrawn no longer works.",
        "系统不认识此密钥。请检查是否有遗漏；已收回的密钥不再有效。");
    public static readonly Words TooOften = new(
        "Too many wrong keys from this address. Try again in {0} minutes.", "此地址输入错误密钥次数过多，请 {0} 分钟后再试。");
    public static readonly Words Samples = new("Sample keys of this Development server", "开发环境示例密钥");
    public static readonly Words SamplesHint = new(
        "They exist only in Development. One click signs you in.", "仅在开发环境中存在，点击即可登录。");
    public static readonly Words CertificateStatus = new("Ask how a certificate stands", "查询凭证状态");
    public static readonly Words Reference = new("Reference for integrators", "接口文档");
}
