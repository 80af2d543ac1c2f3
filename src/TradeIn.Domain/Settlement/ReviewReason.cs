namespace TradeIn.Domain.Settlement;

/// <summary>Why finance rejects or holds a claim of a statement: a registry, as the codes of refusals are one (M2).</summary>
/// <param name="Code">Kebab-case; never used again with another meaning.</param>
public sealed record ReviewReason(string Code, string English, string Chinese)
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<ReviewReason> All { get; } =
    [
        new("paper-missing", "A paper of the claim is missing from the file.", "申请材料不全。"),
        new("paper-unreadable", "A paper of the claim cannot be read.", "申请材料无法辨认。"),
        new("invoice-not-genuine", "The tax office does not know the invoice.", "发票经查验不真实。"),
        new("invoice-differs", "The invoice says something else than the claim.", "发票内容与申请不符。"),
        new("buyer-differs", "The buyer of the papers is not the buyer of the claim.", "材料所载购买人与申请人不符。"),
        new("buyer-denies", "The buyer did not buy, or did not receive the subsidy.", "购买人否认购买或未收到补贴。"),
        new("signature-missing", "The receipt of the subsidy is not signed.", "补贴签收单无签字。"),
        new("unit-not-delivered", "The new unit was not delivered.", "新家电未送达。"),
        new("old-unit-in-doubt", "The old unit did not reach its dismantler, or is in doubt.", "旧家电未送达拆解企业或存疑。"),
        new("under-investigation", "The claim is part of an investigation.", "该申请正在调查中。"),
    ];

    public static bool Is(string code) => All.Any(reason => reason.Code == code);
}
